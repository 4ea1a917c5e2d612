package io.chipwire.enrich.deal;

import static io.chipwire.events.Stage.CANCELLED;
import static io.chipwire.events.Stage.DELIVERED;
import static io.chipwire.events.Stage.DENIED;
import static io.chipwire.events.Stage.DEPLOYED;
import static io.chipwire.events.Stage.ORDERED;
import static io.chipwire.events.Stage.PLANNED;

import io.chipwire.events.Stage;

/** Decides how two facts of one buyer, that may mean the same hardware, stand to each other. */
final class SameDeal {
    /** A delivery later than this belongs to another order. */
    private static final long LONGEST_DEAL_DAYS = 730;

    /** More of it that comes so much later belongs to another order. */
    private static final long LONGEST_DELIVERY_DAYS = 365;

    /** Who denies an order does so soon. */
    static final long LONGEST_DENIAL_DAYS = 90;

    /** The same number of another model is a slip only if it is told at the same time. */
    static final long SLIP_DAYS = 30;

    /** A plan that comes to nothing for so long is given up. */
    private static final long LONGEST_PLAN_DAYS = 180;

    /** An order without a date of its own, told this long after a delivery, is a new one. */
    private static final long LONGEST_RETELLING_DAYS = 365;

    /** With another number than what was delivered, it is a new one sooner. */
    private static final long LONGEST_OTHER_RETELLING_DAYS = 30;

    private SameDeal() {}

    static Fit fit(Fact fact, Fact known) {
        if (fact.stage() == known.stage()) {
            return sameStage(fact, known);
        }
        if (isEnd(fact.stage())) {
            return ends(fact, known);
        }
        if (isEnd(known.stage())) {
            return ends(known, fact);
        }
        return fact.stage().compareTo(known.stage()) < 0
                ? movesOn(known, fact)
                : movesOn(fact, known);
    }

    /** How many steps lie between two stages; the end of a deal is next to each of them. */
    static int distance(Stage one, Stage other) {
        if (one == other) {
            return 0;
        }
        return isEnd(one) || isEnd(other) ? 1 : Math.abs(step(one) - step(other));
    }

    private static int step(Stage stage) {
        return switch (stage) {
            case PLANNED -> 1;
            case ORDERED -> 2;
            case DELIVERED -> 3;
            case DEPLOYED -> 4;
            case CANCELLED, DENIED -> 5;
        };
    }

    private static Fit sameStage(Fact fact, Fact known) {
        if (isSplitByOneReader(fact, known)) {
            return Fit.APART;
        }
        return switch (fact.agreement(known)) {
            case AGREES -> {
                boolean isOtherModel =
                        fact.items().namesOther(known.items())
                                && fact.told().daysTo(known.told()) > SLIP_DAYS;
                boolean isOtherSize =
                        Agreement.ofQuantities(fact.quantity(), known.quantity())
                                        == Agreement.DIFFERS
                                && fact.told().isApartFrom(known.told());
                if (isOtherModel
                        || isOtherSize
                        || isToldBefore(fact, known)
                        || isToldBefore(known, fact)
                        || fact.happened().isApartFrom(known.happened())) {
                    yield Fit.APART;
                }
                if (fact.isSameNumber(known) || fact.isSameSum(known)) {
                    yield Fit.CORROBORATES;
                }
                if (fact.told().isApartFrom(known.told())) {
                    yield Fit.APART;
                }
                yield fact.isLikely(known) ? Fit.AGREES : rival(fact, known);
            }
            case SILENT -> {
                if (fact.told().isApartFrom(known.told())) {
                    yield Fit.APART;
                }
                boolean isSameEnd =
                        isEnd(fact.stage()) && fact.told().isWithin(Period.NEWS_DAYS, known.told());
                yield isSameEnd ? Fit.ENDS_TOO : Fit.ADDS;
            }
            case DIFFERS -> {
                if (isGrowth(fact, known) || isGrowth(known, fact)) {
                    boolean isOther =
                            fact.told().isAfterBy(LONGEST_DELIVERY_DAYS, known.told())
                                    || known.told().isAfterBy(LONGEST_DELIVERY_DAYS, fact.told());
                    yield isOther ? Fit.APART : Fit.MOVES_ON;
                }
                if (fact.told().isApartFrom(known.told())
                        || fact.items().namesOther(known.items())) {
                    yield Fit.APART;
                }
                yield rival(fact, known);
            }
        };
    }

