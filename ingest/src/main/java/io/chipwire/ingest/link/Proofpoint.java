package io.chipwire.ingest.link;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses that Proofpoint's URL Defense writes into mails. */
final class Proofpoint {
    private static final Pattern THIRD =
            Pattern.compile("__(.+?)__;([A-Za-z0-9+/_-]*={0,2})!.*", Pattern.DOTALL);

    /** One mark, or a run of them with its length behind. */
    private static final Pattern MARK = Pattern.compile("\\*(?:\\*([A-Za-z0-9_-]))?");

    private static final String LENGTHS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private Proofpoint() {}

    /** Hyphens stand for percent signs, underscores for slashes. */
    static String second(String parameter) {
        return Percent.decoded(parameter.replace('-', '%').replace('_', '/'));
    }

    /** Asterisks stand for characters that follow in base64. */
    static String third(String rest) {
        Matcher form = THIRD.matcher(rest);
        if (!form.matches()) {
            return "";
        }
        String replaced;
        try {
            String base64 = form.group(2).replace('+', '-').replace('/', '_');
            replaced =
                    new String(
                            Base64.getUrlDecoder().decode(base64.replaceFirst("=+$", "")),
                            StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
        int[] characters = replaced.codePoints().toArray();
        StringBuilder url = new StringBuilder();
        Matcher mark = MARK.matcher(form.group(1));
        int end = 0;
        int next = 0;
        while (mark.find()) {
            int run = mark.group(1) == null ? 1 : LENGTHS.indexOf(mark.group(1)) + 2;
            if (next + run > characters.length) {
                return "";
            }
            url.append(form.group(1), end, mark.start());
            for (int i = 0; i < run; i++) {
                url.appendCodePoint(characters[next++]);
            }
            end = mark.end();
        }
        url.append(form.group(1).substring(end));
        return url.toString().replaceFirst("^(https?:/)(?!/)", "$1/");
    }
}
