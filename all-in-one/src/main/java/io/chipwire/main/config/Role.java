package io.chipwire.main.config;

import io.chipwire.events.Worded;

/** A part that can run in a process of its own. */
public enum Role implements Worded {
    /** Reads documents and writes articles. */
    INGEST,
    /** Reads articles and writes claims and deals. */
    ENRICH,
    /** Keeps the index and answers. */
    QUERY
}
