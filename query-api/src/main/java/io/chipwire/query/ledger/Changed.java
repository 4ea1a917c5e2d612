package io.chipwire.query.ledger;

import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Known;
import io.chipwire.events.Revision;
import java.util.List;

/**
 * A change of the ledger, and what did it.
 *
 * @param deal the id that the deal went by
 * @param current the id that it goes by now
 * @param known when it could be known
 * @param changes what became different; one of the slot {@code deal} where a deal is new
 */
public record Changed(
        String deal,
        String current,
        String buyer,
        Known known,
        List<Cause> causes,
        List<Revision.Change> changes) {
    public Changed {
        causes = List.copyOf(causes);
        changes = List.copyOf(changes);
    }

    /**
     * An article or a person's decision.
     *
     * @param id of the one or the other
     * @param document the article; none if no claim of it is left in the deal
     * @param correction the decision; none if it is an article
     */
    public record Cause(String id, Best<Deal.Document> document, Best<Correction> correction) {}
}
