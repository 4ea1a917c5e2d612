package io.chipwire.events;

/**
 * The value that a deal shows for a slot, or nothing.
 *
 * @param <T> the value's type
 */
public sealed interface Best<T> {
    /** A value that at least one claim gives. */
    record Value<T>(T value) implements Best<T> {}

    /** No claim says. */
    record Unknown<T>() implements Best<T> {}

    /** A value. */
    static <T> Best<T> of(T value) {
        return new Value<>(value);
    }

    /** The absent value. */
    static <T> Best<T> unknown() {
        return new Unknown<>();
    }

    /** The value, or the other one where there is none. */
    default T orElse(T other) {
        return switch (this) {
            case Value<T> some -> some.value();
            case Unknown<T> _ -> other;
        };
    }
}
