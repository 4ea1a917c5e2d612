package io.chipwire.ingest.story.body;

/** What the characters of a text say of it, in any script. */
final class Letters {
    /** A character of these scripts stands for a short word. */
    private static final int WIDE = 3;

    private Letters() {}

    /** The length of a text in Latin letters. */
    static int weight(String text) {
        int weight = text.length();
        for (int i = 0; i < text.length(); i++) {
            if (isWide(text.charAt(i))) {
                weight += WIDE - 1;
            }
        }
        return weight;
    }

    /** Chinese, Japanese and Korean characters. */
    static boolean isWide(char c) {
        return c >= '\u3040' && c <= '\u9FFF' || c >= '\uAC00' && c <= '\uD7A3';
    }

    /** Whether a text closes with the mark of a full sentence, perhaps within quotes. */
    static boolean endsSentence(String text) {
        int i = text.length() - 1;
        while (i >= 0 && "\"'”’»)]」』 ".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && ".!?…:;。！？؟۔।".indexOf(text.charAt(i)) >= 0;
    }

    /** A text for comparing: letters and digits in lower case, one space for the rest. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(Character.toLowerCase(c));
            } else if (c != '\'' && c != '’' && !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }
}
