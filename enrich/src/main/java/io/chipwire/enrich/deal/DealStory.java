package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facts that tell one deal, while it is being put together. */
final class DealStory {
    private final Reference reference;
    private final int number;
    private Map<Fact, Deal.Placement> facts = new LinkedHashMap<>();
    private Map<Aspect, Fact> aspects = new LinkedHashMap<>();
    private Map<String, List<Fact>> byArticle = new HashMap<>();
    private Set<String> pages = new HashSet<>();
    private Set<String> voices = new HashSet<>();
    private Set<Correction> corrections = new LinkedHashSet<>();
    private ItemScope items = ItemScope.of(List.of());
    private Set<String> sellers = new LinkedHashSet<>();
    private Set<String> namedSellers = new LinkedHashSet<>();
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
        return facts.isEmpty() ? "" : DealRecord.dealId(first());
    }

    /** The statement that gives the deal its id. */
    Statement first() {
        return facts.keySet().stream().map(Fact::statement).min(Statement.AS_KNOWN).orElseThrow();
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

    /** Whether the claim is told of this deal. */
    boolean has(Statement statement) {
        return of(statement.article().id()).stream()
                .anyMatch(fact -> fact.statement().claim().id().equals(statement.claim().id()));
    }

    Deal.Placement placement(Fact fact) {
        return facts.getOrDefault(fact, new Deal.Placement(0, ""));
    }

    /** What persons decided about it, oldest first. */
    Set<Correction> corrections() {
        return corrections;
    }

    /** How well the fact fits into this deal. */
    Rating rate(Fact fact) {
        return new StoryFit(this).rate(fact);
    }

    Reference reference() {
        return reference;
    }

    /** The buyer as exactly as it is told: of a company and its owner the owner. */
    String buyer() {
        return buyer;
    }

    /** Ids of the sellers, named or inferred. */
    Set<String> sellers() {
        return sellers;
    }

    /** Ids of the sellers that articles name. */
    Set<String> namedSellers() {
        return namedSellers;
    }

    /** Whether one who told of it speaks again. */
    boolean hasVoice(String name) {
        return voices.contains(Folded.name(name));
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
            if (fact.isSellerNamed()) {
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
        gone.forEach(kept::remove);
        DealStory rest = new DealStory(number, reference);
        kept.forEach(rest::add);
        rest.corrections.addAll(corrections);
        become(rest);
    }

    /** The story as it is now. */
    DealStory copy() {
        DealStory copy = new DealStory(number, reference);
        copy.become(this);
        return copy;
    }

    /** Takes over all that the other tells. */
    void become(DealStory other) {
        facts = new LinkedHashMap<>(other.facts);
        aspects = new LinkedHashMap<>(other.aspects);
        byArticle = new HashMap<>();
        other.byArticle.forEach((article, told) -> byArticle.put(article, new ArrayList<>(told)));
        pages = new HashSet<>(other.pages);
        voices = new HashSet<>(other.voices);
        corrections = new LinkedHashSet<>(other.corrections);
        items = ItemScope.of(List.of());
        items.add(other.items);
        sellers = new LinkedHashSet<>(other.sellers);
        namedSellers = new LinkedHashSet<>(other.namedSellers);
        buyer = other.buyer;
    }

    /** Whether the fact tells that exactly what was ordered has come. */
    boolean isTotalOf(Fact fact) {
        for (Fact known : aspects.values()) {
            if (known.stage() != fact.stage() && known.isSameNumber(fact)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the fact's article is, cites or is cited by a report that tells of this deal. */
    boolean isLinked(Fact fact) {
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

    /** How many steps the fact is from the nearest that is told. */
    int steps(Fact fact) {
        int least = Integer.MAX_VALUE;
        for (Fact known : aspects.values()) {
            least = Math.min(least, SameDeal.distance(fact.stage(), known.stage()));
        }
        return least;
    }

    /** Whether it is known when the fact was told, and when the deal was. */
    boolean isTimed(Fact fact) {
        return fact.told().isKnown()
                && aspects.values().stream().anyMatch(known -> known.told().isKnown());
    }

    long days(Fact fact) {
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
