package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Basis;
import io.chipwire.events.Item;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets the sentences after a statement fill what it leaves open: "That estimates about 100k GPUs",
 * "Actually, GPUs worth more than $1B".
 */
final class Followers {
    private static final int REACH = 3;

    /** What tells another purchase: "it will use the cash to buy more than one million GPUs". */
    private static final String[] BUYS = {
        "acquire", "buy", "buying", "order", "purchase", "purchasing", "rent"
    };

    private final Wares wares;

    Followers(Lexicon lexicon) {
        this.wares = new Wares(lexicon);
    }

    List<Draft> fill(List<Draft> drafts, List<Line> lines) {
        List<Draft> filled = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            int end =
                    i + 1 < drafts.size()
                            ? Math.max(draft.line() + 1, drafts.get(i + 1).line())
                            : lines.size();
            for (int at = draft.line() + 1; at < Math.min(end, draft.line() + 1 + REACH); at++) {
                if (!isFollower(lines.get(at))) {
                    break;
                }
                draft = fill(draft, lines.get(at));
            }
            filled.add(draft);
        }
        return filled;
    }

    /** Whether a sentence names nobody and so goes on about the one before. */
    private static boolean isFollower(Line line) {
        if (line.sentence().isHeading() || line.sentence().block() < 0) {
            return false;
        }
        for (int i = 0; i < line.size(); i++) {
            if (Actor.isNamedAt(line, i) && !Actor.at(line, i).isMaker()) {
                return false;
            }
        }
        return true;
    }

    private Draft fill(Draft draft, Line line) {
        if (draft.seller() instanceof Slot.Untold<Party>) {
            for (int i = 1; i < line.size(); i++) {
                if (line.is(i - 1, "buy", "bought", "from", "ordered", "order")
                        && Actor.isNamedAt(line, i)) {
                    return draft.withSeller(Actor.at(line, i).told());
                }
            }
        }
        List<Wares.Lot> lots = wares.in(line, 0, line.size(), Count.in(line));
        if (lots.size() != 1 || !isSameWare(draft, lots.getFirst())) {
            return draft;
        }
        Wares.Lot lot = lots.getFirst();
        Draft filled = draft;
        boolean worth = has(line, "worth", "cost", "costing", "price", "bill", "valued", "total");
        if (draft.amount() instanceof Slot.Untold<Money> && worth) {
            filled = filled.withAmount(lot.sum());
        }
        boolean sums =
                line.is(0, "that", "this", "the", "these", "it", "which") && !has(line, BUYS);
        if (draft.quantity() instanceof Slot.Untold<Quantity>
                && lot.count() instanceof Slot.Told<Quantity> told
                && sums) {
            boolean derived =
                    has(line, "estimates", "estimate", "works", "equates", "translates", "roughly");
            filled = filled.withQuantity(derived ? derived(told, draft) : told);
        }
        return filled;
    }

    private static Slot<Quantity> derived(Slot.Told<Quantity> told, Draft draft) {
        String from =
                draft.amount() instanceof Slot.Told<Money> sum
                        ? sum.evidence().getFirst().words()
                        : "the article";
        return new Slot.Told<>(
                told.value(),
                new Basis.Derived(told.evidence().getFirst().words() + ", estimated from " + from),
                told.evidence());
    }

    private static boolean isSameWare(Draft draft, Wares.Lot lot) {
        for (Slot.Told<Item> item : lot.items()) {
            boolean same =
                    draft.items().stream()
                            .anyMatch(own -> Likeness.isCompatible(own.value(), item.value()));
            if (same) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Line line, String... words) {
        for (int i = 0; i < line.size(); i++) {
            if (line.is(i, words) && line.at(i).meaning() instanceof Meaning.Word) {
                return true;
            }
        }
        return false;
    }
}
