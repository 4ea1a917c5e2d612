package io.chipwire.enrich.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Adds up what becomes of the claims of many documents. */
public final class Scorer {
    private int documents;
    private int quiet;
    private int clean;
    private Score.Tally claims = Score.Tally.NONE;
    private final Map<Slot, Score.Tally> slots = new EnumMap<>(Slot.class);
    private final List<Score.Verdict> verdicts = new ArrayList<>();

    /** Adds a document; the comparison of the two is what is counted. */
    public Comparison add(List<ScoredClaim> gold, List<ScoredClaim> predicted) {
        documents++;
        if (gold.isEmpty()) {
            quiet++;
            clean += predicted.isEmpty() ? 1 : 0;
        }
        Comparison comparison = Comparison.of(gold, predicted);
        comparison.matches().forEach(match -> addMatch(gold, predicted, match));
        for (int i : comparison.missed()) {
            claims = claims.plus(new Score.Tally(0, 0, 1));
            gold.get(i).filled().forEach(slot -> count(slot, 0, 0, 1));
        }
        for (int j : comparison.wrong()) {
            claims = claims.plus(new Score.Tally(0, 1, 0));
            verdicts.add(new Score.Verdict(predicted.get(j).confidence(), false));
            if (j < Comparison.MOST_CLAIMS) {
                predicted.get(j).filled().forEach(slot -> count(slot, 0, 1, 0));
            }
        }
        return comparison;
    }

    /** The score of all documents so far. */
    public Score score() {
        return new Score(documents, claims, slots, quiet, clean, verdicts);
    }

    private void addMatch(
            List<ScoredClaim> gold, List<ScoredClaim> predicted, Comparison.Match match) {
        ScoredClaim wanted = gold.get(match.gold());
        if (wanted.optional()) {
            return;
        }
        ScoredClaim claim = predicted.get(match.predicted());
        claims = claims.plus(new Score.Tally(1, 1, 1));
        verdicts.add(new Score.Verdict(claim.confidence(), true));
        match.hits().forEach((slot, hits) -> count(slot, hits, 0, 0));
        claim.filled().forEach(slot -> count(slot, 0, 1, 0));
        wanted.filled().forEach(slot -> count(slot, 0, 0, 1));
    }

    private void count(Slot slot, int hits, int predicted, int wanted) {
        slots.merge(slot, new Score.Tally(hits, predicted, wanted), Score.Tally::plus);
    }
}
