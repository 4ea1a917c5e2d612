package io.chipwire.enrich.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the claims of documents with their gold. */
public final class Scorer {
    /** More predicted claims than this in one document are not looked at and count as wrong. */
    private static final int MOST_CLAIMS = 24;

    private int documents;
    private int quiet;
    private int clean;
    private Score.Tally claims = Score.Tally.NONE;
    private final Map<Slot, Score.Tally> slots = new EnumMap<>(Slot.class);
    private final List<Score.Verdict> verdicts = new ArrayList<>();

    /** Adds a document. */
    public void add(List<ScoredClaim> gold, List<ScoredClaim> predicted) {
        documents++;
        if (gold.isEmpty()) {
            quiet++;
            clean += predicted.isEmpty() ? 1 : 0;
        }
        List<ScoredClaim> made = predicted.subList(0, Math.min(predicted.size(), MOST_CLAIMS));
        int beyond = predicted.size() - made.size();
        List<Assignment.Pair> pairs = Assignment.of(gold, made);

        int firm = (int) gold.stream().filter(claim -> !claim.optional()).count();
        int found = (int) pairs.stream().filter(pair -> !gold.get(pair.gold()).optional()).count();
        int spared = pairs.size() - found;
        claims = claims.plus(new Score.Tally(found, made.size() - spared + beyond, firm));
        countSlots(gold, made, pairs);
        judge(gold, made, pairs);
    }

    /** The score of all documents so far. */
    public Score score() {
        return new Score(documents, claims, slots, quiet, clean, verdicts);
    }

    private void countSlots(
            List<ScoredClaim> gold, List<ScoredClaim> made, List<Assignment.Pair> pairs) {
        Set<Integer> found = new HashSet<>();
        Set<Integer> taken = new HashSet<>();
        for (Assignment.Pair pair : pairs) {
            found.add(pair.gold());
            taken.add(pair.predicted());
            ScoredClaim wanted = gold.get(pair.gold());
            if (!wanted.optional()) {
                ScoredClaim claim = made.get(pair.predicted());
                Assignment.hits(wanted, claim).forEach((slot, hits) -> count(slot, hits, 0, 0));
                claim.filled().forEach(slot -> count(slot, 0, 1, 0));
                wanted.filled().forEach(slot -> count(slot, 0, 0, 1));
            }
        }
        for (int i = 0; i < gold.size(); i++) {
            if (!found.contains(i) && !gold.get(i).optional()) {
                gold.get(i).filled().forEach(slot -> count(slot, 0, 0, 1));
            }
        }
        for (int j = 0; j < made.size(); j++) {
            if (!taken.contains(j)) {
                made.get(j).filled().forEach(slot -> count(slot, 0, 1, 0));
            }
        }
    }

    private void count(Slot slot, int hits, int predicted, int wanted) {
        slots.merge(slot, new Score.Tally(hits, predicted, wanted), Score.Tally::plus);
    }

    private void judge(
            List<ScoredClaim> gold, List<ScoredClaim> made, List<Assignment.Pair> pairs) {
        for (int j = 0; j < made.size(); j++) {
            int place = j;
            List<ScoredClaim> partner =
                    pairs.stream()
                            .filter(pair -> pair.predicted() == place)
                            .map(pair -> gold.get(pair.gold()))
                            .toList();
            if (partner.stream().noneMatch(ScoredClaim::optional)) {
                verdicts.add(new Score.Verdict(made.get(j).confidence(), !partner.isEmpty()));
            }
        }
    }
}
