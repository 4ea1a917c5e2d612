package io.chipwire.enrich.train;

import io.chipwire.enrich.claim.Candidate;
import io.chipwire.enrich.eval.GoldClaim;
import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Evidence;
import io.chipwire.events.Item;
import io.chipwire.events.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one article teaches: for each candidate, what the careful reader found of it.
 *
 * <p>Chips and names that tell a found claim once more teach nothing: they are neither right nor
 * wrong.
 */
final class Lesson {
    /**
     * What is known of a candidate.
     *
     * @param buys whether the party obtains the chips; not known where readers may differ
     * @param sells whether it sells them; not known where nobody obtains them
     * @param stage word of the stage, where it obtains them
     * @param leases whether they are rented, where it obtains them
     */
    record Taught(
            Candidate candidate,
            Best<Boolean> buys,
            Best<Boolean> sells,
            Best<String> stage,
            Best<Boolean> leases) {}

    private record Pair(int place, Party party) {}

    private final Places places;
    private final List<Candidate> candidates;
    private final Map<Pair, List<GoldClaim>> bought = new LinkedHashMap<>();
    private final Map<Integer, Set<Party>> sold = new HashMap<>();
    private final Set<Integer> open = new HashSet<>();

    Lesson(Article article, List<Candidate> candidates, List<GoldClaim> claims) {
        this.places = new Places(article);
        this.candidates = candidates;
        claims.forEach(this::place);
    }

    private void place(GoldClaim claim) {
        GoldClaim.Spans spans = claim.spans();
        List<Evidence> buyers = places.of(spans.buyer());
        Evidence at =
                places.of(spans.trigger()).stream()
                        .min(
                                Comparator.comparingInt(trigger ->
                                        buyers.stream()
                                                .mapToInt(b -> Places.distance(b, trigger))
                                                .min()
                                                .orElse(0)))
                        .orElse(buyers.isEmpty() ? new Evidence(0, 0, 0, "") : buyers.getFirst());
        int chips = chips(spans, at);
        if (chips < 0) {
            return;
        }
        List<String> names = new ArrayList<>(List.of(spans.buyerName(), spans.buyer()));
        names.addAll(claim.claim().buyers());
        Best<Party> buyer = party(names, at);
        if (!(buyer instanceof Best.Value<Party>(Party found))) {
            open.add(chips);
            return;
        }
        bought.computeIfAbsent(new Pair(chips, found), _ -> new ArrayList<>()).add(claim);
        if (!claim.claim().optional()
                && party(List.of(spans.seller()), at) instanceof Best.Value<Party>(Party seller)
                && !seller.equals(found)) {
            sold.computeIfAbsent(chips, _ -> new HashSet<>()).add(seller);
        }
    }

    /** The chips that the number or the items of a claim mark, nearest to its trigger; else -1. */
    private int chips(GoldClaim.Spans spans, Evidence at) {
        for (Evidence quantity : sorted(places.of(spans.quantity()), at)) {
            for (Candidate candidate : candidates) {
                if (candidate.counted() && Places.overlap(candidate.chips(), quantity)) {
                    return candidate.place();
                }
            }
            break;
        }
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (String item : spans.items()) {
            for (Evidence words : places.of(item)) {
                for (Candidate candidate : candidates) {
                    int far = Places.distance(candidate.chips(), at);
                    if (far < least && Places.overlap(candidate.chips(), words)) {
                        best = candidate.place();
                        least = far;
                    }
                }
            }
        }
        return best;
    }

    private static List<Evidence> sorted(List<Evidence> places, Evidence at) {
        return places.stream()
                .sorted(Comparator.comparingInt(place -> Places.distance(place, at)))
                .toList();
    }

    /** Whoever the words name nearest to a place. */
    private Best<Party> party(List<String> names, Evidence at) {
        for (String name : names) {
            for (Evidence words : sorted(places.of(name), at)) {
                Best<Party> found = party(words);
                if (found instanceof Best.Value<Party>) {
                    return found;
                }
            }
        }
        return Best.unknown();
    }

    private Best<Party> party(Evidence words) {
        Best<Party> best = Best.unknown();
        int most = 0;
        for (Candidate candidate : candidates) {
            for (Evidence name : candidate.names()) {
                int shared =
                        name.block() != words.block()
                                ? 0
                                : Math.min(name.end(), words.end())
                                        - Math.max(name.start(), words.start());
                if (shared > most) {
                    most = shared;
                    best = Best.of(candidate.party());
                }
            }
        }
        return best;
    }

    /** What is known of every candidate. */
    List<Taught> taught() {
        Map<Party, Set<String>> told = new HashMap<>();
        Set<Integer> placed = new HashSet<>();
        for (Pair pair : bought.keySet()) {
            placed.add(pair.place());
            candidates.stream()
                    .filter(candidate -> candidate.place() == pair.place())
                    .forEach(candidate ->
                            told.computeIfAbsent(pair.party(), _ -> new HashSet<>())
                                    .addAll(kinds(candidate)));
        }
        List<Taught> taught = new ArrayList<>();
        for (Candidate candidate : candidates) {
            List<GoldClaim> own =
                    bought.getOrDefault(new Pair(candidate.place(), candidate.party()), List.of());
            List<GoldClaim> firm = own.stream().filter(claim -> !claim.claim().optional()).toList();
            boolean again =
                    told.containsKey(candidate.party())
                            && !placed.contains(candidate.place())
                            && isOneOf(kinds(candidate), told.get(candidate.party()));
            boolean unknown =
                    again || open.contains(candidate.place()) || (firm.isEmpty() && !own.isEmpty());
            taught.add(
                    new Taught(
                            candidate,
                            unknown ? Best.unknown() : Best.of(!firm.isEmpty()),
                            placed.contains(candidate.place())
                                    ? Best.of(
                                            sold.getOrDefault(candidate.place(), Set.of())
                                                    .contains(candidate.party()))
                                    : Best.unknown(),
                            own.isEmpty()
                                    ? Best.unknown()
                                    : Best.of(own.getFirst().claim().status()),
                            own.isEmpty()
                                    ? Best.unknown()
                                    : Best.of(own.getFirst().claim().mode().equals("lease"))));
        }
        return taught;
    }

    private static final String ANY = "*";

    private static Set<String> kinds(Candidate candidate) {
        Set<String> kinds =
                candidate.items().stream()
                        .flatMap(item ->
                                item.family() instanceof Best.Value<String>(String family)
                                        ? List.of(item.id(), family).stream()
                                        : List.of(item.id()).stream())
                        .collect(Collectors.toCollection(HashSet::new));
        boolean loose =
                candidate.items().isEmpty()
                        || candidate.items().stream()
                                .anyMatch(item -> item.kind() == Item.Kind.CLASS);
        if (loose) {
            kinds.add(ANY);
        }
        return kinds;
    }

    private static boolean isOneOf(Set<String> ones, Set<String> others) {
        return ones.contains(ANY)
                || others.contains(ANY)
                || ones.stream().anyMatch(others::contains);
    }
}
