package io.chipwire.events.ledger;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Known;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What could be known at a time. */
public final class AsOf {
    private AsOf() {}

    /**
     * The deals as they were at a moment: one record may give several, of which it was made later,
     * or none. Each is a record with its claims, sources and revisions of then.
     *
     * @param deals present records
     */
    public static List<Deal> of(List<Deal> deals, Instant moment) {
        List<Deal> then = new ArrayList<>();
        for (Deal deal : deals) {
            for (Deal.Revision revision : deal.revisions()) {
                if (isAt(revision.from(), revision.until(), moment)) {
                    then.add(of(deal, revision, moment));
                }
            }
        }
        return then;
    }

    static boolean isAt(Known from, Best<Known> until, Instant moment) {
        boolean isOver = until instanceof Best.Value<Known>(Known end) && !end.at().isAfter(moment);
        return !from.at().isAfter(moment) && !isOver;
    }

    private static Deal of(Deal deal, Deal.Revision revision, Instant moment) {
        List<Deal.HeldClaim> claims = new ArrayList<>();
        Set<String> articles = new HashSet<>();
        List<Deal.HeldClaim> all = new ArrayList<>(deal.past());
        all.addAll(deal.claims());
        for (Deal.HeldClaim held : all) {
            if (isAt(held.known(), held.until(), moment)
                    && revision.origins().contains(held.origin())) {
                claims.add(held);
                articles.add(held.article());
            }
        }
        return new Deal(
                deal.schema(),
                revision.deal(),
                revision.deal().equals(deal.id()) ? deal.formerIds() : List.of(),
                revision.revision(),
                deal.buyer(),
                deal.buyerId(),
                revision.seller(),
                revision.sellerId(),
                revision.items(),
                revision.itemIds(),
                revision.quantity(),
                revision.amount(),
                revision.status(),
                deal.mode(),
                revision.when(),
                deal.rules(),
                revision.history(),
                revision.conflicts(),
                deal.origins().stream()
                        .filter(origin -> revision.origins().contains(origin.name()))
                        .toList(),
                deal.sources().stream()
                        .filter(source -> articles.contains(source.article()))
                        .toList(),
                claims,
                deal.firstKnown(),
                revision.from(),
                revision.confidence(),
                deal.country(),
                revision.grade(),
                revision.remaining(),
                revision.h100Equivalents(),
                revision.links(),
                revision.flags(),
                List.of(),
                deal.revisions().stream()
                        .filter(one ->
                                one.deal().equals(revision.deal())
                                        && !one.from().at().isAfter(moment))
                        .toList());
    }
}
