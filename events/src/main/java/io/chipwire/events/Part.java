package io.chipwire.events;

/** A running part of Chipwire, as health checks and metrics see it. Thread-safe. */
public interface Part {
    /** What the part is called: {@code ingest}, {@code broker}, {@code enrich}, {@code index}. */
    String name();

    /** How it is now. */
    State state();

    /** What it has done since it started. */
    Counts counts();

    /** How a part is. */
    sealed interface State {
        /** On its way up, with a sentence on what it is doing. */
        record Starting(String doing) implements State {}

        /** At work and not behind. */
        record Ready() implements State {}

        /** Stopped for good, with the reason and what to do. */
        record Failed(String reason) implements State {}
    }

    /**
     * What went in and what became of it: {@code read == used + refused} whenever the part is at
     * rest.
     *
     * @param read what came in
     * @param used what was made use of
     * @param refused what could not be used; each of them is on the topic {@code chipwire.refused}
     */
    record Counts(long read, long used, long refused) {}
}
