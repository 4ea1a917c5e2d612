package io.chipwire.enrich.deal;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a headline, wherever they stand: above an article, in a link's text, in the last
 * part of a URL.
 *
 * @param words the words, folded
 * @param numbers those of them that are numbers
 */
record Headline(Set<String> words, Set<String> numbers) {
    private static final int FEWEST_WORDS = 5;
    private static final double SAME = 0.8;

    /** {@code $1b}, {@code dollar1} and {@code 100k} as they come out of folding. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:dollar|usd|euro)?(\\d+(?:\\.\\d+)?)(k|m|mn|b|bn)?");

    private static final Memo<Headline> HEADLINES = new Memo<>(Headline::read);

    static Headline of(String text) {
        return HEADLINES.of(text);
    }

    private static Headline read(String text) {
        Set<String> words = new TreeSet<>();
        Set<String> numbers = new TreeSet<>();
        for (String word : Folded.words(text).split(" ")) {
            Matcher number = NUMBER.matcher(word);
            if (!number.matches()) {
                words.add(word);
                continue;
            }
            words.add(number.group(1));
            numbers.add(number.group(1));
            if (number.group(2) != null) {
                words.add(scale(number.group(2)));
            }
        }
        words.remove("");
        return new Headline(words, numbers);
    }

    private static String scale(String letter) {
        return switch (letter.charAt(0)) {
            case 'k' -> "thousand";
            case 'm' -> "million";
            default -> "billion";
        };
    }

    /** Whether it says enough to be told from others. */
    boolean isTelling() {
        return words.size() >= FEWEST_WORDS;
    }

    /** Whether both are the headline of one report. Other numbers are another report. */
    boolean isSame(Headline other) {
        Set<String> common = new HashSet<>(words);
        common.retainAll(other.words);
        int fewer = Math.min(words.size(), other.words.size());
        return isTelling()
                && other.isTelling()
                && common.size() >= SAME * fewer
                && (numbers.containsAll(other.numbers) || other.numbers.containsAll(numbers));
    }
}
