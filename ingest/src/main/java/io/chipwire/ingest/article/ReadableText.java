package io.chipwire.ingest.article;

import io.chipwire.ingest.limit.UnreadableException;
import io.chipwire.ingest.story.page.PageText;
import io.chipwire.ingest.text.TextRepair;
import io.chipwire.ingest.text.VisibleText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes as text that can be read and searched, whatever their labels say. Misread UTF-8 is undone,
 * what hides or splits words for no reader's good is left out, and a letter has one form.
 */
public final class ReadableText {
    private static final int DECLARED_WITHIN = 2048;

    /** Of so many bytes one may be a control in a text. */
    private static final long CONTROLS_ARE_RARE = 50;

    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([a-z0-9_:.-]{2,40})");

    /** Ends of lines that are not those of files: Word's, and those between pages. */
    private static final Pattern OTHER_LINE_ENDS = Pattern.compile("[\\u000B\\f\\u2028\\u2029]");

    private ReadableText() {}

    /**
     * The text of a document that may declare its own character set.
     *
     * @throws UnreadableException if the bytes are not text
     */
    public static String of(byte[] bytes) {
        return of(bytes, "");
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
    public static String of(byte[] bytes, String label) {
        String text = PageText.of(bytes, label.isEmpty() ? "" : "charset=" + label);
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            controls += isControl(text.charAt(i)) ? 1 : 0;
        }
        if (controls * CONTROLS_ARE_RARE > text.length()) {
            throw new UnreadableException("expected text, got binary bytes");
        }
        return readable(text);
    }

    /** Controls that no text has; the escape begins colours in what terminals print. */
    private static boolean isControl(char c) {
        return (c < ' ' && "\t\n\u000B\f\r\u001B".indexOf(c) < 0) || c == 0x7F;
    }

    private static String readable(String text) {
        String lines = OTHER_LINE_ENDS.matcher(text).replaceAll("\n");
        return VisibleText.seen(TextRepair.repairLetters(lines));
    }

    /** Whether the bytes are UTF-8, ASCII included. */
    public static boolean areUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
