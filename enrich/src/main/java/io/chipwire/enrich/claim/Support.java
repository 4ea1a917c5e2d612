package io.chipwire.enrich.claim;

import io.chipwire.events.Item;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
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

    /** What is told of one kind of chips: of each number of them, and where none is told. */
    private static final class Kind {
        private final Map<Double, Told> counted = new HashMap<>();
        private Optional<Told> bare = Optional.empty();
        private Optional<Told> any = Optional.empty();

        void add(Slot<Quantity> count, Told told) {
            any = Optional.of(any.map(told::or).orElse(told));
            if (count instanceof Slot.Told<Quantity> number) {
                counted.merge(number.value().count().told(), told, Told::or);
            } else {
                bare = Optional.of(bare.map(told::or).orElse(told));
            }
        }

        /** Of as many of them, or of them without a number; of any if no number is asked for. */
        Optional<Told> of(Slot<Quantity> count) {
            return count instanceof Slot.Told<Quantity> number
                    ? likelier(
                            Optional.ofNullable(counted.get(number.value().count().told())), bare)
                    : any;
        }
    }

    private final Map<List<Item>, Kind> byItems = new LinkedHashMap<>();
    private final Map<Integer, Told> byLine = new HashMap<>();

    private Support(List<Link> links) {
        for (Link link : links) {
            Told told = new Told(link.ruled(), link.chance(), link.grounds());
            for (Draft draft : link.drafts()) {
                byItems.computeIfAbsent(items(draft), _ -> new Kind()).add(draft.quantity(), told);
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
     * Of a claim, put together from several sentences: what stands in its own, and what speaks of
     * its chips elsewhere, unless it is of another number of them.
     */
    Optional<Told> of(Draft draft) {
        Optional<Told> told = Optional.ofNullable(byLine.get(draft.line()));
        for (Map.Entry<List<Item>, Kind> entry : byItems.entrySet()) {
            if (Likeness.mayBeSame(entry.getKey(), items(draft))) {
                told = likelier(told, entry.getValue().of(draft.quantity()));
            }
        }
        return told;
    }

    private static Optional<Told> likelier(Optional<Told> one, Optional<Told> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().or(other.get()))
                : one.or(() -> other);
    }

    private static List<Item> items(Draft draft) {
        return draft.items().stream().map(Slot.Told::value).toList();
    }
}
