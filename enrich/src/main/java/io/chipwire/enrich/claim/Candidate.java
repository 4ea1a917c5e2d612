package io.chipwire.enrich.claim;

import io.chipwire.events.Evidence;
import io.chipwire.events.Item;
import io.chipwire.events.Party;
import java.util.List;

/**
 * Chips of an article and somebody who may obtain or sell them, for those who judge or learn.
 *
 * @param place number of the chips in the article, from 0
 * @param chips the words that tell chips and number
 * @param counted whether a number counts them
 * @param items what they are; none where only a power is told
 * @param party who
 * @param names every place that names the party
 * @param features what holds of the two
 */
public record Candidate(
        int place,
        Evidence chips,
        boolean counted,
        List<Item> items,
        Party party,
        List<Evidence> names,
        List<String> features) {

    public Candidate {
        items = List.copyOf(items);
        names = List.copyOf(names);
        features = List.copyOf(features);
    }
}
