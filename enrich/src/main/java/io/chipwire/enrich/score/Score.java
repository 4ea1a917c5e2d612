package io.chipwire.enrich.score;

import java.util.List;
import java.util.Map;

/**
 * How well predicted claims agree with the gold.
 *
 * @param documents gold documents looked at
 * @param claims found, predicted and wanted claims, optional ones left out
 * @param slots the same for the values of each slot of the matched claims and of those that are
 *     missed or wrong
 * @param quiet documents without any claim
 * @param clean how many of those got none
 * @param verdicts each predicted claim's confidence and whether it was right, optional ones left
 *     out
 */
public record Score(
        int documents,
        Tally claims,
        Map<Slot, Tally> slots,
        int quiet,
        int clean,
        List<Verdict> verdicts) {

    public Score {
        slots = Map.copyOf(slots);
        verdicts = List.copyOf(verdicts);
    }

    /**
     * Counts behind precision and recall.
     *
     * @param hits right ones
     * @param predicted all that were predicted
     * @param wanted all that should have been
     */
    public record Tally(int hits, int predicted, int wanted) {
        /** The tally of nothing. */
        public static final Tally NONE = new Tally(0, 0, 0);

        /** Both together. */
        public Tally plus(Tally other) {
            return new Tally(hits + other.hits, predicted + other.predicted, wanted + other.wanted);
        }

        /** Share of the predicted ones that are right, 0 where there are none. */
        public double precision() {
            return predicted == 0 ? 0 : (double) hits / predicted;
        }

        /** Share of the wanted ones that were found, 0 where there are none. */
        public double recall() {
            return wanted == 0 ? 0 : (double) hits / wanted;
        }

        /** Harmonic mean of precision and recall. */
        public double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }

    /** A predicted claim's confidence and whether the gold has it. */
    public record Verdict(double confidence, boolean right) {}

    /** All slots together. */
    public Tally allSlots() {
        return slots.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    /**
     * Share of the documents without a claim for which none was predicted, 0 where there are no
     * such documents.
     */
    public double cleanRate() {
        return quiet == 0 ? 0 : (double) clean / quiet;
    }
}
