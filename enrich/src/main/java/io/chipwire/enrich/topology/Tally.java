package io.chipwire.enrich.topology;

import io.chipwire.events.Part;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** Counts articles and corrections: each one read is either used or refused. Thread-safe. */
public final class Tally {
    private static final int MOST_REMEMBERED = 10_000;

    private final SequencedSet<String> takenBack = new LinkedHashSet<>();
    private long used;
    private long refused;

    synchronized void used() {
        used++;
    }

    synchronized void refused() {
        refused++;
    }

    /**
     * An article that was read well and counted as used, but whose statements a ledger refused. It
     * is refused once, however many ledgers do; one that was read before the start counts as read
     * now.
     */
    synchronized void refusedAfterAll(String origin) {
        if (!takenBack.add(origin)) {
            return;
        }
        if (takenBack.size() > MOST_REMEMBERED) {
            takenBack.removeFirst();
        }
        used = Math.max(0, used - 1);
        refused++;
    }

    synchronized Part.Counts counts() {
        return new Part.Counts(used + refused, used, refused);
    }
}
