package io.chipwire.ingest.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The figures of the public article extraction benchmark: multisets of four-word shingles,
 * precision and recall averaged over pages, F1 of the two averages.
 */
final class Shingles {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LENGTH = 4;

    private double precision;
    private int withPrediction;
    private double recall;
    private int withTruth;

    void add(String truth, String prediction) {
        Map<List<String>, Integer> wanted = of(truth);
        Map<List<String>, Integer> got = of(prediction);
        int common =
                wanted.entrySet().stream()
                        .mapToInt(
                                one -> Math.min(one.getValue(), got.getOrDefault(one.getKey(), 0)))
                        .sum();
        int wantedAll = wanted.values().stream().mapToInt(count -> count).sum();
        int gotAll = got.values().stream().mapToInt(count -> count).sum();
        if (gotAll > 0) {
            withPrediction++;
            precision += (double) common / gotAll;
        }
        if (wantedAll > 0) {
            withTruth++;
            recall += (double) common / wantedAll;
        }
    }

    double f1() {
        double p = precision / withPrediction;
        double r = recall / withTruth;
        return 2 * p * r / (p + r);
    }

    private static Map<List<String>, Integer> of(String text) {
        List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<List<String>, Integer> shingles = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - LENGTH + 1); i++) {
            List<String> shingle =
                    new ArrayList<>(words.subList(i, Math.min(words.size(), i + LENGTH)));
            if (!shingle.isEmpty()) {
                shingles.merge(shingle, 1, Integer::sum);
            }
        }
        return shingles;
    }
}
