package io.chipwire.enrich.claim;

import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.enrich.learn.Weights;
import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Best;
import io.chipwire.events.Claim.Certainty;
import io.chipwire.events.EventDate;
import io.chipwire.events.Evidence;
import io.chipwire.events.Mode;
import io.chipwire.events.Party;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Judges with a learned model who of those named obtains which chips. */
final class Linker {
    /** From where on a pair is told at all; below it claims are more often wrong than right. */
    private static final double LIKELY = Double.parseDouble(System.getProperty("t","0.32"));
    private static final double RULED = Double.parseDouble(System.getProperty("r","0.32"));

    private static final double SELLS = 0.5;

    private static final int GROUNDS = 5;

    private final LinkModel model;
    private final Lexicon lexicon;
    private final Wares wares;

    Linker(LinkModel model, Lexicon lexicon) {
        this.model = model;
        this.lexicon = lexicon;
        this.wares = new Wares(lexicon);
    }

    /** Chips and somebody named near them. */
    private record Pair(Figure figure, double buys, List<String> features) {}

    /** The links of an article, in the order of its text. */
    List<Link> links(Scene scene) {
        PairFeatures told = new PairFeatures(scene);
        Map<Integer, Map<Figure, List<Integer>>> mentions = scene.mentionsByLine();
        Weights buyer = model.weights(LinkModel.BUYER);
        List<Link> links = new ArrayList<>();
        for (Anchor anchor : scene.anchors()) {
            List<String> common = told.of(anchor);
            double base = buyer.sum(common);
            Map<Figure, List<Integer>> here = mentions.getOrDefault(anchor.line(), Map.of());
            List<Pair> pairs = new ArrayList<>();
            for (Figure figure : scene.figures()) {
                if (told.isNear(anchor, figure)) {
                    List<String> own =
                            told.of(anchor, figure, here.getOrDefault(figure, List.of()));
                    double buys = Weights.probability(base + buyer.sum(own));
                    pairs.add(new Pair(figure, buys, own));
                }
            }
            for (Pair pair : pairs) {
                links.add(link(scene, anchor, common, pair, pairs));
            }
        }
        return links;
    }

    private Link link(
            Scene scene, Anchor anchor, List<String> common, Pair pair, List<Pair> others) {
        boolean ruled = ruled(scene, anchor, pair.figure()).size() > 0; boolean likely = pair.buys() >= (ruled ? RULED : LIKELY) && canBuy(pair.figure(), anchor, scene);
        List<String> features = new ArrayList<>(common);
        features.addAll(pair.features());
        return new Link(
                anchor,
                pair.figure().actor().party(),
                pair.buys(),
                likely ? model.weights(LinkModel.BUYER).grounds(features, GROUNDS) : List.of(),
                likely ? List.of(draft(scene, anchor, features, pair, others)) : List.of());
    }

    /** Nobody buys what it makes. */
    private static boolean canBuy(Figure figure, Anchor anchor, Scene scene) {
        Line line = scene.lines().get(anchor.line());
        String id = figure.actor().party().id();
        return anchor.chips().stream()
                .noneMatch(at ->
                        Anchor.chip(line, at).maker().equals(Best.of(id)));
    }

    private Draft draft(
            Scene scene, Anchor anchor, List<String> features, Pair pair, List<Pair> others) {
        Line line = scene.lines().get(anchor.line());
        List<Draft> ruled = ruled(scene, anchor, pair.figure());
        if (!ruled.isEmpty()) {
            return ruled.getFirst();
        }
        Wares.Lot lot = wares.of(line, anchor);
        Stage stage = stage(features);
        return new Draft(
                Slot.Told.stated(pair.figure().actor().party(), nearest(scene, anchor, pair)),
                false,
                seller(scene, anchor, pair, others, lot),
                lot.items(),
                lot.count(),
                lot.sum(),
                Slot.Told.stated(stage, line.evidence(anchor.first(), anchor.after())),
                Weights.probability(model.weights(LinkModel.LEASE).sum(features)) > 0.5
                        ? Mode.LEASE
                        : Mode.BUY,
                when(line),
                Certainty.ASSERTED,
                anchor.line());
    }

    /** What the rules say of the same chips and buyer. */
    private static List<Draft> ruled(Scene scene, Anchor anchor, Figure figure) {
        Line line = scene.lines().get(anchor.line());
        return scene.drafts().stream()
                .filter(draft ->
                        draft.line() == anchor.line()
                                && draft.buyer().value().equals(figure.actor().party())
                                && anchor.isOf(draft, line))
                .toList();
    }

    private static Evidence nearest(Scene scene, Anchor anchor, Pair pair) {
        Figure.Mention nearest =
                pair.figure().mentions().stream()
                        .min(
                                Comparator.comparingInt(
                                        mention ->
                                                1000 * Math.abs(mention.line() - anchor.line())
                                                        + Math.abs(
                                                                mention.index() - anchor.first())))
                        .orElseThrow();
        return scene.lines().get(nearest.line()).evidence(nearest.index());
    }

    private Stage stage(List<String> features) {
        Stage best = Stage.ORDERED;
        double most = Double.NEGATIVE_INFINITY;
        for (Stage stage : Stage.values()) {
            Weights weights = model.weights(LinkModel.STAGE + stage.word());
            double sum = weights.sum(features);
            if (sum != 0 && sum > most) {
                best = stage;
                most = sum;
            }
        }
        return best;
    }

    private Slot<Party> seller(
            Scene scene, Anchor anchor, Pair buyer, List<Pair> others, Wares.Lot lot) {
        List<String> common = new PairFeatures(scene).of(anchor);
        Weights weights = model.weights(LinkModel.SELLER);
        double base = weights.sum(common);
        double most = SELLS;
        Slot<Party> best = lot.madeBy(lexicon);
        for (Pair other : others) {
            double sells = Weights.probability(base + weights.sum(other.features()));
            if (sells > most && !other.figure().equals(buyer.figure())) {
                most = sells;
                best =
                        Slot.Told.stated(
                                other.figure().actor().party(), nearest(scene, anchor, other));
            }
        }
        return best;
    }

    private static Slot<EventDate> when(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (line.at(i).meaning() instanceof Meaning.Date(EventDate date)
                    && !line.deep().get(i)) {
                return Slot.Told.stated(date, line.evidence(i));
            }
        }
        return Slot.untold();
    }
}
