package io.chipwire.ingest.story.outline;

import io.chipwire.ingest.story.words.NameWords;
import io.chipwire.ingest.story.words.WordTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the words of class names say: {@code post__related-links} holds {@code related}.
 *
 * <p>The knowledge is {@code class-words.tsv}: a word or up to three words that follow each other
 * in one name, and the verdict.
 */
final class ClassWords {
    /** The words that ship with the program. */
    static final ClassWords BUILT_IN = load();

    private static final int LONGEST = 3;

    /** A longer name is the text of a heading made into an id. */
    private static final int MOST_WORDS = 6;

    /** Names that begin so tell how the page is laid out or filed, not what the element is. */
    private static final Set<String> LAYOUT =
            Set.of("category", "has", "is", "no", "not", "tag", "with", "without");

    private final Map<String, Verdict> verdicts;

    private ClassWords(Map<String, Verdict> verdicts) {
        this.verdicts = verdicts;
    }

    private static ClassWords load() {
        return new ClassWords(
                WordTable.read(ClassWords.class, "class-words.tsv").rows().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        row -> row.get(0),
                                        row ->
                                                Verdict.valueOf(
                                                        row.get(1).toUpperCase(Locale.ROOT)))));
    }

    /** The strongest verdict of class names that are parted by spaces. */
    Verdict verdict(String names) {
        Verdict strongest = Verdict.PLAIN;
        for (String name : names.split("\\s+")) {
            Verdict verdict = ofName(name);
            if (strength(verdict) > strength(strongest)) {
                strongest = verdict;
            }
        }
        return strongest;
    }

    private static int strength(Verdict verdict) {
        return switch (verdict) {
            case PLAIN -> 0;
            case DOUBT -> 1;
            case BODY -> 2;
            case LINKS -> 3;
            case FOLDED -> 4;
            case FURNITURE -> 5;
            case COMMENTS -> 6;
        };
    }

    private Verdict ofName(String name) {
        List<String> words = NameWords.of(name);
        if (words.isEmpty() || words.size() > MOST_WORDS || LAYOUT.contains(words.getFirst())) {
            return Verdict.PLAIN;
        }
        Verdict strongest = Verdict.PLAIN;
        for (int from = 0; from < words.size(); from++) {
            StringBuilder phrase = new StringBuilder();
            for (int to = from; to < Math.min(words.size(), from + LONGEST); to++) {
                phrase.append(to == from ? "" : "-").append(words.get(to));
                Verdict verdict = verdicts.getOrDefault(phrase.toString(), Verdict.PLAIN);
                if (strength(verdict) > strength(strongest)) {
                    strongest = verdict;
                }
            }
        }
        return strongest;
    }
}
