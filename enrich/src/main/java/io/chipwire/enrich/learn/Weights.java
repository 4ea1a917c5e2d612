package io.chipwire.enrich.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A linear model of a yes-or-no question: the log-odds of yes are the sum of the weights of the
 * features that hold. Features that it does not know weigh nothing.
 */
public final class Weights {
    private final Map<String, Float> byFeature;

    /** A model of these weights. */
    public Weights(Map<String, Float> byFeature) {
        // asked for every feature of every pair: a HashMap answers faster than Map.copyOf
        this.byFeature = new HashMap<>(byFeature);
    }

    /** Sum of the weights of the features; each counts once for each time it is given. */
    public double sum(List<String> features) {
        double sum = 0;
        for (String feature : features) {
            sum += weight(feature);
        }
        return sum;
    }

    private float weight(String feature) {
        Float weight = byFeature.get(feature);
        return weight == null ? 0 : weight;
    }

    /** The probability whose log-odds these are. */
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** The features that weigh most for yes, the heaviest first, as {@code feature +1.2}. */
    public List<String> grounds(List<String> features, int most) {
        return features.stream()
                .distinct()
                .filter(feature -> weight(feature) > 0)
                .sorted(Comparator.comparingDouble(feature -> -weight(feature)))
                .limit(most)
                .map(feature -> feature + " +" + Math.round(weight(feature) * 10) / 10.0)
                .toList();
    }

    Map<String, Float> byFeature() {
        return new HashMap<>(byFeature);
    }

    /** The features in the order of the alphabet. */
    List<String> features() {
        List<String> features = new ArrayList<>(byFeature.keySet());
        features.sort(Comparator.naturalOrder());
        return features;
    }
}
