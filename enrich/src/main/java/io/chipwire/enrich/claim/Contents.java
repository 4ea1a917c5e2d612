package io.chipwire.enrich.claim;

import io.chipwire.events.Item;
import io.chipwire.events.Money;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Joins machines and what they are told to be made of: "a DGX SuperPOD with DGX B200 systems" is
 * one purchase.
 */
final class Contents {
    /** What stands between machines and what is in them. */
    private static final Set<String> HOLDING =
            Set.of(
                    "with",
                    "featuring",
                    "powered",
                    "equipped",
                    "built",
                    "based",
                    "including",
                    "includes",
                    "comprising",
                    "comprises",
                    "containing",
                    "contains",
                    "consisting",
                    "uses",
                    "using");

    /** How many tokens after the machines their contents may begin. */
    private static final int REACH = 7;

    private final List<Line> lines;

    Contents(List<Line> lines) {
        this.lines = lines;
    }

    /** The purchases, without those that are only in another one's machines. */
    List<Draft> join(List<Draft> drafts) {
        List<Draft> joined = new ArrayList<>(drafts);
        for (int i = 0; i < joined.size(); i++) {
            for (int j = joined.size() - 1; j >= 0; j--) {
                if (i != j && isIn(joined.get(j), joined.get(i))) {
                    joined.set(i, together(joined.get(i), joined.get(j)));
                    joined.remove(j);
                    i -= j < i ? 1 : 0;
                }
            }
        }
        return joined;
    }

    private boolean isIn(Draft parts, Draft machines) {
        // what is quickly seen first: a text may tell thousands of purchases
        return !(isCounted(parts) && isCounted(machines))
                && parts.status().value() == machines.status().value()
                && parts.mode() == machines.mode()
                && parts.buyer().value().equals(machines.buyer().value())
                && !(isPaid(parts)
                        && isPaid(machines)
                        && !parts.amount().best().equals(machines.amount().best()))
                && IntStream.of(machines.line(), parts.line())
                        .mapToObj(lines::get)
                        .anyMatch(line -> isTold(machines, parts, line));
    }

    private static boolean isCounted(Draft draft) {
        return draft.quantity() instanceof Slot.Told<Quantity>;
    }

    private static boolean isPaid(Draft draft) {
        return draft.amount() instanceof Slot.Told<Money>;
    }

    /** Whether a sentence names the machines, then a word for holding, and then the parts. */
    private static boolean isTold(Draft machines, Draft parts, Line line) {
        for (int at = 0; at < line.size(); at++) {
            if (isOneOf(machines, line, at) && isHeld(parts, line, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeld(Draft parts, Line line, int from) {
        int holder = -1;
        for (int at = from; at < line.size(); at++) {
            boolean far = at - Math.max(from, holder) >= REACH;
            if (far || line.is(at, ".") || line.isBorder(at)) {
                return false;
            }
            if (HOLDING.contains(line.at(at).word())) {
                holder = at;
            }
            if (holder >= 0 && line.isHardware(at)) {
                return isOneOf(parts, line, at);
            }
        }
        return false;
    }

    private static boolean isOneOf(Draft draft, Line line, int at) {
        return line.isHardware(at)
                && draft.items().stream()
                        .anyMatch(item ->
                                item.value().id().equals(Anchor.chip(line, at).item().id()));
    }

    private static Draft together(Draft machines, Draft parts) {
        List<Slot.Told<Item>> items = new ArrayList<>(machines.items());
        parts.items().stream()
                .filter(item ->
                        items.stream().noneMatch(other -> other.value().equals(item.value())))
                .forEach(items::add);
        Draft joined = machines.withItems(List.copyOf(items));
        joined = isCounted(joined) ? joined : joined.withQuantity(parts.quantity());
        joined = isPaid(joined) ? joined : joined.withAmount(parts.amount());
        return joined.seller() instanceof Slot.Told<?> ? joined : joined.withSeller(parts.seller());
    }
}
