package io.chipwire.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut into words: runs of letters and digits, folded to lower case without accents. */
final class Words {
    private Words() {}

    /**
     * A word of a text.
     *
     * @param start first character
     * @param end one past the last character
     * @param folded the word as it is compared
     */
    record Word(int start, int end, String folded) {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!isPart(text, at)) {
                at++;
                continue;
            }
            int start = at;
            while (at < text.length() && isPart(text, at) && !isTimes(text, start, at)) {
                at++;
            }
            words.add(new Word(start, at, fold(text.substring(start, at))));
        }
        return words;
    }

    /** Whether two words belong together: nothing but a space, a hyphen and the like between. */
    static boolean isJoint(String text, int from, int to) {
        if (to - from > 3) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (" \u00a0-\u2010\u2011\u2013/&.'\u2019\u00ae\u2122+".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }

    /** Whether a new word begins after the "x" of "8xH100". */
    private static boolean isTimes(String text, int start, int at) {
        return at >= start + 2
                && Character.isUpperCase(text.charAt(at))
                && (text.charAt(at - 1) == 'x' || text.charAt(at - 1) == 'X')
                && text.charAt(start) != '0'
                && isNumber(text, start, at - 1);
    }

    private static boolean isNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String fold(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) < 128;
        }
        String bare =
                plain
                        ? word
                        : Normalizer.normalize(word, Normalizer.Form.NFKD)
                                .replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT);
    }
}