    /** Whether the one was told well before the other happened, by what tells it afterwards. */
    private static boolean isToldBefore(Fact one, Fact other) {
        boolean isPast = !other.happened().isAfterBy(0, Period.published(other.statement()));
        return isPast && other.happened().isAfterBy(Period.NEWS_DAYS, one.heard());
    }

    /** Another number for the same, unless it is too far off or was told before it happened. */
    private static Fit rival(Fact fact, Fact known) {
        boolean isOtherEvent =
                fact.happened().isAfterBy(0, known.told())
                        || known.happened().isAfterBy(0, fact.told());
        return isOtherEvent || Agreement.isFarOff(fact.quantity(), known.quantity())
                ? Fit.APART
                : Fit.CONTRADICTS;
    }

    /**
     * One article that tells two sizes at one stage, on one authority, means two deals; on two
     * authorities it shows a disagreement.
     */
    static boolean isSplitByOneReader(Fact fact, Fact known) {
        return fact.stage() == known.stage()
                && fact.article().equals(known.article())
                && !fact.isVague()
                && !known.isVague()
                && fact.statement().credit().equals(known.statement().credit());
    }

    /** What has arrived or runs is a running count: more of it later is no contradiction. */
    static boolean isGrowth(Fact later, Fact earlier) {
        return (later.stage() == DELIVERED || later.stage() == DEPLOYED)
                && later.told().isAfterBy(1, earlier.told())
                && Agreement.isMore(later.quantity(), earlier.quantity());
    }

    private static Fit movesOn(Fact later, Fact earlier) {
        boolean isOtherNumber =
                Agreement.ofQuantities(later.quantity(), earlier.quantity()) == Agreement.DIFFERS
                        || !Agreement.isLikely(later.quantity(), earlier.quantity());
        boolean isPlan = earlier.stage() == PLANNED;
        long plan = isOtherNumber ? Period.ANOTHER_ORDER_DAYS : LONGEST_PLAN_DAYS;
        boolean isOtherHardware = isOtherNumber && !later.items().sharesFamily(earlier.items());
        boolean isGivenUp =
                !isPlanOf(later, earlier) && later.told().isAfterBy(plan, earlier.told());
        boolean isOtherPlan = isPlan && (isOtherHardware || isGivenUp);
        boolean isNewOrder =
                earlier.told().isAfterBy(retelling(earlier, isOtherNumber), later.told());
        boolean isOtherTime = later.told().isAfterBy(LONGEST_DEAL_DAYS, earlier.told());
        boolean isMoreThanOrdered =
                earlier.stage() == ORDERED
                        && Agreement.isMore(later.quantity(), earlier.quantity());
        return isOtherPlan || isNewOrder || isOtherTime || isMoreThanOrdered
                ? Fit.APART
                : Fit.MOVES_ON;
    }

    /** Whether both tell one number of one model; without a model round numbers meet by chance. */
    private static boolean isPlanOf(Fact later, Fact earlier) {
        return later.isSameNumber(earlier) && later.items().sharesModel(earlier.items());
    }

    /** For how many days what came first may be told after what came of it. */
    private static long retelling(Fact earlier, boolean isOtherNumber) {
        if (earlier.stage() == PLANNED && isOtherNumber) {
            return Period.NEWS_DAYS;
        }
        if (earlier.happened().isKnown() || earlier.stage() == PLANNED) {
            return Period.ANOTHER_ORDER_DAYS;
        }
        return isOtherNumber ? LONGEST_OTHER_RETELLING_DAYS : LONGEST_RETELLING_DAYS;
    }

    private static Fit ends(Fact end, Fact other) {
        long longest = end.stage() == DENIED ? LONGEST_DENIAL_DAYS : LONGEST_DEAL_DAYS;
        boolean isOtherTime =
                other.told().isAfterBy(Period.NEWS_DAYS, end.told())
                        || end.told().isAfterBy(longest, other.told());
        return isOtherTime || Agreement.isMore(end.quantity(), other.quantity())
                ? Fit.APART
                : Fit.MOVES_ON;
    }

    static boolean isEnd(Stage stage) {
        return stage == CANCELLED || stage == DENIED;
    }
}
