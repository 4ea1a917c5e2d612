package io.chipwire.ingest.story.words;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Short texts of a page, made comparable. */
public final class Plain {
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u200B\\uFEFF]+");

    private Plain() {}

    /** One line without entities and tags, white space folded. */
    public static String text(String text) {
        String plain = text;
        if (plain.indexOf('&') >= 0) {
            plain = Parser.unescapeEntities(plain, false);
        }
        if (plain.indexOf('<') >= 0) {
            plain = TAG.matcher(plain).replaceAll("");
        }
        return SPACE.matcher(plain).replaceAll(" ").strip();
    }

    /** For comparing: letters and digits in lower case, one space for the rest. */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(Character.toLowerCase(c));
            } else if (c != '\''
                    && c != '’'
                    && !folded.isEmpty()
                    && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }
}
