package io.chipwire.events.ledger;

import io.chipwire.events.Basis;
import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.EventDate;
import io.chipwire.events.Item;
import io.chipwire.events.Known;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;
import io.chipwire.events.Worded;
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
 * How much was bought, without double counting: a total and its tranches once, a figure that
 * several named buyers share once. Cancelled, denied and merely rumoured deals are left out; leases
 * and purchases, units, and stated and derived numbers stay apart.
 *
 * @param key what is summed up: the buyer's name, the chip's …; several chips of one deal are one
 *     key, for the share of each is not told
 * @param low what is sure: the lowest values, and nothing of deals that are only planned
 * @param best the values that the deals show, planned deals left out
 * @param high the highest values, rivals and plans included; infinite where a number has no bound
 * @param h100Equivalents of {@code best}, as far as it can be told
 * @param counted ids of the deals in it
 * @param folded deals that were not added, and why
 */
public record Totals(
        String key,
        Quantity.Unit unit,
        boolean stated,
        double low,
        double best,
        double high,
        double h100Equivalents,
        List<String> counted,
        List<Folded> folded) {
    public Totals {
        counted = List.copyOf(counted);
        folded = List.copyOf(folded);
    }

    /**
     * A deal that was not added.
     *
     * @param into the deal that already counts it; empty if none does
     */
    public record Folded(String deal, String into, String reason) {}

    /** What to sum up by. */
    public enum By implements Worded {
        BUYER,
        CHIP,
        MAKER,
        COUNTRY,
        QUARTER
    }

    private record Heap(String key, Quantity.Unit unit, boolean stated) {}

    /**
     * The sums, by key.
     *
     * @param deals records of the present or of {@link AsOf}
     */
    public static List<Totals> of(List<Deal> deals, By by) {
        Map<Heap, Sum> sums =
                new TreeMap<>(
                        Comparator.comparing(Heap::key)
                                .thenComparing(Heap::unit)
                                .thenComparing(heap -> !heap.stated()));
        Figures figures = Figures.of(deals);
        Set<String> ids = new HashSet<>();
        deals.forEach(deal -> ids.add(deal.id()));
        for (Deal deal : deals.stream().sorted(Comparator.comparing(Deal::id)).toList()) {
            if (deal.quantity() instanceof Best.Value<Quantity>(Quantity quantity)) {
                Heap heap = new Heap(key(deal, by), quantity.unit(), isStated(deal));
                Sum sum = sums.computeIfAbsent(heap, _ -> new Sum());
                add(sum, deal, quantity, figures, ids);
            }
        }
        List<Totals> totals = new ArrayList<>();
        sums.forEach((heap, sum) -> totals.add(sum.totals(heap)));
        return totals;
    }

    private static void add(
            Sum sum, Deal deal, Quantity quantity, Figures figures, Set<String> ids) {
        switch (deal.status()) {
            case CANCELLED, DENIED, RUMOURED -> {
                sum.folded.add(new Folded(deal.id(), "", deal.status().word()));
                return;
            }
            case PLANNED, ORDERED, PART_DELIVERED, DELIVERED, DEPLOYED -> {}
        }
        for (Deal.Link link : deal.links()) {
            if (link.kind() == Deal.Link.Kind.PART_OF && ids.contains(link.deal())) {
                sum.folded.add(new Folded(deal.id(), link.deal(), "a part of a total"));
                return;
            }
        }
        String sharing = figures.countedBy(deal);
        if (!sharing.equals(deal.id())) {
            sum.folded.add(new Folded(deal.id(), sharing, "one figure for several buyers"));
            return;
        }
        sum.add(deal, quantity);
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

    private static String key(Deal deal, By by) {
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
        private final List<Folded> folded = new ArrayList<>();

        void add(Deal deal, Quantity quantity) {
            double least = quantity.count().lowest();
            double most = quantity.count().highest();
            for (Deal.Conflict conflict : deal.conflicts()) {
                if (conflict.slot().equals("quantity")
                        && conflict.state() == Deal.Conflict.State.OPEN) {
                    for (Deal.Rival rival : conflict.values()) {
                        if (rival.value() instanceof Deal.Value.Count(Quantity other)
                                && other.unit() == quantity.unit()) {
                            least = Math.min(least, other.count().lowest());
                            most = Math.max(most, other.count().highest());
                        }
                    }
                }
            }
            high += most;
            counted.add(deal.id());
            if (deal.status() == Deal.Status.PLANNED) {
                return;
            }
            low += least;
            best += quantity.count().told();
            if (deal.h100Equivalents() instanceof Best.Value<Range>(Range many)) {
                equivalents += many.told();
            }
        }

        Totals totals(Heap heap) {
            return new Totals(
                    heap.key(),
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
