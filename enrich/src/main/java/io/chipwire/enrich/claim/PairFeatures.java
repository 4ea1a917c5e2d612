package io.chipwire.enrich.claim;

import io.chipwire.events.Best;
import io.chipwire.events.Party;
import io.chipwire.events.Slot;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be said of chips and of somebody who may obtain or sell them, as words that a linear
 * model weighs. Nothing in them names an organisation or a chip, so what is learned holds for those
 * that nobody listed.
 */
final class PairFeatures {
    private final Scene scene;
    private final AnchorFeatures alone;
    private final BesideFeatures beside;
    private final AwayFeatures away;
    private final Nearby nearby;
    private final Map<Integer, List<Draft>> drafts;
    private final IdentityHashMap<Figure, Integer> ranks = new IdentityHashMap<>();

    PairFeatures(Scene scene) {
        this.scene = scene;
        List<Figure> byCount = new ArrayList<>();
        for (Figure figure : scene.figures()) {
            if (!figure.actor().isMaker()) {
                byCount.add(figure);
            }
        }
        byCount.sort((a, b) -> b.mentions().size() - a.mentions().size());
        for (Figure figure : byCount) {
            ranks.put(figure, ranks.size());
        }
        nearby = new Nearby(scene);
        drafts = scene.draftsByLine();
        alone = new AnchorFeatures(scene);
        beside = new BesideFeatures(scene);
        away = new AwayFeatures(scene, nearby);
    }

    /** Who is named near enough to the chips to be asked about, in the order of the article. */
    List<Figure> near(Anchor anchor) {
        return nearby.figures(anchor);
    }

    /** What holds of the chips and their sentence, whoever obtains them. */
    List<String> of(Anchor anchor) {
        return alone.of(anchor);
    }

    /** What holds of the chips and somebody named near them. */
    List<String> of(Anchor anchor, Figure figure, List<Integer> here) {
        Line line = scene.lines().get(anchor.line());
        List<String> told = new ArrayList<>();
        String kind = Form.word(Form.trade(figure, scene.lines()));
        told.add("e.kind=" + kind);
        if (makes(figure, anchor, line)) {
            told.add("e.makesit");
        }
        int before = -1;
        int after = -1;
        for (int at : here) {
            if (at < anchor.first()) {
                before = at;
            } else if (after < 0) {
                after = at;
            }
        }
        String where = "";
        if (before >= 0) {
            beside.add(anchor, line, before, true, kind, told);
            where += "b";
        }
        if (after >= 0) {
            beside.add(anchor, line, after, false, kind, told);
            where += "a";
        }
        if (here.isEmpty()) {
            where = away.add(anchor, line, figure, kind, told);
        }
        told.add("e.where=" + where + "&" + kind);
        told.add("e.where=" + where + "&" + line.sentence().kind());
        int others = 0;
        for (int i = 0; i < line.size(); i++) {
            if (Actor.isNamedAt(line, i) && !here.contains(i) && !Actor.at(line, i).isMaker()) {
                others++;
            }
        }
        told.add("e.where=" + where + "&others" + Math.min(others, 2));
        int rank = ranks.getOrDefault(figure, -1);
        told.add("d.rank=" + Math.min(rank, 3) + (ranks.size() == 1 ? "only" : ""));
        told.add("d.count=" + Form.bucket(figure.mentions().size()) + "&" + where);
        Figure.Mention first = figure.mentions().getFirst();
        if (scene.lines().get(first.line()).sentence().block() < 0) {
            told.add("d.title");
            told.add("d.title&" + where);
        }
        rules(anchor, figure, told);
        return told;
    }

    private void rules(Anchor anchor, Figure figure, List<String> told) {
        boolean own = false;
        boolean other = false;
        boolean exact = false;
        for (Draft draft : drafts.getOrDefault(anchor.line(), List.of())) {
            boolean same = draft.buyer().value().id().equals(figure.actor().party().id());
            own |= same;
            other |= !same;
            exact |= same && anchor.isOf(draft, scene.lines().get(anchor.line()));
            if (draft.seller() instanceof Slot.Told<Party> seller
                    && seller.value().id().equals(figure.actor().party().id())) {
                told.add("r.seller");
            }
            if (same && anchor.isOf(draft, scene.lines().get(anchor.line()))) {
                told.add("r.stage=" + draft.status().value());
                told.add("r.mode=" + draft.mode());
            }
        }
        told.add("r=" + (exact ? "exact" : own ? "own" : "") + (other ? "other" : ""));
    }

    private static boolean makes(Figure figure, Anchor anchor, Line line) {
        String id = figure.actor().party().id();
        return anchor.chips().stream()
                .anyMatch(at -> Anchor.chip(line, at).maker().equals(Best.of(id)));
    }
}
