package io.chipwire.events.signature;

/**
 * How much of two texts is the same, by their signatures. The shares are estimates from samples:
 * with a hundred sequences they are within about 0.1 of the truth.
 *
 * @param ofFirst the share of the first text that is in the second, 0 to 1
 * @param ofSecond the share of the second text that is in the first, 0 to 1
 * @param sampled how many sequences the smaller sample had; below {@value #LEAST_SAMPLED} the
 *     shares say nothing
 * @param distance the number of bits, 0 to 64, in which the SimHashes differ; unlike texts have
 *     about 32
 * @param same whether the signatures are equal: the same words in the same order, but for chance;
 *     never of empty texts
 */
public record Likeness(double ofFirst, double ofSecond, int sampled, int distance, boolean same) {
    /** A share of fewer sequences is no evidence. */
    public static final int LEAST_SAMPLED = 6;

    /** From this share on a text is a copy: quotes that two stories have in common stay below. */
    public static final double COPY = 0.5;

    /** What share of the one text that is more of a copy is in the other, 0 to 1. */
    public double copyShare() {
        if (same) {
            return 1;
        }
        return sampled < LEAST_SAMPLED ? 0 : Math.max(ofFirst, ofSecond);
    }

    /** Whether one text is a copy of the other, of a part of it, or of it with something added. */
    public boolean isCopy() {
        return copyShare() >= COPY;
    }
}
