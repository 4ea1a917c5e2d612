package io.chipwire.query.question;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Deal.Status;
import io.chipwire.events.EventDate;
import io.chipwire.events.Item;
import io.chipwire.events.Mode;
import io.chipwire.events.Money;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.index.search.Found;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deals in words. */
public final class Sentences {
    private static final int MOST_DEALS = 10;

    private Sentences() {}

    /** A paragraph of sentences on the deals found, one line a deal. */
    static String answer(Found found) {
        if (found.total() == 0) {
            return "No deal matches.";
        }
        String lines =
                found.deals().stream()
                        .limit(MOST_DEALS)
                        .map(Sentences::of)
                        .collect(Collectors.joining("\n"));
        int more = found.total() - Math.min(found.deals().size(), MOST_DEALS);
        return more > 0 ? lines + "\nAnd " + more + " more." : lines;
    }

    /**
     * One deal: "ByteDance ordered 100,000 Ascend 910B from Huawei; 30,000 delivered. 1 origin:
     * Reuters."
     */
    public static String of(Deal deal) {
        StringBuilder text = new StringBuilder(deal.buyer()).append(' ').append(verb(deal));
        if (deal.quantity() instanceof Best.Value<Quantity>(Quantity quantity)) {
            text.append(' ').append(Numbers.of(quantity));
        }
        text.append(' ').append(items(deal));
        if (deal.seller() instanceof Best.Value<String>(String seller)) {
            text.append(" from ").append(seller);
        }
        if (deal.amount() instanceof Best.Value<Money>(Money amount)) {
            text.append(" for ").append(Numbers.of(amount));
        }
        if (deal.when() instanceof Best.Value<EventDate>(EventDate when)) {
            text.append(" (").append(when.text()).append(')');
        }
        text.append(progress(deal)).append('.');
        deal.conflicts().forEach(conflict -> text.append(disagreement(conflict)));
        List<String> origins = deal.origins().stream().map(Deal.Origin::name).toList();
        text.append(' ')
                .append(origins.size())
                .append(origins.size() == 1 ? " origin" : " origins");
        return text.append(": ").append(Numbers.list(origins)).append('.').toString();
    }

    private static String verb(Deal deal) {
        boolean lease = deal.mode() == Mode.LEASE;
        return switch (deal.status()) {
            case RUMOURED -> lease ? "is rumoured to lease" : "is rumoured to buy";
            case PLANNED -> lease ? "plans to lease" : "plans to buy";
            case ORDERED, PART_DELIVERED, CANCELLED -> lease ? "leased" : "ordered";
            case DELIVERED -> lease ? "leased and received" : "bought and received";
            case DEPLOYED -> lease ? "leases and runs" : "owns and runs";
            case DENIED -> lease ? "is said to lease" : "is said to buy";
        };
    }

    private static String progress(Deal deal) {
        return switch (deal.status()) {
            case RUMOURED, PLANNED, ORDERED, DELIVERED, DEPLOYED -> "";
            case PART_DELIVERED -> "; " + delivered(deal) + " delivered";
            case CANCELLED -> "; cancelled";
            case DENIED -> "; denied";
        };
    }

    private static String delivered(Deal deal) {
        return deal.history().stream()
                .filter(step ->
                        step.status() == Status.PART_DELIVERED || step.status() == Status.DELIVERED)
                .flatMap(step -> told(step.quantity()))
                .reduce((_, last) -> last)
                .map(quantity -> Numbers.of(quantity).replaceAll(" of$", ""))
                .orElse("part of it");
    }

    private static <T> Stream<T> told(Best<T> best) {
        return switch (best) {
            case Best.Value<T>(T value) -> Stream.of(value);
            case Best.Unknown<T>() -> Stream.empty();
        };
    }

    /** Item names; a class of which there are many is in the plural. */
    private static String items(Deal deal) {
        Set<String> classes =
                deal.claims().stream()
                        .flatMap(held -> held.claim().items().stream())
                        .map(Slot.Told::value)
                        .filter(item -> item.kind() == Item.Kind.CLASS)
                        .map(Item::name)
                        .collect(Collectors.toSet());
        return Numbers.list(
                deal.items().stream()
                        .map(name -> classes.contains(name) ? name + "s" : name)
                        .toList());
    }

    private static String disagreement(Deal.Conflict conflict) {
        String values =
                conflict.values().stream()
                        .map(rival -> rival.text() + " (" + Numbers.list(rival.heldBy()) + ")")
                        .collect(Collectors.joining(" against "));
        return switch (conflict.state()) {
            case OPEN -> " Open conflict on the " + conflict.slot() + ": " + values + ".";
            case SETTLED -> "";
        };
    }
}
