package io.chipwire.enrich.deal;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Remembers what a function said of the texts that it was asked last, for names and addresses are
 * looked at again and again. The function must say the same of the same text. Thread-safe.
 */
final class Memo<T> {
    /** A power of two; each text has one place, and a later text takes it. */
    private static final int PLACES = 8192;

    /** Longer texts are no names or addresses that come again, and would fill the memory. */
    private static final int LONGEST = 500;

    private final Function<String, T> function;
    private final AtomicReferenceArray<Said<T>> said = new AtomicReferenceArray<>(PLACES);

    private record Said<T>(String text, T value) {}

    Memo(Function<String, T> function) {
        this.function = function;
    }

    T of(String text) {
        if (text.length() > LONGEST) {
            return function.apply(text);
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        Said<T> before = said.get(place);
        if (before != null && before.text().equals(text)) {
            return before.value();
        }
        T value = function.apply(text);
        said.set(place, new Said<>(text, value));
        return value;
    }
}
