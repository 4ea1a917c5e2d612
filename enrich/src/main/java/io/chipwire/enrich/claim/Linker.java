package io.chipwire.enrich.claim;

import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.encoder.Judgement;
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
import java.util.function.ToDoubleFunction;

/** Judges with a learned model who of those named obtains which chips. */
final class Linker {
    /** From which probability on the model's word alone makes a claim. */
    private static final double LIKELY = 0.35;

    /** Below which probability the model takes back what a rule found. */
    private static final double UNLIKELY = 0.1;

    private static final double HALF = 0.5;

    private static final int GROUNDS = 5;

    /** How much nearer a word of the same sentence is than one of the next. */
    private static final int LINE = 1000;

    private final LinkModel model;
    private final Lexicon lexicon;
    private final Wares wares;

    Linker(LinkModel model, Lexicon lexicon) {
        this.model = model;
        this.lexicon = lexicon;
        this.wares = new Wares(lexicon);
    }

    /**
     * Somebody named near chips.
     *
     * @param features what holds of the chips and of the two
     * @param read what the network says of the two; not known where it was not asked
     */
    private record Pair(Figure figure, List<String> features, Best<Judgement> read) {}

    /**
     * Chips with all who are named near them.
     *
     * @param drafts what the rules made of their sentence
     */
    private record Spot(Scene scene, Anchor anchor, List<Draft> drafts, List<Pair> pairs) {
        Line line() {
            return scene.lines().get(anchor.line());
        }
    }

    /**
     * The links of an article, in the order of its text.
     *
     * @param encoder is asked beside the linear model
     */
    List<Link> links(Scene scene, Encoder encoder) {
        PairFeatures told = new PairFeatures(scene);
        Map<Integer, Map<String, List<Integer>>> mentions = scene.mentionsByLine();
        Map<Integer, List<Draft>> drafts = scene.draftsByLine();
        List<List<Figure>> near = scene.anchors().stream().map(told::near).toList();
        Map<Integer, Judgement> read =
                encoder.version().isEmpty() ? Map.of() : encoder.judge(Marked.of(scene, near));
        int pairs = 0;
        List<Link> links = new ArrayList<>();
        for (int place = 0; place < near.size(); place++) {
            Anchor anchor = scene.anchors().get(place);
            List<Draft> ruled = drafts.getOrDefault(anchor.line(), List.of());
            Spot spot = new Spot(scene, anchor, ruled, new ArrayList<>());
            List<String> alone = told.of(anchor);
            Map<String, List<Integer>> here = mentions.getOrDefault(anchor.line(), Map.of());
            for (Figure figure : near.get(place)) {
                List<String> features = new ArrayList<>(alone);
                String id = figure.actor().party().id();
                features.addAll(told.of(anchor, figure, here.getOrDefault(id, List.of())));
                Judgement judgement = read.get(pairs);
                Best<Judgement> known = judgement == null ? Best.unknown() : Best.of(judgement);
                spot.pairs().add(new Pair(figure, features, known));
                pairs++;
            }
            spot.pairs().forEach(pair -> links.add(link(spot, pair)));
        }
        return links;
    }

    /** The probability of yes: both judges' log-odds count alike, and one alone where one is. */
    private double chance(String question, Pair pair, ToDoubleFunction<Judgement> own) {
        double linear = model.weights(question).sum(pair.features());
        return Weights.probability(
                pair.read() instanceof Best.Value<Judgement>(Judgement read)
                        ? (linear + own.applyAsDouble(read)) / 2
                        : linear);
    }

