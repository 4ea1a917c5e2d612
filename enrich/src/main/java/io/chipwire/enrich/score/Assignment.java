package io.chipwire.enrich.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The best one-to-one pairing of a document's gold claims with its predicted claims. */
final class Assignment {
    /** A gold claim that must be found outweighs any likeness of an optional one. */
    private static final int FIRM = 100;

    private static final int OPTIONAL = 10;

    /** A pair of claims, by their places in the two lists. */
    record Pair(int gold, int predicted) {}

    private record Best(int weight, List<Pair> pairs) {}

    private record Key(int gold, long used) {}

    private final List<ScoredClaim> gold;
    private final int[][] likeness;
    private final Map<Key, Best> known = new HashMap<>();

    private Assignment(List<ScoredClaim> gold, int[][] likeness) {
        this.gold = gold;
        this.likeness = likeness;
    }

    static List<Pair> of(List<ScoredClaim> gold, List<ScoredClaim> predicted) {
        int[][] likeness = new int[gold.size()][predicted.size()];
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < predicted.size(); j++) {
                likeness[i][j] = likeness(gold.get(i), predicted.get(j));
            }
        }
        return new Assignment(gold, likeness).best(0, 0).pairs();
    }

    private Best best(int i, long used) {
        if (i == gold.size()) {
            return new Best(0, List.of());
        }
        Key key = new Key(i, used);
        Best best = known.get(key);
        if (best != null) {
            return best;
        }
        best = best(i + 1, used);
        for (int j = 0; j < likeness[i].length; j++) {
            if (likeness[i][j] > 0 && (used >> j & 1) == 0) {
                Best rest = best(i + 1, used | 1L << j);
                int weight =
                        rest.weight() + likeness[i][j] + (gold.get(i).optional() ? OPTIONAL : FIRM);
                if (weight > best.weight()) {
                    List<Pair> pairs = new ArrayList<>(List.of(new Pair(i, j)));
                    pairs.addAll(rest.pairs());
                    best = new Best(weight, pairs);
                }
            }
        }
        known.put(key, best);
        return best;
    }

    /** 0 where the two cannot be the same claim, else more for more slots in common. */
    private static int likeness(ScoredClaim gold, ScoredClaim predicted) {
        if (!gold.hasBuyerOf(predicted) || !gold.hasItemsOf(predicted.items())) {
            return 0;
        }
        int weight = 1;
        for (Map.Entry<Slot, Integer> hit : hits(gold, predicted).entrySet()) {
            weight += hit.getKey().weight * hit.getValue();
        }
        return weight;
    }

    /** How many values of each slot agree. */
    static Map<Slot, Integer> hits(ScoredClaim gold, ScoredClaim predicted) {
        Map<Slot, Integer> hits = new EnumMap<>(Slot.class);
        if (!gold.sellers().isEmpty() && NameForm.same(gold.sellers(), predicted.sellers())) {
            hits.put(Slot.SELLER, 1);
        }
        List<ItemForm> left =
                new ArrayList<>(predicted.items().stream().map(ItemForm::of).toList());
        for (String wanted : gold.items()) {
            ItemForm form = ItemForm.of(wanted);
            left.stream()
                    .filter(form::same)
                    .findFirst()
                    .ifPresent(same -> {
                        left.remove(same);
                        hits.merge(Slot.ITEM, 1, Integer::sum);
                    });
        }
        count(hits, Slot.QUANTITY, agree(gold.quantity(), predicted.quantity()));
        count(hits, Slot.AMOUNT, agree(gold.amount(), predicted.amount()));
        count(
                hits,
                Slot.STATUS,
                !gold.status().isEmpty() && gold.status().equals(predicted.status()));
        count(hits, Slot.MODE, !gold.mode().isEmpty() && gold.mode().equals(predicted.mode()));
        return hits;
    }

    private static boolean agree(List<ScoredClaim.Told> gold, List<ScoredClaim.Told> predicted) {
        return !gold.isEmpty()
                && !predicted.isEmpty()
                && gold.getFirst().matches(predicted.getFirst());
    }

    private static void count(Map<Slot, Integer> hits, Slot slot, boolean agrees) {
        if (agrees) {
            hits.put(slot, 1);
        }
    }
}
