package io.chipwire.ingest.story.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of the bytes of a page, a text or a part of a mail.
 *
 * <p>In this order: a byte order mark; UTF-16, where every other byte is zero; UTF-8, where the
 * bytes are UTF-8 beyond ASCII whatever the page says, since no other charset's text reads so by
 * chance; what the carrier says; what the page says of itself; UTF-8 with damage, where more of
 * what is beyond ASCII is sound than not; the charset whose commonest letters the bytes spell;
 * windows-1252, which reads everything.
 */
public final class PageText {
    private static final int HEAD_BYTES = 4096;
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");

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

    private static final Pattern EAST_ASIAN =
            Pattern.compile(
                    "(?i)(?:x-)?(?:big5|euc|gb|iso-2022|johab|ms9|shift|windows-(?:31j|9))");

    private static final char ESCAPE = '\u001B';
    private static final char LOST = '\uFFFD';
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private PageText() {}

    /**
     * Decodes a page; undecodable bytes become U+FFFD.
     *
     * @param contentType what the carrier says, with {@code charset=}, or empty
     */
    public static String of(byte[] bytes, String contentType) {
        return WideText.of(bytes).orElseGet(() -> narrow(bytes, contentType));
    }

    private static String narrow(byte[] bytes, String contentType) {
        int mark = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        if (mark > 0) {
            byte[] rest = Arrays.copyOfRange(bytes, mark, bytes.length);
            return DamagedUtf8.of(rest).text();
        }
        String utf8 = strictly(bytes);
        boolean ascii = utf8.length() == bytes.length;
        // Of the charsets that write their text in ASCII, all begin it with an escape.
        if (!utf8.isEmpty() && !(ascii && utf8.indexOf(ESCAPE) >= 0)) {
            return utf8;
        }
        List<Charset> declared = declared(bytes, contentType);
        DamagedUtf8 damaged = DamagedUtf8.of(bytes);
        if (damaged.isMostlySound() && declared.stream().noneMatch(PageText::isEastAsian)) {
            return damaged.text();
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

    /** Pairs of bytes of these charsets read as UTF-8 by chance. */
    private static boolean isEastAsian(Charset charset) {
        return EAST_ASIAN.matcher(charset.name()).lookingAt();
    }

    private static List<Charset> declared(byte[] bytes, String contentType) {
        String head =
                new String(
                        bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        return List.of(contentType, head).stream()
                .map(DECLARED::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1).toLowerCase(Locale.ROOT))
                .map(name -> WIDER.getOrDefault(name, name))
                .mapMulti(PageText::named)
                .toList();
    }

    private static void named(String name, java.util.function.Consumer<Charset> known) {
        try {
            known.accept(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            // A page may claim any word as its charset; an unknown one says nothing.
            return;
        }
    }

    /** The text if all bytes are UTF-8, else the empty string. */
    private static String strictly(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(LOST) < 0 || isUtf8(bytes) ? text : "";
    }

    /** Whether each replacement character was written by somebody. */
    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notThis) {
            return false;
        }
    }
}
