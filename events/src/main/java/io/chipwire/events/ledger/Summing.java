package io.chipwire.events.ledger;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Mode;
import io.chipwire.events.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes {@link Totals} of deals that come one by one, in any order. Not thread-safe. */
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

    /** A deal that tells a number. */
    private record Row(Heap heap, Quantity quantity, Summand summand) {
        double least() {
            return summand.rivals().stream()
                    .mapToDouble(rival -> rival.count().lowest())
                    .reduce(quantity.count().lowest(), Math::min);
        }

        double most() {
            return summand.rivals().stream()
                    .mapToDouble(rival -> rival.count().highest())
                    .reduce(quantity.count().highest(), Math::max);
        }
    }

    /** Sums by this. */
    public Summing(Totals.By by) {
        this.by = by;
    }

    /** Adds a deal; each may come once. */
    public void add(Summand one) {
        ids.add(one.deal());
        figures.add(one);
        if (one.quantity() instanceof Best.Value<Quantity>(Quantity quantity)) {
            String key = one.keys().getOrDefault(by, "");
            Heap heap = new Heap(key, one.mode(), quantity.unit(), one.stated());
            rows.put(one.deal(), new Row(heap, quantity, one));
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
        switch (row.summand().status()) {
            case CANCELLED, DENIED, RUMOURED -> {
                String reason = row.summand().status().word();
                sum.folded.add(new Totals.Folded(id, "", reason));
                return;
            }
            case PLANNED, ORDERED, PART_DELIVERED, DELIVERED, DEPLOYED -> {}
        }
        for (String whole : row.summand().wholes()) {
            if (ids.contains(whole)) {
                sum.folded.add(new Totals.Folded(id, whole, "a part of a total"));
                return;
            }
        }
        String sharing = figures.countedBy(id, row.summand().places());
        if (sharing.equals(id)) {
            sum.add(id, row);
        } else {
            sum.folded.add(new Totals.Folded(id, sharing, "one figure for several buyers"));
        }
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
            if (row.summand().status() == Deal.Status.PLANNED) {
                return;
            }
            low += row.least();
            best += row.quantity().count().told();
            equivalents += row.summand().h100Equivalents();
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
