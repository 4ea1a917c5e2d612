package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Stage;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What all that a story tells says against a fact, whichever of it the fact is nearest to.
 *
 * @param story the deal as it is told
 */
record Objections(DealStory story) {
    /** Whether the fact tells of another deal. */
    boolean ruleOut(Fact fact) {
        return isMoreThanOrdered(fact)
                || isLateDenial(fact)
                || isNewPlan(fact)
                || isAfterAllHasCome(fact)
                || isOtherPrice(fact)
                || isOtherNumber(fact)
                || isOtherInAll(fact)
                || isOtherModel(fact)
                || isOtherSumOfNameless(fact)
                || isOtherPower(fact)
                || isHereBeforeTheOrder(fact)
                || isAfterTheEnd(fact);
    }

    /**
     * Whether it tells both how many and for how much, and neither as anybody told it of the deal.
     * A slip changes one of the two.
     */
    private boolean isOtherInAll(Fact fact) {
        boolean isOtherNumber = false;
        boolean isOtherSum = false;
        for (Fact known : story.aspects()) {
            if (known.stage() != fact.stage()) {
                continue;
            }
            Agreement numbers = Agreement.ofQuantities(fact.quantity(), known.quantity());
            Agreement sums = Agreement.ofAmounts(fact.amount(), known.amount());
            boolean isLikely = Agreement.isLikely(fact.quantity(), known.quantity());
            boolean isLikelySum = Agreement.isLikelySum(fact.amount(), known.amount());
            if ((numbers == Agreement.AGREES && isLikely)
                    || (sums == Agreement.AGREES && isLikelySum)) {
                return false;
            }
            isOtherNumber |= numbers != Agreement.SILENT;
            isOtherSum |= sums != Agreement.SILENT;
        }
        return isOtherNumber && isOtherSum;
    }

    /** Whether an order is called off of which all has come. */
    private boolean isAfterAllHasCome(Fact fact) {
        return fact.stage() == Stage.CANCELLED
                && story.aspects().stream()
                        .anyMatch(known ->
                                Progress.isArrival(known.stage())
                                        && fact.told().isAfterBy(1, known.told())
                                        && story.isTotalOf(known));
    }

    /** Whether more has come than was ordered, by all who tell an order. */
    private boolean isMoreThanOrdered(Fact fact) {
        boolean isOrderTold = false;
        for (Fact known : story.aspects()) {
            if (known.stage() == Stage.ORDERED && known.quantity() instanceof Best.Value) {
                if (!Agreement.isMore(fact.quantity(), known.quantity())) {
                    return false;
                }
                isOrderTold = true;
            }
        }
        return isOrderTold && Progress.isArrival(fact.stage());
    }

    /** Whether it is a plan that comes up long after the deal has gone further. */
    private boolean isNewPlan(Fact fact) {
        return fact.stage() == Stage.PLANNED
                && story.aspects().stream()
                        .anyMatch(known ->
                                known.stage() != Stage.PLANNED
                                        && fact.told()
                                                .isAfterBy(
                                                        Period.ANOTHER_ORDER_DAYS, known.told()));
    }

    /** Whether it tells another sum than those who told of the deal long before, and nobody's. */
    private boolean isOtherPrice(Fact fact) {
        return isOtherSince(
                fact,
                known -> Agreement.ofAmounts(fact.amount(), known.amount()),
                known -> Agreement.areExactSums(fact.amount(), known.amount()));
    }

    /** Whether all who tell how many was meant told of other numbers long before. */
    private boolean isOtherNumber(Fact fact) {
        return !Progress.isArrival(fact.stage())
                && isOtherSince(
                        fact,
                        known -> Agreement.ofQuantities(fact.quantity(), known.quantity()),
                        known -> Agreement.areExact(fact.quantity(), known.quantity()));
    }

    /** Bounds agree with much; where both tell a number, they do not speak for it. */
    private boolean isOtherSince(
            Fact fact, Function<Fact, Agreement> agreement, Predicate<Fact> isExact) {
        List<Fact> told =
                story.aspects().stream()
                        .filter(known -> known.stage() == fact.stage())
                        .filter(known -> agreement.apply(known) != Agreement.SILENT)
                        .toList();
        List<Fact> exact = told.stream().filter(isExact).toList();
        List<Fact> counted = exact.isEmpty() ? told : exact;
        return counted.stream().noneMatch(known -> agreement.apply(known) == Agreement.AGREES)
                && counted.stream().anyMatch(known -> fact.told().isApartFrom(known.told()));
    }

