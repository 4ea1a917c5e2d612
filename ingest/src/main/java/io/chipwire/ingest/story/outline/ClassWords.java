package io.chipwire.ingest.story.outline;

import io.chipwire.ingest.story.words.NameWords;
import io.chipwire.ingest.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
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

    /** An element with more names has them from a program, and its first ones say the most. */
    private static final int MOST_NAMES = 200;

    private final Map<String, Verdict> verdicts;

    /** The words that phrases of several words begin with. */
    private final Set<String> openings;

    private ClassWords(Map<String, Verdict> verdicts) {
        this.verdicts = verdicts;
        this.openings =
                verdicts.keySet().stream()
                        .filter(phrase -> phrase.indexOf('-') > 0)
                        .map(phrase -> phrase.substring(0, phrase.indexOf('-')))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static ClassWords load() {
        return new ClassWords(
                Table.read(ClassWords.class, "class-words.tsv").rows().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        row -> row.get(0),
                                        row ->
                                                Verdict.valueOf(
                                                        row.get(1).toUpperCase(Locale.ROOT)))));
    }

    /**
     * The strongest verdict of class names that are parted by spaces.
     *
     * @param judged what is known of single names; what is learnt of them is added
     */
    Verdict verdict(String names, Map<String, Verdict> judged) {
        Verdict strongest = Verdict.PLAIN;
        StringTokenizer each = new StringTokenizer(names);
        for (int i = 0; i < MOST_NAMES && each.hasMoreTokens(); i++) {
            Verdict verdict = judged.computeIfAbsent(each.nextToken(), this::ofName);
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
            boolean opens = openings.contains(words.get(from));
            int longest = opens ? Math.min(words.size(), from + LONGEST) : from + 1;
            String phrase = "";
            for (int to = from; to < longest; to++) {
                phrase = to == from ? words.get(to) : phrase + "-" + words.get(to);
                Verdict verdict = verdicts.getOrDefault(phrase, Verdict.PLAIN);
                if (strength(verdict) > strength(strongest)) {
                    strongest = verdict;
                }
            }
        }
        return strongest;
    }
}
