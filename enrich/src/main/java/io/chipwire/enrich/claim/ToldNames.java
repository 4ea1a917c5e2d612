package io.chipwire.enrich.claim;

import io.chipwire.enrich.encoder.Passage;
import io.chipwire.enrich.mention.NameSpan;
import io.chipwire.enrich.mention.WordList;
import io.chipwire.enrich.sentence.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of the names that the network read the rules take over: those that they did not find, and
 * those that they found in other bounds, as "Ministry of Posts" of "Ministry of Posts, Ghana".
 */
final class ToldNames {
    /** What stands behind a company's name and makes it no other: "Acme Holdings, Inc." */
    private static final Set<String> LEGAL_FORMS = WordList.of(ToldNames.class, "legal-forms.txt");

    private static final Set<String> ADJECTIVES =
            WordList.of(NameSpan.class, "name-adjectives.txt");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,]+");

    private record Known(Passage.Trade trade, Passage.Span span) {}

    private final List<Sentence> sentences;
    private final Map<Integer, List<Known>> knownByRow = new HashMap<>();

    /**
     * What the rules found.
     *
     * @param passage as the network read it, with the names that the rules found
     * @param sentences its rows
     */
    ToldNames(Passage passage, List<Sentence> sentences) {
        this.sentences = sentences;
        for (Passage.Figure figure : passage.figures()) {
            for (Passage.Span name : figure.names()) {
                knownByRow
                        .computeIfAbsent(name.row(), _ -> new ArrayList<>())
                        .add(new Known(figure.trade(), name));
            }
        }
    }

    /** Those to take over, of the names that the network read. */
    List<NameSpan> of(List<Passage.Span> read) {
        List<NameSpan> told = new ArrayList<>();
        for (Passage.Span name : read) {
            boolean better =
                    knownByRow.getOrDefault(name.row(), List.of()).stream()
                            .filter(known -> overlap(known.span(), name))
                            .allMatch(known -> isBetter(name, known));
            if (mayBeName(words(name)) && better) {
                int start = sentences.get(name.row()).start();
                told.add(new NameSpan(name.row(), start + name.start(), start + name.end()));
            }
        }
        return told;
    }

    private static boolean overlap(Passage.Span one, Passage.Span two) {
        return one.start() < two.end() && two.start() < one.end();
    }

    /**
     * Whether a name stands in better bounds than the rules found. Listed names are only part of
     * longer ones: "Ghana" of "Bank of Ghana", but not "Acme" of "Acme servers".
     */
    private boolean isBetter(Passage.Span name, Known known) {
        Passage.Span span = known.span();
        if (name.equals(span) || isWithLegalForm(name, span)) {
            return false;
        }
        return switch (known.trade()) {
            case UNLISTED_LONG, UNLISTED_SHORT -> true;
            case HOST, HYPERSCALER, STATE, GROUP, USER, PERSON, OTHER ->
                    name.start() <= span.start()
                            && name.end() >= span.end()
                            && endsWithCapital(words(name));
            case MAKER -> false;
        };
    }

    private boolean isWithLegalForm(Passage.Span name, Passage.Span known) {
        if (name.start() != known.start() || name.end() <= known.end()) {
            return false;
        }
        String more = words(new Passage.Span(name.row(), known.end(), name.end()));
        return BETWEEN_WORDS
                .splitAsStream(more.replace(".", ""))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .allMatch(word -> word.isEmpty() || LEGAL_FORMS.contains(word));
    }

    private static boolean endsWithCapital(String words) {
        return Character.isUpperCase(words.charAt(words.lastIndexOf(' ') + 1));
    }

    /** A word alone in small letters is rather what somebody is, as is "Western". */
    private static boolean mayBeName(String words) {
        return words.contains(" ")
                || (words.chars().anyMatch(Character::isUpperCase)
                        && !ADJECTIVES.contains(words.toLowerCase(Locale.ROOT)));
    }

    private String words(Passage.Span name) {
        return sentences.get(name.row()).text().substring(name.start(), name.end());
    }
}
