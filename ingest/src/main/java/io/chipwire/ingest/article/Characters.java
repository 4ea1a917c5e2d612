package io.chipwire.ingest.article;

import io.chipwire.ingest.limit.UnreadableException;
import io.chipwire.ingest.text.TextRepair;
import io.chipwire.ingest.text.VisibleText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes as text, whatever their labels say: a byte order mark wins, then UTF-8 if the bytes are
 * valid UTF-8, then what the document or its carrier declares, then Windows-1252.
 */
public final class Characters {
    private static final int DECLARED_WITHIN = 2048;
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([a-z0-9_:.-]{2,40})");
    private static final byte ESCAPE = 0x1B;
    private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Characters() {}

    /**
     * The text of a document that may declare its own character set.
     *
     * @throws UnreadableException if the bytes are not text
     */
    public static String text(byte[] bytes) {
        return text(bytes, declared(bytes));
    }

    /** The character set that a document names near its top, or empty. */
    public static String declared(byte[] bytes) {
        int length = Math.min(bytes.length, DECLARED_WITHIN);
        Matcher declared =
                DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        return declared.find() ? declared.group(1) : "";
    }

    /**
     * The text of bytes that were declared by their carrier.
     *
     * @param label name of a character set, or empty
     * @throws UnreadableException if the bytes are not text
     */
    public static String text(byte[] bytes, String label) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return readable(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        for (byte value : bytes) {
            if (value == 0) {
                throw new UnreadableException("expected text, got binary bytes");
            }
        }
        Optional<String> escaped = escaped(bytes, label);
        return readable(
                escaped.or(() -> utf8(bytes)).orElseGet(() -> new String(bytes, named(label))));
    }

    /** ISO 2022 writes Asian text in seven bits, which would pass for ASCII. */
    private static Optional<String> escaped(byte[] bytes, String label) {
        boolean isEscaped = false;
        for (int i = 0; i + 1 < bytes.length && !isEscaped; i++) {
            isEscaped = bytes[i] == ESCAPE && (bytes[i + 1] == '$' || bytes[i + 1] == '(');
        }
        boolean isNamed = label.toLowerCase(Locale.ROOT).startsWith("iso-2022-");
        if (!isEscaped || !(isNamed || label.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new String(bytes, isNamed ? named(label) : ISO_2022_JP));
    }

    /** Misread UTF-8 is undone, and what hides or splits words for no reader's good is left out. */
    private static String readable(String text) {
        return VisibleText.of(TextRepair.repairEncoding(text)).text();
    }

    /** Whether the bytes are UTF-8, ASCII included. */
    public static boolean areUtf8(byte[] bytes) {
        return utf8(bytes).isPresent();
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static Charset named(String label) {
        String name = label.toLowerCase(Locale.ROOT);
        try {
            // Pages that say Latin-1 or ASCII and hold other bytes mean Windows-1252.
            boolean isKnown =
                    !name.isEmpty() && Charset.isSupported(name) && !name.startsWith("utf-");
            Charset charset = isKnown ? Charset.forName(name) : WINDOWS_1252;
            return charset.equals(StandardCharsets.ISO_8859_1)
                            || charset.equals(StandardCharsets.US_ASCII)
                    ? WINDOWS_1252
                    : charset;
        } catch (IllegalCharsetNameException _) {
            return WINDOWS_1252;
        }
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (Byte.toUnsignedInt(bytes[i]) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
