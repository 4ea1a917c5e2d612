package io.chipwire.enrich.deal;

import io.chipwire.events.Stage;
import java.util.List;

/** How well a fact fits into a story, and why. */
final class StoryFit {
    private static final double REACH_DAYS = 120;
    private static final double STEP_REACH_DAYS = 300;
    private static final long NAMED_REACH_DAYS = 550;
    private static final long BARE_REACH_DAYS = 100;
    static final long DISPUTE_DAYS = 10;

    /** Nobody gets chips sooner after the order is known. */
    private static final long FEWEST_DAYS = 14;

    private final DealStory story;
    private final Objections objections;
    private final Parties parties;

    StoryFit(DealStory story) {
        this.story = story;
        objections = new Objections(story);
        parties = new Parties(story);
    }

    /** How well the fact fits into this deal. */
    Rating rate(Fact told) {
        Fact fact = isBackground(told) ? told.of(Period.ANY) : told;
        if (!story.items().fits(fact.items())
                || !parties.isBuyerPossible(fact)
                || !parties.isMakerPossible(fact)) {
            return Rating.ANOTHER_DEAL;
        }
        boolean isLinked = story.isLinked(fact);
        Fit fit = fit(fact, isLinked);
        if (fit == Fit.APART || !parties.isSellerPossible(fact, fit)) {
            return Rating.ANOTHER_DEAL;
        }
        Rating.Sum sum = new Rating.Sum();
        sum.add(true, fit.weight(), fit.words());
        sum.add(story.items().sharesModel(fact.items()), 4, "the same model");
        sum.add(
                !story.items().sharesModel(fact.items())
                        && story.items().sharesFamily(fact.items()),
                2,
                "the same family");
        sum.add(parties.isSameSeller(fact), 2, "the same seller");
        sum.add(isLinked, 6, "the same report");
        sum.add(story.hasVoice(fact.statement().credit()), 2, "the same voice");
        sum.add(story.isTotalOf(fact), 5, "all that was ordered");
        sum.add(hasCompanion(fact), 7, "told beside it");
        sum.near(story.days(fact), 8, fit == Fit.MOVES_ON ? STEP_REACH_DAYS : REACH_DAYS);
        sum.less(3.0 * Math.max(0, story.steps(fact) - 1));
        sum.less(isTooSoon(fact) && !isLinked ? 8 : 0);
        return sum.of(fit);
    }

    /**
     * Whether it is the order behind what its article tells of this deal: "10,000 of the 30,000
     * that it ordered have come". Such an order is as old as the deal. Where all has come that was
     * ordered, another order is a new one.
     */
    private boolean isBackground(Fact fact) {
        return fact.stage() == Stage.ORDERED
                && !fact.happened().isKnown()
                && story.of(fact.article()).stream()
                        .anyMatch(sibling ->
                                Progress.isArrival(sibling.stage())
                                        && !Agreement.isMore(sibling.quantity(), fact.quantity())
                                        && !story.isTotalOf(sibling));
    }

    /** Another of the same article, in this story, that it goes on from or that goes on from it. */
    private boolean hasCompanion(Fact fact) {
        for (Fact sibling : story.of(fact.article())) {
            if (sibling.stage() != fact.stage()) {
                return true;
            }
        }
        return false;
    }

    /** The facts of the same stage decide; where there is none, those of the nearest. */
    private Fit fit(Fact fact, boolean isLinked) {
        for (Fact sibling : story.of(fact.article())) {
            if (SameDeal.isSplitByOneReader(fact, sibling)) {
                return Fit.APART;
            }
        }
        if (objections.ruleOut(fact)) {
            return Fit.APART;
        }
        Fit best = Fit.APART;
        for (Fact known : nearest(fact)) {
            best = best.better(SameDeal.fit(fact, known));
        }
        if (best == Fit.ADDS || (best == Fit.AGREES && isOtherThanExact(fact))) {
            best = rivalry(fact);
        }
        if (best == Fit.MOVES_ON && objections.isLessThanArrived(fact)) {
            best = Fit.CONTRADICTS;
        }
        if (best == Fit.APART && isLinked && isSilent(fact)) {
            return Fit.ADDS;
        }
        boolean isTooWeak = isTooOld(fact, best) || isGroundless(fact, best) || isNews(fact, best);
        return isTooWeak && !isLinked ? Fit.APART : best;
    }

