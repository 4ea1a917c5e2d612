package io.chipwire.enrich.deal;

import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Merges what all articles say about one buyer and its kin into its deals. The same statements give
 * the same deals, in whatever order they come. Has no state; thread-safe.
 */
public final class DealMerger {
    private final Reference reference;

    /** A merger that knows this beyond the articles. */
    public DealMerger(Reference reference) {
        this.reference = reference;
    }

    /** A merger that knows nothing beyond the articles. */
    public DealMerger() {
        this(Reference.NONE);
    }

    /**
     * The deals of one buyer and its kin, by id.
     *
     * @param statements all statements about them, those that no longer stand included
     * @throws IllegalArgumentException if the statements name buyers that are no kin
     */
    public List<Deal> deals(Collection<Statement> statements) {
        return deals(statements, List.of());
    }

    /**
     * The same with what persons decided.
     *
     * @param corrections those about this buyer and its kin
     */
    public List<Deal> deals(Collection<Statement> statements, Collection<Correction> corrections) {
        return new RememberedDeals(reference).apply(new Told(statements, corrections));
    }

    /**
     * The same function for one buyer whose statements change little from call to call: it keeps
     * what it wrote in the last call and writes anew only what other statements tell now. Not
     * thread-safe.
     */
    public Function<Told, List<Deal>> remembering() {
        return new RememberedDeals(reference);
    }
}
