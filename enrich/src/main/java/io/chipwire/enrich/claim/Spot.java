package io.chipwire.enrich.claim;

import io.chipwire.enrich.encoder.Judgement;
import io.chipwire.events.Best;
import io.chipwire.events.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Chips with all who are named near them.
 *
 * @param drafts what the rules made of their sentence
 */
record Spot(Scene scene, Anchor anchor, List<Draft> drafts, List<Pair> pairs) {
    /** How much nearer a word of the same sentence is than one of the next. */
    private static final int LINE = 1000;

    /**
     * Somebody named near chips.
     *
     * @param features what holds of the chips and of the two
     * @param read what the network says of the two; not known where it was not asked
     */
    record Pair(Figure figure, List<String> features, Best<Judgement> read) {}

    /** All chips of a scene, in the order of its text, as the network has not read them yet. */
    static List<Spot> in(Scene scene) {
        PairFeatures told = new PairFeatures(scene);
        Map<Integer, Map<String, List<Integer>>> mentions = scene.mentionsByLine();
        Map<Integer, List<Draft>> drafts = scene.draftsByLine();
        List<Spot> spots = new ArrayList<>();
        for (Anchor anchor : scene.anchors()) {
            List<String> alone = told.of(anchor);
            Map<String, List<Integer>> here = mentions.getOrDefault(anchor.line(), Map.of());
            List<Pair> pairs = new ArrayList<>();
            for (Figure figure : told.near(anchor)) {
                List<String> features = new ArrayList<>(alone);
                String id = figure.actor().party().id();
                features.addAll(told.of(anchor, figure, here.getOrDefault(id, List.of())));
                pairs.add(new Pair(figure, features, Best.unknown()));
            }
            List<Draft> ruled = drafts.getOrDefault(anchor.line(), List.of());
            spots.add(new Spot(scene, anchor, ruled, pairs));
        }
        return spots;
    }

    /**
     * The same chips with what the network says.
     *
     * @param first index of the first pair in what is read
     */
    Spot with(Map<Integer, Judgement> read, int first) {
        List<Pair> judged = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Judgement judgement = read.get(first + i);
            Best<Judgement> known = judgement == null ? Best.unknown() : Best.of(judgement);
            judged.add(new Pair(pairs.get(i).figure(), pairs.get(i).features(), known));
        }
        return new Spot(scene, anchor, drafts, judged);
    }

    Line line() {
        return scene.lines().get(anchor.line());
    }

    /** What the rules say of the same chips and buyer, which holds more than the model can say. */
    List<Draft> ruled(Figure figure) {
        return drafts.stream()
                .filter(draft ->
                        draft.buyer().value().equals(figure.actor().party())
                                && anchor.isOf(draft, line()))
                .toList();
    }

    /** Whether somebody makes one of the chips. */
    boolean isMadeBy(Figure figure) {
        Best<String> id = Best.of(figure.actor().party().id());
        return anchor.chips().stream().anyMatch(at -> Anchor.chip(line(), at).maker().equals(id));
    }

    /** The words that name somebody nearest to the chips. */
    Evidence nearest(Figure figure) {
        Figure.Mention nearest =
                figure.mentions().stream()
                        .min(
                                Comparator.comparingInt(mention ->
                                        LINE * Math.abs(mention.line() - anchor.line())
                                                + Math.abs(mention.index() - anchor.first())))
                        .orElseThrow();
        return scene.lines().get(nearest.line()).evidence(nearest.index());
    }
}
