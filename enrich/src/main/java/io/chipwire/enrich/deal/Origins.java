package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who the statements about one deal come from. Statements that rest on one report are one origin,
 * however many newsletters carry it.
 */
final class Origins {
    private final Set<String> buyers = new HashSet<>();
    private final Set<String> sellers = new HashSet<>();
    private final Map<String, String> nameOfClaim = new HashMap<>();
    private final Map<String, String> nameOfArticle = new HashMap<>();
    private final Map<String, Deal.Origin> byName = new LinkedHashMap<>();

    private Origins(Collection<Statement> statements) {
        for (Statement statement : statements) {
            buyers.add(Folded.name(statement.claim().buyer().value().name()));
            if (statement.seller() instanceof Best.Value<Party>(Party seller)) {
                sellers.add(Folded.name(seller.name()));
            }
        }
    }

    static Origins of(Testimony testimony) {
        Origins origins = new Origins(testimony.live());
        List<Statement> all = new ArrayList<>(testimony.live());
        all.addAll(testimony.sources());
        all.sort(Statement.AS_KNOWN);
        Set<Statement> live = new HashSet<>(testimony.live());
        Map<String, List<Credit>> byName = new LinkedHashMap<>();
        for (List<Credit> group : Reports.of(all)) {
            List<Credit> counted =
                    group.stream().filter(credit -> live.contains(credit.statement())).toList();
            if (!counted.isEmpty()) {
                byName.computeIfAbsent(deepest(group).name(), _ -> new ArrayList<>())
                        .addAll(counted);
            }
        }
        byName.forEach(origins::add);
        return origins;
    }

    private void add(String name, List<Credit> group) {
        Set<String> via = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>(Set.of(Folded.name(name)));
        Set<String> documents = new LinkedHashSet<>();
        for (Credit credit : group) {
            nameOfClaim.put(credit.statement().claim().id(), name);
            nameOfArticle.putIfAbsent(credit.statement().article().id(), name);
            documents.add(credit.statement().article().id());
            if (seen.add(Folded.name(credit.name()))) {
                via.add(credit.name());
            }
        }
        Ancestry ancestry = Ancestry.of(name, group);
        byName.put(
                name,
                new Deal.Origin(
                        name,
                        List.copyOf(via),
                        List.copyOf(documents),
                        Best.of(standing(name)),
                        ancestry.own(),
                        ancestry.descents()));
    }

    private Deal.Origin.Standing standing(String name) {
        String folded = Folded.name(name);
        if (buyers.contains(folded)) {
            return Deal.Origin.Standing.BUYER;
        }
        return sellers.contains(folded) ? Deal.Origin.Standing.SELLER : Deal.Origin.Standing.PRESS;
    }

    /**
     * The one closest to the event; of several the one that most documents name, then the first.
     */
    private static Credit deepest(List<Credit> group) {
        Map<String, Integer> named = new HashMap<>();
        group.forEach(credit -> named.merge(Folded.name(credit.name()), 1, Integer::sum));
        return group.stream()
                .min(
                        Comparator.comparing((Credit credit) -> credit.depth(group))
                                .thenComparingInt(credit ->
                                        -named.getOrDefault(Folded.name(credit.name()), 0)))
                .orElseThrow();
    }

    String nameOf(Statement statement) {
        String name = nameOfClaim.get(statement.claim().id());
        return name == null
                ? nameOfArticle.getOrDefault(statement.article().id(), statement.credit())
                : name;
    }

    /** The names behind the statements, each once, in the order of the statements. */
    List<String> namesOf(Collection<Statement> statements) {
        return statements.stream().map(this::nameOf).distinct().toList();
    }

    /** Whether a party to the deal speaks. */
    boolean isOfficial(String name) {
        Deal.Origin origin = byName.get(name);
        return origin != null && !origin.standing().equals(Best.of(Deal.Origin.Standing.PRESS));
    }

    /** All origins, in the order they could be known. */
    List<Deal.Origin> all() {
        return List.copyOf(byName.values());
    }
}
