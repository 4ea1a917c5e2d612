package io.chipwire.enrich.deal;

import io.chipwire.events.Basis;
import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Money;
import io.chipwire.events.Mode;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facts that tell one deal, while it is being put together. */
final class DealStory {
    private static final double REACH_DAYS = 120;
    private static final double STEP_REACH_DAYS = 300;
    private static final long LONGEST_REACH_DAYS = 550;
    private static final long NAMED_REACH_DAYS = 240;
    private static final long BARE_REACH_DAYS = 100;
    private static final long DISPUTE_DAYS = 10;

    /** Nobody gets chips sooner after the order is known. */
    private static final long FEWEST_DAYS = 14;

    private final Reference reference;
    private final int number;
    private final Map<Fact, Deal.Placement> facts = new LinkedHashMap<>();
    private final Map<Aspect, Fact> aspects = new LinkedHashMap<>();
    private final Map<String, List<Fact>> byArticle = new HashMap<>();
    private final Set<String> pages = new LinkedHashSet<>();
    private final Set<String> voices = new LinkedHashSet<>();
    private final Set<Correction> corrections = new LinkedHashSet<>();
    private ItemScope items = ItemScope.of(List.of());
    private final Set<String> sellers = new LinkedHashSet<>();
    private final Set<String> namedSellers = new LinkedHashSet<>();
    private String buyer = "";

    /** A story that is the so-many-th to be opened. */
    DealStory(int number, Reference reference) {
        this.number = number;
        this.reference = reference;
    }

    /** Facts that differ in none of these are one to those that compare. */
    private record Aspect(
            Stage stage, Best<Quantity> quantity, Best<Money> amount, Set<String> models) {}

    /** Which story of its buyer it is, in the order they were opened. */
    int number() {
        return number;
    }

    /** The id of the deal it tells. */
    String id() {
        return facts.keySet().stream()
                .map(Fact::statement)
                .min(Statement.AS_KNOWN)
                .map(DealRecord::dealId)
                .orElse("");
    }

    ItemScope items() {
        return items;
    }

    Collection<Fact> facts() {
        return facts.keySet();
    }

    /** The facts as distinct as they matter to those that compare. */
    Collection<Fact> aspects() {
        return aspects.values();
    }

    List<Fact> of(String article) {
        return byArticle.getOrDefault(article, List.of());
    }

    Deal.Placement placement(Fact fact) {
        return facts.getOrDefault(fact, new Deal.Placement(0, ""));
    }

    /** What persons decided about it, oldest first. */
    Set<Correction> corrections() {
        return corrections;
    }

    /** How well the fact fits into this deal. */
    Rating rate(Fact told) {
        Fact fact = isBackground(told) ? told.of(Period.ANY) : told;
        if (!items.fits(fact.items()) || !isBuyerPossible(fact) || !isMakerPossible(fact)) {
            return Rating.ANOTHER_DEAL;
        }
        boolean isLinked = isLinked(fact);
        Fit fit = fit(fact, isLinked);
        if (fit == Fit.APART || !isSellerPossible(fact, fit)) {
            return Rating.ANOTHER_DEAL;
        }
        Rating.Sum sum = new Rating.Sum();
        sum.add(true, fit.weight(), fit.words());
        sum.add(items.sharesModel(fact.items()), 4, "the same model");
        sum.add(
                !items.sharesModel(fact.items()) && items.sharesFamily(fact.items()),
                2,
                "the same family");
        sum.add(isSameSeller(fact), 2, "the same seller");
        sum.add(isLinked, 6, "the same report");
        sum.add(voices.contains(Folded.name(fact.statement().credit())), 2, "the same voice");
        sum.add(isTotalOf(fact), 5, "all that was ordered");
        sum.add(hasCompanion(fact), 7, "told beside it");
        sum.near(days(fact), 8, fit == Fit.MOVES_ON ? STEP_REACH_DAYS : REACH_DAYS);
        sum.less(3.0 * Math.max(0, steps(fact) - 1));
        sum.less(isTooSoon(fact) && !isLinked ? 8 : 0);
        return sum.of(fit);
    }

