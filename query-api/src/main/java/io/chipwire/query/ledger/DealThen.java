package io.chipwire.query.ledger;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.ledger.AsOf;
import io.chipwire.index.search.DealSearch;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A deal at a moment.
 *
 * @param deal as it was
 * @param now the record that holds it, and what became of it since
 * @param moment the last one that counts
 */
public record DealThen(Deal deal, Deal now, Instant moment) {
    /** A deal as it is. */
    public static DealThen present(Deal deal) {
        return new DealThen(deal, deal, Instant.MAX);
    }

    /**
     * A deal as it was; nothing if it was not known yet.
     *
     * @param id by which it is asked for: of several that are one now, the one of this id
     * @param now the record of the present
     */
    public static Best<DealThen> of(String id, Deal now, Instant moment) {
        return AsOf.of(List.of(now), moment).stream()
                .min(
                        Comparator.comparing((Deal then) -> !then.id().equals(id))
                                .thenComparing(then -> !then.formerIds().contains(id))
                                .thenComparing(Deal::id))
                .<Best<DealThen>>map(then -> Best.of(new DealThen(then, now, moment)))
                .orElse(Best.unknown());
    }

    /** The parts that are asked for, by name, beside the deal's id. */
    public Map<String, Object> parts(Set<DealPart> wanted, DealSearch search) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("id", deal.id());
        parts.put("revision", deal.revision());
        for (DealPart part : wanted) {
            switch (part) {
                case CONFLICTS -> parts.put("conflicts", deal.conflicts());
                case HISTORY -> {
                    parts.put("history", deal.history());
                    parts.put("changes", changes(search));
                }
                case ORIGINS -> parts.put("origins", deal.origins());
                case FLAGS -> parts.put("flags", deal.flags());
                case SUPERSEDES -> parts.put("supersedes", supersedes(search));
            }
        }
        return parts;
    }

    /** What changed, that of deals that went into it by then among it. */
    private List<Changed> changes(DealSearch search) {
        Set<String> others = others();
        return Changes.of(now, moment, search).stream()
                .filter(one -> !others.contains(one.deal()))
                .toList();
    }

    private Set<String> supersedes(DealSearch search) {
        Set<String> ids =
                changes(search).stream()
                        .map(Changed::deal)
                        .collect(Collectors.toCollection(TreeSet::new));
        ids.remove(deal.id());
        return ids;
    }

    /** Deals that went into this one only later. */
    private Set<String> others() {
        return AsOf.of(List.of(now), moment).stream()
                .map(Deal::id)
                .filter(id -> !id.equals(deal.id()))
                .collect(Collectors.toSet());
    }
}
