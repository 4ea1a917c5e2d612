package io.chipwire.enrich.score;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as far as scoring tells them apart: without case, punctuation and legal form. */
public final class NameForm {
    private static final Pattern LEGAL =
            Pattern.compile(
                    "\\b(inc|corp|corporation|co|ltd|llc|plc|ag|sa|se|nv|gmbh|holdings?|group|technologies|technology"
                            + "|company|platforms|the|s)\\b",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PUNCTUATION =
            Pattern.compile("[^\\w\\s&.+-]", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private NameForm() {}

    static boolean same(List<String> accepted, List<String> predicted) {
        if (predicted.isEmpty()) {
            return false;
        }
        String name = folded(predicted.getFirst());
        return !name.isEmpty() && accepted.stream().anyMatch(other -> folded(other).equals(name));
    }

    /** A name as it is compared; empty where it holds nothing but a legal form. */
    public static String folded(String name) {
        String words =
                PUNCTUATION
                        .matcher(name.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .replace('.', ' ');
        return SPACE.matcher(LEGAL.matcher(words).replaceAll(" ")).replaceAll(" ").strip();
    }
}
