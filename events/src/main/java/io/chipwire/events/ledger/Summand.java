package io.chipwire.events.ledger;

import io.chipwire.events.Basis;
import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Evidence;
import io.chipwire.events.Item;
import io.chipwire.events.Mode;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What sums need of a deal: a few numbers and ids, whatever the number of its claims.
 *
 * @param deal the deal's id
 * @param keys what it is summed up under
 * @param quantity the number that the deal shows
 * @param rivals numbers in open dispute with it, of the same unit
 * @param stated whether an article states the number
 * @param h100Equivalents what the number amounts to; 0 if that cannot be told
 * @param wholes ids of the totals that it is a part of
 * @param places where the number stands
 */
public record Summand(
        String deal,
        String buyerId,
        Map<Totals.By, String> keys,
        Mode mode,
        Deal.Status status,
        Best<Quantity> quantity,
        List<Quantity> rivals,
        boolean stated,
        double h100Equivalents,
        List<String> wholes,
        List<String> places) {
    private static final Pattern FOR_EACH = Pattern.compile("\\b(?:each|apiece|per company)\\b");

    public Summand {
        keys = Collections.unmodifiableMap(new EnumMap<>(keys));
        rivals = List.copyOf(rivals);
        wholes = List.copyOf(wholes);
        places = List.copyOf(places);
    }

    /** That of a deal. */
    public static Summand of(Deal deal) {
        return new Summand(
                deal.id(),
                deal.buyerId(),
                keys(deal),
                deal.mode(),
                deal.status(),
                deal.quantity(),
                openRivals(deal),
                isStated(deal),
                deal.h100Equivalents() instanceof Best.Value<Range>(Range many) ? many.told() : 0,
                wholes(deal),
                List.copyOf(places(deal)));
    }

    private static Map<Totals.By, String> keys(Deal deal) {
        Map<Totals.By, String> keys = new EnumMap<>(Totals.By.class);
        for (Totals.By by : Totals.By.values()) {
            keys.put(
                    by,
                    switch (by) {
                        case BUYER -> deal.buyer();
                        case CHIP -> String.join(" + ", new TreeSet<>(deal.items()));
                        case MAKER -> String.join(" + ", makers(deal));
                        case COUNTRY -> deal.country();
                        case QUARTER -> Quarter.of(deal);
                    });
        }
        return keys;
    }

    private static Set<String> makers(Deal deal) {
        Set<String> makers = new TreeSet<>();
        for (Deal.HeldClaim held : deal.claims()) {
            for (Slot.Told<Item> item : held.claim().items()) {
                if (item.value().maker() instanceof Best.Value<String>(String maker)) {
                    makers.add(maker);
                }
            }
        }
        return makers;
    }

    private static List<Quantity> openRivals(Deal deal) {
        List<Quantity> rivals = new ArrayList<>();
        if (!(deal.quantity() instanceof Best.Value<Quantity>(Quantity shown))) {
            return rivals;
        }
        for (Deal.Conflict conflict : deal.conflicts()) {
            if (conflict.slot().equals("quantity")
                    && conflict.state() == Deal.Conflict.State.OPEN) {
                for (Deal.Rival rival : conflict.values()) {
                    if (rival.value() instanceof Deal.Value.Count(Quantity other)
                            && other.unit() == shown.unit()) {
                        rivals.add(other);
                    }
                }
            }
        }
        return rivals;
    }

    /** Whether an article states the number that the deal shows. */
    private static boolean isStated(Deal deal) {
        boolean isDerived = false;
        for (Deal.HeldClaim held : deal.claims()) {
            if (isShown(held, deal)
                    && held.claim().quantity() instanceof Slot.Told<Quantity> told) {
                if (told.basis() instanceof Basis.Stated) {
                    return true;
                }
                isDerived = true;
            }
        }
        return !isDerived;
    }

    private static List<String> wholes(Deal deal) {
        List<String> wholes = new ArrayList<>();
        for (Deal.Link link : deal.links()) {
            if (link.kind() == Deal.Link.Kind.PART_OF) {
                wholes.add(link.deal());
            }
        }
        return wholes;
    }

    /** Where the number stands that the deal shows. */
    private static Set<String> places(Deal deal) {
        Set<String> places = new TreeSet<>();
        for (Deal.HeldClaim held : deal.claims()) {
            if (isShown(held, deal)
                    && held.claim().quantity() instanceof Slot.Told<Quantity> told
                    && told.evidence().stream()
                            .noneMatch(words -> FOR_EACH.matcher(words.words()).find())) {
                Evidence first = told.evidence().getFirst();
                places.add(held.article() + " " + first.block() + " " + first.start());
            }
        }
        return places;
    }

    private static boolean isShown(Deal.HeldClaim held, Deal deal) {
        return held.claim().quantity() instanceof Slot.Told<Quantity> told
                && deal.quantity().equals(Best.of(told.value()));
    }
}
