package io.chipwire.enrich.deal;

import io.chipwire.events.Correction;
import java.util.Collection;
import java.util.List;

/**
 * All that is told about one buyer and its kin.
 *
 * @param statements what articles say and said
 * @param corrections what persons decided
 */
public record Told(Collection<Statement> statements, Collection<Correction> corrections) {
    public Told {
        statements = List.copyOf(statements);
        corrections = List.copyOf(corrections);
    }
}
