package io.chipwire.enrich.claim;

import io.chipwire.events.Claim;
import java.util.List;

/**
 * A claim with what decided on it.
 *
 * @param by {@code rule} or {@code model}
 * @param grounds for a rule the words that tell the deal; for the model the features that weigh
 *     most, with their weights in log-odds
 */
public record Explained(Claim claim, String by, List<String> grounds) {
    public Explained {
        grounds = List.copyOf(grounds);
    }
}