    void add(Fact fact, Deal.Placement placement) {
        facts.put(fact, placement);
        aspects.merge(
                new Aspect(fact.stage(), fact.quantity(), fact.amount(), fact.items().models()),
                told(fact),
                DealStory::dated);
        byArticle.computeIfAbsent(fact.article(), _ -> new ArrayList<>()).add(fact);
        pages.addAll(pages(fact));
        voices.add(Folded.name(fact.statement().credit()));
        items.add(fact.items());
        if (fact.seller() instanceof Best.Value<Party>(Party told)) {
            sellers.add(told.id());
            if (isSellerNamed(fact)) {
                namedSellers.add(told.id());
            }
        }
        if (buyer.isEmpty() || reference.owns(buyer, fact.buyer())) {
            buyer = fact.buyer();
        }
    }

    /** A fact that only repeats what is known is as old as what it repeats. */
    private Fact told(Fact fact) {
        Period oldest = fact.told();
        for (Fact known : aspects.values()) {
            boolean isRepeated =
                    known.stage() == fact.stage()
                            && known.agreement(fact) != Agreement.DIFFERS
                            && !fact.happened().isKnown()
                            && oldest.isAfterBy(1, known.told());
            if (isRepeated) {
                oldest = known.told();
            }
        }
        return oldest.equals(fact.told()) ? fact : fact.of(oldest);
    }

    /** Takes facts out again. */
    void remove(Collection<Fact> gone) {
        Map<Fact, Deal.Placement> kept = new LinkedHashMap<>(facts);
        kept.keySet().removeAll(gone);
        facts.clear();
        aspects.clear();
        byArticle.clear();
        pages.clear();
        voices.clear();
        items = ItemScope.of(List.of());
        sellers.clear();
        namedSellers.clear();
        buyer = "";
        kept.forEach(this::add);
    }

