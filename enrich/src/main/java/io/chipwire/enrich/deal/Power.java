package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;

/** Whether so many megawatts may run so many chips. */
final class Power {
    private static final double WATTS = 1e6;

    /**
     * Watts of a chip with all that feeds and cools it: the racks announced for 2027 take 600 kW
     * for 144 packages (NVIDIA, GTC 2025), a third more with their building.
     */
    private static final double MOST = 6_000;

    /** The smallest that are counted by the thousand take some 70 watts alone. */
    private static final double LEAST = 100;

    private Power() {}

    /** Whether one counts chips and the other power, and neither can be meant by the other. */
    static boolean isOtherSize(Best<Quantity> a, Best<Quantity> b) {
        return isMore(a, b) || isMore(b, a);
    }

    /** Whether these are more chips than that power runs, or more power than those chips take. */
    static boolean isMore(Best<Quantity> some, Best<Quantity> most) {
        boolean isTooManyChips =
                count(some) instanceof Best.Value<Range>(Range chips)
                        && watts(most) instanceof Best.Value<Range>(Range power)
                        && LEAST * chips.lowest() > power.highest();
        boolean isTooMuchPower =
                watts(some) instanceof Best.Value<Range>(Range power)
                        && count(most) instanceof Best.Value<Range>(Range chips)
                        && power.lowest() > MOST * chips.highest();
        return isTooManyChips || isTooMuchPower;
    }

    private static Best<Range> watts(Best<Quantity> told) {
        return told instanceof Best.Value<Quantity>(Quantity power)
                        && power.unit() == Quantity.Unit.MW
                ? Best.of(Agreement.meant(power.count()).times(WATTS))
                : Best.unknown();
    }

    private static Best<Range> count(Best<Quantity> told) {
        return told instanceof Best.Value<Quantity>(Quantity chips)
                        && chips.unit() == Quantity.Unit.CHIP
                ? Best.of(Agreement.meant(chips.count()))
                : Best.unknown();
    }
}
