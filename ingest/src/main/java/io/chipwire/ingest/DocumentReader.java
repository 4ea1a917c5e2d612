package io.chipwire.ingest;

import io.chipwire.events.Dating;
import io.chipwire.events.Refused;
import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.limit.Limit;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.ingest.limit.UnreadableException;
import io.chipwire.ingest.limit.Worker;
import java.time.Instant;
import java.util.List;

/**
 * The bytes of a document as articles: no network, no Kafka, no clock. The same document gives the
 * same articles but for {@code fetched}. Thread-safe.
 */
public final class DocumentReader {
    private final Limits limits;
    private final Worker worker;

    public DocumentReader(Limits limits) {
        this.limits = limits;
        this.worker = new Worker(limits);
    }

    /** Reads a document. It never throws for what the bytes hold: that is in the reading. */
    public Reading read(Document document, Instant fetched) {
        return read(document, fetched, new Dating.Undated());
    }

    /**
     * Reads a document.
     *
     * @param carrier the date of whatever led to the document, for articles that tell none
     */
    Reading read(Document document, Instant fetched, Dating carrier) {
        try {
            if (document.bytes().length > limits.bytes()) {
                throw UnreadableException.beyond(Limit.BYTES, limits);
            }
            return worker.run(
                    budget -> DocumentParse.of(document, fetched, carrier, budget).reading());
        } catch (UnreadableException e) {
            return new Reading(List.of(), List.of(), List.of(refusal(document, e, fetched)));
        }
    }

    private static Refused refusal(Document document, UnreadableException e, Instant at) {
        String reason = String.valueOf(e.getMessage());
        return Refused.of("ingest", document.url(), reason, at, document.bytes());
    }
}
