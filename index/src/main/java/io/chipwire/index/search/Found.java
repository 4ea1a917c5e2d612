package io.chipwire.index.search;

import io.chipwire.events.Deal;
import java.util.List;

/**
 * What a search found.
 *
 * @param total how many deals match
 * @param deals those of them that were asked for, in order
 */
public record Found(int total, List<Deal> deals) {
    public Found {
        deals = List.copyOf(deals);
    }
}
