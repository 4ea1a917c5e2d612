package io.chipwire.ingest.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An mbox file: mails one after the other, each below a line that begins with {@code From }.
 *
 * <p>A line of a mail that begins so is told from a divider by what stands around it: a divider has
 * an empty line or nothing above it and a header below.
 */
public final class MailboxFile {
    private static final String SIGN = "From ";
    private static final Pattern DIVIDER =
            Pattern.compile(
                    "(?:\\A|(?<=\\n\\r?\\n))"
                            + SIGN
                            + "[^\\n]*\\n(?=(?:>?From [^\\n]*\\n)?[!-9;-~]{1,76}:)");

    private MailboxFile() {}

    /** The mails of a file, each without its divider; the file itself if it has none. */
    public static List<byte[]> mails(byte[] bytes) {
        // One character is one byte here.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher divider = DIVIDER.matcher(text);
        divider.useTransparentBounds(true).useAnchoringBounds(false);
        List<byte[]> mails = new ArrayList<>();
        int start = -1;
        for (int at = text.indexOf(SIGN); at >= 0; at = text.indexOf(SIGN, at + 1)) {
            if (divider.region(at, text.length()).lookingAt()) {
                if (start >= 0) {
                    mails.add(Arrays.copyOfRange(bytes, start, at));
                }
                start = divider.end();
            }
        }
        mails.add(Arrays.copyOfRange(bytes, Math.max(start, 0), bytes.length));
        return mails;
    }
}
