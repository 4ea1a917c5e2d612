package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Money;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;

/** Whether two numbers may be the same one. */
enum Agreement {
    /** The ranges overlap, rounding allowed for. */
    AGREES,
    /** The numbers exclude each other. */
    DIFFERS,
    /** One of them is not told, or they count different things. */
    SILENT;

    /** News rounds: 98,500 is told as 100,000. */
    private static final double ROUNDING = 0.02;

    static Agreement of(Range a, Range b) {
        boolean apart =
                a.lowest() * (1 - ROUNDING) > b.highest()
                        || b.lowest() * (1 - ROUNDING) > a.highest();
        return apart ? DIFFERS : AGREES;
    }

    static Agreement of(Quantity a, Quantity b) {
        return a.unit() == b.unit() ? of(a.count(), b.count()) : SILENT;
    }

    static Agreement of(Money a, Money b) {
        return a.currency().equals(b.currency()) ? of(a.sum(), b.sum()) : SILENT;
    }

    static Agreement ofQuantities(Best<Quantity> a, Best<Quantity> b) {
        return a instanceof Best.Value<Quantity>(Quantity one)
                        && b instanceof Best.Value<Quantity>(Quantity other)
                ? of(one, other)
                : SILENT;
    }

    static Agreement ofAmounts(Best<Money> a, Best<Money> b) {
        return a instanceof Best.Value<Money>(Money one)
                        && b instanceof Best.Value<Money>(Money other)
                ? of(one, other)
                : SILENT;
    }

    /** Whether {@code a} counts the same as {@code b} and is clearly more. */
    static boolean isMore(Best<Quantity> a, Best<Quantity> b) {
        return a instanceof Best.Value<Quantity>(Quantity one)
                && b instanceof Best.Value<Quantity>(Quantity other)
                && of(one, other) == DIFFERS
                && one.count().lowest() > other.count().highest();
    }
}
