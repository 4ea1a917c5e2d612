package io.chipwire.ingest.hazard;

import io.chipwire.events.Best;
import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.limit.Limit;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * A document that is made to hurt: to take time or memory out of proportion, to overflow a stack,
 * or to make its reader open or fetch something.
 *
 * @param name what it is made of
 * @param url its kind is told from its first bytes, else from this
 * @param outcome what has to become of it
 * @param bytes made anew each time, for some are large
 */
public record Hazard(String name, String url, Outcome outcome, Supplier<byte[]> bytes) {
    /** What becomes of a document. */
    public sealed interface Outcome {
        /** It goes beyond a limit. */
        record Refused(Limit limit) implements Outcome {}

        /** It is nothing that is read, whatever its size. */
        record NoText() implements Outcome {}

        /** It is only large: there are articles of it. */
        record Read() implements Outcome {}
    }

    /** Where the lures of a document lead: neither place may ever be visited. */
    public record Lure(String url, String file) {}

    /** The document as it is handed in. */
    public Document document() {
        return new Document(url, bytes.get(), Best.unknown(), Best.unknown());
    }

    static Hazard read(String name, String url, Supplier<String> text) {
        return new Hazard(name, url, new Outcome.Read(), utf8(text));
    }

    static Hazard noText(String name, String url, Supplier<String> text) {
        return new Hazard(name, url, new Outcome.NoText(), utf8(text));
    }

    static Hazard refused(Limit limit, String name, String url, Supplier<String> text) {
        return new Hazard(name, url, new Outcome.Refused(limit), utf8(text));
    }

    private static Supplier<byte[]> utf8(Supplier<String> text) {
        return () -> text.get().getBytes(StandardCharsets.UTF_8);
    }

    /** So many numbered pieces, each {@code %d} of them replaced by its number. */
    static String numbered(String piece, int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(piece.replace("%d", String.valueOf(i)));
        }
        return all.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
