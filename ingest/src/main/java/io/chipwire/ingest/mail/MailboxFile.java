package io.chipwire.ingest.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An mbox file: mails one after the other, each below a line that begins with {@code From }.
 *
 * <p>A line of a mail that begins so is told from a divider by what stands around it: a divider has
 * an empty line or nothing above it and a header below; or, without the empty line, a sender and
 * the time of day as programs write them. A mail that tells its length in bytes is taken at its
 * word where a divider or the end stands there. The marks that keep a mail's own {@code From }
 * lines from being dividers are taken off.
 */
public final class MailboxFile {
    private static final String SIGN = "From ";
    private static final Pattern DIVIDER =
            Pattern.compile(
                    "(?:(?:\\A|(?<=\\n\\r?\\n))From [^\\n]*"
                            + "|(?<=\\n)From \\S+ +[A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d[^\\n]*)"
                            + "\\n(?=(?:>?From [^\\n]*\\n)?[!-9;-~]{1,76}:)");
    private static final Pattern LENGTH =
            Pattern.compile("(?im)^Content-Length:[ \\t]*(\\d{1,9})[ \\t]*\\r?$");
    private static final Pattern HEADER_END = Pattern.compile("\\r?\\n\\r?\\n");
    private static final Pattern NEXT = Pattern.compile("[\\r\\n]{0,4}(?:From |\\z)");
    private static final Pattern MARK = Pattern.compile("(?m)^>(?=>*From )");

    private MailboxFile() {}

    /** The mails of a file, each without its divider; the file itself if it has none. */
    public static List<byte[]> mails(byte[] bytes) {
        // One character is one byte here.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher divider = DIVIDER.matcher(text);
        divider.useTransparentBounds(true).useAnchoringBounds(false);
        List<byte[]> mails = new ArrayList<>();
        int start = -1;
        int told = 0;
        for (int at = text.indexOf(SIGN); at >= 0; at = text.indexOf(SIGN, at + 1)) {
            if (at < told || !divider.region(at, text.length()).lookingAt()) {
                continue;
            }
            if (start >= 0) {
                mails.add(unmarked(text.substring(start, at)));
            }
            start = divider.end();
            told = toldEnd(text, start);
        }
        mails.add(start < 0 ? bytes : unmarked(text.substring(start)));
        return mails;
    }

    /** Where a mail ends by the length that its header tells; its start if that cannot be. */
    private static int toldEnd(String text, int start) {
        Matcher header = HEADER_END.matcher(text);
        if (!header.find(start)) {
            return start;
        }
        Matcher length = LENGTH.matcher(text).region(start, header.start());
        if (!length.find()) {
            return start;
        }
        long end = header.end() + Long.parseLong(length.group(1));
        boolean isEnd =
                end <= text.length()
                        && NEXT.matcher(text).region((int) end, text.length()).lookingAt();
        return isEnd ? (int) end : start;
    }

    private static byte[] unmarked(String mail) {
        return MARK.matcher(mail).replaceAll("").getBytes(StandardCharsets.ISO_8859_1);
    }
}
