package io.chipwire.enrich.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns a model's probability into the share of such answers that turned out right: a rising curve
 * through points, straight between them.
 *
 * @param points from the lowest probability to the highest
 */
public record Confidence(List<Point> points) {
    public Confidence {
        points = List.copyOf(points);
    }

    /**
     * A point of the curve.
     *
     * @param probability what the model says
     * @param share of the answers about there that were right
     */
    public record Point(double probability, double share) {}

    /**
     * An answer that was judged.
     *
     * @param probability what the model said
     */
    public record Judged(double probability, boolean right) {}

    /** The model's word as it is. */
    public static Confidence asItIs() {
        return new Confidence(List.of());
    }

    /**
     * The curve through judged answers: groups of equal size, those that would fall joined with
     * their neighbours (isotonic regression by pooling adjacent violators).
     */
    public static Confidence of(List<Judged> judged, int groupSize) {
        List<Judged> sorted = new ArrayList<>(judged);
        sorted.sort(Comparator.comparingDouble(Judged::probability));
        List<double[]> pools = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += groupSize) {
            List<Judged> group = sorted.subList(from, Math.min(sorted.size(), from + groupSize));
            double sum = group.stream().mapToDouble(Judged::probability).sum();
            double right = group.stream().filter(Judged::right).count();
            pools.add(new double[] {sum, right, group.size()});
            while (pools.size() > 1 && falls(pools)) {
                double[] last = pools.removeLast();
                double[] before = pools.removeLast();
                pools.add(
                        new double[] {
                            before[0] + last[0], before[1] + last[1], before[2] + last[2]
                        });
            }
        }
        return new Confidence(
                pools.stream()
                        // one right and one wrong more, so that no curve promises certainty
                        .map(pool -> new Point(pool[0] / pool[2], (pool[1] + 1) / (pool[2] + 2)))
                        .toList());
    }

    private static boolean falls(List<double[]> pools) {
        double[] last = pools.getLast();
        double[] before = pools.get(pools.size() - 2);
        return before[1] / before[2] >= last[1] / last[2];
    }

    /** The share of right answers at a probability. */
    public double at(double probability) {
        if (points.isEmpty()) {
            return probability;
        }
        Point low = points.getFirst();
        for (Point high : points) {
            if (probability <= high.probability()) {
                double width = high.probability() - low.probability();
                double part = width <= 0 ? 1 : (probability - low.probability()) / width;
                return low.share() + Math.max(0, part) * (high.share() - low.share());
            }
            low = high;
        }
        return low.share();
    }
}
