package io.chipwire.events.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which deals rest on one figure: "A, B and C ordered 50,000" gives three buyers one number, in one
 * place of one article.
 */
final class Figures {
    private final Map<String, Map<String, String>> dealOfBuyer = new HashMap<>();

    /** Adds a deal. */
    void add(Summand one) {
        for (String place : one.places()) {
            dealOfBuyer
                    .computeIfAbsent(place, _ -> new TreeMap<>())
                    .merge(one.buyerId(), one.deal(), Figures::least);
        }
    }

    /** The deal that counts the figure: this one, unless all that tells its number is shared. */
    String countedBy(String deal, List<String> places) {
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
}
