package io.chipwire.events.ledger;

import io.chipwire.events.Deal;
import io.chipwire.events.Known;
import io.chipwire.events.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A change of the ledger.
 *
 * @param deal the id that the deal went by
 * @param current the id that it goes by now
 * @param known when it could be known
 * @param articles ids of the articles that did it, or of the correction
 * @param changes what became different; one of the slot {@code deal} where a deal is new
 */
public record Difference(
        String deal,
        String current,
        String buyer,
        Known known,
        List<String> articles,
        List<Revision.Change> changes) {
    public Difference {
        articles = List.copyOf(articles);
        changes = List.copyOf(changes);
    }

    /**
     * What changed after one moment, up to and including another, in the order it could be known.
     *
     * @param deals present records
     */
    public static List<Difference> between(List<Deal> deals, Instant after, Instant upTo) {
        List<Difference> differences = new ArrayList<>();
        for (Deal deal : deals) {
            for (Revision revision : deal.revisions()) {
                Instant at = revision.from().at();
                if (at.isAfter(after) && !at.isAfter(upTo)) {
                    differences.add(
                            new Difference(
                                    revision.deal(),
                                    deal.id(),
                                    deal.buyer(),
                                    revision.from(),
                                    revision.articles(),
                                    revision.changes()));
                }
            }
        }
        differences.sort(
                Comparator.comparing((Difference one) -> one.known().at())
                        .thenComparing(Difference::deal));
        return differences;
    }
}
