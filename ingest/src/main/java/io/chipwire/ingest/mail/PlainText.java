package io.chipwire.ingest.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a plain part as its writer saw it: soft breaks joined, signatures taken off. */
final class PlainText {
    private static final String SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z-]*:.*");
    private static final Pattern QUOTES = Pattern.compile("^(>*)(.*)$");

    private PlainText() {}

    /** How a part breaks its lines (RFC 3676). */
    enum Flow {
        FIXED,
        /** A space at its end joins a line with the next one. */
        FLOWED,
        /** As before, and that space is no part of the text. */
        FLOWED_WITHOUT_SPACE
    }

    static String of(String text, Flow flow) {
        String plain = text.contains(SIGNED) ? unsigned(text) : text;
        return flow == Flow.FIXED ? plain : joined(plain, flow);
    }

    private static String unsigned(String text) {
        List<String> kept = new ArrayList<>();
        boolean isHeader = false;
        boolean isSignature = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith(SIGNED)) {
                isHeader = true;
            } else if (isHeader && FIELD.matcher(line).matches()) {
                continue;
            } else if (line.startsWith(SIGNATURE)) {
                isSignature = true;
            } else if (!isSignature) {
                isHeader = false;
                kept.add(line.startsWith("- ") ? line.substring(2) : line);
            } else if (line.startsWith("-----END")) {
                isSignature = false;
            }
        }
        return String.join("\n", kept);
    }

    private static String joined(String text, Flow flow) {
        StringBuilder joined = new StringBuilder();
        String open = "";
        for (String line : text.lines().toList()) {
            var parts = QUOTES.matcher(line);
            String quotes = parts.matches() ? String.valueOf(parts.group(1)) : "";
            String rest = line.substring(quotes.length());
            String words = rest.startsWith(" ") ? rest.substring(1) : rest;
            boolean goesOn = !joined.isEmpty() && joined.charAt(joined.length() - 1) != '\n';
            if (goesOn && quotes.equals(open)) {
                joined.append(words);
            } else {
                joined.append(goesOn ? "\n" : "").append(quotes).append(quotes.isEmpty() ? "" : " ");
                joined.append(words);
            }
            open = quotes;
            boolean isSoft = words.endsWith(" ") && !words.equals("-- ");
            if (!isSoft) {
                joined.append('\n');
            } else if (flow == Flow.FLOWED_WITHOUT_SPACE) {
                joined.setLength(joined.length() - 1);
            }
        }
        return joined.toString();
    }
}
