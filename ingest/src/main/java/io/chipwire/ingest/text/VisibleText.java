package io.chipwire.ingest.text;

import java.util.Arrays;
import java.util.Objects;

/**
 * A text as a reader sees it: without the zero-width, bidirectional and other invisible characters
 * that split or hide words, each kind of space a plain one; with the way back from each of its
 * offsets to the text that it was made of. Emoji stay whole, and so do the joiners that Arabic and
 * Indic spelling needs. Offsets count UTF-16 units. Immutable.
 */
public final class VisibleText {
    private final String original;
    private final String text;

    /** For each unit of the text its place in the original; empty if nothing was changed. */
    private final int[] origins;

    private VisibleText(String original, String text, int[] origins) {
        this.original = original;
        this.text = text;
        this.origins = origins;
    }

    /** What is to be seen of a text. */
    public static VisibleText of(String original) {
        int first = firstChange(original);
        if (first == original.length()) {
            return new VisibleText(original, original, new int[0]);
        }
        StringBuilder text = new StringBuilder(original.length());
        int[] origins = new int[original.length()];
        for (int at = 0; at < original.length(); ) {
            int codePoint = original.codePointAt(at);
            int length = Character.charCount(codePoint);
            int seen = at < first ? codePoint : Invisible.seen(original, at);
            for (int i = 0; i < length && seen != Invisible.NOTHING; i++) {
                origins[text.length() + i] = at + i;
            }
            if (seen != Invisible.NOTHING) {
                text.appendCodePoint(seen);
            }
            at += length;
        }
        return new VisibleText(original, text.toString(), Arrays.copyOf(origins, text.length()));
    }

    /** What is to be seen of a text, without the way back. */
    public static String seen(String original) {
        int first = firstChange(original);
        if (first == original.length()) {
            return original;
        }
        StringBuilder text = new StringBuilder(original.length()).append(original, 0, first);
        for (int at = first; at < original.length(); ) {
            int seen = Invisible.seen(original, at);
            if (seen != Invisible.NOTHING) {
                text.appendCodePoint(seen);
            }
            at += Character.charCount(original.codePointAt(at));
        }
        return text.toString();
    }

    /** The visible text. */
    public String text() {
        return text;
    }

    /** The text that it was made of. */
    public String original() {
        return original;
    }

    /**
     * Where the character at this offset stands in the original; the original's length for the end
     * of the text.
     *
     * @throws IndexOutOfBoundsException if the text has no such offset
     */
    public int origin(int offset) {
        Objects.checkIndex(offset, text.length() + 1);
        if (text.length() == original.length()) {
            return offset;
        }
        return offset == text.length() ? original.length() : origins[offset];
    }

    /**
     * The words of the original behind a part of the visible text, what is invisible in them too.
     */
    public String originalWords(int start, int end) {
        Objects.checkFromToIndex(start, end, text.length());
        return start == end ? "" : original.substring(origin(start), origin(end - 1) + 1);
    }

    private static int firstChange(String text) {
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) < 0x80) {
                at++;
                continue;
            }
            int codePoint = text.codePointAt(at);
            if (Invisible.seen(text, at) != codePoint) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }
}
