package io.chipwire.ingest.story.outline;

/** What the characters of a text say of it, in any script. */
public final class Letters {
    /** A character of these scripts stands for a short word. */
    private static final int WIDE = 3;

    private Letters() {}

    /** The length of a text in Latin letters. */
    public static int weight(String text) {
        int weight = text.length();
        for (int i = 0; i < text.length(); i++) {
            if (isWide(text.charAt(i))) {
                weight += WIDE - 1;
            }
        }
        return weight;
    }

    /** Chinese, Japanese and Korean characters. */
    public static boolean isWide(char c) {
        return (c >= '\u3040' && c <= '\u9FFF') || (c >= '\uAC00' && c <= '\uD7A3');
    }

    /** Whether a text closes with the mark of a full sentence, perhaps within quotes. */
    public static boolean endsSentence(String text) {
        int i = text.length() - 1;
        while (i >= 0 && "\"'”’»)]」』 ".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && ".!?…:;。！？؟۔।".indexOf(text.charAt(i)) >= 0;
    }
}
