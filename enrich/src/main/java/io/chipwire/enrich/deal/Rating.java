package io.chipwire.enrich.deal;

import io.chipwire.events.Deal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much speaks for a fact telling of a deal.
 *
 * @param score above 0; 0 or less means another deal
 * @param fit how it stands to what is told already
 * @param reason what speaks for it, in words
 */
record Rating(double score, Fit fit, String reason) {
    static final Rating ANOTHER_DEAL = new Rating(0, Fit.APART, "");

    static final Rating SAME_TOTAL =
            new Rating(
                    Fit.CORROBORATES.weight(),
                    Fit.CORROBORATES,
                    "the same number, told beside the same order");

    boolean isSame() {
        return score > 0;
    }

    Deal.Placement placement() {
        return new Deal.Placement(Math.round(score * 10) / 10.0, reason);
    }

    /** Adds up what speaks for one deal. */
    static final class Sum {
        private double score;
        private final List<String> reasons = new ArrayList<>();

        void add(boolean holds, double points, String reason) {
            if (holds) {
                score += points;
                reasons.add(reason);
            }
        }

        /** The nearer in time, the better; at {@code reach} days nothing is left. */
        void near(long days, double points, double reach) {
            score += points * Math.max(0, 1 - days / reach);
            if (days <= reach) {
                reasons.add(
                        days == 0
                                ? "at the same time"
                                : String.format(Locale.ROOT, "%d days apart", days));
            }
        }

        /** What speaks against it without ruling it out. */
        void less(double points) {
            score -= points;
        }

        Rating of(Fit fit) {
            return new Rating(Math.max(0.1, score), fit, String.join(", ", reasons));
        }
    }
}
