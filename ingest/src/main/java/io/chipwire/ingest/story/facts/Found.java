package io.chipwire.ingest.story.facts;

/**
 * Something that a page tells of its story, or does not.
 *
 * @param <T> what is told
 */
public sealed interface Found<T> {
    /**
     * A value and where it stood.
     *
     * @param how the evidence in words: {@code JSON-LD headline}, {@code first heading}
     */
    record Told<T>(T value, String how) implements Found<T> {}

    /** The page does not tell. */
    record Untold<T>() implements Found<T> {}

    /** A value and where it stood. */
    static <T> Found<T> told(T value, String how) {
        return new Told<>(value, how);
    }

    /** Nothing. */
    static <T> Found<T> untold() {
        return new Untold<>();
    }

    /** The value, or the other one where the page does not tell. */
    default T orElse(T other) {
        return switch (this) {
            case Told<T> told -> told.value();
            case Untold<T> _ -> other;
        };
    }
}
