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
 * together they make the number of the total. Where one of them is told by nobody, or wrongly, no
 * sum comes out; then a number that is known and told again beside one new order after the other is
 * the total that they are drawn from.
 */
final class Tranches {
    /** Sums of rounded numbers are a little off. */
    private static final double SLACK = 0.005;

    /** "7,900 to 8,100" is as good as a number, and so is "more than 17,000". */
    private static final double NARROW = 1.1;

    /** An order that is older than its total by more is none of it; a total is often told late. */
    private static final long LONGEST_FRAME_DAYS = 365;

    /** With more orders some sum fits by chance. */
    private static final int MOST_PARTS = 8;

    /** An order whose number is disputed is tried with so many of the numbers told of it. */
    private static final int MOST_RIVALS = 2;

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
                            "told beside it, as one of the parts of " + text(story)));
        }
        for (DealStory total : near) {
            if (total != story && parts(total, near).contains(story)) {
                links.add(
                        new Deal.Link(
                                Deal.Link.Kind.PART_OF,
                                total.id(),
                                "told as one of the parts of its " + text(total)));
            }
        }
        links.sort(Comparator.comparing(Deal.Link::deal));
        return links;
    }

    private List<DealStory> parts(DealStory total, Collection<DealStory> near) {
        double whole = size(total);
        Set<DealStory> beside = whole == 0 ? Set.of() : beside(total);
        if (beside.isEmpty()) {
            return List.of();
        }
        List<Part> smaller =
                near.stream()
                        .filter(one -> one != total && isPossible(one, total, beside))
                        .map(one -> new Part(one, beside.contains(one), sizes(one, whole)))
                        .filter(part -> !part.sizes().isEmpty())
                        .sorted(
                                Comparator.comparing(Part::isBeside)
                                        .reversed()
                                        .thenComparingInt(part -> part.story().number()))
                        .limit(MOST_PARTS)
                        .toList();
        List<DealStory> chosen = new ArrayList<>();
        return new Search(whole, smaller, chosen).isFound(0, Sum.NOTHING)
                ? List.copyOf(chosen)
                : drawn(whole, smaller);
    }

    /**
     * The orders that a number is told beside, if there are two or more of them and of different
     * times, and the number is large enough for all.
     */
    private static List<DealStory> drawn(double whole, List<Part> smaller) {
        List<DealStory> beside = new ArrayList<>();
        double least = 0;
        for (Part part : smaller) {
            if (part.isBeside()) {
                beside.add(part.story());
                least += part.sizes().getFirst().lowest();
            }
        }
        boolean isRepeated =
                beside.stream()
                        .anyMatch(late ->
                                beside.stream().anyMatch(early -> isNewsAfter(late, early)));
        return isRepeated && least <= (1 + SLACK) * whole ? beside : List.of();
    }

    private static boolean isNewsAfter(DealStory late, DealStory early) {
        return isAfterBy(Period.NEWS_DAYS, late, early);
    }

    /** Whether all that is told of one order came so many days after the first of the other. */
    private static boolean isAfterBy(long days, DealStory late, DealStory early) {
        return early.aspects().stream()
                .anyMatch(first ->
                        late.aspects().stream()
                                .allMatch(fact -> fact.told().isAfterBy(days, first.told())));
    }

    /**
     * Whether both may tell of the same hardware. Beside the total, a part need not name it again;
     * what nobody told beside it is not a year older than the total.
     */
    private static boolean isPossible(DealStory part, DealStory total, Set<DealStory> beside) {
        if (beside.contains(part)) {
            return part.items().fits(total.items());
        }
        return part.items().sharesFamily(total.items())
                && !isAfterBy(LONGEST_FRAME_DAYS, total, part);
    }

    /**
     * A smaller order.
     *
     * @param isBeside whether an article tells it beside the total
     * @param sizes its number, and those that rival it; less than the whole
     */
    private record Part(DealStory story, boolean isBeside, List<Range> sizes) {}

    /**
     * What some parts add up to.
     *
     * @param isExact whether each of them is told with a number and not with a bound, but for
     *     bounds that leave nothing open
     */
    private record Sum(double low, double high, int parts, int beside, boolean isExact) {
        static final Sum NOTHING = new Sum(0, 0, 0, 0, true);

        Sum with(Part part, Range size) {
            return new Sum(
                    low + size.lowest(),
                    high + size.highest(),
                    parts + 1,
                    part.isBeside() ? beside + 1 : beside,
                    isExact && size.highest() <= NARROW * size.lowest());
        }

        /** Bounds fit by chance sooner; then all must have been told beside the whole. */
        boolean makes(double whole) {
            return parts > 1
                    && beside >= (isExact ? 1 : parts)
                    && low <= (1 + SLACK) * whole
                    && high >= (1 - SLACK) * whole;
        }
    }

    private record Search(double whole, List<Part> parts, List<DealStory> chosen) {
        /** Whether some of the parts from this one on complete the sum; they are then chosen. */
        boolean isFound(int from, Sum sum) {
            if (sum.makes(whole)) {
                return true;
            }
            for (int i = from; i < parts.size(); i++) {
                for (Range size : parts.get(i).sizes()) {
                    Sum more = sum.with(parts.get(i), size);
                    chosen.add(parts.get(i).story());
                    if (more.low() <= (1 + SLACK) * whole && isFound(i + 1, more)) {
                        return true;
                    }
                    chosen.removeLast();
                }
            }
            return false;
        }
    }

    /** The stories that an article tells beside this one, as orders. */
    private Set<DealStory> beside(DealStory story) {
        return story.facts().stream()
                .filter(fact -> fact.stage() == Stage.ORDERED)
                .flatMap(fact -> byArticle.getOrDefault(fact.article(), Set.of()).stream())
                .filter(other -> other != story)
                .collect(Collectors.toSet());
    }

    /**
     * The numbers that most tell as ordered; what a bound brings to mind if nobody tells one: the
     * next round number, else any that is not far from it.
     */
    private static List<Range> sizes(DealStory story, double whole) {
        List<Range> sizes = new ArrayList<>();
        exact(story).forEach(count -> sizes.add(new Range.Exactly(count)));
        if (sizes.isEmpty()) {
            List<Range> bounds = bounds(story);
            bounds.stream().limit(1).map(Agreement::meantClosely).forEach(sizes::add);
            bounds.stream().map(Agreement::meant).forEach(sizes::add);
        }
        sizes.removeIf(size -> size.lowest() <= 0 || size.highest() >= whole);
        return sizes.subList(0, Math.min(sizes.size(), MOST_RIVALS));
    }

    private static List<Range> bounds(DealStory story) {
        List<Range> bounds = new ArrayList<>();
        for (Fact fact : story.facts()) {
            if (fact.stage() == Stage.ORDERED
                    && fact.quantity() instanceof Best.Value<Quantity>(Quantity many)) {
                bounds.add(many.count());
            }
        }
        return bounds;
    }

    /** The number of pieces that most tell as ordered; 0 if nobody tells one. */
    private static double size(DealStory story) {
        List<Double> exact = exact(story);
        return exact.isEmpty() ? 0 : exact.getFirst();
    }

    private static List<Double> exact(DealStory story) {
        Map<Double, Integer> told = new HashMap<>();
        for (Fact fact : story.facts()) {
            if (fact.stage() == Stage.ORDERED
                    && fact.quantity() instanceof Best.Value<Quantity>(Quantity many)
                    && many.count() instanceof Range.Exactly(double count)) {
                told.merge(count, 1, Integer::sum);
            }
        }
        return told.entrySet().stream()
                .sorted(
                        Map.Entry.<Double, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey())
                                .reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String text(DealStory story) {
        return ValueText.of(new Quantity(new Range.Exactly(size(story)), Quantity.Unit.CHIP));
    }
}
