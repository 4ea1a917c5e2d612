package io.chipwire.ingest.limit;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/**
 * What is left of the {@link Limits} for one document. Parsers ask it as they go, so that a parser
 * which cannot be interrupted still stops soon. Belongs to one thread.
 */
public final class Budget {
    /** A parser that reads more than this at a time would outrun its clock. */
    private static final int CHUNK = 4096;

    /** The clock is looked at once for so many tags, less one. */
    private static final int TICK = 0xFF;

    private final Limits limits;
    private final long deadline;
    private int nodes;
    private int parts;
    private int depth;

    /** A full budget, whose time runs from now. */
    public Budget(Limits limits) {
        this(limits, System.nanoTime() + limits.parsing().toNanos());
    }

    private Budget(Limits limits, long deadline) {
        this.limits = limits;
        this.deadline = deadline;
    }

    /**
     * The budget of one document among several in a file: full but for the time, which they share.
     */
    public Budget part() {
        return new Budget(limits, deadline);
    }

    /** The limits that this budget started from. */
    public Limits limits() {
        return limits;
    }

    /**
     * Asks whether there is time left.
     *
     * @throws UnreadableException if not
     */
    public void checkTime() {
        if (isSpent()) {
            throw UnreadableException.beyond(
                    "parsing", limits.parsing().toMillis(), "ms of parsing");
        }
    }

    /** Counts a tag or an attribute of a tag. */
    public void countNode() {
        if ((++nodes & TICK) == 0) {
            checkTime();
        }
        if (nodes > limits.nodes()) {
            throw UnreadableException.beyond("nodes", limits.nodes(), "tags");
        }
    }

    /** Whether the time is up. */
    public boolean isSpent() {
        return System.nanoTime() - deadline > 0;
    }

    /** Counts a part of a mail or an item of a feed. */
    public void countPart() {
        checkTime();
        if (++parts > limits.parts()) {
            throw UnreadableException.beyond("parts", limits.parts(), "parts");
        }
    }

    /** Goes one multipart deeper. */
    public void enter() {
        checkTime();
        if (++depth > limits.depth()) {
            throw UnreadableException.beyond("depth", limits.depth(), "levels");
        }
    }

    /** Comes back out of a multipart. */
    public void leave() {
        depth--;
    }

    /** The text for a parser of markup: counts its tags and looks at the clock as it is read. */
    public Reader markup(String text) {
        return new FilterReader(new StringReader(text)) {
            @Override
            public int read() throws IOException {
                char[] one = new char[1];
                return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(char[] buffer, int from, int length) throws IOException {
                checkTime();
                int got = super.read(buffer, from, Math.min(length, CHUNK));
                for (int i = from; i < from + got; i++) {
                    if (buffer[i] == '<' && ++nodes > limits.nodes()) {
                        throw UnreadableException.beyond("nodes", limits.nodes(), "tags");
                    }
                }
                return got;
            }
        };
    }
}
