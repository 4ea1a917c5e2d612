package io.chipwire.enrich.deal;

import io.chipwire.events.Deal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Merges what all articles say about one buyer into its deals. The same statements give the same
 * deals, in whatever order they come. Has no state; thread-safe.
 */
public final class DealMerger {
    /**
     * The deals of one buyer, by id.
     *
     * @param statements all statements about that buyer, of one revision of each article
     * @throws IllegalArgumentException if the statements name more than one buyer
     */
    public List<Deal> deals(Collection<Statement> statements) {
        return remembering().apply(statements);
    }

    /**
     * The same function for one buyer whose statements change little from call to call: it keeps
     * the deals of the last call and writes anew only those that other statements tell now. Not
     * thread-safe.
     */
    public static Function<Collection<Statement>, List<Deal>> remembering() {
        return new RememberedDeals();
    }
}
