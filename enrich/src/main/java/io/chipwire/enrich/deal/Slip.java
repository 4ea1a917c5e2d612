package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Stage;
import java.util.Collections;
import java.util.List;

/** Whether two stories are one deal that is told once with a nought too many. */
final class Slip {
    static final Deal.Placement PLACEMENT =
            new Deal.Placement(
                    Fit.CONTRADICTS.weight(), "ten times the number or a tenth, of the same time");

    private static final double NOUGHT = 10;

    private Slip() {}

    /**
     * Whether all that the one tells of is an order, a plan without a number aside, told within
     * days of the other and of the same hardware, and its number is that of the other but for a
     * nought. No article knows both.
     */
    static boolean isSlip(DealStory one, DealStory other) {
        return one != other
                && isSameHardware(one, other)
                && !isOtherSeller(one, other)
                && one.facts().stream().allMatch(fact -> other.of(fact.article()).isEmpty())
                && (isSlipOf(one, other) || isSlipOf(other, one));
    }

    /** Of one family, or bought of one seller for one sum where the hardware has no name. */
    private static boolean isSameHardware(DealStory one, DealStory other) {
        return one.items().sharesFamily(other.items())
                || ((one.items().isBare() || other.items().isBare())
                        && !one.namedSellers().isEmpty()
                        && one.namedSellers().equals(other.namedSellers())
                        && one.aspects().stream()
                                .anyMatch(fact ->
                                        other.aspects().stream()
                                                .anyMatch(told -> isSameSum(fact, told))));
    }

    private static boolean isSameSum(Fact one, Fact other) {
        return Agreement.ofAmounts(one.amount(), other.amount()) == Agreement.AGREES
                && Agreement.isLikelySum(one.amount(), other.amount());
    }

    private static boolean isOtherSeller(DealStory one, DealStory other) {
        return !one.namedSellers().isEmpty()
                && !other.namedSellers().isEmpty()
                && Collections.disjoint(one.namedSellers(), other.namedSellers());
    }

    private static boolean isSlipOf(DealStory slip, DealStory right) {
        List<Fact> counted = counted(slip);
        return !counted.isEmpty()
                && slip.aspects().stream().allMatch(Slip::isOrderOrBarePlan)
                && counted.stream()
                        .allMatch(fact ->
                                isNews(fact, right)
                                        && counted(right).stream()
                                                .anyMatch(told -> isSlipOf(fact, told)));
    }

    /** A plan without a number goes with whichever order of its time is told first. */
    private static boolean isOrderOrBarePlan(Fact fact) {
        return switch (fact.stage()) {
            case ORDERED -> true;
            case PLANNED -> fact.quantity() instanceof Best.Unknown;
            case DELIVERED, DEPLOYED, CANCELLED, DENIED -> false;
        };
    }

    /** Whether nobody told an order well before: a tranche may be a tenth of its total. */
    private static boolean isNews(Fact slip, DealStory right) {
        return right.aspects().stream()
                .noneMatch(told ->
                        told.stage() == Stage.ORDERED
                                && slip.told().isAfterBy(Period.NEWS_DAYS, told.told()));
    }

    private static List<Fact> counted(DealStory story) {
        return story.aspects().stream()
                .filter(fact -> fact.quantity() instanceof Best.Value)
                .filter(fact -> fact.stage() == Stage.ORDERED || fact.stage() == Stage.PLANNED)
                .toList();
    }

    private static boolean isSlipOf(Fact slip, Fact right) {
        long days = right.stage() == Stage.PLANNED ? Period.ANOTHER_ORDER_DAYS : Period.NEWS_DAYS;
        return slip.told().isKnown()
                && right.told().isKnown()
                && slip.told().daysTo(right.told()) < days
                && (isTenfold(slip.quantity(), right.quantity())
                        || isTenfold(right.quantity(), slip.quantity()));
    }

    private static boolean isTenfold(Best<Quantity> many, Best<Quantity> few) {
        return many instanceof Best.Value<Quantity>(Quantity more)
                && few instanceof Best.Value<Quantity>(Quantity less)
                && more.unit() == less.unit()
                && Agreement.of(
                                Agreement.meantClosely(more.count()),
                                tenfold(Agreement.meantClosely(less.count())))
                        == Agreement.AGREES;
    }

    private static Range tenfold(Range range) {
        double low = NOUGHT * range.lowest();
        double high = NOUGHT * range.highest();
        return low < high ? new Range.Between(low, high) : new Range.Exactly(low);
    }
}
