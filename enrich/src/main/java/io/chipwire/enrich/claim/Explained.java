package io.chipwire.enrich.claim;

import io.chipwire.events.Claim;
import io.chipwire.events.Party;
import java.util.List;

/**
 * A claim with what decided on it.
 *
 * @param by {@code rule}, {@code model} or {@code both}
 * @param grounds for a rule the words that tell the deal; else the features that weigh most, with
 *     their weights in log-odds
 */
public record Explained(Claim claim, String by, List<String> grounds) {
    public Explained {
        grounds = List.copyOf(grounds);
    }

    /** The kind of claim that a curve of confidence holds for. */
    public String kind() {
        return kind(claim.buyer().value(), by);
    }

    static String kind(Party buyer, String by) {
        return (buyer.isListed() ? "listed " : "unlisted ") + by;
    }
}