    private Link link(Spot spot, Pair pair) {
        List<Draft> ruled = ruled(spot, pair.figure());
        double buys = chance(LinkModel.BUYER, pair, Judgement::buys);
        boolean likely = buys >= (ruled.isEmpty() ? LIKELY : UNLIKELY);
        if (!likely || (ruled.isEmpty() && isOtherSide(spot, pair.figure()))) {
            return new Link(
                    spot.anchor(), pair.figure().actor().party(), 0, false, List.of(), List.of());
        }
        List<String> grounds =
                new ArrayList<>(model.weights(LinkModel.BUYER).grounds(pair.features(), GROUNDS));
        if (pair.read() instanceof Best.Value<Judgement>(Judgement read)) {
            grounds.addFirst("the network " + Math.round(10 * read.buys()) / 10.0);
        }
        return new Link(
                spot.anchor(),
                pair.figure().actor().party(),
                buys,
                !ruled.isEmpty(),
                grounds,
                ruled.isEmpty() ? drafts(spot, pair) : ruled);
    }

    /** Whether somebody makes or, by a rule, sells the chips, or is a country they are sold in. */
    private static boolean isOtherSide(Spot spot, Figure figure) {
        Party party = figure.actor().party();
        boolean sells =
                spot.drafts().stream()
                        .anyMatch(draft ->
                                spot.anchor().isOf(draft, spot.line())
                                        && draft.seller() instanceof Slot.Told<Party> seller
                                        && seller.value().equals(party));
        boolean country = figure.actor().trade() == Actor.Trade.COUNTRY;
        return sells || country || makes(spot, figure);
    }

    private static boolean makes(Spot spot, Figure figure) {
        Best<String> id = Best.of(figure.actor().party().id());
        return spot.anchor().chips().stream()
                .anyMatch(at -> Anchor.chip(spot.line(), at).maker().equals(id));
    }

    /** What the rules say of the same chips and buyer, which holds more than the model can say. */
    private static List<Draft> ruled(Spot spot, Figure figure) {
        return spot.drafts().stream()
                .filter(draft ->
                        draft.buyer().value().equals(figure.actor().party())
                                && spot.anchor().isOf(draft, spot.line()))
                .toList();
    }

    private List<Draft> drafts(Spot spot, Pair pair) {
        Anchor anchor = spot.anchor();
        Line line = spot.line();
        Wares.Lot lot = wares.of(line, anchor);
        if (lot.items().isEmpty()) {
            return List.of();
        }
        boolean leased = chance(LinkModel.LEASE, pair, Judgement::leases) > HALF;
        return List.of(
                new Draft(
                        Slot.Told.stated(pair.figure().actor().party(), nearest(spot, pair)),
                        false,
                        seller(spot, pair, lot),
                        lot.items(),
                        lot.count(),
                        lot.sum(),
                        Slot.Told.stated(
                                stage(pair), line.evidence(anchor.first(), anchor.after())),
                        leased ? Mode.LEASE : Mode.BUY,
                        when(line),
                        Certainty.ASSERTED,
                        anchor.line()));
    }

    private static Evidence nearest(Spot spot, Pair pair) {
        Anchor anchor = spot.anchor();
        Figure.Mention nearest =
                pair.figure().mentions().stream()
                        .min(
                                Comparator.comparingInt(mention ->
                                        LINE * Math.abs(mention.line() - anchor.line())
                                                + Math.abs(mention.index() - anchor.first())))
                        .orElseThrow();
        return spot.scene().lines().get(nearest.line()).evidence(nearest.index());
    }

    private Stage stage(Pair pair) {
        Stage best = Stage.ORDERED;
        double most = Double.NEGATIVE_INFINITY;
        for (Stage stage : Stage.values()) {
            String question = LinkModel.STAGE + stage.word();
            double chance = chance(question, pair, read -> read.stages().getOrDefault(stage, 0.0));
            if (model.questions().containsKey(question) && chance > most) {
                best = stage;
                most = chance;
            }
        }
        return best;
    }

    private Slot<Party> seller(Spot spot, Pair buyer, Wares.Lot lot) {
        double most = HALF;
        Slot<Party> best = lot.madeBy(lexicon);
        for (Pair other : spot.pairs()) {
            double sells = chance(LinkModel.SELLER, other, Judgement::sells);
            if (sells > most && !other.figure().equals(buyer.figure())) {
                most = sells;
                best = Slot.Told.stated(other.figure().actor().party(), nearest(spot, other));
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
