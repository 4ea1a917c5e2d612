package io.chipwire.lexicon;

import io.chipwire.events.Best;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What one piece of a chip costs, by its id and the day. Immutable. */
public final class Prices {
    /** Knows no price. */
    public static final Prices NONE = new Prices(Map.of());

    private final Map<String, NavigableMap<LocalDate, PriceBand>> byChip;

    private Prices(Map<String, NavigableMap<LocalDate, PriceBand>> byChip) {
        this.byChip = Map.copyOf(byChip);
    }

    /** Prices that are the same on all days. */
    public static Prices always(Map<String, PriceBand> bands) {
        return of(bands, List.of());
    }

    /** Those of some days, and others for the days before and the chips without them. */
    static Prices of(Map<String, PriceBand> bands, Collection<DatedPrice> dated) {
        Map<String, NavigableMap<LocalDate, PriceBand>> byChip = new HashMap<>();
        bands.forEach((chip, band) ->
                byChip.computeIfAbsent(chip, _ -> new TreeMap<>()).put(LocalDate.MIN, band));
        for (DatedPrice one : dated) {
            byChip.computeIfAbsent(one.chip(), _ -> new TreeMap<>()).put(one.from(), one.band());
        }
        return new Prices(byChip);
    }

    /**
     * What a piece cost on a day.
     *
     * @param day the widest band of all days if it is not known
     */
    public Best<PriceBand> on(String chip, Best<LocalDate> day) {
        NavigableMap<LocalDate, PriceBand> bands = byChip.get(chip);
        if (bands == null) {
            return Best.unknown();
        }
        return switch (day) {
            case Best.Value<LocalDate>(LocalDate date) -> {
                Map.Entry<LocalDate, PriceBand> since = bands.floorEntry(date);
                yield since == null ? Best.unknown() : Best.of(since.getValue());
            }
            case Best.Unknown<LocalDate>() ->
                    bands.values().stream()
                            .reduce(PriceBand::with)
                            .map(Best::of)
                            .orElse(Best.unknown());
        };
    }
}
