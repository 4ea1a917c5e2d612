package io.chipwire.enrich.deal;

import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sorts the statements about one buyer and its kin into deals, day by day, as the world could know
 * them. Facts with numbers come first and so shape the deals; each is compared only with the
 * stories that may tell of its chips. What a later day shows is taken back: two stories become one,
 * or one becomes two.
 */
final class Stories {
    /** Within a day: numbers first, and of one article the order before what came of it. */
    private static final Comparator<Fact> SHAPING_ORDER =
            Comparator.comparing(Fact::isVague)
                    .thenComparing(Fact::article)
                    .thenComparingInt((Fact fact) -> SameDeal.distance(fact.stage(), Stage.ORDERED))
                    .thenComparing(Fact::statement, Statement.AS_KNOWN);

    private final StoryShelf shelf;
    private final Placing placing;
    private final SecondThoughts secondThoughts;
    private final Decisions decisions;

    /**
     * @param journal where it notes how to take back what it does
     */
    Stories(Reference reference, Journal journal) {
        shelf = new StoryShelf(reference, journal);
        placing = new Placing(shelf);
        secondThoughts = new SecondThoughts(shelf, placing);
        decisions = new Decisions(shelf, secondThoughts);
    }

    /** The stories that changed since the last call; some may be empty. */
    Set<DealStory> takeTouched() {
        return shelf.takeTouched();
    }

    /** The other deals that this one contains or is a part of. */
    List<Deal.Link> links(DealStory story) {
        return shelf.links(story);
    }

    /** Does what persons decided. */
    void correct(Collection<Correction> decided) {
        decisions.correct(decided);
    }

    /** Takes in what became known on one day. */
    void add(Collection<Fact> day) {
        Map<String, List<Fact>> articles = new HashMap<>();
        day.forEach(
                fact -> articles.computeIfAbsent(fact.article(), _ -> new ArrayList<>()).add(fact));
        Map<String, List<Fact>> numbers = new LinkedHashMap<>();
        List<Fact> vague = new ArrayList<>();
        for (Fact alone : day.stream().sorted(SHAPING_ORDER).toList()) {
            Fact fact = alone.among(articles.getOrDefault(alone.article(), List.of()));
            if (fact.isVague()) {
                vague.add(fact);
            } else {
                numbers.computeIfAbsent(fact.article(), _ -> new ArrayList<>()).add(fact);
            }
        }
        numbers.values().forEach(this::addArticle);
        vague.forEach(fact -> put(placing.place(fact)));
        secondThoughts.onDay();
    }

    /** What fits best finds its deal first, and so shows where the rest of the article belongs. */
    private void addArticle(List<Fact> facts) {
        List<Fact> left = new ArrayList<>(facts);
        while (!left.isEmpty()) {
            Placing.Place best = placing.place(left.getFirst());
            for (Fact fact : left.subList(1, left.size())) {
                Placing.Place place = placing.place(fact);
                if (place.rating().score() > best.rating().score()) {
                    best = place;
                }
            }
            put(best);
            left.remove(best.fact());
        }
    }

    private void put(Placing.Place place) {
        Fact fact = place.fact();
        secondThoughts.note(fact, place.rating().fit());
        if (place.story() != null) {
            shelf.put(fact, place.story(), place.rating().placement());
            return;
        }
        DealStory opened = shelf.open();
        shelf.put(fact, opened, new Deal.Placement(0, "no other deal fits"));
        secondThoughts.onOpened(fact, opened);
    }
}
