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
}
