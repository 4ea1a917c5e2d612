package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Places facts again where what came later shows that they tell of another deal. */
final class SecondThoughts {
    private final StoryShelf shelf;
    private final Placing placing;

    /** Facts that name no hardware, and whose numbers do not tell for sure which deal they mean. */
    private final Set<Fact> unsure =
            new TreeSet<>(Comparator.comparing(Fact::statement, Statement.AS_KNOWN));

    /** Facts that a person put where they are. */
    private final Set<Fact> settled = new HashSet<>();

    SecondThoughts(StoryShelf shelf, Placing placing) {
        this.shelf = shelf;
        this.placing = placing;
    }

    /** Notes a fact whose place may turn out to be another. */
    void note(Fact fact, Fit fit) {
        boolean isWeak = fit == Fit.AGREES || fit == Fit.CONTRADICTS || fit == Fit.APART;
        if (isWeak && fact.items().isBare() && fact.quantity() instanceof Best.Value) {
            shelf.journal().add(unsure, fact);
        }
    }

    /** Leaves facts where a person put them, whatever comes later. */
    void settle(Collection<Fact> decided) {
        for (Fact fact : decided) {
            shelf.journal().remove(unsure, fact);
            shelf.journal().add(settled, fact);
        }
    }

    private boolean isSettled(DealStory story) {
        return story.facts().stream().anyMatch(settled::contains);
    }

    /** What a new story shows about those beside it. */
    void onOpened(Fact fact, DealStory opened) {
        takeBack(fact, opened);
        placeUncounted(fact, opened);
    }

    /** What the day as a whole shows. */
    void onDay() {
        for (DealStory story : shelf.touched()) {
            placeMisfits(story);
        }
        placeUnsure();
        shelf.touched().forEach(this::joinSlip);
    }

    /**
     * A nought too many or too few opens a deal of its own where the number was told as a plan
     * before, or where others told the right one on the same day.
     */
    private void joinSlip(DealStory late) {
        if (late.facts().isEmpty() || isSettled(late)) {
            return;
        }
        for (DealStory story : shelf.candidates(late.facts().iterator().next())) {
            if (!isSettled(story) && Slip.isSlip(late, story)) {
                DealStory into = story.number() < late.number() ? story : late;
                DealStory from = into == story ? late : story;
                List<Fact> moved = List.copyOf(from.facts());
                shelf.drop(from, moved);
                moved.forEach(fact -> shelf.put(fact, into, Slip.PLACEMENT));
                return;
            }
        }
    }

    /** A sum that the story tells otherwise may be another deal's, now that this is known. */
    private void placeMisfits(DealStory story) {
        for (Fact told : List.copyOf(story.facts())) {
            if (told.quantity() instanceof Best.Unknown
                    && !settled.contains(told)
                    && story.facts().size() > 1
                    && story.aspects().stream()
                            .anyMatch(known ->
                                    Agreement.ofAmounts(told.amount(), known.amount())
                                            == Agreement.DIFFERS)) {
                placeAgain(told, story);
            }
        }
    }

    private void placeAgain(Fact told, DealStory story) {
        shelf.drop(story, List.of(told));
        put(told, story);
    }

    /** Puts a fact where it fits best now, or back where it was. */
    private void put(Fact fact, DealStory home) {
        Placing.Place place = placing.place(fact);
        if (place.story() == null) {
            shelf.put(fact, home, home.rate(fact).placement());
        } else {
            shelf.put(fact, place.story(), place.rating().placement());
        }
    }

    /** What tells no number may as well be of the deal that has just come up. */
    private void placeUncounted(Fact fact, DealStory opened) {
        for (DealStory story : shelf.candidates(fact)) {
            if (story == opened) {
                continue;
            }
            for (Fact told : List.copyOf(story.facts())) {
                if (told.quantity() instanceof Best.Unknown
                        && !settled.contains(told)
                        && story.facts().size() > 1
                        && told.told().daysTo(fact.told()) < Period.ANOTHER_ORDER_DAYS
                        && opened.rate(told).isSame()) {
                    placeAgain(told, story);
                }
            }
        }
    }

