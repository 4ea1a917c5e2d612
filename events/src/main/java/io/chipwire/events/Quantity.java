package io.chipwire.events;

/**
 * How many.
 *
 * @param count the number as told
 * @param unit what is counted, as the text counts it: servers are not multiplied into chips
 */
public record Quantity(Range count, Unit unit) {
    /** What is counted. */
    public enum Unit implements Worded {
        CHIP,
        SERVER,
        RACK,
        SYSTEM,
        /** Megawatts of data centre; travels as {@code MW}. */
        MW;

        @Override
        public String word() {
            return this == MW ? "MW" : Worded.super.word();
        }
    }
}
