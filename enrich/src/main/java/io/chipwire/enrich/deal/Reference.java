package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.lexicon.Chip;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import io.chipwire.lexicon.Prices;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What merging knows beyond the articles.
 *
 * @param parents organisation to the one that owns it
 * @param prices what one piece of a chip costs, by day
 * @param performance chip to its dense 16-bit arithmetic relative to an H100
 * @param makers who makes chips
 * @param countries organisation to the ISO 3166 code of its seat
 */
public record Reference(
        Map<String, String> parents,
        Prices prices,
        Map<String, Double> performance,
        Set<String> makers,
        Map<String, String> countries) {
    /** Knows nothing. */
    public static final Reference NONE =
            new Reference(Map.of(), Prices.NONE, Map.of(), Set.of(), Map.of());

    /** No family has so many generations; a cycle in the data ends here. */
    private static final int MOST_GENERATIONS = 8;

    public Reference {
        parents = Map.copyOf(parents);
        performance = Map.copyOf(performance);
        makers = Set.copyOf(makers);
        countries = Map.copyOf(countries);
    }

    /** What the lexicon knows. */
    public static Reference of(Lexicon lexicon) {
        Map<String, String> parents = new HashMap<>();
        Map<String, String> countries = new HashMap<>();
        for (Organisation organisation : lexicon.organisations()) {
            countries.put(organisation.id(), organisation.country());
            if (organisation.parent() instanceof Best.Value<String>(String parent)) {
                parents.put(organisation.id(), parent);
            }
        }
        Set<String> makers = new HashSet<>();
        for (Chip chip : lexicon.chips()) {
            if (chip.maker() instanceof Best.Value<String>(String maker)) {
                makers.add(maker);
            }
        }
        return new Reference(parents, lexicon.prices(), lexicon.performance(), makers, countries);
    }

    /** The organisation that owns it in the end; itself if none does. */
    public String root(String organisation) {
        String root = organisation;
        for (int i = 0; i < MOST_GENERATIONS && parents.containsKey(root); i++) {
            root = parents.getOrDefault(root, root);
        }
        return root;
    }

    /** Whether one is the other or owns it. */
    boolean isKin(String one, String other) {
        return owns(one, other) || owns(other, one);
    }

    /** Whether the one is the other, or its parent, or the parent of that. */
    boolean owns(String owner, String owned) {
        String at = owned;
        for (int i = 0; i <= MOST_GENERATIONS; i++) {
            if (at.equals(owner)) {
                return true;
            }
            if (!parents.containsKey(at)) {
                return false;
            }
            at = parents.getOrDefault(at, at);
        }
        return false;
    }
}
