package io.chipwire.enrich.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of each claim of one document; claims are told by their places in the two lists.
 *
 * @param matches gold claims that were found, optional ones too
 * @param missed gold claims that had to be found and were not
 * @param wrong predicted claims that the gold lacks
 */
public record Comparison(List<Match> matches, List<Integer> missed, List<Integer> wrong) {
    /** More predicted claims than this in one document are not looked at and count as wrong. */
    static final int MOST_CLAIMS = 24;

    public Comparison {
        matches = List.copyOf(matches);
        missed = List.copyOf(missed);
        wrong = List.copyOf(wrong);
    }

    /**
     * A gold claim and the predicted one that says the same.
     *
     * @param hits how many values of each slot agree
     */
    public record Match(int gold, int predicted, Map<Slot, Integer> hits) {
        public Match {
            hits = Map.copyOf(hits);
        }
    }

    /** Compares the claims of a document with its gold. */
    public static Comparison of(List<ScoredClaim> gold, List<ScoredClaim> predicted) {
        List<ScoredClaim> made = predicted.subList(0, Math.min(predicted.size(), MOST_CLAIMS));
        List<Match> matches = new ArrayList<>();
        Set<Integer> found = new HashSet<>();
        Set<Integer> taken = new HashSet<>();
        for (Assignment.Pair pair : Assignment.of(gold, made)) {
            found.add(pair.gold());
            taken.add(pair.predicted());
            matches.add(
                    new Match(
                            pair.gold(),
                            pair.predicted(),
                            Assignment.hits(gold.get(pair.gold()), made.get(pair.predicted()))));
        }
        List<Integer> missed = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            if (!found.contains(i) && !gold.get(i).optional()) {
                missed.add(i);
            }
        }
        List<Integer> wrong = new ArrayList<>();
        for (int j = 0; j < predicted.size(); j++) {
            if (!taken.contains(j)) {
                wrong.add(j);
            }
        }
        return new Comparison(matches, missed, wrong);
    }
}
