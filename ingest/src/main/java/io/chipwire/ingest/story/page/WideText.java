package io.chipwire.ingest.story.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Text whose characters take two or four bytes each, with a byte order mark or without. */
final class WideText {
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    /** The longer marks first: that of UTF-16LE begins that of UTF-32LE. */
    private static final List<Mark> MARKS =
            List.of(
                    new Mark(UTF_32BE, 0, 0, 0xFE, 0xFF),
                    new Mark(UTF_32LE, 0xFF, 0xFE, 0, 0),
                    new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
                    new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE));

    private static final int SAMPLE_BYTES = 4096;
    private static final int SHORTEST = 8;

    private record Mark(Charset charset, List<Integer> bytes) {
        Mark(Charset charset, Integer... bytes) {
            this(charset, List.of(bytes));
        }

        boolean begins(byte[] document) {
            for (int i = 0; i < bytes.size(); i++) {
                if (i >= document.length || (document[i] & 0xFF) != bytes.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private WideText() {}

    /** The text, if the bytes are such. */
    static Optional<String> of(byte[] bytes) {
        for (Mark mark : MARKS) {
            if (mark.begins(bytes)) {
                return Optional.of(decoded(bytes, mark.bytes().size(), mark.charset()));
            }
        }
        return unmarked(bytes).map(charset -> decoded(bytes, 0, charset));
    }

    /** Half a character at the end of a text that was cut off is no character. */
    private static String decoded(byte[] bytes, int from, Charset charset) {
        int unit = charset.equals(UTF_32BE) || charset.equals(UTF_32LE) ? 4 : 2;
        return new String(bytes, from, (bytes.length - from) / unit * unit, charset);
    }

    /** Most characters of most texts are ASCII, or have white space between them that is. */
    private static Optional<Charset> unmarked(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE_BYTES) / 2 * 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (length < SHORTEST || Math.max(even, odd) < length / 4) {
            return Optional.empty();
        }
        if (even == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return odd == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }
}
