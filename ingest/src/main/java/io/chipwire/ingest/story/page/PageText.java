package io.chipwire.ingest.story.page;

import io.chipwire.ingest.charset.CharsetGuess;
import io.chipwire.ingest.charset.CharsetName;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a page's bytes.
 *
 * <p>In this order: a byte order mark; UTF-8, where the bytes are UTF-8 beyond ASCII whatever the
 * page says, since no other charset's text reads so by chance; what the server says; what the page
 * says of itself; the charset whose commonest letters the bytes spell; windows-1252, which reads
 * everything.
 */
final class PageText {
    private static final int HEAD_BYTES = 4096;
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private PageText() {}

    /** Decodes a page; undecodable bytes become U+FFFD. */
    static String of(byte[] bytes, String contentType) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        List<Charset> declared = declared(bytes, contentType);
        String utf8 = strictly(StandardCharsets.UTF_8, bytes);
        boolean ascii = utf8.length() == bytes.length;
        if (!utf8.isEmpty() && (!ascii || declared.isEmpty())) {
            return utf8;
        }
        for (Charset charset : declared) {
            if (charset.equals(StandardCharsets.UTF_8) && !utf8.isEmpty()) {
                return utf8;
            }
            if (!charset.equals(StandardCharsets.UTF_8) && !isWideByMistake(charset)) {
                return new String(bytes, CharsetGuess.orGuess(charset, bytes));
            }
        }
        return new String(bytes, CharsetGuess.of(bytes, WINDOWS_1252));
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** A page in UTF-16 without a mark cannot say so in ASCII: the name is a mistake for UTF-8. */
    private static boolean isWideByMistake(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static List<Charset> declared(byte[] bytes, String contentType) {
        String head =
                new String(
                        bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        return List.of(contentType, head).stream()
                .map(DECLARED::matcher)
                .filter(Matcher::find)
                .flatMap(matcher -> CharsetName.of(matcher.group(1)).stream())
                .toList();
    }

    /** The text if every byte decodes, else the empty string. */
    private static String strictly(Charset charset, byte[] bytes) {
        try {
            CharBuffer text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException notThis) {
            return "";
        }
    }
}
