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
        return isTooMuchFor(a, b)
                || isTooMuchFor(b, a)
                || isTooLittleFor(a, b)
                || isTooLittleFor(b, a);
    }

    private static boolean isTooMuchFor(Best<Quantity> power, Best<Quantity> chips) {
        return watts(power) instanceof Best.Value<Range>(Range watts)
                && count(chips) instanceof Best.Value<Range>(Range many)
                && watts.lowest() > MOST * many.highest();
    }

    /** Whether more chips are told than so much power can run. */
    static boolean isTooLittleFor(Best<Quantity> power, Best<Quantity> chips) {
        return watts(power) instanceof Best.Value<Range>(Range watts)
                && count(chips) instanceof Best.Value<Range>(Range many)
                && watts.highest() < LEAST * many.lowest();
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
