package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facts that tell one deal, while it is being put together. */
final class DealStory {
    /** The score of a story that a fact does not belong to. */
    static final int ANOTHER_DEAL = -1;

    private final List<Statement> statements = new ArrayList<>();
    private final Map<Aspect, Fact> aspects = new LinkedHashMap<>();
    private final Map<String, List<Fact>> byArticle = new LinkedHashMap<>();
    private final ItemScope items = ItemScope.of(List.of());
    private final int number;
    private Best<Party> seller = Best.unknown();

    /** A story that is the so-many-th to be opened. */
    DealStory(int number) {
        this.number = number;
    }

    /** Facts that differ in none of these are one to those that compare. */
    private record Aspect(
            Stage stage, Best<Quantity> quantity, Best<Money> amount, Set<String> models) {}

    /** Which story of its buyer it is, in the order they were opened. */
    int number() {
        return number;
    }

    List<Statement> statements() {
        return statements;
    }

    ItemScope items() {
        return items;
    }

    /** How well the fact fits into this deal; {@link #ANOTHER_DEAL} if it does not. */
    int score(Fact fact) {
        if (!items.fits(fact.items())) {
            return ANOTHER_DEAL;
        }
        Fit fit = fit(fact);
        if (fit == Fit.APART || !isSellerPossible(fact, fit)) {
            return ANOTHER_DEAL;
        }
        int score = 4 * fit.weight();
        score += items.sharesModel(fact.items()) ? 4 : items.sharesFamily(fact.items()) ? 2 : 0;
        score += isSameSeller(fact) ? 2 : 0;
        return score + (isClose(fact) ? 1 : 0);
    }

    void add(Fact fact) {
        statements.add(fact.statement());
        aspects.merge(
                new Aspect(fact.stage(), fact.quantity(), fact.amount(), fact.items().models()),
                fact,
                DealStory::dated);
        byArticle
                .computeIfAbsent(fact.statement().article().id(), _ -> new ArrayList<>())
                .add(fact);
        items.add(fact.items());
        if (seller instanceof Best.Unknown) {
            seller = fact.seller();
        }
    }

    /** The facts of the same stage decide; where there is none, those of the nearest. */
    private Fit fit(Fact fact) {
        for (Fact sibling : byArticle.getOrDefault(fact.statement().article().id(), List.of())) {
            if (SameDeal.fit(fact, sibling) == Fit.APART) {
                return Fit.APART;
            }
        }
        int nearest = Integer.MAX_VALUE;
        Fit best = Fit.APART;
        for (Fact known : aspects.values()) {
            int distance = SameDeal.distance(fact.stage(), known.stage());
            if (distance < nearest) {
                nearest = distance;
                best = Fit.APART;
            }
            if (distance == nearest) {
                best = best.better(SameDeal.fit(fact, known));
            }
        }
        return best;
    }

    /**
     * Two sellers make two deals, but for a maker and a vendor of the same model in the same
     * number: the one is who made the chips, the other who sold them.
     */
    private boolean isSellerPossible(Fact fact, Fit fit) {
        if (seller instanceof Best.Value<Party>(Party ours)
                && fact.seller() instanceof Best.Value<Party>(Party theirs)
                && !ours.id().equals(theirs.id())) {
            Set<String> makers = items.makers();
            return fit == Fit.CORROBORATES
                    && items.sharesModel(fact.items())
                    && makers.contains(ours.id()) != makers.contains(theirs.id());
        }
        return true;
    }

    private boolean isSameSeller(Fact fact) {
        return seller instanceof Best.Value<Party>(Party ours)
                && fact.seller() instanceof Best.Value<Party>(Party theirs)
                && ours.id().equals(theirs.id());
    }

    private boolean isClose(Fact fact) {
        for (Fact known : aspects.values()) {
            if (known.told().isWithin(31, fact.told())) {
                return true;
            }
        }
        return false;
    }

    /** The earlier fact, unless only the later one says when the event was. */
    private static Fact dated(Fact earlier, Fact later) {
        return !earlier.happened().isKnown() && later.happened().isKnown() ? later : earlier;
    }
}
