package io.chipwire.events;

/** What a value rests on: the article's own words, or arithmetic. The two never mix in a total. */
public sealed interface Basis {
    /** The article says so. */
    record Stated() implements Basis {}

    /**
     * The article's author or we computed it.
     *
     * @param formula the arithmetic, with its inputs: {@code 1000000000 USD / 10000 USD each}
     */
    record Derived(String formula) implements Basis {}
}
