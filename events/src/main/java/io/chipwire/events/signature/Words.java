package io.chipwire.events.signature;

import java.util.Arrays;
import java.util.Locale;

/** A text as the words that a copy keeps: letters and digits only, without case. */
final class Words {
    private static final int FIRST_ROOM = 256;

    /** No character below this one stands alone or is a mark. */
    private static final int LATIN_END = 0x300;

    private final StringBuilder word = new StringBuilder();
    private long[] hashes = new long[FIRST_ROOM];
    private int count;

    private Words() {}

    /**
     * The hashes of the words in order. An ideograph or a syllable of a script without spaces is a
     * word by itself; apostrophes, commas in numbers and the like do not divide.
     */
    static long[] hashes(String text) {
        Words words = new Words();
        String folded = text.toLowerCase(Locale.ROOT);
        for (int at = 0; at < folded.length(); ) {
            int c = folded.codePointAt(at);
            words.take(c);
            at += Character.charCount(c);
        }
        words.close();
        return Arrays.copyOf(words.hashes, words.count);
    }

    private void take(int c) {
        if (c >= LATIN_END && standsAlone(c)) {
            close();
            word.appendCodePoint(c);
            close();
        } else if (Character.isLetterOrDigit(c) || (c >= LATIN_END && isMark(c))) {
            word.appendCodePoint(c);
        } else if (!isInner(c)) {
            close();
        }
    }

    private void close() {
        if (!word.isEmpty()) {
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * count);
            }
            hashes[count++] = Hash.of(word);
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
