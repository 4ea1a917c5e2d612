package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Money;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import java.math.BigDecimal;

/** Whether two numbers may be the same one. */
enum Agreement {
    /** The ranges overlap, rounding allowed for. */
    AGREES,
    /** The numbers exclude each other. */
    DIFFERS,
    /** One of them is not told, or they count different things. */
    SILENT;

    /** Two numbers so close are one, unless both were counted: 98,500 is told as 100,000. */
    private static final double ROUNDING = 0.02;

    /** A number of one digit or two may stand for another as far off. */
    private static final double MOST_ROUNDING = 0.05;

    /** Who gives a bound most likely means a number no further from it than this. */
    private static final double BOUND = 1.5;

    /** From here on the number that a bound is given for is another one. */
    private static final double FARTHEST_BOUND = 2;

    /** Bounds are mostly given to the next round number. */
    private static final double CLOSE = 1.1;

    /** A nought too many, and rounding. */
    private static final double LARGEST_SLIP = 12;

    /** A number of so many digits was counted, not rounded. */
    private static final int COUNTED_DIGITS = 4;

    private static final double COUNTED = 0.002;

    /** Below this, whole numbers are exact. */
    private static final double LARGEST_WHOLE = 1e15;

    static Agreement of(Range a, Range b) {
        double slack = 1 - Math.max(roundness(a), roundness(b));
        boolean apart = a.lowest() * slack > b.highest() || b.lowest() * slack > a.highest();
        return apart ? DIFFERS : AGREES;
    }

    /** How far off, as a share, a number may be that is told with so few digits. */
    private static double roundness(Range range) {
        if (!(range instanceof Range.Exactly(double value)) || value == 0) {
            return ROUNDING;
        }
        if (digits(value) >= COUNTED_DIGITS) {
            return COUNTED;
        }
        double digit = Math.pow(10, Math.floor(Math.log10(value)));
        for (double unit = digit; unit >= digit / 10; unit /= 10) {
            if (value % unit == 0) {
                return Math.clamp(unit / 2 / value, ROUNDING, MOST_ROUNDING);
            }
        }
        return ROUNDING;
    }

    /** How many digits a number is told with, the noughts at its end aside. */
    static int digits(double value) {
        if (value != Math.rint(value) || Math.abs(value) >= LARGEST_WHOLE) {
            return BigDecimal.valueOf(value).stripTrailingZeros().precision();
        }
        long left = Math.abs((long) value);
        while (left != 0 && left % 10 == 0) {
            left /= 10;
        }
        int digits = 1;
        while (left >= 10) {
            left /= 10;
            digits++;
        }
        return digits;
    }

    /** Whether both count the same and neither with a bound. */
    static boolean areExact(Best<Quantity> a, Best<Quantity> b) {
        return a instanceof Best.Value<Quantity>(Quantity one)
                && b instanceof Best.Value<Quantity>(Quantity other)
                && one.unit() == other.unit()
                && one.count() instanceof Range.Exactly
                && other.count() instanceof Range.Exactly;
    }

    /** Whether both tell one sum, and the same one but for rounding. */
    static boolean isExactSum(Best<Money> a, Best<Money> b) {
        return areExactSums(a, b) && ofAmounts(a, b) == AGREES;
    }

    /** Whether both tell one number, be it as "33,000 to 35,000", and the same one. */
    static boolean isSame(Best<Quantity> a, Best<Quantity> b) {
        return isNarrow(a) && isNarrow(b) && ofQuantities(a, b) == AGREES;
    }

    private static boolean isNarrow(Best<Quantity> told) {
        return told instanceof Best.Value<Quantity>(Quantity many)
                && many.count().highest() <= CLOSE * many.count().lowest();
    }

    /** Whether both are sums of one currency and neither is a bound. */
    static boolean areExactSums(Best<Money> a, Best<Money> b) {
        return a instanceof Best.Value<Money>(Money one)
                && b instanceof Best.Value<Money>(Money other)
                && one.currency().equals(other.currency())
                && one.sum() instanceof Range.Exactly
                && other.sum() instanceof Range.Exactly;
    }

    /**
     * Whether no slip of the pen makes the one of the other: more than a nought is between them.
     */
    static boolean isFarOff(Best<Quantity> a, Best<Quantity> b) {
        return a instanceof Best.Value<Quantity>(Quantity one)
                && b instanceof Best.Value<Quantity>(Quantity other)
                && one.unit() == other.unit()
                && Math.max(one.count().told(), other.count().told())
                        > LARGEST_SLIP * Math.min(one.count().told(), other.count().told());
    }

    /** Whether a bound is given for this number: "more than 59,000" is said of 60,000. */
    static boolean isClose(Best<Quantity> a, Best<Quantity> b) {
        return a instanceof Best.Value<Quantity>(Quantity one)
                && b instanceof Best.Value<Quantity>(Quantity other)
                && one.unit() == other.unit()
                && Math.max(one.count().told(), other.count().told())
                        <= CLOSE * Math.min(one.count().told(), other.count().told());
    }

    /** Whether both bring the same number to mind: "up to 50,000" is not said of 3,000. */
    static boolean isLikely(Best<Quantity> a, Best<Quantity> b) {
        return !(a instanceof Best.Value<Quantity>(Quantity one)
                        && b instanceof Best.Value<Quantity>(Quantity other))
                || of(meant(one.count(), BOUND), meant(other.count(), BOUND)) == AGREES;
    }

    /** Whether both bring the same sum to mind: "over $15 million" is not said of a billion. */
    static boolean isLikelySum(Best<Money> a, Best<Money> b) {
        return !(a instanceof Best.Value<Money>(Money one)
                        && b instanceof Best.Value<Money>(Money other))
                || !one.currency().equals(other.currency())
                || of(meant(one.sum(), BOUND), meant(other.sum(), BOUND)) == AGREES;
    }

    /** Whether no fair reader would take both for the same number, bounds or not. */
    static boolean isRival(Quantity a, Quantity b) {
        return of(a, b) == DIFFERS
                || of(meant(a.count(), FARTHEST_BOUND), meant(b.count(), FARTHEST_BOUND))
                        == DIFFERS;
    }

    /** What people most likely mean who tell a number with a bound. */
    static Range meant(Range range) {
        return meant(range, BOUND);
    }

    /** What people mean who give a bound to the next round number. */
    static Range meantClosely(Range range) {
        return meant(range, CLOSE);
    }

    private static Range meant(Range range, double bound) {
        return switch (range) {
            case Range.AtLeast(double low) when low > 0 -> new Range.Between(low, bound * low);
            case Range.AtMost(double high) when high > 0 -> new Range.Between(high / bound, high);
            case Range.AtLeast _, Range.AtMost _, Range.Exactly _, Range.Between _ -> range;
        };
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
