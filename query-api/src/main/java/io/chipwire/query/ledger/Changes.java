package io.chipwire.query.ledger;

import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.ledger.Difference;
import io.chipwire.index.search.DealQuery;
import io.chipwire.index.search.DealSearch;
import io.chipwire.index.search.FoundCorrections;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * What changed between two moments, in the order it could be known.
 *
 * @param from the moment after which it changed
 * @param to the last moment
 * @param total how many changes there are
 * @param changes those of them that were asked for
 */
public record Changes(Instant from, Instant to, int total, List<Changed> changes) {
    private static final Comparator<Changed> ORDER =
            Comparator.comparing((Changed one) -> one.known().at()).thenComparing(Changed::deal);

    public Changes {
        changes = List.copyOf(changes);
    }

    /**
     * The changes of all deals.
     *
     * @param buyer only of deals of this buyer and its subsidiaries
     * @throws IllegalArgumentException if {@code from} is after {@code to}
     */
    public static Changes between(
            DealSearch search,
            Best<String> buyer,
            Instant from,
            Instant to,
            int limit,
            int offset) {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(
                    "expected from before to, got from " + from + " to " + to);
        }
        First first = new First(offset + limit);
        search.changed(
                buyer,
                from,
                to,
                Pass.limited(deal -> {
                    for (Difference one : Difference.between(List.of(deal), from, to)) {
                        first.add(changed(one, deal, Map.of()));
                    }
                }));
        List<Changed> shown =
                first.kept.stream()
                        .sorted(ORDER)
                        .skip(offset)
                        .map(one -> explained(one, search))
                        .toList();
        return new Changes(from, to, first.total, shown);
    }

    /** The first of all changes that come, in whatever order they come. */
    private static final class First {
        private final int most;
        private final PriorityQueue<Changed> kept = new PriorityQueue<>(ORDER.reversed());
        private int total;

        First(int most) {
            this.most = most;
        }

        void add(Changed one) {
            total++;
            kept.add(one);
            if (kept.size() > most) {
                kept.remove();
            }
        }
    }

    /** The changes of one deal. */
    static List<Changed> of(Deal deal, Instant to, DealSearch search) {
        Map<String, Correction> decided = decided(deal.id(), search);
        return Difference.between(List.of(deal), Instant.MIN, to).stream()
                .map(one -> changed(one, deal, decided))
                .toList();
    }

    private static Changed changed(Difference one, Deal deal, Map<String, Correction> decided) {
        return new Changed(
                one.deal(),
                one.current(),
                one.buyer(),
                one.known(),
                one.articles().stream().map(id -> cause(id, deal, decided)).toList(),
                one.changes());
    }

    private static Changed.Cause cause(String id, Deal deal, Map<String, Correction> decided) {
        for (Deal.Document document : deal.sources()) {
            if (document.article().equals(id)) {
                return new Changed.Cause(id, Best.of(document), Best.unknown());
            }
        }
        Correction correction = decided.get(id);
        return new Changed.Cause(
                id, Best.unknown(), correction == null ? Best.unknown() : Best.of(correction));
    }

    /** With the decisions among its causes. */
    private static Changed explained(Changed one, DealSearch search) {
        if (one.causes().stream().noneMatch(cause -> cause.document() instanceof Best.Unknown)) {
            return one;
        }
        Map<String, Correction> decided = decided(one.current(), search);
        return new Changed(
                one.deal(),
                one.current(),
                one.buyer(),
                one.known(),
                one.causes().stream()
                        .map(cause ->
                                decided.containsKey(cause.id())
                                        ? new Changed.Cause(
                                                cause.id(),
                                                Best.unknown(),
                                                Best.of(decided.get(cause.id())))
                                        : cause)
                        .toList(),
                one.changes());
    }

    private static Map<String, Correction> decided(String deal, DealSearch search) {
        Map<String, Correction> decided = new HashMap<>();
        for (FoundCorrections.Listed one :
                search.corrections(Best.of(deal), DealQuery.LARGEST_LIMIT, 0).corrections()) {
            decided.put(one.correction().id(), one.correction());
        }
        return decided;
    }
}
