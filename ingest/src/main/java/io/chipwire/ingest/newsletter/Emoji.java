package io.chipwire.ingest.newsletter;

/** Pictures that newsletters set before and behind their headings. */
final class Emoji {
    /** Older signs, such as © and ™, stand in ordinary words. */
    private static final int FIRST = 0x2190;

    private Emoji() {}

    static boolean leads(String text) {
        return !text.isEmpty() && isPicture(text.codePointAt(0));
    }

    /** The text without pictures, spaces and bars at its ends. */
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isOrnament(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && isOrnament(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean isOrnament(int c) {
        boolean isShape = c >= 0x25A0 && c <= 0x266F;
        return isPicture(c)
                || isJoint(c)
                || isShape
                || Character.isWhitespace(c)
                || c == '|'
                || c == '•'
                || c == '※';
    }

    private static boolean isPicture(int c) {
        boolean isFlag = c >= 0x1F1E6 && c <= 0x1F1FF;
        return c >= FIRST
                && (isFlag || Character.isExtendedPictographic(c) || Character.isEmojiModifier(c));
    }

    /** Joins pictures, or says that a sign is one. */
    private static boolean isJoint(int c) {
        return c == 0x200D || c == 0xFE0F || c == 0x20E3;
    }
}
