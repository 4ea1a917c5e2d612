package io.chipwire.enrich.story;

import io.chipwire.events.Range;
import java.util.Random;

/**
 * How writers tell a number: exactly, rounded, or with a bound. Never so that it would be wrong.
 */
final class Wording {
    private final Random random;

    Wording(Random random) {
        this.random = random;
    }

    Range of(double number) {
        int way = random.nextInt(100);
        if (way < 60) {
            return new Range.Exactly(number);
        }
        if (way < 76) {
            return new Range.Exactly(rounded(number));
        }
        if (way < 85) {
            return new Range.AtLeast(below(number));
        }
        if (way < 91) {
            return new Range.AtMost(2 * step(number) + below(number));
        }
        double low = below(number);
        return new Range.Between(low, low + 2 * step(number));
    }

    /** To two digits. */
    static double rounded(double number) {
        double step = step(number);
        return Math.rint(number / step) * step;
    }

    private static double below(double number) {
        double step = step(number);
        double low = Math.floor(number / step) * step;
        return low < number ? low : low - step;
    }

    private static double step(double number) {
        return Math.pow(10, Math.floor(Math.log10(number)) - 1);
    }
}
