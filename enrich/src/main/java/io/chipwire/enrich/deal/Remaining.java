package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import java.util.List;

/** What was ordered and has not arrived. Never stated, always derived. */
final class Remaining {
    private Remaining() {}

    static Best<Quantity> of(
            Deal.Status status, Best<Quantity> ordered, List<Statement> statements) {
        if (status != Deal.Status.PART_DELIVERED
                || !(ordered instanceof Best.Value<Quantity>(Quantity all))) {
            return Best.unknown();
        }
        Range most = new Range.Exactly(0);
        for (Statement statement : statements) {
            if (Progress.isArrival(statement.stage())
                    && statement.quantity() instanceof Best.Value<Quantity>(Quantity come)
                    && come.unit() == all.unit()
                    && come.count().told() > most.told()) {
                most = come.count();
            }
        }
        if (most.told() == 0) {
            return Best.unknown();
        }
        double low = Math.max(0, all.count().lowest() - Math.min(most.highest(), largest(all)));
        double high = all.count().highest() - most.lowest();
        if (high <= 0 || high < low) {
            return Best.unknown();
        }
        Range range =
                Double.isInfinite(high)
                        ? new Range.AtLeast(low)
                        : low < high ? new Range.Between(low, high) : new Range.Exactly(low);
        return Best.of(new Quantity(range, all.unit()));
    }

    private static double largest(Quantity all) {
        double highest = all.count().highest();
        return Double.isInfinite(highest) ? all.count().lowest() : highest;
    }
}