    /** Whether all that both tell may be one deal. */
    boolean isCompatible(DealStory other) {
        for (Fact fact : other.aspects.values()) {
            if (!rate(fact).isSame()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether it is the order behind what its article tells of this deal: "10,000 of the 30,000 that
     * it ordered have come". Such an order is as old as the deal. Where all has come that was
     * ordered, another order is a new one.
     */
    private boolean isBackground(Fact fact) {
        return fact.stage() == Stage.ORDERED
                && !fact.happened().isKnown()
                && of(fact.article()).stream()
                        .anyMatch(sibling ->
                                Progress.isArrival(sibling.stage())
                                        && !Agreement.isMore(sibling.quantity(), fact.quantity())
                                        && !isTotalOf(sibling));
    }

    /** Another of the same article, in this story, that it goes on from or that goes on from it. */
    private boolean hasCompanion(Fact fact) {
        for (Fact sibling : of(fact.article())) {
            if (sibling.stage() != fact.stage()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the fact tells that exactly what was ordered has come. */
    private boolean isTotalOf(Fact fact) {
        for (Fact known : aspects.values()) {
            if (known.stage() != fact.stage() && known.isSameNumber(fact)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the fact's article is, cites or is cited by a report that tells of this deal. */
    private boolean isLinked(Fact fact) {
        for (String page : pages(fact)) {
            if (pages.contains(page)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> pages(Fact fact) {
        List<String> pages = new ArrayList<>();
        pages.add("text " + fact.statement().article().textHash());
        addPage(pages, fact.statement().article().url());
        for (Claim.Citation cite : fact.statement().claim().cites()) {
            addPage(pages, cite.url());
        }
        return pages;
    }

    private static void addPage(List<String> pages, String url) {
        String key = Address.of(url).key();
        if (!key.isEmpty()) {
            pages.add("page " + key);
        }
    }

    /** The facts of the same stage decide; where there is none, those of the nearest. */
    private Fit fit(Fact fact, boolean isLinked) {
        for (Fact sibling : of(fact.article())) {
            if (SameDeal.isSplitByOneReader(fact, sibling)) {
                return Fit.APART;
            }
        }
        if (isMoreThanOrdered(fact)
                || isLateDenial(fact)
                || isNewPlan(fact)
                || isOtherPrice(fact)) {
            return Fit.APART;
        }
        Fit best = Fit.APART;
        for (Fact known : nearest(fact)) {
            best = best.better(SameDeal.fit(fact, known));
        }
        if (best == Fit.ADDS) {
            best = rivalry(fact);
        }
        if (best == Fit.MOVES_ON && isLessThanArrived(fact)) {
            best = Fit.CONTRADICTS;
        }
        if (best == Fit.APART && isLinked && isSilent(fact)) {
            return Fit.ADDS;
        }
        boolean isTooWeak = isTooOld(fact, best) && !isLinked;
        return isTooWeak ? Fit.APART : best;
    }

    /** The facts of the nearest stage; beside those that tell a number, silence says nothing. */
    private List<Fact> nearest(Fact fact) {
        int steps = steps(fact);
        List<Fact> near =
                aspects.values().stream()
                        .filter(known -> SameDeal.distance(fact.stage(), known.stage()) == steps)
                        .toList();
        List<Fact> counted =
                near.stream()
                        .filter(known -> fact.agreement(known) != Agreement.SILENT)
                        .toList();
        return steps == 0 || counted.isEmpty() ? near : counted;
    }

    /** Whether it is a plan that comes up long after the deal has gone further. */
    private boolean isNewPlan(Fact fact) {
        return fact.stage() == Stage.PLANNED
                && aspects.values().stream()
                        .anyMatch(known ->
                                known.stage() != Stage.PLANNED
                                        && fact.told()
                                                .isAfterBy(
                                                        Period.ANOTHER_ORDER_DAYS, known.told()));
    }

    /** Whether it tells another sum than those who told of the deal long before, and nobody's. */
    private boolean isOtherPrice(Fact fact) {
        boolean isOther = false;
        for (Fact known : aspects.values()) {
            if (known.stage() == fact.stage()) {
                switch (Agreement.ofAmounts(fact.amount(), known.amount())) {
                    case AGREES -> {
                        return false;
                    }
                    case DIFFERS -> isOther |= fact.told().isApartFrom(known.told());
                    case SILENT -> {}
                }
            }
        }
        return isOther;
    }

    /** Who denies a deal does so soon after it was first told. */
    private boolean isLateDenial(Fact fact) {
        if (fact.stage() != Stage.DENIED) {
            return false;
        }
        boolean isLate = false;
        for (Fact known : aspects.values()) {
            if (known.stage() == Stage.DENIED) {
                return false; // told before, in time
            }
            isLate |=
                    known.stage() != Stage.PLANNED
                            && fact.told()
                                    .isAfterBy(SameDeal.LONGEST_DENIAL_DAYS, known.told());
        }
        return isLate;
    }

    /** How a number stands to those that differ; silence of others does not make them agree. */
    private Fit rivalry(Fact fact) {
        Fit best = Fit.APART;
        for (Fact known : aspects.values()) {
            if (known.stage() == fact.stage() && known.isRivalOf(fact)) {
                best = best.better(SameDeal.fit(fact, known));
            }
        }
        return isSilent(fact) ? Fit.ADDS : best;
    }

    /** Whether more has come than was ordered, by all who tell an order. */
    private boolean isMoreThanOrdered(Fact fact) {
        boolean isOrderTold = false;
        for (Fact known : aspects.values()) {
            if (known.stage() == Stage.ORDERED && known.quantity() instanceof Best.Value) {
                if (!Agreement.isMore(fact.quantity(), known.quantity())) {
                    return false;
                }
                isOrderTold = true;
            }
        }
        return isOrderTold && Progress.isArrival(fact.stage());
    }

    /** Whether more had come before: what has come does not become less. */
    private boolean isLessThanArrived(Fact fact) {
        return aspects.values().stream()
                .anyMatch(known ->
                        known.stage() == fact.stage()
                                && Progress.isArrival(fact.stage())
                                && fact.told().isAfterBy(1, known.told())
                                && Agreement.isMore(known.quantity(), fact.quantity()));
    }

    /** Whether it tells no number that the story tells otherwise at the same stage. */
    private boolean isSilent(Fact fact) {
        return aspects.values().stream()
                .noneMatch(known -> known.stage() == fact.stage() && known.isRivalOf(fact));
    }

    /** Whether chips come that were ordered the other day; they may be an older order's. */
    private boolean isTooSoon(Fact fact) {
        return Progress.isArrival(fact.stage())
                && aspects.values().stream()
                        .noneMatch(known ->
                                Progress.isArrival(known.stage())
                                        || fact.told().isAfterBy(FEWEST_DAYS, known.told()));
    }

    /** The less exactly the hardware is named, the sooner a number may be another deal's. */
    private boolean isTooOld(Fact fact, Fit fit) {
        boolean isNamed = items.sharesFamily(fact.items());
        boolean isToldBeside = items.sharesFamily(fact.context());
        return switch (fit) {
            case CORROBORATES ->
                    days(fact)
                            > (isToldBeside
                                    ? LONGEST_REACH_DAYS
                                    : isNamed ? NAMED_REACH_DAYS : BARE_REACH_DAYS);
            case MOVES_ON -> !isNamed && !isTotalOf(fact) && days(fact) > BARE_REACH_DAYS;
            case AGREES, ADDS -> !isNamed && days(fact) > BARE_REACH_DAYS;
            case CONTRADICTS ->
                    !isNamed
                            && items.isBare() != fact.items().isBare()
                            && days(fact) > DISPUTE_DAYS;
            case APART -> true;
        };
    }

    /** Chips bought of one who makes chips are of that maker. */
    private boolean isMakerPossible(Fact fact) {
        Set<String> ours = makers(items, namedSellers, fact.mode());
        Set<String> named =
                isSellerNamed(fact) && fact.seller() instanceof Best.Value<Party>(Party seller)
                        ? Set.of(seller.id())
                        : Set.of();
        Set<String> theirs = makers(fact.items(), named, fact.mode());
        return ours.isEmpty() || theirs.isEmpty() || !Collections.disjoint(ours, theirs);
    }

    private Set<String> makers(ItemScope hardware, Set<String> named, Mode mode) {
        Set<String> makers = new HashSet<>(hardware.makers());
        if (makers.isEmpty() && mode == Mode.BUY) {
            makers.addAll(named);
            makers.retainAll(reference.makers());
        }
        return makers;
    }

    private boolean isBuyerPossible(Fact fact) {
        return buyer.isEmpty() || reference.isKin(buyer, fact.buyer());
    }

    /**
     * Two sellers make two deals, but for a maker and a vendor of its chips: the one is who made
     * them, the other who sold them.
     */
    private boolean isSellerPossible(Fact fact, Fit fit) {
        if (!(fact.seller() instanceof Best.Value<Party>(Party theirs))
                || !isSellerNamed(fact)
                || namedSellers.isEmpty()
                || namedSellers.contains(theirs.id())) {
            return true;
        }
        if (fit == Fit.CONTRADICTS && days(fact) > DISPUTE_DAYS) {
            return false;
        }
        if (!items.sharesFamily(fact.items()) && reference.makers().isEmpty()) {
            return false; // nothing tells a vendor from the maker of other chips
        }
        Set<String> makers = new HashSet<>(items.makers());
        makers.addAll(fact.items().makers());
        return namedSellers.stream()
                .allMatch(ours ->
                        isMakerAndVendor(makers, ours, theirs.id())
                                || isMakerAndVendor(makers, theirs.id(), ours));
    }

    /** Whether the article names the seller; that of an inferred maker parts no deals. */
    private static boolean isSellerNamed(Fact fact) {
        return fact.statement().claim().seller() instanceof Slot.Told<Party> told
                && told.basis() instanceof Basis.Stated;
    }

    /** Whether the one made these chips and the other makes none. */
    private boolean isMakerAndVendor(Set<String> makers, String maker, String vendor) {
        return makers.contains(maker)
                && !makers.contains(vendor)
                && !reference.makers().contains(vendor);
    }

    private boolean isSameSeller(Fact fact) {
        return fact.seller() instanceof Best.Value<Party>(Party theirs)
                && sellers.contains(theirs.id());
    }

    /** How many steps the fact is from the nearest that is told. */
    private int steps(Fact fact) {
        int least = Integer.MAX_VALUE;
        for (Fact known : aspects.values()) {
            least = Math.min(least, SameDeal.distance(fact.stage(), known.stage()));
        }
        return least;
    }

    private long days(Fact fact) {
        long least = Long.MAX_VALUE;
        for (Fact known : aspects.values()) {
            least = Math.min(least, known.told().daysTo(fact.told()));
        }
        return least;
    }

    /** The earlier fact, unless only the later one says when the event was. */
    private static Fact dated(Fact earlier, Fact later) {
        return !earlier.happened().isKnown() && later.happened().isKnown() ? later : earlier;
    }
}
