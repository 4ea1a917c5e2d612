package io.chipwire.ingest.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of charsets, as documents and their carriers write them. */
public final class CharsetName {
    /** Names that stand for a larger charset on the web: WHATWG Encoding Standard, section 4.2. */
    private static final Map<String, String> WIDER =
            Map.of(
                    "ascii", "windows-1252",
                    "gb2312", "GB18030",
                    "gbk", "GB18030",
                    "iso-8859-1", "windows-1252",
                    "iso-8859-9", "windows-1254",
                    "latin1", "windows-1252",
                    "shift_jis", "windows-31j",
                    "us-ascii", "windows-1252",
                    "x-sjis", "windows-31j");

    private CharsetName() {}

    /** The charset that a name means, or empty where it means none that is known. */
    public static Optional<Charset> of(String name) {
        String known = name.strip().toLowerCase(Locale.ROOT);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(WIDER.getOrDefault(known, known)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            // A document may claim any word as its charset; an unknown one says nothing.
            return Optional.empty();
        }
    }
}
