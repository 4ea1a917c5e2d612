package io.chipwire.enrich.claim;

import io.chipwire.events.Item;
import io.chipwire.events.Party;
import io.chipwire.events.Slot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the links of one buyer say for its claims. An article may tell thousands of purchases by one
 * buyer, of few kinds of chips: each kind is looked at once, not each link.
 */
final class Support {
    /**
     * The links that tell a claim.
     *
     * @param ruled whether a rule tells the purchase too
     * @param chance of the likeliest, 0 to 1
     * @param grounds what weighs most for the likeliest
     */
    record Told(boolean ruled, double chance, List<String> grounds) {
        private Told or(Told other) {
            Told likelier = other.chance() > chance ? other : this;
            return new Told(ruled || other.ruled(), likelier.chance(), likelier.grounds());
        }
    }

    private final Map<List<Item>, Told> byItems = new LinkedHashMap<>();
    private final Map<Integer, Told> byLine = new HashMap<>();

    private Support(List<Link> links) {
        for (Link link : links) {
            Told told = new Told(link.ruled(), link.chance(), link.grounds());
            for (Draft draft : link.drafts()) {
                byItems.merge(items(draft), told, Told::or);
                byLine.merge(draft.line(), told, Told::or);
            }
        }
    }

    static Map<Party, Support> byBuyer(List<Link> links) {
        return links.stream()
                .collect(
                        Collectors.groupingBy(
                                Link::buyer,
                                Collectors.collectingAndThen(Collectors.toList(), Support::new)));
    }

    /**
     * Of a claim, put together from several sentences: what speaks of its chips or stands there.
     */
    Optional<Told> of(Draft draft) {
        Optional<Told> told = Optional.ofNullable(byLine.get(draft.line()));
        for (Map.Entry<List<Item>, Told> entry : byItems.entrySet()) {
            if (Likeness.mayBeSame(entry.getKey(), items(draft))) {
                told =
                        Optional.of(
                                told.map(own -> own.or(entry.getValue())).orElse(entry.getValue()));
            }
        }
        return told;
    }

    private static List<Item> items(Draft draft) {
        return draft.items().stream().map(Slot.Told::value).toList();
    }
}
