package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Mode;
import io.chipwire.events.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the statements about one buyer and its kin into deals, day by day, as the world could know
 * them. Facts with numbers come first and so shape the deals; each is compared only with the
 * stories that may tell of its chips. What a later day shows is taken back: two stories become one,
 * or one becomes two.
 */
final class Stories {
    /** Within a day: numbers first, and of one article the order before what came of it. */
    static final Comparator<Fact> SHAPING_ORDER =
            Comparator.comparing(Fact::isVague)
                    .thenComparing(Fact::article)
                    .thenComparingInt((Fact fact) -> SameDeal.distance(fact.stage(), Stage.ORDERED))
                    .thenComparing(Fact::statement, Statement.AS_KNOWN);

    private final Reference reference;
    private final Journal journal;
    private final Map<Block, Set<DealStory>> byFamily = new HashMap<>();
    private final Map<Mode, Set<DealStory>> byMode = new HashMap<>();
    private final Set<DealStory> touched =
            new TreeSet<>(Comparator.comparingInt(DealStory::number));
    private final Map<String, Set<DealStory>> byArticle = new HashMap<>();
    private final Tranches tranches = new Tranches(byArticle);
    private final Set<Correction> waiting = new LinkedHashSet<>();
    private int opened;

    /** Where to look; an empty family holds the stories that name none. */
    private record Block(Mode mode, String family) {}

    /**
     * @param journal where it notes how to take back what it does
     */
    Stories(Reference reference, Journal journal) {
        this.reference = reference;
        this.journal = journal;
    }

    /** All stories, in the order they were opened. */
    List<DealStory> all() {
        List<DealStory> all = new ArrayList<>();
        byMode.values().forEach(all::addAll);
        all.sort(Comparator.comparingInt(DealStory::number));
        return all;
    }

    /** The stories that changed since the last call; some may be empty. */
    Set<DealStory> takeTouched() {
        Set<DealStory> taken = new LinkedHashSet<>(touched);
        touched.clear(); // none is left over from day to day, so the journal need not know
        return taken;
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
        vague.forEach(fact -> put(place(fact)));
        List.copyOf(touched).forEach(this::placeMisfits);
    }

