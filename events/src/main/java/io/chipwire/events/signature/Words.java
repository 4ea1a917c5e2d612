package io.chipwire.events.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text as the words that a copy keeps: letters and digits only, without case. */
final class Words {
    private Words() {}

    /**
     * The words in order. An ideograph or a syllable of a script without spaces is a word by
     * itself; apostrophes, commas in numbers and the like do not divide.
     */
    static List<String> of(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        folded.codePoints()
                .forEach(c -> {
                    if (standsAlone(c)) {
                        close(word, words);
                        words.add(Character.toString(c));
                    } else if (Character.isLetterOrDigit(c) || isMark(c)) {
                        word.appendCodePoint(c);
                    } else if (!isInner(c)) {
                        close(word, words);
                    }
                });
        close(word, words);
        return words;
    }

    private static void close(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isInner(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == ',' || c == '.' || c == 0xAD;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean standsAlone(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(c);
            default -> false;
        };
    }
}
