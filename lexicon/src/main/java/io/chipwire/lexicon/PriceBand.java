package io.chipwire.lexicon;

/**
 * What one piece is said to cost.
 *
 * @param low in US dollars
 * @param high in US dollars
 */
public record PriceBand(double low, double high) {
    public PriceBand {
        if (!(low > 0 && low <= high)) {
            throw new IllegalArgumentException(
                    "expected 0 < low <= high in dollars, got " + low + " and " + high);
        }
    }

    /** The band that holds both. */
    public PriceBand with(PriceBand other) {
        return new PriceBand(Math.min(low, other.low), Math.max(high, other.high));
    }

    /**
     * Reads {@code 25000-40000}.
     *
     * @throws IllegalArgumentException if it is none
     */
    static PriceBand of(String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(
                    "expected a price band like 25000-40000, got \"" + text + "\"");
        }
        return new PriceBand(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
    }
}
