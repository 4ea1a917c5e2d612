package io.chipwire.ingest.link;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent signs in URLs. */
final class Percent {
    // What a part may not hold as it is, beside controls and what is not ASCII (WHATWG URL, 1.3).
    static final String IN_PATH = " \"#<>?^`{}";
    static final String IN_QUERY = " \"#<>'";
    static final String IN_FRAGMENT = " \"<>`";

    private static final int DELETE = 0x7F;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Percent() {}

    /** A part of a URL in ASCII. What is encoded already stays so. */
    static String encoded(String part, String forbidden) {
        if (part.chars().allMatch(c -> isPlain(c, forbidden))) {
            return part;
        }
        StringBuilder encoded = new StringBuilder();
        for (byte each : part.getBytes(StandardCharsets.UTF_8)) {
            int c = each & 0xFF;
            if (isPlain(c, forbidden)) {
                encoded.append((char) c);
            } else {
                encoded.append('%').append(HEX.toHexDigits(each));
            }
        }
        return encoded.toString();
    }

    /** The text with its escapes resolved; bytes that are no UTF-8 become replacement marks. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            boolean isEscape =
                    bytes[i] == '%'
                            && i + 2 < bytes.length
                            && HexFormat.isHexDigit(bytes[i + 1])
                            && HexFormat.isHexDigit(bytes[i + 2]);
            if (isEscape) {
                decoded.write(
                        HexFormat.fromHexDigit(bytes[i + 1]) << 4
                                | HexFormat.fromHexDigit(bytes[i + 2]));
                i += 2;
            } else {
                decoded.write(bytes[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static boolean isPlain(int c, String forbidden) {
        return c >= ' ' && c < DELETE && forbidden.indexOf(c) < 0;
    }
}