    /** A sum that the story tells otherwise may be another deal's, now that this is known. */
    private void placeMisfits(DealStory story) {
        for (Fact told : List.copyOf(story.facts())) {
            if (told.quantity() instanceof Best.Unknown
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
        drop(story, List.of(told));
        Place place = place(told);
        put(place.story() == null ? new Place(told, story, story.rate(told)) : place);
    }

    /** What fits best finds its deal first, and so shows where the rest of the article belongs. */
    private void addArticle(List<Fact> facts) {
        List<Fact> left = new ArrayList<>(facts);
        while (!left.isEmpty()) {
            Place best = place(left.getFirst());
            for (Fact fact : left.subList(1, left.size())) {
                Place place = place(fact);
                if (place.rating().score() > best.rating().score()) {
                    best = place;
                }
            }
            put(best);
            left.remove(best.fact());
        }
    }

    /** The story that a fact fits best; a new one if it fits none. */
    private record Place(Fact fact, @Nullable DealStory story, Rating rating) {}

    private Place place(Fact fact) {
        Place best = new Place(fact, null, Rating.ANOTHER_DEAL);
        for (DealStory story : candidates(fact)) {
            Rating rating = story.rate(fact);
            if (rating.score() > best.rating().score()) {
                best = new Place(fact, story, rating);
            }
        }
        return best.story() == null ? toldBeside(fact, best) : best;
    }

    /** An old total told again: its number, beside an order that it was told beside before. */
    private Place toldBeside(Fact fact, Place none) {
        Set<DealStory> beside = byArticle.getOrDefault(fact.article(), Set.of());
        for (DealStory story : candidates(fact)) {
            boolean isSame =
                    story.aspects().stream()
                            .anyMatch(known ->
                                    known.stage() == fact.stage() && known.isSameNumber(fact));
            if (isSame
                    && beside.stream().anyMatch(part -> part != story && isShared(part, story))) {
                return new Place(fact, story, Rating.SAME_TOTAL);
            }
        }
        return none;
    }

    private static boolean isShared(DealStory part, DealStory total) {
        return total.facts().stream().anyMatch(fact -> !part.of(fact.article()).isEmpty());
    }

    private void put(Place place) {
        Fact fact = place.fact();
        if (place.story() != null) {
            put(fact, place.story(), place.rating().placement());
            return;
        }
        DealStory opened = open();
        put(fact, opened, new Deal.Placement(0, "no other deal fits"));
        takeBack(fact, opened);
        placeUncounted(fact, opened);
    }

    /** What tells no number may as well be of the deal that has just come up. */
    private void placeUncounted(Fact fact, DealStory opened) {
        for (DealStory story : candidates(fact)) {
            if (story == opened) {
                continue;
            }
            for (Fact told : List.copyOf(story.facts())) {
                if (told.quantity() instanceof Best.Unknown
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
        for (DealStory story : candidates(fact)) {
            if (story == opened) {
                continue;
            }
            List<Fact> moved = new ArrayList<>();
            for (Fact sibling : story.of(fact.article())) {
                if (SameDeal.isSplitByOneReader(fact, sibling)) {
                    story.facts().stream()
                            .filter(told -> isOf(told, fact, sibling))
                            .forEach(moved::add);
                }
            }
            if (!moved.isEmpty() && moved.size() < story.facts().size()) {
                drop(story, moved);
                for (Fact told : moved) {
                    Rating rating = opened.rate(told);
                    put(told, opened, rating.placement());
                }
            }
        }
    }

    /**
     * Does what persons decided, as far as it is about the grouping; the rest goes with it. What is
     * about deals that are not known yet waits for them.
     */
    void correct(Collection<Correction> decided) {
        List<Correction> all = new ArrayList<>(waiting);
        all.addAll(decided);
        for (Correction correction : all) {
            List<DealStory> meant = meant(correction);
            if (meant.isEmpty() || !isAllOf(correction, meant)) {
                journal.add(waiting, correction);
            } else {
                journal.remove(waiting, correction);
                correct(correction, meant);
            }
        }
    }

    private static boolean isAllOf(Correction correction, List<DealStory> meant) {
        Set<String> known = new HashSet<>();
        for (DealStory story : meant) {
            story.facts().forEach(fact -> known.add(DealRecord.dealId(fact.statement())));
        }
        return known.containsAll(correction.deals());
    }

    private void correct(Correction correction, List<DealStory> meant) {
        DealStory story = meant.getFirst();
        journal.keep(story);
        switch (correction.kind()) {
            case CONFIRM, CORRECT -> story.corrections().add(correction);
            case MERGE -> meant.stream().skip(1).forEach(other -> merge(story, other));
            case SPLIT -> split(story, named(story, correction));
            case REJECT -> drop(story, named(story, correction));
        }
        touched.add(story);
    }

    private List<DealStory> meant(Correction correction) {
        List<DealStory> meant = new ArrayList<>();
        for (DealStory story : all()) {
            for (Fact fact : story.facts()) {
                if (correction.deals().contains(DealRecord.dealId(fact.statement()))) {
                    meant.add(story);
                    break;
                }
            }
        }
        return meant;
    }

    private static List<Fact> named(DealStory story, Correction correction) {
        return story.facts().stream()
                .filter(fact ->
                        correction.claims().isEmpty()
                                || correction.claims().contains(fact.statement().claim().id()))
                .toList();
    }

    private void merge(DealStory into, DealStory other) {
        Map<Fact, Deal.Placement> moved = new LinkedHashMap<>();
        other.facts().forEach(fact -> moved.put(fact, other.placement(fact)));
        journal.keep(into);
        into.corrections().addAll(other.corrections());
        drop(other, List.copyOf(other.facts()));
        moved.forEach((fact, placement) -> put(fact, into, placement));
    }

    private void split(DealStory story, List<Fact> facts) {
        if (facts.size() < story.facts().size()) {
            Map<Fact, Deal.Placement> moved = new LinkedHashMap<>();
            facts.forEach(fact -> moved.put(fact, story.placement(fact)));
            drop(story, facts);
            DealStory other = open();
            moved.forEach((fact, placement) -> put(fact, other, placement));
        }
    }

    private void drop(DealStory story, List<Fact> facts) {
        Mode mode = story.facts().iterator().next().mode();
        unfile(story, mode);
        journal.keep(story);
        story.remove(facts);
        for (Fact gone : facts) {
            if (story.of(gone.article()).isEmpty()) {
                journal.remove(ofArticle(gone.article()), story);
            }
        }
        touched.add(story);
        if (!story.facts().isEmpty()) {
            file(story, mode);
        }
    }

    private void unfile(DealStory story, Mode mode) {
        journal.remove(ofMode(mode), story);
        journal.remove(block(mode, ""), story);
        story.items().families().forEach(family -> journal.remove(block(mode, family), story));
    }

    /** The other deals that this one contains or is a part of. */
    List<Deal.Link> links(DealStory story) {
        return tranches.links(story, candidates(story.facts().iterator().next()));
    }

    /** Whether what is told agrees with the one number and not with the other. */
    private static boolean isOf(Fact told, Fact fact, Fact sibling) {
        return told.stage() == fact.stage()
                && Agreement.ofQuantities(told.quantity(), fact.quantity()) == Agreement.AGREES
                && Agreement.ofQuantities(told.quantity(), sibling.quantity()) == Agreement.DIFFERS;
    }

    private DealStory open() {
        journal.note(() -> opened--);
        return new DealStory(opened++, reference);
    }

    private void put(Fact fact, DealStory story, Deal.Placement placement) {
        journal.keep(story);
        story.add(fact, placement);
        file(story, fact.mode());
        touched.add(story);
        Set<DealStory> told = ofArticle(fact.article());
        if (journal.add(told, story) && told.size() > 1) {
            touched.addAll(candidates(fact)); // what adds up to a total may be any of them
        }
    }

    private void file(DealStory story, Mode mode) {
        journal.add(ofMode(mode), story);
        if (story.items().isBare()) {
            journal.add(block(mode, ""), story);
            return;
        }
        journal.remove(block(mode, ""), story);
        for (String family : story.items().families()) {
            journal.add(block(mode, family), story);
        }
    }

    private List<DealStory> candidates(Fact fact) {
        List<DealStory> candidates = new ArrayList<>();
        if (fact.items().isBare()) {
            candidates.addAll(ofMode(fact.mode()));
        } else {
            candidates.addAll(block(fact.mode(), ""));
            for (String family : fact.items().families()) {
                candidates.addAll(block(fact.mode(), family));
            }
        }
        candidates.sort(Comparator.comparingInt(DealStory::number));
        return candidates;
    }

    private Set<DealStory> ofArticle(String article) {
        return byArticle.computeIfAbsent(article, _ -> new LinkedHashSet<>());
    }

    private Set<DealStory> ofMode(Mode mode) {
        return byMode.computeIfAbsent(mode, _ -> new LinkedHashSet<>());
    }

    private Set<DealStory> block(Mode mode, String family) {
        return byFamily.computeIfAbsent(new Block(mode, family), _ -> new LinkedHashSet<>());
    }
}
