package io.chipwire.index.search;

import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import java.util.List;

/**
 * What persons decided.
 *
 * @param total how many decisions there are
 * @param corrections those of them that were asked for, in order
 */
public record FoundCorrections(int total, List<Listed> corrections) {
    public FoundCorrections {
        corrections = List.copyOf(corrections);
    }

    /**
     * A decision.
     *
     * @param refused why the ledger could not follow it; none if it was not refused
     */
    public record Listed(Correction correction, Best<String> refused) {}
}
