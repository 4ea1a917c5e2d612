package io.chipwire.events;

import java.time.LocalDate;
import java.util.List;

/**
 * The deals that were new or changed on one day (UTC).
 *
 * @param schema version of this record's form, {@value #SCHEMA} now
 * @param id {@link ContentId} of the day and the entries
 */
public record Digest(int schema, String id, LocalDate day, List<Entry> entries) {
    /** Version of the form of this record. */
    public static final int SCHEMA = 1;

    public Digest {
        Schema.check(schema, SCHEMA);
        entries = List.copyOf(entries);
    }

    /** A deal of the day. */
    public record Entry(Kind kind, Deal deal) {
        /** What happened to the deal that day. */
        public enum Kind implements Worded {
            NEW,
            CHANGED
        }
    }
}
