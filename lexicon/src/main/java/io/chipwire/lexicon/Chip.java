package io.chipwire.lexicon;

import io.chipwire.events.Best;
import io.chipwire.events.Item;
import io.chipwire.events.Quantity;
import java.util.List;
import java.util.stream.Stream;

/**
 * A chip, board or system, a family of them, or a class.
 *
 * @param kind model, family or class
 * @param maker organisation id; none for a class that several make
 * @param family id of the chip of kind FAMILY it belongs to; for a class the broader class: an
 *     "NVIDIA GPU" is a GPU
 * @param unit what one of it counts as: a DGX is a system, an NVL72 a rack
 * @param otherSpellings ways to write it beside its name
 * @param price of one piece, where it is known
 * @param source where this can be looked up
 */
public record Chip(
        String id,
        String name,
        Item.Kind kind,
        Best<String> maker,
        Best<String> family,
        Quantity.Unit unit,
        List<String> otherSpellings,
        Best<PriceBand> price,
        String source)
        implements Entry {

    public Chip {
        otherSpellings = List.copyOf(otherSpellings);
    }

    @Override
    public List<String> spellings() {
        return Stream.concat(Stream.of(name), otherSpellings.stream()).toList();
    }

    /** The chip as events name it. */
    public Item item() {
        return new Item(id, name, kind, maker, family);
    }
}
