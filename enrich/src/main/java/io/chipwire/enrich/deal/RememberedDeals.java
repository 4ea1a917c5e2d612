package io.chipwire.enrich.deal;

import io.chipwire.events.Deal;
import java.util.List;
import java.util.function.Function;

/**
 * Merges one buyer's statements and keeps what it wrote, so that a deal told by the same statements
 * again is not written anew.
 */
final class RememberedDeals implements Function<Told, List<Deal>> {
    private final Reference reference;
    private final Views views;

    RememberedDeals(Reference reference) {
        this.reference = reference;
        views = new Views(reference);
    }

    @Override
    public List<Deal> apply(Told told) {
        requireOneFamily(told);
        List<Deal> deals = Timeline.deals(told, reference, views);
        views.forgetUnused();
        return deals;
    }

    private void requireOneFamily(Told told) {
        List<String> buyers =
                told.statements().stream()
                        .map(statement -> reference.root(statement.buyer()))
                        .distinct()
                        .toList();
        if (buyers.size() > 1) {
            throw new IllegalArgumentException(
                    "expected statements about one buyer, got " + buyers);
        }
    }
}
