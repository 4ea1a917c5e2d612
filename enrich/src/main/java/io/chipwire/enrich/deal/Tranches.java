package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the orders that a total contains: an article tells the total beside one of them, and
 * together they make the number of the total.
 */
final class Tranches {
    /** Sums of rounded numbers are a little off. */
    private static final double SLACK = 0.005;

    /** With more orders some sum fits by chance. */
    private static final int MOST_PARTS = 10;

    private final Map<String, Set<DealStory>> byArticle;

    /**
     * @param byArticle the stories that an article tells of
     */
    Tranches(Map<String, Set<DealStory>> byArticle) {
        this.byArticle = byArticle;
    }

    /**
     * The links of a story.
     *
     * @param near stories that may tell of the same hardware
     */
    List<Deal.Link> links(DealStory story, Collection<DealStory> near) {
        List<Deal.Link> links = new ArrayList<>();
        for (DealStory part : parts(story, near)) {
            links.add(
                    new Deal.Link(
                            Deal.Link.Kind.HAS_PART,
                            part.id(),
                            "told beside it, and the parts add up to " + text(story)));
        }
        for (DealStory total : near) {
            if (size(total) > size(story) && parts(total, near).contains(story)) {
                links.add(
                        new Deal.Link(
                                Deal.Link.Kind.PART_OF,
                                total.id(),
                                "the parts add up to its " + text(total)));
            }
        }
        links.sort(Comparator.comparing(Deal.Link::deal));
        return links;
    }

    private List<DealStory> parts(DealStory total, Collection<DealStory> near) {
        double whole = size(total);
        Set<DealStory> beside = beside(total);
        if (whole == 0 || beside.isEmpty()) {
            return List.of();
        }
        List<DealStory> smaller =
                near.stream()
                        .filter(one -> one != total && size(one) > 0 && size(one) < whole)
                        .filter(one -> one.items().sharesFamily(total.items()))
                        .sorted(Comparator.comparingInt(DealStory::number))
                        .limit(MOST_PARTS)
                        .toList();
        for (int choice = 1; choice < 1 << smaller.size(); choice++) {
            List<DealStory> chosen = chosen(smaller, choice);
            double sum = chosen.stream().mapToDouble(Tranches::size).sum();
            if (chosen.size() > 1
                    && Math.abs(sum - whole) <= SLACK * whole
                    && chosen.stream().anyMatch(beside::contains)) {
                return chosen;
            }
        }
        return List.of();
    }

    private static List<DealStory> chosen(List<DealStory> all, int choice) {
        List<DealStory> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if ((choice & 1 << i) != 0) {
                chosen.add(all.get(i));
            }
        }
        return chosen;
    }

    /** The stories that an article tells beside this one, as orders. */
    private Set<DealStory> beside(DealStory story) {
        return story.facts().stream()
                .filter(fact -> fact.stage() == Stage.ORDERED)
                .flatMap(fact -> byArticle.getOrDefault(fact.article(), Set.of()).stream())
                .filter(other -> other != story)
                .collect(Collectors.toSet());
    }

    /** The number of pieces that most tell as ordered; 0 if nobody tells one. */
    private static double size(DealStory story) {
        Map<Double, Integer> told = new HashMap<>();
        for (Fact fact : story.facts()) {
            if (fact.stage() == Stage.ORDERED
                    && fact.quantity() instanceof Best.Value<Quantity>(Quantity many)
                    && many.count() instanceof Range.Exactly(double count)) {
                told.merge(count, 1, Integer::sum);
            }
        }
        return told.entrySet().stream()
                .max(
                        Map.Entry.<Double, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }

    private static String text(DealStory story) {
        return ValueText.of(new Quantity(new Range.Exactly(size(story)), Quantity.Unit.CHIP));
    }
}
