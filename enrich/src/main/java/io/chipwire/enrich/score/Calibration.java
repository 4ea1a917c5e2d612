package io.chipwire.enrich.score;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How far the confidence of claims can be trusted: of those at 0.8, about 80 % should be right.
 *
 * @param bins ten, from the lowest confidence to the highest
 */
public record Calibration(List<Bin> bins) {
    private static final int BINS = 10;

    /** Against 0.29 / 0.1 being a little less than 2.9. */
    private static final double ROUNDING = 1e-9;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * The claims of about one confidence.
     *
     * @param from lowest confidence of the bin
     * @param to highest one, left out but for 1
     * @param claims how many there are
     * @param right how many of them are right
     * @param confidence their mean confidence, 0 where there are none
     */
    public record Bin(double from, double to, int claims, int right, double confidence) {
        /** Share of the right ones, 0 where there are none. */
        public double precision() {
            return claims == 0 ? 0 : (double) right / claims;
        }
    }

    /** The calibration of claims that were judged. */
    public static Calibration of(List<Score.Verdict> verdicts) {
        return new Calibration(
                IntStream.range(0, BINS)
                        .mapToObj(bin ->
                                bin(
                                        bin,
                                        verdicts.stream()
                                                .filter(verdict ->
                                                        binOf(verdict.confidence()) == bin)
                                                .toList()))
                        .toList());
    }

    private static int binOf(double confidence) {
        return Math.clamp((long) (confidence * BINS + ROUNDING), 0, BINS - 1);
    }

    private static Bin bin(int bin, List<Score.Verdict> verdicts) {
        return new Bin(
                (double) bin / BINS,
                (bin + 1.0) / BINS,
                verdicts.size(),
                (int) verdicts.stream().filter(Score.Verdict::right).count(),
                verdicts.stream().mapToDouble(Score.Verdict::confidence).average().orElse(0));
    }

    /**
     * The expected calibration error: how far mean confidence and precision of a bin lie apart, on
     * average over the claims; 0 where there are none.
     */
    public double error() {
        int claims = bins.stream().mapToInt(Bin::claims).sum();
        double apart =
                bins.stream()
                        .mapToDouble(
                                bin -> bin.claims() * Math.abs(bin.confidence() - bin.precision()))
                        .sum();
        return claims == 0 ? 0 : apart / claims;
    }

    /** The claims from a confidence upwards as one bin. */
    public Bin from(double confidence) {
        List<Bin> sure = bins.stream().filter(bin -> bin.from() >= confidence - ROUNDING).toList();
        int claims = sure.stream().mapToInt(Bin::claims).sum();
        double sum = sure.stream().mapToDouble(bin -> bin.claims() * bin.confidence()).sum();
        return new Bin(
                confidence,
                1,
                claims,
                sure.stream().mapToInt(Bin::right).sum(),
                claims == 0 ? 0 : sum / claims);
    }
}
