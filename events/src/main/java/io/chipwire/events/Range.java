package io.chipwire.events;

import java.util.Locale;

/** A number as far as it is told: never negative, always finite. */
public sealed interface Range {
    /** "10,000", "about 10,000". */
    record Exactly(double value) implements Range {
        public Exactly {
            check(value);
        }
    }

    /** "more than 20,000". */
    record AtLeast(double low) implements Range {
        public AtLeast {
            check(low);
        }
    }

    /** "up to 20,000". */
    record AtMost(double high) implements Range {
        public AtMost {
            check(high);
        }
    }

    /** "tens of thousands", "between 4,000 and 5,000". Two equal ends are {@link Exactly}. */
    record Between(double low, double high) implements Range {
        public Between {
            check(low);
            check(high);
            if (low >= high) {
                throw new IllegalArgumentException(
                        String.format(
                                Locale.ROOT, "expected low < high, got %s and %s", low, high));
            }
        }
    }

    /** The number that stands for the range where one is needed: the one told, or the middle. */
    default double told() {
        return switch (this) {
            case Exactly(double value) -> value;
            case AtLeast(double low) -> low;
            case AtMost(double high) -> high;
            case Between(double low, double high) -> (low + high) / 2;
        };
    }

    /** The smallest number it may be. */
    default double lowest() {
        return switch (this) {
            case Exactly(double value) -> value;
            case AtLeast(double low) -> low;
            case AtMost _ -> 0;
            case Between(double low, double _) -> low;
        };
    }

    /** The largest number it may be. */
    default double highest() {
        return switch (this) {
            case Exactly(double value) -> value;
            case AtLeast _ -> Double.POSITIVE_INFINITY;
            case AtMost(double high) -> high;
            case Between(double _, double high) -> high;
        };
    }

    /** The range of so many times as much. */
    default Range times(double factor) {
        return switch (this) {
            case Exactly(double value) -> new Exactly(value * factor);
            case AtLeast(double low) -> new AtLeast(low * factor);
            case AtMost(double high) -> new AtMost(high * factor);
            case Between(double low, double high) -> new Between(low * factor, high * factor);
        };
    }

    private static void check(double end) {
        if (!(end >= 0 && end < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected a finite number from 0, got " + end);
        }
    }
}
