package io.chipwire.ingest.text;

/**
 * Letters beyond ASCII that are written as character references or as escapes of JSON, several side
 * by side: so a program writes what it misread, and so the misreading hides from its repair. To
 * write them as themselves changes neither HTML nor JSON.
 */
final class EscapedLetters {
    private static final int LONGEST = 10;
    private static final int ESCAPE = 6;

    private EscapedLetters() {}

    /** A letter and one past its last character in the text; no letter is 0. */
    private record Letter(int codePoint, int end) {
        static final Letter NONE = new Letter(0, 0);
    }

    /** The text with such letters as themselves. */
    static String decoded(String text) {
        int first = next(text, 0);
        if (first < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (int at = first; at >= 0; ) {
            StringBuilder run = new StringBuilder();
            int letters = 0;
            int end = at;
            for (Letter letter = at(text, end); letter.end() > 0; letter = at(text, end)) {
                run.appendCodePoint(letter.codePoint());
                letters++;
                end = letter.end();
            }
            if (letters > 1) {
                out.append(text, copied, at).append(run);
                copied = end;
            }
            at = next(text, Math.max(end, at + 1));
        }
        return copied == 0 ? text : out.append(text, copied, text.length()).toString();
    }

    private static int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&' || (c == '\\' && text.startsWith("u", i + 1))) {
                return i;
            }
        }
        return -1;
    }

    private static Letter at(String text, int at) {
        if (text.startsWith("\\u", at)) {
            boolean isEscaped = at > 0 && text.charAt(at - 1) == '\\';
            return isEscaped || at + ESCAPE > text.length()
                    ? Letter.NONE
                    : letter(
                            Entities.codePoint("#x" + text.substring(at + 2, at + ESCAPE)),
                            at + ESCAPE);
        }
        if (!text.startsWith("&", at)) {
            return Letter.NONE;
        }
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST && text.charAt(end) != ';') {
            end++;
        }
        boolean isClosed = end < text.length() && text.charAt(end) == ';';
        return isClosed
                ? letter(Entities.codePoint(text.substring(at + 1, end)), end + 1)
                : Letter.NONE;
    }

    private static Letter letter(int codePoint, int end) {
        boolean isBeyondAscii = codePoint >= 0x80;
        return isBeyondAscii ? new Letter(meant(codePoint), end) : Letter.NONE;
    }

    private static int meant(int codePoint) {
        return codePoint <= 0x9F ? C1Controls.meant((char) codePoint) : codePoint;
    }
}
