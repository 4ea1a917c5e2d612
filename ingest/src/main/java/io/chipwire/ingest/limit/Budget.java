package io.chipwire.ingest.limit;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * What is left of the {@link Limits} for one document. Parsers ask it as they go, so that a parser
 * which cannot be interrupted still stops soon. Belongs to one thread.
 *
 * <p>Time is that of the processor, not of the wall: a busy machine refuses no more documents than
 * an idle one.
 */
public final class Budget {
    /** A parser that reads more than this at a time would outrun its clock. */
    private static final int CHUNK = 4096;

    /** The clock is looked at once for so many tags, less one. */
    private static final int TICK = 0xFF;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Limits limits;
    private final long deadline;
    private int nodes;
    private int parts;
    private int nesting;

    /** A full budget, whose time is what this thread works from now on. */
    public Budget(Limits limits) {
        this(limits, THREADS.getCurrentThreadCpuTime() + limits.parsing().toNanos());
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
            throw UnreadableException.beyond(Limit.PARSING, limits);
        }
    }

    /** Whether the time is up. */
    public boolean isSpent() {
        return THREADS.getCurrentThreadCpuTime() > deadline;
    }

    /** Counts a tag, an attribute of a tag, or a line of a text. */
    public void countNode() {
        if ((++nodes & TICK) == 0) {
            checkTime();
        }
        check(Limit.NODES, nodes);
    }

    /** Looks at the length of a text. */
    public void checkText(int characters) {
        checkTime();
        check(Limit.TEXT, characters);
    }

    /** Counts a text without markup: its characters, and its lines as tags. */
    public void countText(String text) {
        checkText(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isEnd = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
            nodes += isEnd ? 1 : 0;
        }
        check(Limit.NODES, nodes);
    }

    /** Counts a part of a mail, a mail of a file or an item of a feed. */
    public void countPart() {
        checkTime();
        check(Limit.PARTS, ++parts);
    }

    /** Goes one multipart deeper. */
    public void enter() {
        checkTime();
        check(Limit.NESTING, ++nesting);
    }

    /** Comes back out of a multipart. */
    public void leave() {
        nesting--;
    }

    /**
     * HTML for a parser that makes a tree of it. The cost of the tree is counted before there is
     * one; the time is looked at as the parser reads.
     *
     * @throws UnreadableException if the markup has too many tags, open elements or attributes, or
     *     too much text
     */
    public Reader markup(String html) {
        MarkupCount count = MarkupCount.of(html, limits.of(Limit.NODES) - nodes);
        nodes += count.tags();
        check(Limit.NODES, nodes);
        check(Limit.TEXT, count.text());
        check(Limit.DEPTH, count.depth());
        check(Limit.ATTRIBUTES, count.attributes());
        return new Timed(html);
    }

    private void check(Limit limit, int found) {
        if (found > limits.of(limit)) {
            throw UnreadableException.beyond(limit, limits);
        }
    }

    /** A text that is handed out in pieces, the time looked at between them. */
    private final class Timed extends FilterReader {
        Timed(String text) {
            super(new StringReader(text));
        }

        @Override
        public int read() throws IOException {
            checkTime();
            return super.read();
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            checkTime();
            return super.read(buffer, from, Math.min(length, CHUNK));
        }
    }
}