    /**
     * Whether no power told is what the chips take, or no chips are what the power runs. What has
     * come may be a small part of what was ordered, but not more.
     */
    private boolean isOtherPower(Fact fact) {
        boolean isHere = Progress.isArrival(fact.stage());
        return story.aspects().stream()
                .anyMatch(known -> {
                    if (isHere == Progress.isArrival(known.stage())) {
                        return Power.isOtherSize(fact.quantity(), known.quantity());
                    }
                    return isHere
                            ? Power.isMore(fact.quantity(), known.quantity())
                            : Power.isMore(known.quantity(), fact.quantity());
                });
    }

    /** Whether it was there long before anybody planned or ordered what the deal is about. */
    private boolean isHereBeforeTheOrder(Fact fact) {
        List<Period> begun =
                story.aspects().stream()
                        .filter(known -> !Progress.isArrival(known.stage()))
                        .map(Objections::begun)
                        .filter(Period::isKnown)
                        .toList();
        return Progress.isArrival(fact.stage())
                && fact.happened().isKnown()
                && !begun.isEmpty()
                && begun.stream()
                        .allMatch(day -> day.isAfterBy(Period.ANOTHER_ORDER_DAYS, fact.happened()));
    }

    /** When it was planned or ordered; the day of a plan is the one that it is for. */
    private static Period begun(Fact fact) {
        return fact.stage() == Stage.PLANNED ? Period.published(fact.statement()) : fact.happened();
    }

    /** Whether it names no hardware and tells a sum that none of those told brings to mind. */
    private boolean isOtherSumOfNameless(Fact fact) {
        List<Fact> summed =
                story.aspects().stream()
                        .filter(known -> known.stage() == fact.stage())
                        .filter(known ->
                                Agreement.ofAmounts(fact.amount(), known.amount())
                                        != Agreement.SILENT)
                        .toList();
        return fact.items().isBare()
                && !summed.isEmpty()
                && summed.stream()
                        .noneMatch(known ->
                                Agreement.ofAmounts(fact.amount(), known.amount())
                                                == Agreement.AGREES
                                        && Agreement.isLikelySum(fact.amount(), known.amount()));
    }

    /** Whether it names another model than all who tell the same, and not at the same time. */
    private boolean isOtherModel(Fact fact) {
        List<Fact> same =
                story.aspects().stream().filter(known -> known.stage() == fact.stage()).toList();
        return story.items().namesOther(fact.items())
                && !fact.items().isBare()
                && !same.isEmpty()
                && same.stream()
                        .allMatch(known -> known.told().daysTo(fact.told()) > SameDeal.SLIP_DAYS);
    }

    /**
     * Whether it is a plan, or hardware without a name that comes, after the deal was called off.
     */
    private boolean isAfterTheEnd(Fact fact) {
        boolean isNew =
                (fact.stage() == Stage.PLANNED && !fact.happened().isKnown())
                        || (Progress.isArrival(fact.stage()) && fact.items().isBare());
        return isNew
                && story.aspects().stream()
                        .anyMatch(known ->
                                SameDeal.isEnd(known.stage())
                                        && fact.told().isAfterBy(Period.NEWS_DAYS, known.heard()));
    }

    /** Who denies a deal does so soon after it was first told. */
    private boolean isLateDenial(Fact fact) {
        if (fact.stage() != Stage.DENIED) {
            return false;
        }
        boolean isLate = false;
        for (Fact known : story.aspects()) {
            if (known.stage() == Stage.DENIED) {
                return false; // told before, in time
            }
            isLate |=
                    known.stage() != Stage.PLANNED
                            && fact.told().isAfterBy(SameDeal.LONGEST_DENIAL_DAYS, known.told());
        }
        return isLate;
    }

    /** Whether more had come before: what has come does not become less. */
    boolean isLessThanArrived(Fact fact) {
        return story.aspects().stream()
                .anyMatch(known ->
                        known.stage() == fact.stage()
                                && Progress.isArrival(fact.stage())
                                && fact.told().isAfterBy(1, known.told())
                                && Agreement.isMore(known.quantity(), fact.quantity()));
    }
}
