package io.chipwire.lexicon;

import java.util.List;

/** Something with a name that texts speak of. */
public sealed interface Entry permits Organisation, Chip, Person, Publisher {
    /**
     * Short, lower-case, stable: {@code meta}, {@code h100}. Unique among the entries of its kind.
     */
    String id();

    /** The name that people read. */
    String name();

    /** All ways in which texts write it, the name among them. */
    List<String> spellings();
}