    /** The facts of the nearest stage; beside those that tell a number, silence says nothing. */
    private List<Fact> nearest(Fact fact) {
        int steps = story.steps(fact);
        List<Fact> near =
                story.aspects().stream()
                        .filter(known -> SameDeal.distance(fact.stage(), known.stage()) == steps)
                        .toList();
        List<Fact> counted =
                near.stream().filter(known -> fact.agreement(known) != Agreement.SILENT).toList();
        return steps == 0 || counted.isEmpty() ? near : counted;
    }

    /** Whether it agrees with bounds alone: all who tell an exact number tell another one. */
    private boolean isOtherThanExact(Fact fact) {
        List<Fact> exact =
                story.aspects().stream()
                        .filter(known -> known.stage() == fact.stage())
                        .filter(known -> Agreement.areExact(known.quantity(), fact.quantity()))
                        .toList();
        boolean isBounded =
                story.aspects().stream()
                        .filter(known -> known.stage() == fact.stage())
                        .anyMatch(known -> Agreement.isClose(known.quantity(), fact.quantity()));
        return !exact.isEmpty()
                && !isBounded
                && exact.stream().allMatch(known -> known.agreement(fact) == Agreement.DIFFERS);
    }

    /** How a number stands to those that differ; silence of others does not make them agree. */
    private Fit rivalry(Fact fact) {
        Fit best = Fit.APART;
        for (Fact known : story.aspects()) {
            if (known.stage() == fact.stage() && known.isRivalOf(fact)) {
                best = best.better(SameDeal.fit(fact, known));
            }
        }
        return isSilent(fact) ? Fit.ADDS : best;
    }

    /** Whether it tells no number that the story tells otherwise at the same stage. */
    private boolean isSilent(Fact fact) {
        return story.aspects().stream()
                .noneMatch(known -> known.stage() == fact.stage() && known.isRivalOf(fact));
    }

    /** Whether chips come that were ordered the other day; they may be an older order's. */
    private boolean isTooSoon(Fact fact) {
        return Progress.isArrival(fact.stage())
                && story.aspects().stream()
                        .noneMatch(known ->
                                Progress.isArrival(known.stage())
                                        || fact.told().isAfterBy(FEWEST_DAYS, known.told()));
    }

    /**
     * Whether nothing speaks for it but that nothing speaks against it: bare hardware of no date
     * and no number to compare. That both are bought of those who make it says nothing.
     */
    private boolean isGroundless(Fact fact, Fit fit) {
        return switch (fit) {
            case CORROBORATES, ENDS_TOO, AGREES, CONTRADICTS -> false;
            case MOVES_ON, ADDS ->
                    !story.items().sharesFamily(fact.items())
                            && !story.isTimed(fact)
                            && !story.isTotalOf(fact)
                            && !parties.isSameVendor(fact);
            case APART -> true;
        };
    }

    /** Who tells another number so much later, and of no report, tells of another order. */
    private boolean isNews(Fact fact, Fit fit) {
        return fit == Fit.CONTRADICTS
                && story.aspects().stream()
                        .allMatch(known ->
                                fact.heard().isAfterBy(Period.NEWS_DAYS, known.heard())
                                        || known.heard().isAfterBy(Period.NEWS_DAYS, fact.heard()));
    }

    /** The less exactly the hardware is named, the sooner a number may be another deal's. */
    private boolean isTooOld(Fact fact, Fit fit) {
        boolean isNamed = story.items().sharesFamily(fact.items());
        boolean isToldBeside = story.items().sharesFamily(fact.context());
        return switch (fit) {
            case CORROBORATES ->
                    story.days(fact)
                            > (isNamed || isToldBeside ? NAMED_REACH_DAYS : BARE_REACH_DAYS);
            case MOVES_ON ->
                    !isNamed && !story.isTotalOf(fact) && story.days(fact) > BARE_REACH_DAYS;
            case ENDS_TOO, AGREES, ADDS -> !isNamed && story.days(fact) > BARE_REACH_DAYS;
            case CONTRADICTS ->
                    !isNamed
                            && story.items().isBare() != fact.items().isBare()
                            && story.days(fact) > DISPUTE_DAYS;
            case APART -> true;
        };
    }
}