    /**
     * An article that tells two sizes shows that there are two deals: those who told the one as a
     * rival of the other told of its deal.
     */
    private void takeBack(Fact fact, DealStory opened) {
        for (DealStory story : shelf.candidates(fact)) {
            if (story == opened) {
                continue;
            }
            List<Fact> moved = new ArrayList<>();
            for (Fact sibling : story.of(fact.article())) {
                if (SameDeal.isSplitByOneReader(fact, sibling)) {
                    story.facts().stream()
                            .filter(told -> isOf(told, fact, sibling))
                            .filter(told -> !settled.contains(told))
                            .forEach(moved::add);
                }
            }
            if (!moved.isEmpty() && moved.size() < story.facts().size()) {
                shelf.drop(story, moved);
                for (Fact told : moved) {
                    shelf.put(told, opened, opened.rate(told).placement());
                }
            }
        }
    }

    /** Whether what is told agrees with the one number and not with the other. */
    private static boolean isOf(Fact told, Fact fact, Fact sibling) {
        return told.stage() == fact.stage()
                && Agreement.ofQuantities(told.quantity(), fact.quantity()) == Agreement.AGREES
                && Agreement.isLikely(told.quantity(), fact.quantity())
                && Agreement.ofQuantities(told.quantity(), sibling.quantity()) == Agreement.DIFFERS;
    }

    /** A number of nameless hardware may be a deal's that has been named since. */
    private void placeUnsure() {
        List<DealStory> changed = shelf.touched();
        for (Fact fact : List.copyOf(unsure)) {
            List<DealStory> homes =
                    shelf.ofArticle(fact.article()).stream()
                            .filter(story -> story.facts().contains(fact))
                            .toList();
            if (homes.isEmpty() || isOld(fact, changed)) {
                shelf.journal().remove(unsure, fact);
            } else if (isFirst(fact, homes.getFirst())) {
                shelf.journal().remove(unsure, fact);
                join(homes.getFirst());
            } else {
                move(fact, homes.getFirst(), changed);
            }
        }
    }

    /** Whether the story began with the fact and has its hardware named since. */
    private static boolean isFirst(Fact fact, DealStory home) {
        return !home.items().isBare() && home.placement(fact).score() == 0;
    }

    /** Old news may seem new until its hardware is named. */
    private void join(DealStory late) {
        if (isSettled(late)) {
            return;
        }
        for (Fact named : List.copyOf(late.facts())) {
            for (DealStory story : shelf.candidates(named)) {
                if (story != late
                        && !named.items().isBare()
                        && story.rate(named).fit() == Fit.CORROBORATES) {
                    List<Fact> all = new ArrayList<>(late.facts());
                    all.sort(Comparator.comparing(fact -> fact.items().isBare()));
                    shelf.drop(late, all);
                    all.forEach(fact -> put(fact, late));
                    return;
                }
            }
        }
    }

    private static boolean isOld(Fact fact, List<DealStory> changed) {
        return !changed.isEmpty()
                && changed.stream()
                        .flatMap(story -> story.aspects().stream())
                        .allMatch(known ->
                                known.heard().isAfterBy(Period.ANOTHER_ORDER_DAYS, fact.heard()));
    }

    private void move(Fact fact, DealStory home, List<DealStory> changed) {
        double most = home.placement(fact).score();
        DealStory better = home;
        for (DealStory story : changed) {
            if (story != home && shelf.isFiled(story, fact.mode())) {
                Rating rating = story.rate(fact);
                if (isNumberTheSame(fact, story, rating) && rating.score() > most) {
                    most = rating.score();
                    better = story;
                }
            }
        }
        if (better != home) {
            List<Fact> camp = camp(fact, home);
            shelf.drop(home, camp);
            for (Fact told : camp) {
                Deal.Placement placement = better.rate(told).placement();
                shelf.put(told, better, placement);
            }
        }
    }

    private static boolean isNumberTheSame(Fact fact, DealStory story, Rating rating) {
        return rating.fit() == Fit.CORROBORATES
                || (rating.fit() == Fit.AGREES && story.days(fact) <= Period.NEWS_DAYS);
    }

    /** All of a story who tell the number of the fact and name no hardware either. */
    private List<Fact> camp(Fact fact, DealStory story) {
        return story.facts().stream()
                .filter(told -> told.stage() == fact.stage() && told.items().isBare())
                .filter(told -> !settled.contains(told))
                .filter(told ->
                        Agreement.ofQuantities(told.quantity(), fact.quantity())
                                == Agreement.AGREES)
                .toList();
    }
}
