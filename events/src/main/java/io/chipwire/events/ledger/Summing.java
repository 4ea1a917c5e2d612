package io.chipwire.events.ledger;

import io.chipwire.events.Basis;
import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.EventDate;
import io.chipwire.events.Item;
import io.chipwire.events.Known;
import io.chipwire.events.Mode;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes {@link Totals} of deals that come one by one, and keeps of each only what sums need: a few
 * numbers and ids, whatever the number of its claims. Not thread-safe.
 */
public final class Summing {
    private static final Comparator<Heap> ORDER =
            Comparator.comparing(Heap::key)
                    .thenComparing(Heap::mode)
                    .thenComparing(Heap::unit)
                    .thenComparing(heap -> !heap.stated());

    private final Totals.By by;
    private final Figures figures = new Figures();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Row> rows = new TreeMap<>();

    private record Heap(String key, Mode mode, Quantity.Unit unit, boolean stated) {}

    /**
     * What a sum needs of a deal that tells a number.
     *
     * @param wholes ids of the totals that it is a part of
     * @param places where the number stands
     */
    private record Row(
            Heap heap,
            Deal.Status status,
            double least,
            double told,
            double most,
            double equivalents,
            List<String> wholes,
            Set<String> places) {}

    /** Sums by this. */
    public Summing(Totals.By by) {
        this.by = by;
    }

    /** Adds a deal; each may come once. */
    public void add(Deal deal) {
        ids.add(deal.id());
        Set<String> places = figures.add(deal);
        if (deal.quantity() instanceof Best.Value<Quantity>(Quantity quantity)) {
            rows.put(deal.id(), row(deal, quantity, places));
        }
    }

    /** The sums of what came, by key. */
    public List<Totals> totals() {
        Map<Heap, Sum> sums = new TreeMap<>(ORDER);
        rows.forEach((id, row) -> add(sums.computeIfAbsent(row.heap(), _ -> new Sum()), id, row));
        List<Totals> totals = new ArrayList<>();
        sums.forEach((heap, sum) -> totals.add(sum.totals(heap)));
        return totals;
    }

    private void add(Sum sum, String id, Row row) {
        switch (row.status()) {
            case CANCELLED, DENIED, RUMOURED -> {
                sum.folded.add(new Totals.Folded(id, "", row.status().word()));
                return;
            }
            case PLANNED, ORDERED, PART_DELIVERED, DELIVERED, DEPLOYED -> {}
        }
        for (String whole : row.wholes()) {
            if (ids.contains(whole)) {
                sum.folded.add(new Totals.Folded(id, whole, "a part of a total"));
                return;
            }
        }
        String sharing = figures.countedBy(id, row.places());
        if (sharing.equals(id)) {
            sum.add(id, row);
        } else {
            sum.folded.add(new Totals.Folded(id, sharing, "one figure for several buyers"));
        }
    }

    private Row row(Deal deal, Quantity quantity, Set<String> places) {
        double least = quantity.count().lowest();
        double most = quantity.count().highest();
        for (Quantity rival : openRivals(deal)) {
            if (rival.unit() == quantity.unit()) {
                least = Math.min(least, rival.count().lowest());
                most = Math.max(most, rival.count().highest());
            }
        }
        return new Row(
                new Heap(key(deal), deal.mode(), quantity.unit(), isStated(deal)),
                deal.status(),
                least,
                quantity.count().told(),
                most,
                deal.h100Equivalents() instanceof Best.Value<Range>(Range many) ? many.told() : 0,
                wholes(deal),
                places);
    }

    private static List<Quantity> openRivals(Deal deal) {
        List<Quantity> rivals = new ArrayList<>();
        for (Deal.Conflict conflict : deal.conflicts()) {
            if (conflict.slot().equals("quantity")
                    && conflict.state() == Deal.Conflict.State.OPEN) {
                for (Deal.Rival rival : conflict.values()) {
                    if (rival.value() instanceof Deal.Value.Count(Quantity other)) {
                        rivals.add(other);
                    }
                }
            }
        }
        return rivals;
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

    /** Whether an article states the number that the deal shows. */
    private static boolean isStated(Deal deal) {
        boolean isDerived = false;
        for (Deal.HeldClaim held : deal.claims()) {
            if (held.claim().quantity() instanceof Slot.Told<Quantity> told
                    && deal.quantity().equals(Best.of(told.value()))) {
                if (told.basis() instanceof Basis.Stated) {
                    return true;
                }
                isDerived = true;
            }
        }
        return !isDerived;
    }

    private String key(Deal deal) {
        return switch (by) {
            case BUYER -> deal.buyer();
            case CHIP -> String.join(" + ", new TreeSet<>(deal.items()));
            case MAKER -> String.join(" + ", makers(deal));
            case COUNTRY -> deal.country();
            case QUARTER -> quarter(deal);
        };
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

    /** When the order was, else when it could be known; empty where no date tells. */
    private static String quarter(Deal deal) {
        for (Deal.Step step : deal.history()) {
            if (step.status() == Deal.Status.ORDERED
                    && step.when() instanceof Best.Value<EventDate>(EventDate date)) {
                LocalDate day = date.first();
                boolean isVague = !quarter(day).equals(quarter(date.last()));
                return isVague ? Integer.toString(day.getYear()) : quarter(day);
            }
        }
        Known known = deal.firstKnown();
        return known.by() == Known.By.PUBLISHED
                ? quarter(LocalDate.ofInstant(known.at(), ZoneOffset.UTC))
                : "";
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
    }

    /** A sum in the making. */
    private static final class Sum {
        private double low;
        private double best;
        private double high;
        private double equivalents;
        private final List<String> counted = new ArrayList<>();
        private final List<Totals.Folded> folded = new ArrayList<>();

        void add(String id, Row row) {
            high += row.most();
            counted.add(id);
            if (row.status() == Deal.Status.PLANNED) {
                return;
            }
            low += row.least();
            best += row.told();
            equivalents += row.equivalents();
        }

        Totals totals(Heap heap) {
            return new Totals(
                    heap.key(),
                    heap.mode(),
                    heap.unit(),
                    heap.stated(),
                    low,
                    best,
                    high,
                    equivalents,
                    counted,
                    folded);
        }
    }
}
