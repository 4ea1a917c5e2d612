package io.chipwire.enrich.mention;

/** One number while its words add up: "two million" "three" "hundred" "thousand". Mutable. */
final class Tally {
    private static final double HUNDRED = 100;
    private static final double THOUSAND = 1000;

    /** What is complete, what may still be multiplied, and the smallest scale of the former. */
    private double total;

    private double group;
    private double least = Double.POSITIVE_INFINITY;
    private double scale = 1;

    double value() {
        return total + group;
    }

    /** The last word or letter that multiplied it, as a number; 1 if none did. */
    double scale() {
        return scale;
    }

    /** Begins again with a value that a letter has already multiplied by the scale. */
    void set(double value, double multiplied) {
        total = 0;
        group = value;
        scale = multiplied;
    }

    void add(double value) {
        group += value;
    }

    /** A word such as "hundred" or "million". */
    void multiply(double by) {
        scale = by;
        if (by <= HUNDRED) {
            group = (group == 0 ? 1 : group) * by;
        } else {
            boolean within = by < least;
            double times = within ? group : total + group;
            double counted = times == 0 && value() == 0 ? 1 : times;
            total = (within ? total : 0) + counted * by;
            group = 0;
            least = by;
        }
    }

    /** Whether a number said after "and" goes on with this one. */
    boolean takes(Cardinal.Read rest) {
        return rest.value() < least && (rest.scale() < scale || scale == HUNDRED);
    }

    /** Goes on with a number said after "and". */
    void join(Cardinal.Read rest) {
        if (scale == HUNDRED && rest.scale() >= THOUSAND) {
            // "two hundred and two thousand" is two hundred and two of them
            add(rest.value() / rest.scale());
            multiply(rest.scale());
        } else {
            add(rest.value());
        }
    }

    /**
     * A part of what was counted last: "3 million and a half" is half a million more.
     *
     * @param ofScale whether the number stood at a scale word before the part
     */
    void addPart(double part, boolean ofScale) {
        total += part * (ofScale && scale >= THOUSAND ? scale : 1);
    }

    /**
     * A part with the scale behind it: "five and a half million", "a billion and a half million".
     */
    void addPart(double part, boolean ofScale, double by) {
        if (ofScale && by <= scale) {
            total += part * by;
        } else {
            total = (value() + part) * by;
            group = 0;
        }
        scale = by;
    }
}
