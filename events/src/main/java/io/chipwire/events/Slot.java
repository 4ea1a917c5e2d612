package io.chipwire.events;

import java.util.List;

/**
 * A value of a claim with the words that prove it, or nothing.
 *
 * @param <T> the value's type
 */
public sealed interface Slot<T> {
    /**
     * A value that the article gives.
     *
     * @param basis whether the article states it or it was computed
     * @param evidence the words it rests on, at least one
     */
    record Told<T>(T value, Basis basis, List<Evidence> evidence) implements Slot<T> {
        public Told {
            evidence = List.copyOf(evidence);
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException(
                        "expected evidence for the value " + value + ", got none");
            }
        }

        /** A value that the article states in these words. */
        public static <T> Told<T> stated(T value, Evidence... evidence) {
            return new Told<>(value, new Basis.Stated(), List.of(evidence));
        }
    }

    /** The article does not say. */
    record Untold<T>() implements Slot<T> {}

    /** The absent value. */
    static <T> Slot<T> untold() {
        return new Untold<>();
    }

    /** The value, if there is one, as a deal carries it. */
    default Best<T> best() {
        return switch (this) {
            case Told<T> told -> new Best.Value<>(told.value());
            case Untold<T> _ -> new Best.Unknown<>();
        };
    }
}
