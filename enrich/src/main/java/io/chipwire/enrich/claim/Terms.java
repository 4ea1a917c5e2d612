package io.chipwire.enrich.claim;

import io.chipwire.enrich.encoder.Judgement;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.enrich.learn.Weights;
import io.chipwire.events.Article.Block.Kind;
import io.chipwire.events.Basis;
import io.chipwire.events.Best;
import io.chipwire.events.Evidence;
import io.chipwire.events.Mode;
import io.chipwire.events.Party;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.DealWord;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Judges with what was learned on which terms chips are obtained: from whom, how, how far. */
final class Terms {
    /** From which probability on something is likelier than not. */
    static final double HALF = 0.5;

    /** How much the network's word counts beside the linear model's. */
    private static final double NETWORK = 0.65;

    /** By how much in log-odds another stage must be likelier than the one that a rule found. */
    private static final double CLEARLY = 1;

    /** From which probability on somebody sells where a rule found nobody, or the maker only. */
    private static final double PROBABLY = 0.6;

    /** From which probability on somebody sells and not the one whom a rule found. */
    private static final double SURELY = 0.9;

    private final LinkModel model;
    private final Set<String> done;

    Terms(LinkModel model, List<DealWord> dealWords) {
        this.model = model;
        this.done =
                dealWords.stream()
                        .filter(word ->
                                word.stage() == Stage.ORDERED
                                        && word.form() == DealWord.Form.PARTICIPLE
                                        && word.strength() == DealWord.Strength.STRONG)
                        .map(DealWord::words)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The probability of yes, by both judges or by the one that there is. */
    double chance(String question, Spot.Pair pair, ToDoubleFunction<Judgement> own) {
        return Weights.probability(sum(question, pair, own));
    }

    private double sum(String question, Spot.Pair pair, ToDoubleFunction<Judgement> own) {
        double linear = model.weights(question).sum(pair.features());
        return pair.read() instanceof Best.Value<Judgement>(Judgement read)
                ? (1 - NETWORK) * linear + NETWORK * own.applyAsDouble(read)
                : linear;
    }

    Mode mode(Spot.Pair pair) {
        return leases(pair) > HALF ? Mode.LEASE : Mode.BUY;
    }

    private double leases(Spot.Pair pair) {
        return chance(LinkModel.LEASE, pair, Judgement::leases);
    }

    /** How far the purchase has come, by what is likeliest. */
    Stage stage(Spot.Pair pair) {
        Stage best = Stage.ORDERED;
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Stage, Double> entry : stages(pair).entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    private Map<Stage, Double> stages(Spot.Pair pair) {
        Map<Stage, Double> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            String question = LinkModel.STAGE + stage.word();
            if (model.questions().containsKey(question)) {
                stages.put(
                        stage, sum(question, pair, read -> read.stages().getOrDefault(stage, 0.0)));
            }
        }
        return stages;
    }

    /**
     * The purchase with its likeliest seller other than the buyer. Who rents out and did not make
     * the chips does not sell them.
     *
     * @param least what the seller's probability must be above; else the draft stays as it is
     */
    Draft sold(Draft draft, Spot spot, Spot.Pair buyer, double least) {
        if (!(seller(spot, buyer, least) instanceof Best.Value<Figure>(Figure seller))) {
            return draft;
        }
        Party party = seller.actor().party();
        Draft sold = draft.withSeller(Slot.Told.stated(party, spot.nearest(seller)));
        boolean changed = !draft.seller().best().equals(Best.of(party));
        boolean lets = changed && seller.actor().isRenter() && !spot.isMadeBy(seller);
        return lets ? sold.withMode(Mode.LEASE) : sold;
    }

    private Best<Figure> seller(Spot spot, Spot.Pair buyer, double least) {
        double most = least;
        Best<Figure> best = Best.unknown();
        for (Spot.Pair other : spot.pairs()) {
            double sells = chance(LinkModel.SELLER, other, Judgement::sells);
            if (sells > most && !other.figure().equals(buyer.figure())) {
                most = sells;
                best = Best.of(other.figure());
            }
        }
        return best;
    }

    /** What a rule found, with the terms that the network clearly reads otherwise. */
    Draft amended(Draft draft, Spot spot, Spot.Pair pair) {
        if (pair.read() instanceof Best.Unknown<Judgement>) {
            return draft;
        }
        Slot.Told<Stage> status = draft.status();
        Map<Stage, Double> stages = stages(pair);
        Stage best = stage(pair);
        double gain = stages.getOrDefault(best, 0.0) - stages.getOrDefault(status.value(), 0.0);
        boolean undone = best == Stage.PLANNED && isDone(status);
        Draft amended =
                mayBe(status.value(), best) && gain > CLEARLY && !undone && !isCell(draft, spot)
                        ? draft.withStatus(new Slot.Told<>(best, status.basis(), status.evidence()))
                        : draft;
        boolean open =
                !(draft.seller() instanceof Slot.Told<Party> told)
                        || !(told.basis() instanceof Basis.Stated);
        return sold(amended, spot, pair, open ? PROBABLY : SURELY);
    }

    /**
     * Whether a stage that a rule found may be another one. That chips are in use it may take from
     * words that only name what is meant to be ("to build, operate and scale", "have talked about a
     * cluster"); that they have come, or do not, it only says where a word does.
     */
    private static boolean mayBe(Stage ruled, Stage other) {
        return switch (ruled) {
            case PLANNED, ORDERED -> true;
            case DEPLOYED -> other == Stage.PLANNED || other == Stage.ORDERED;
            case DELIVERED, CANCELLED, DENIED -> false;
        };
    }

    /** Whether a table has the stage in a cell or over a column, where it is not read otherwise. */
    private static boolean isCell(Draft draft, Spot spot) {
        Evidence words = draft.status().evidence().getFirst();
        return spot.line().sentence().kind() == Kind.TABLE_ROW && Statuses.isOne(words.words());
    }

    /** "ordered", "bought": what words tell to have been agreed on is no plan any more. */
    private boolean isDone(Slot.Told<Stage> status) {
        return status.value() == Stage.ORDERED
                && done.contains(status.evidence().getFirst().words().toLowerCase(Locale.ROOT));
    }
}
