package io.chipwire.events;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * Something that a part could not use, with the reason.
 *
 * @param schema version of this record's form, {@value #SCHEMA} now
 * @param id {@link ContentId} of stage, origin and reason, so that a repeated refusal is the same
 *     one
 * @param stage the part that refused: {@code ingest}, {@code enrich}, {@code index}
 * @param origin where it came from: a URL, a file, or topic, partition and offset
 * @param reason what was expected and what came
 * @param at when it was refused
 * @param sample the first bytes, as text in Base64, at most {@value #SAMPLE_BYTES} bytes of them
 */
public record Refused(
        int schema,
        String id,
        String stage,
        String origin,
        String reason,
        Instant at,
        String sample) {
    /** Version of the form of this record. */
    public static final int SCHEMA = 1;

    /** How much of the refused bytes is kept. */
    public static final int SAMPLE_BYTES = 1024;

    public Refused {
        Schema.check(schema, SCHEMA);
    }

    /** A refusal with its id and sample made. */
    public static Refused of(String stage, String origin, String reason, Instant at, byte[] bytes) {
        byte[] first = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE_BYTES));
        String sample = Base64.getEncoder().encodeToString(first);
        return new Refused(
                SCHEMA, ContentId.of(stage, origin, reason), stage, origin, reason, at, sample);
    }
}
