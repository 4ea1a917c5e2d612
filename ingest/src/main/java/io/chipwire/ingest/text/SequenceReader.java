package io.chipwire.ingest.text;

/**
 * Finds, in a line read in a wrong charset, the characters that are the bytes of one UTF-8
 * character. Common damage is seen through: a byte replaced by U+FFFD or a question mark, a
 * no-break space (byte A0) become a plain one, and a character of the upper planes written as two
 * surrogates. Not thread-safe.
 */
final class SequenceReader {
    static final int LOST = 0xFFFD;

    private static final int LONGEST_CHAIN = 4;

    private final String line;
    private final Legacy legacy;
    private int end;
    private int codePoint;
    private boolean guessed;

    SequenceReader(String line, Legacy legacy) {
        this.line = line;
        this.legacy = legacy;
    }

    /** One past the last character of the sequence found last. */
    int end() {
        return end;
    }

    /** The character found last; {@link #LOST} if one of its bytes is. */
    int codePoint() {
        return codePoint;
    }

    /** Whether a plain space was taken as a byte of the sequence found last. */
    boolean guessed() {
        return guessed;
    }

    /** Whether a sequence starts here; {@link #end} and {@link #codePoint} then tell of it. */
    boolean startsAt(int at) {
        guessed = false;
        int lead = byteAt(at);
        if (lead < 0xC2 || lead > 0xF4) {
            return false;
        }
        if (lead < 0xE0) {
            return two(at, lead);
        }
        int size = lead < 0xF0 ? 3 : 4;
        return many(at, size, lead & (0xFF >> (size + 1))) && (!isHalf(codePoint) || joined());
    }

    private boolean two(int at, int lead) {
        end = at + 2;
        if (isContinuation(at + 1)) {
            codePoint = ((lead & 0x1F) << 6) | (byteAt(at + 1) & 0x3F);
            return true;
        }
        char second = at + 1 < line.length() ? line.charAt(at + 1) : 0;
        return switch (second) {
            case '\uFFFD' -> lost();
            case '?' -> lead <= 0xC3 && lost();
            case ' ' -> legacy.hardSpaceIsA0() && withSpace(at, lead);
            default -> false;
        };
    }

    /** A plain space is the second byte A0 only where something tells so. */
    private boolean withSpace(int at, int lead) {
        codePoint = ((lead & 0x1F) << 6) | 0x20;
        if (codePoint == 'à') {
            boolean spaceOfItsOwn = line.startsWith(" ", at + 2) || line.startsWith("s ", at + 2);
            end = spaceOfItsOwn ? at + 2 : at + 1;
            return true;
        }
        guessed = true;
        if (codePoint == '\u00A0') {
            return true;
        }
        int next = at + 2;
        for (int links = 0; links < LONGEST_CHAIN && isShortLead(next); links++) {
            if (isContinuation(next + 1)) {
                return true;
            }
            if (!line.startsWith(" ", next + 1)) {
                return false;
            }
            next += 2;
        }
        return false;
    }

    private boolean many(int at, int size, int leadBits) {
        int bits = leadBits;
        int sound = 0;
        int spaces = 0;
        int questions = 0;
        int broken = 0;
        for (int i = at + 1; i < at + size; i++) {
            if (isContinuation(i)) {
                bits = (bits << 6) | (byteAt(i) & 0x3F);
                sound++;
                continue;
            }
            bits <<= 6;
            switch (i < line.length() ? line.charAt(i) : 0) {
                case '\uFFFD' -> broken++;
                case '?' -> {
                    broken++;
                    questions++;
                }
                case ' ' -> {
                    bits |= 0x20;
                    spaces += legacy.hardSpaceIsA0() ? 1 : size;
                }
                default -> {
                    return false;
                }
            }
        }
        if (sound == 0 || spaces + questions > 1) {
            return false;
        }
        guessed = spaces > 0;
        end = at + size;
        codePoint = bits;
        return broken > 0 ? lost() : size == 3 ? bits >= 0x800 : isUpperPlane(bits);
    }

    private boolean joined() {
        int high = codePoint;
        int second = end;
        if (!Character.isHighSurrogate((char) high)
                || byteAt(second) != 0xED
                || !many(second, 3, 0xD)
                || !Character.isLowSurrogate((char) codePoint)) {
            return false;
        }
        codePoint = Character.toCodePoint((char) high, (char) codePoint);
        return true;
    }

    private boolean lost() {
        codePoint = LOST;
        return true;
    }

    private boolean isShortLead(int at) {
        int b = byteAt(at);
        return b >= 0xC2 && b < 0xE0;
    }

    private boolean isContinuation(int at) {
        int b = byteAt(at);
        return b >= 0x80 && b < 0xC0;
    }

    private int byteAt(int at) {
        return at < line.length() ? legacy.byteOf(line.charAt(at)) : 0;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static boolean isUpperPlane(int bits) {
        return bits >= Character.MIN_SUPPLEMENTARY_CODE_POINT && bits <= Character.MAX_CODE_POINT;
    }
}
