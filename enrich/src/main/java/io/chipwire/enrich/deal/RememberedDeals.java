package io.chipwire.enrich.deal;

import io.chipwire.events.Deal;
import java.util.List;
import java.util.function.Function;

/**
 * Merges one buyer's statements and keeps what it made of them, so that only what others tell now
 * is told anew.
 */
final class RememberedDeals implements Function<Told, List<Deal>> {
    private final Reference reference;
    private Views views;
    private Timeline timeline;

    RememberedDeals(Reference reference) {
        this.reference = reference;
        views = new Views(reference);
        timeline = new Timeline(reference, views);
    }

    @Override
    public List<Deal> apply(Told told) {
        requireOneFamily(told);
        try {
            List<Deal> deals = timeline.deals(told);
            views.forgetUnused();
            return deals;
        } catch (RuntimeException | StackOverflowError e) {
            views = new Views(reference); // what it was in the middle of is no ground to go on from
            timeline = new Timeline(reference, views);
            throw e;
        }
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
