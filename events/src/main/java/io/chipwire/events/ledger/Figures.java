package io.chipwire.events.ledger;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Evidence;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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

    static Figures of(List<Deal> deals) {
        Figures figures = new Figures();
        for (Deal deal : deals.stream().sorted(Comparator.comparing(Deal::id)).toList()) {
            for (String place : places(deal)) {
                figures.dealOfBuyer
                        .computeIfAbsent(place, _ -> new TreeMap<>())
                        .putIfAbsent(deal.buyerId(), deal.id());
            }
        }
        return figures;
    }

    /** The deal that counts the figure: this one, unless all that tells its number is shared. */
    String countedBy(Deal deal) {
        TreeSet<String> counting = new TreeSet<>();
        for (String place : places(deal)) {
            Map<String, String> sharing = dealOfBuyer.getOrDefault(place, Map.of());
            if (sharing.size() < 2) {
                return deal.id();
            }
            counting.addAll(sharing.values());
        }
        return counting.isEmpty() ? deal.id() : counting.getFirst();
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
