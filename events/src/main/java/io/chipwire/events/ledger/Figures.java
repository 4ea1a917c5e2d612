package io.chipwire.events.ledger;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Evidence;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which deals rest on one figure: "A, B and C ordered 50,000" gives three buyers one number, in one
 * place of one article.
 */
final class Figures {
    private static final Pattern FOR_EACH = Pattern.compile("\\b(?:each|apiece|per company)\\b");

    private final Map<String, Map<String, String>> dealOfBuyer = new HashMap<>();

    /** Adds a deal; returns the places where its number stands. */
    Set<String> add(Deal deal) {
        Set<String> places = places(deal);
        for (String place : places) {
            dealOfBuyer
                    .computeIfAbsent(place, _ -> new TreeMap<>())
                    .merge(deal.buyerId(), deal.id(), (one, other) -> least(one, other));
        }
        return places;
    }

    /** The deal that counts the figure: this one, unless all that tells its number is shared. */
    String countedBy(String deal, Set<String> places) {
        TreeSet<String> counting = new TreeSet<>();
        for (String place : places) {
            Map<String, String> sharing = dealOfBuyer.getOrDefault(place, Map.of());
            if (sharing.size() < 2) {
                return deal;
            }
            counting.addAll(sharing.values());
        }
        return counting.isEmpty() ? deal : counting.getFirst();
    }

    private static String least(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Where the number stands that the deal shows. */
    private static Set<String> places(Deal deal) {
        Set<String> places = new TreeSet<>();
        for (Deal.HeldClaim held : deal.claims()) {
            if (held.claim().quantity() instanceof Slot.Told<Quantity> told
                    && deal.quantity().equals(Best.of(told.value()))
                    && told.evidence().stream()
                            .noneMatch(words -> FOR_EACH.matcher(words.words()).find())) {
                Evidence first = told.evidence().getFirst();
                places.add(held.article() + " " + first.block() + " " + first.start());
            }
        }
        return places;
    }
}
