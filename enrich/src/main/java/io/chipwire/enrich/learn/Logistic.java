package io.chipwire.enrich.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits {@link Weights} by logistic regression with a quadratic penalty, by the dual coordinate
 * descent of Yu, Huang and Lin (Machine Learning 85, 2011). The same examples in the same order
 * give the same weights.
 */
public final class Logistic {
    private static final int ROUNDS = 30;
    private static final int NEWTON_STEPS = 20;
    private static final double SMALL = 1e-6;

    private final int fewest;
    private final double freedom;

    /**
     * A fitter.
     *
     * @param fewest examples that a feature must stand in to be weighed at all
     * @param freedom how far the weights may go: the cost of a wrong example against that of the
     *     weights' squares, above 0
     */
    public Logistic(int fewest, double freedom) {
        this.fewest = fewest;
        this.freedom = freedom;
    }

    /**
     * Something that was judged.
     *
     * @param features what holds of it
     * @param yes the answer
     * @param weight how much it counts, above 0
     */
    public record Example(List<String> features, boolean yes, double weight) {
        public Example {
            features = List.copyOf(features);
        }
    }

    /** The weights that tell the examples apart. */
    public Weights fit(List<Example> examples) {
        Map<String, Integer> places = places(examples);
        int[][] rows = new int[examples.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] =
                    examples.get(i).features().stream()
                            .filter(places::containsKey)
                            .mapToInt(places::get)
                            .distinct()
                            .toArray();
        }
        double[] weights = solve(examples, rows, places.size());
        Map<String, Float> byFeature = new HashMap<>();
        places.forEach((feature, place) -> byFeature.put(feature, (float) weights[place]));
        return new Weights(byFeature);
    }

    private Map<String, Integer> places(List<Example> examples) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Example example : examples) {
            example.features().stream()
                    .distinct()
                    .forEach(feature -> counts.merge(feature, 1, Integer::sum));
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        counts.forEach((feature, count) -> {
            if (count >= fewest) {
                places.put(feature, places.size());
            }
        });
        return places;
    }

    private double[] solve(List<Example> examples, int[][] rows, int size) {
        double[] weights = new double[size];
        double[] alpha = new double[rows.length];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            double cost = freedom * examples.get(i).weight();
            alpha[i] = Math.min(0.001 * cost, SMALL);
            add(weights, rows[i], alpha[i] * sign(examples.get(i)));
            order.add(i);
        }
        java.util.Random random = new java.util.Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            java.util.Collections.shuffle(order, random);
            for (int i : order) {
                double cost = freedom * examples.get(i).weight();
                double y = sign(examples.get(i));
                double margin = y * Arrays.stream(rows[i]).mapToDouble(at -> weights[at]).sum();
                double next = step(alpha[i], margin, rows[i].length, cost);
                add(weights, rows[i], (next - alpha[i]) * y);
                alpha[i] = next;
            }
        }
        return weights;
    }

    private static double sign(Example example) {
        return example.yes() ? 1 : -1;
    }

    private static void add(double[] weights, int[] row, double value) {
        for (int at : row) {
            weights[at] += value;
        }
    }

    /** Minimises one dual variable between 0 and its cost by Newton's method, kept inside. */
    private static double step(double alpha, double margin, double square, double cost) {
        double low = cost * SMALL;
        double high = cost * (1 - SMALL);
        double z = Math.clamp(alpha, low, high);
        for (int i = 0; i < NEWTON_STEPS; i++) {
            double slope = square * (z - alpha) + margin + Math.log(z / (cost - z));
            double curve = square + cost / (z * (cost - z));
            double next = z - slope / curve;
            next = next <= low ? (z + low) / 2 : next >= high ? (z + high) / 2 : next;
            if (Math.abs(next - z) < SMALL * cost) {
                return next;
            }
            z = next;
        }
        return z;
    }
}
