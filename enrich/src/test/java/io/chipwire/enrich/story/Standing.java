package io.chipwire.enrich.story;

import io.chipwire.events.Claim;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes with each true deal what the live articles say of it: the truth that can be known. */
final class Standing {
    private final List<TrueDeal> deals;
    private final Map<String, Integer> meant;
    private final Map<Integer, Set<Range>> right = new HashMap<>();

    Standing(List<TrueDeal> deals, Map<String, Integer> meant) {
        this.deals = deals;
        this.meant = meant;
    }

    void add(List<Claim> claims, String origin, boolean isWrong) {
        for (Claim claim : claims) {
            TrueDeal deal = deals.get(meant.getOrDefault(claim.id(), 0));
            deal.origins.add(origin);
            Stage stage = claim.status().value();
            deal.isToldFirmly |= claim.certainty() != Claim.Certainty.RUMOURED;
            double count = 0;
            if (claim.quantity() instanceof Slot.Told<Quantity> told) {
                count = told.value().count().told();
                deal.isQuantityTold |=
                        !isWrong && stage == Stage.ORDERED && !isBound(told.value().count());
                deal.isOrderSized |= stage == Stage.ORDERED;
                if (stage == Stage.ORDERED) {
                    hold(deal, told.value().count(), isWrong ? origin : "");
                }
            }
            if (claim.certainty() != Claim.Certainty.RUMOURED) {
                deal.most.merge(stage, count, Math::max);
            }
        }
    }

    /** Whether it leaves open how much more or less was meant. */
    private static boolean isBound(Range told) {
        return switch (told) {
            case Range.AtLeast _, Range.AtMost _ -> true;
            case Range.Exactly _, Range.Between _ -> false;
        };
    }

    private static boolean isApart(Range one, Range other) {
        return one.lowest() * 0.9 > other.highest() || other.lowest() * 0.9 > one.highest();
    }

    /** Who says "more than 6,000" does not mean 60,000. */
    private static Range meant(Range told) {
        return switch (told) {
            case Range.AtLeast(double low) -> new Range.Between(low, 2 * low);
            case Range.AtMost(double high) -> new Range.Between(high / 2, high);
            case Range.Exactly _, Range.Between _ -> told;
        };
    }

    /** Wrong and right numbers are a conflict if no number could be meant by both. */
    private void hold(TrueDeal deal, Range range, String errs) {
        Set<Range> rights = right.computeIfAbsent(deal.number, _ -> new HashSet<>());
        Set<Range> wrongs = right.computeIfAbsent(-1 - deal.number, _ -> new HashSet<>());
        (errs.isEmpty() ? rights : wrongs).add(range);
        for (Range one : rights) {
            for (Range other : wrongs) {
                if (isApart(meant(one), meant(other))) {
                    Map<Double, Set<String>> values =
                            deal.held.computeIfAbsent("quantity", _ -> new HashMap<>());
                    values.computeIfAbsent(1.0, _ -> new HashSet<>()).add("right");
                    values.computeIfAbsent(2.0, _ -> new HashSet<>()).add(errs);
                }
            }
        }
    }
}
