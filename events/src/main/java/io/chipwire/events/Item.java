package io.chipwire.events;

/**
 * What is bought.
 *
 * @param id the lexicon's id
 * @param name short canonical name: {@code H100}, {@code Ascend 910B}, {@code GPU}
 * @param maker the maker's id in the lexicon, none for a class that several make
 * @param family the lexicon's family id ({@code hopper}); none for a class
 */
public record Item(String id, String name, Kind kind, Best<String> maker, Best<String> family) {
    /** How exactly the hardware is named. */
    public enum Kind implements Worded {
        /** {@code H100}. */
        MODEL,
        /** {@code Blackwell}. */
        FAMILY,
        /** {@code GPU}. */
        CLASS
    }
}
