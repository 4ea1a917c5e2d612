package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.EventDate;
import io.chipwire.events.Item;
import io.chipwire.events.Known;
import io.chipwire.events.Money;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.lexicon.PriceBand;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a deal implies, and whether that is usual. */
final class Sanity {
    /** List prices are not contract prices; what is off by less is no outlier. */
    private static final double LEEWAY = 2;

    /** No single order has been said to be larger, in H100-equivalents. */
    private static final double LARGEST_ORDER = 5_000_000;

    /** The chip whose price others are held against if nothing tells theirs. */
    private static final String YARDSTICK = "h100";

    private final Reference reference;
    private final Best<LocalDate> day;

    /**
     * @param day the day whose prices count
     */
    Sanity(Reference reference, Best<LocalDate> day) {
        this.reference = reference;
        this.day = day;
    }

    /** The first day of the event, else the one that the news of it came out on. */
    static Best<LocalDate> day(Best<EventDate> when, Known firstKnown) {
        if (when instanceof Best.Value<EventDate>(EventDate date)) {
            return Best.of(date.first());
        }
        return switch (firstKnown.by()) {
            case PUBLISHED -> Best.of(LocalDate.ofInstant(firstKnown.at(), ZoneOffset.UTC));
            case FETCHED -> Best.unknown();
        };
    }

    /** The number in chips of the model H100; unknown for mixed orders of unlike models. */
    Best<Range> h100Equivalents(List<Item> items, Best<Quantity> quantity) {
        if (!(quantity instanceof Best.Value<Quantity>(Quantity many))
                || many.unit() != Quantity.Unit.CHIP) {
            return Best.unknown();
        }
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (Item item : items) {
            if (!reference.performance().containsKey(item.id())) {
                return Best.unknown();
            }
            double relative = reference.performance().getOrDefault(item.id(), 1.0);
            low = Math.min(low, relative);
            high = Math.max(high, relative);
        }
        if (items.isEmpty()) {
            return Best.unknown();
        }
        return Best.of(low == high ? many.count().times(low) : spread(many.count(), low, high));
    }

    private static Range spread(Range count, double low, double high) {
        return switch (count) {
            case Range.Exactly(double value) -> new Range.Between(value * low, value * high);
            case Range.Between(double least, double most) ->
                    new Range.Between(least * low, most * high);
            case Range.AtLeast(double least) -> new Range.AtLeast(least * low);
            case Range.AtMost(double most) -> new Range.AtMost(most * high);
        };
    }

    /**
     * What looks wrong.
     *
     * @param counts the numbers told, the headline's first, and rival ones
     * @param sums the sums told, likewise
     */
    List<Deal.Flag> flags(
            List<Item> items, List<Quantity> counts, List<Money> sums, Best<Range> equivalents) {
        List<Deal.Flag> flags = new ArrayList<>();
        for (Quantity count : counts) {
            for (Money sum : sums) {
                price(items, count, sum).ifPresent(flags::add);
            }
        }
        if (equivalents instanceof Best.Value<Range>(Range many) && many.told() > LARGEST_ORDER) {
            flags.add(
                    new Deal.Flag(
                            Deal.Flag.Kind.SIZE,
                            many,
                            new Range.AtMost(LARGEST_ORDER),
                            number(many.told())
                                    + " H100-equivalents, no order was larger than "
                                    + number(LARGEST_ORDER)));
        }
        return flags;
    }

    /** Against what the items cost; where nothing tells that, against what an H100 costs. */
    private Optional<Deal.Flag> price(List<Item> items, Quantity count, Money sum) {
        if (band(items) instanceof Best.Value<PriceBand>(PriceBand band)) {
            return price(Deal.Flag.Kind.UNIT_PRICE, count, count.count(), sum, band);
        }
        return reference.prices().on(YARDSTICK, day)
                                instanceof Best.Value<PriceBand>(PriceBand usual)
                        && h100Equivalents(items, Best.of(count))
                                instanceof Best.Value<Range>(Range many)
                ? price(Deal.Flag.Kind.EQUIVALENT_PRICE, count, many, sum, usual)
                : Optional.empty();
    }

    /**
     * @param pieces what the price is of: the count itself, or its equivalents
     */
    private static Optional<Deal.Flag> price(
            Deal.Flag.Kind kind, Quantity count, Range pieces, Money sum, PriceBand band) {
        if (count.unit() != Quantity.Unit.CHIP || !sum.currency().equals("USD")) {
            return Optional.empty();
        }
        double most = sum.sum().highest() / Math.max(1, pieces.lowest());
        double least = sum.sum().lowest() / Math.max(1, pieces.highest());
        boolean isOut = most < band.low() / LEEWAY || least > band.high() * LEEWAY;
        if (!isOut) {
            return Optional.empty();
        }
        return Optional.of(
                new Deal.Flag(
                        kind,
                        range(least, most),
                        range(band.low(), band.high()),
                        ValueText.of(sum)
                                + " for "
                                + ValueText.of(count)
                                + " is "
                                + number(Double.isInfinite(most) ? least : most)
                                + (kind == Deal.Flag.Kind.UNIT_PRICE
                                        ? " USD each"
                                        : " USD for what an H100 does")
                                + ", usual are "
                                + number(band.low())
                                + " to "
                                + number(band.high())));
    }

    private static Range range(double low, double high) {
        if (Double.isInfinite(high)) {
            return new Range.AtLeast(low);
        }
        return low < high ? new Range.Between(low, high) : new Range.Exactly(high);
    }

    /** The widest band of the items. */
    private Best<PriceBand> band(List<Item> items) {
        Best<PriceBand> widest = Best.unknown();
        for (Item item : items) {
            if (reference.prices().on(item.id(), day)
                    instanceof Best.Value<PriceBand>(PriceBand one)) {
                widest =
                        Best.of(
                                widest instanceof Best.Value<PriceBand>(PriceBand other)
                                        ? one.with(other)
                                        : one);
            }
        }
        return widest;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
