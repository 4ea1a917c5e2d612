package io.chipwire.events.ledger;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who the news of a deal came from at a moment, and who had passed it on. */
final class PastOrigins {
    private PastOrigins() {}

    /**
     * @param held what articles said then
     */
    static List<Deal.Origin> of(PastDeal deal, List<Deal.HeldClaim> held) {
        Map<String, Deal.Origin> known = new HashMap<>();
        deal.now().origins().forEach(origin -> known.put(origin.name(), origin));
        Map<String, String> sources = new HashMap<>();
        deal.now().sources().forEach(source -> sources.put(source.article(), source.source()));
        List<Deal.Origin> origins = new ArrayList<>();
        for (String name : deal.said().origins()) {
            List<Deal.HeldClaim> its =
                    held.stream().filter(one -> one.origin().equals(name)).toList();
            origins.add(
                    then(
                            known.getOrDefault(
                                    name,
                                    new Deal.Origin(
                                            name,
                                            List.of(),
                                            List.of(),
                                            Best.unknown(),
                                            List.of(),
                                            List.of())),
                            its,
                            sources));
        }
        return origins;
    }

    private static Deal.Origin then(
            Deal.Origin now, List<Deal.HeldClaim> its, Map<String, String> sources) {
        Set<String> documents = new LinkedHashSet<>();
        Set<String> via = new LinkedHashSet<>();
        for (Deal.HeldClaim one : its) {
            documents.add(one.article());
            via.add(
                    one.claim().reportedBy() instanceof Slot.Told<String> credit
                            ? credit.value()
                            : sources.getOrDefault(one.article(), now.name()));
        }
        via.retainAll(now.via());
        return new Deal.Origin(
                now.name(),
                List.copyOf(via),
                List.copyOf(documents),
                now.standing(),
                now.own().stream().filter(documents::contains).toList(),
                now.descents().stream()
                        .filter(descent -> documents.contains(descent.document()))
                        .toList());
    }
}
