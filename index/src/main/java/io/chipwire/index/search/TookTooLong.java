package io.chipwire.index.search;

import java.time.Duration;

/** A search was given up so that others can be served. */
public final class TookTooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A search that ran longer than it may. */
    public TookTooLong(Duration limit) {
        super("the search took longer than " + limit.toMillis() + " ms");
    }
}
