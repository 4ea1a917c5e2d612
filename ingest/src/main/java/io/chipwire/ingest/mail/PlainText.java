package io.chipwire.ingest.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a plain part as its writer saw it: soft breaks joined, signatures taken off. */
final class PlainText {
    private static final String SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
    private static final Pattern QUOTES = Pattern.compile("^(>*)(.*)$");

    private PlainText() {}

    /** The parts of a clear-signed text (RFC 9580, section 7). */
    private enum Within {
        TEXT,
        HEADER,
        SIGNATURE
    }

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
        Within within = Within.TEXT;
        for (String line : text.lines().toList()) {
            Within next = next(within, line);
            if (within == Within.TEXT && next == Within.TEXT) {
                kept.add(line.startsWith("- ") ? line.substring(2) : line);
            }
            within = next;
        }
        return String.join("\n", kept);
    }

    private static Within next(Within within, String line) {
        if (line.startsWith(SIGNED)) {
            return Within.HEADER;
        }
        if (line.startsWith(SIGNATURE)) {
            return Within.SIGNATURE;
        }
        boolean isEnd = within == Within.HEADER ? line.isBlank() : line.startsWith("-----END");
        return isEnd ? Within.TEXT : within;
    }

    private static String joined(String text, Flow flow) {
        StringBuilder joined = new StringBuilder();
        String open = "";
        for (String line : text.lines().toList()) {
            Matcher parts = QUOTES.matcher(line);
            String quotes = parts.matches() ? String.valueOf(parts.group(1)) : "";
            String rest = line.substring(quotes.length());
            String words = rest.startsWith(" ") ? rest.substring(1) : rest;
            boolean goesOn = !joined.isEmpty() && joined.charAt(joined.length() - 1) != '\n';
            if (goesOn && quotes.equals(open)) {
                joined.append(words);
            } else {
                joined.append(goesOn ? "\n" : "")
                        .append(quotes)
                        .append(quotes.isEmpty() ? "" : " ");
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
