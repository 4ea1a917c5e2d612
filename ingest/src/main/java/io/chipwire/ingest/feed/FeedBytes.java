package io.chipwire.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of a feed as text. A byte order mark wins, then the width of the first characters, then
 * UTF-8 if the bytes are valid UTF-8, then what carrier and XML declaration name, then
 * Windows-1252. A label that does not fit the bytes is passed over: more of them are wrong than
 * right.
 */
final class FeedBytes {
    private static final int DECLARED_WITHIN = 400;

    private static final Pattern EAST_ASIAN =
            Pattern.compile("(?i)euc-|gb|big5|shift[-_]jis|windows-(?:31j|936|949|950)|ks_c");

    /** From here on UTF-8 takes three bytes for a character; all of East Asia lies behind it. */
    private static final int THREE_BYTES = 0x800;

    /** So many good characters stand for each damaged one where UTF-8 is meant. */
    private static final int FEW = 8;

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9_:.-]{2,40})");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** The first bytes of a feed: marks, and {@code <} or {@code <?} at other widths. */
    private static final List<Start> STARTS =
            List.of(
                    new Start("UTF-32BE", 4, 0, 0, 0xFE, 0xFF),
                    new Start("UTF-32LE", 4, 0xFF, 0xFE, 0, 0),
                    new Start("UTF-8", 3, 0xEF, 0xBB, 0xBF),
                    new Start("UTF-16BE", 2, 0xFE, 0xFF),
                    new Start("UTF-16LE", 2, 0xFF, 0xFE),
                    new Start("UTF-32BE", 0, 0, 0, 0, 0x3C),
                    new Start("UTF-32LE", 0, 0x3C, 0, 0, 0),
                    new Start("UTF-16BE", 0, 0, 0x3C),
                    new Start("UTF-16LE", 0, 0x3C, 0),
                    new Start("IBM037", 0, 0x4C, 0x6F, 0xA7, 0x94));

    private record Start(String charset, int mark, List<Integer> bytes) {
        Start(String charset, int mark, Integer... bytes) {
            this(charset, mark, List.of(bytes));
        }

        boolean begins(byte[] document) {
            if (document.length < bytes.size()) {
                return false;
            }
            for (int i = 0; i < bytes.size(); i++) {
                if (Byte.toUnsignedInt(document[i]) != bytes.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private FeedBytes() {}

    /**
     * The text.
     *
     * @param label the character set that the carrier names, or empty
     */
    static String text(byte[] bytes, String label) {
        for (Start start : STARTS) {
            if (start.begins(bytes)) {
                Charset charset = named(start.charset()).orElse(WINDOWS_1252);
                int mark = start.mark();
                return new String(bytes, mark, bytes.length - mark, declared(bytes, charset));
            }
        }
        return utf8(bytes)
                .filter(text -> !isShortEastAsian(text, bytes, label))
                .orElseGet(() -> new String(bytes, labelled(bytes, label)));
    }

    /** EBCDIC has many code pages: the declaration, read by any of them, names the right one. */
    private static Charset declared(byte[] bytes, Charset family) {
        return family.name().equals("IBM037")
                ? named(declaration(bytes, family)).orElse(family)
                : family;
    }

    private static Charset labelled(byte[] bytes, String label) {
        String name = label(bytes, label);
        if (!EAST_ASIAN.matcher(name).lookingAt() && isMostlyUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        return named(name)
                // What says Latin-1 or ASCII and holds other bytes means Windows-1252.
                .filter(charset -> !charset.equals(StandardCharsets.ISO_8859_1))
                .filter(charset -> !charset.equals(StandardCharsets.US_ASCII))
                .filter(charset -> !charset.name().startsWith("UTF-"))
                .orElse(WINDOWS_1252);
    }

    /** The carrier's name of the character set if there is such a one, else the document's. */
    private static String label(byte[] bytes, String carrier) {
        return named(carrier).isPresent()
                ? carrier
                : declaration(bytes, StandardCharsets.ISO_8859_1);
    }

    /**
     * Whether valid UTF-8 is a coincidence: pairs of bytes in a charset of East Asia look like the
     * letters of Europe, never like the characters of East Asia in UTF-8.
     */
    private static boolean isShortEastAsian(String text, byte[] bytes, String carrier) {
        return EAST_ASIAN.matcher(label(bytes, carrier)).lookingAt()
                && text.chars().anyMatch(c -> c >= 0x80)
                && text.chars().allMatch(c -> c < THREE_BYTES);
    }

    /** Whether a few bytes of otherwise good UTF-8 were damaged. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long damaged = text.chars().filter(c -> c == '\uFFFD').count();
        long foreign = text.chars().filter(c -> c >= 0x80).count() - damaged;
        return foreign > FEW * damaged;
    }

    private static String declaration(byte[] bytes, Charset charset) {
        int length = Math.min(bytes.length, DECLARED_WITHIN);
        Matcher declared = DECLARED.matcher(new String(bytes, 0, length, charset));
        return declared.find() ? declared.group(1) : "";
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> named(String label) {
        try {
            boolean isKnown = !label.isEmpty() && Charset.isSupported(label);
            return isKnown ? Optional.of(Charset.forName(label)) : Optional.empty();
        } catch (IllegalCharsetNameException _) {
            return Optional.empty();
        }
    }
}
