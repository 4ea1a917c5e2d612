package io.chipwire.ingest.text;

/** Which characters show nothing, and where they are needed all the same. */
final class Invisible {
    /** What is seen of an invisible character. */
    static final int NOTHING = -1;

    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;
    private static final int BLACK_FLAG = 0x1F3F4;

    /** {@code gbeng} and the like, with the cancel tag. */
    private static final int LONGEST_REGION = 8;

    private Invisible() {}

    /** The character that is seen at this place; {@link #NOTHING} if none is. */
    static int seen(String text, int at) {
        int c = text.codePointAt(at);
        if (c < 0x80) {
            return c;
        }
        if (c == JOINER) {
            return joinsEmoji(text, at) || shapes(text, at) ? c : NOTHING;
        }
        if (c == NON_JOINER) {
            return shapes(text, at) ? c : NOTHING;
        }
        if (isVariationSelector(c)) {
            return selects(text, at) ? c : NOTHING;
        }
        if (isTag(c)) {
            return namesRegion(text, at) ? c : NOTHING;
        }
        if (isSpace(c)) {
            return ' ';
        }
        return showsNothing(c) ? NOTHING : c;
    }

    private static boolean isSpace(int c) {
        return Character.getType(c) == Character.SPACE_SEPARATOR
                || c == 0x2028
                || c == 0x2029
                || c == 0x2800;
    }

    private static boolean showsNothing(int c) {
        return switch (c) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
            default -> isFormat(c);
        };
    }

    /** Format characters show nothing, but for the number signs of Arabic, Syriac and Kaithi. */
    private static boolean isFormat(int c) {
        boolean sign = (c >= 0x0600 && c <= 0x0605) || c == 0x06DD || c == 0x070F || c == 0x110BD;
        return Character.getType(c) == Character.FORMAT && !sign;
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static boolean isTag(int c) {
        return c >= FIRST_TAG && c <= LAST_TAG;
    }

    private static boolean joinsEmoji(String text, int at) {
        if (at == 0 || at + 1 >= text.length() || !isPicture(text.codePointAt(at + 1))) {
            return false;
        }
        int before = text.codePointBefore(at);
        return isPicture(before) || (isVariationSelector(before) && selects(text, at - 1));
    }

    /** Whether the selector here has a character directly before it that comes in variants. */
    private static boolean selects(String text, int at) {
        if (at == 0) {
            return false;
        }
        int before = text.codePointBefore(at);
        boolean keycap = before < 0x80 && text.startsWith("\u20E3", at + 1);
        boolean supplement = text.codePointAt(at) >= 0xE0100;
        return keycap || Character.isIdeographic(before) || (isPicture(before) && !supplement);
    }

    /** Tags are seen only as the name of a region behind a black flag; else they hide text. */
    private static boolean namesRegion(String text, int at) {
        int start = at;
        for (int tags = 0; tags < LONGEST_REGION && start > 0; tags++) {
            int before = text.codePointBefore(start);
            if (before == BLACK_FLAG) {
                return true;
            }
            if (!isTag(before)) {
                return false;
            }
            start -= Character.charCount(before);
        }
        return false;
    }

    private static boolean isPicture(int c) {
        return c >= 0x80 && Character.isEmoji(c);
    }

    /** Whether a joiner shapes letters here: between or after letters of a script that joins. */
    private static boolean shapes(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && isJoining(text.codePointBefore(at))
                && isJoining(text.codePointAt(at + 1));
    }

    private static boolean isJoining(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case ARABIC, SYRIAC, MONGOLIAN, NKO -> true;
            case DEVANAGARI, BENGALI, GURMUKHI, GUJARATI, ORIYA, TAMIL, TELUGU, KANNADA -> true;
            case MALAYALAM, SINHALA, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }
}
