package io.chipwire.ingest.text;

import io.chipwire.events.Worded;
import java.util.List;

/**
 * What was done to a text, in order. The bytes as they came stay the evidence; this says how the
 * text that is shown came from them.
 *
 * @param steps empty if the text was sound
 */
public record RepairPlan(List<Step> steps) {

    public RepairPlan {
        steps = List.copyOf(steps);
    }

    /** One change to one line. */
    public sealed interface Step {
        /** The line, from 1. */
        int line();
    }

    /**
     * Characters that were UTF-8 read in a wrong charset.
     *
     * @param line from 1
     * @param charset the wrong charset
     * @param characters how many characters came out
     * @param lost how many of them had lost a byte and are U+FFFD now
     */
    public record Reread(int line, Legacy charset, int characters, int lost) implements Step {}

    /**
     * Characters that stood for others.
     *
     * @param line from 1
     * @param what which ones
     * @param places how many
     */
    public record Replaced(int line, What what, int places) implements Step {}

    /** What a line's characters were replaced for. */
    public enum What implements Worded {
        /** A character reference in a text that is not HTML. */
        ENTITY,
        /** An accent that stood behind its letter. */
        ACCENT,
        /** A C1 control where Windows-1252 has a character. */
        C1_CONTROL,
        /** A control that shows nothing; it is dropped. */
        CONTROL,
        /** A ligature or digraph in one character. */
        LIGATURE,
        /** A word in letters that only look like the Latin ones they stand for. */
        LOOK_ALIKE,
        /** A Latin letter or a digit in East Asian full width. */
        FULL_WIDTH,
        /** A Latin letter or a digit in one of the types of mathematics: bold, script, double. */
        MATHEMATICAL
    }
}
