package io.chipwire.enrich.claim;

import io.chipwire.enrich.encoder.Judgement;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Basis;
import io.chipwire.events.Best;
import io.chipwire.events.Claim.Certainty;
import io.chipwire.events.EventDate;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.CueWord.Cue;
import io.chipwire.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges with a learned model who of those named obtains which chips. */
final class Linker {
    /** From which probability on the model's word alone makes a claim of a listed buyer. */
    private static final double LIKELY = 0.28;

    /** From which on one of another, of whom the models are the less sure and no less right. */
    private static final double LIKELY_STRANGER = 0.2;

    /** Below which probability a listed buyer's purchase is taken back, which a rule found. */
    private static final double UNLIKELY = 0.1;

    /** Below which probability anything else is that a rule found. */
    private static final double DOUBTFUL = 0.25;

    /** Below which probability a purchase is that words tell with both sides and a number. */
    private static final double HARDLY = 0.01;

    /** Log-odds of the linear model below which the network is not asked. */
    private static final double HOPELESS = -3.5;

    private static final int GROUNDS = 5;

    private final LinkModel model;
    private final Lexicon lexicon;
    private final Wares wares;
    private final Terms terms;
    private final Undoings undoings;

    Linker(LinkModel model, Lexicon lexicon) {
        this.model = model;
        this.lexicon = lexicon;
        this.wares = new Wares(lexicon);
        this.terms = new Terms(model, lexicon.dealWords());
        this.undoings = new Undoings(lexicon.cueWords());
    }

    /** The chips of a scene, to be judged; none where nothing was learned. */
    List<Spot> spots(Scene scene) {
        return model.questions().isEmpty() ? List.of() : Spot.in(scene);
    }

    /** Whether it is worth having the text around the two read by the network too. */
    boolean isWorthReading(Spot.Pair pair) {
        return model.weights(LinkModel.BUYER).sum(pair.features()) > HOPELESS;
    }

    /**
     * The links of an article, in the order of its text.
     *
     * @param read what the network says beside the linear model, by the pair's place
     */
    List<Link> links(List<Spot> spots, Map<Integer, Judgement> read) {
        List<Link> links = new ArrayList<>();
        List<Spot> denied =
                spots.stream().filter(spot -> undone(spot).equals(Best.of(Stage.DENIED))).toList();
        int pairs = 0;
        for (Spot unread : spots) {
            Spot spot = unread.with(read, pairs);
            spot.pairs().forEach(pair -> links.add(link(spot, pair, denied)));
            pairs += spot.pairs().size();
        }
        return links;
    }

    private Link link(Spot spot, Spot.Pair pair, List<Spot> denied) {
        List<Draft> ruled = spot.ruled(pair.figure());
        double buys = terms.chance(LinkModel.BUYER, pair, Judgement::buys);
        boolean likely =
                buys >= (ruled.isEmpty() ? likely(pair) : least(spot, ruled))
                        || (buys >= HARDLY && isWithLikely(spot, pair, ruled));
        if (!likely || (ruled.isEmpty() && isMute(spot, pair.figure()))) {
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
                ruled.isEmpty()
                        ? drafts(spot, pair, denied)
                        : ruled.stream().map(draft -> terms.amended(draft, spot, pair)).toList());
    }

    /** Whether words say what the models do not see: that somebody does not obtain the chips. */
    private boolean isMute(Spot spot, Figure figure) {
        return isOtherSide(spot, figure)
                || spot.anchor().isPointedAt(spot.line())
                || spot.anchor().isOfEach(spot.line())
                || Usage.isTold(spot.line(), spot.anchor())
                || Output.isTold(spot.line(), spot.anchor().first())
                || Belonging.isOfAnother(spot, figure)
                || Commands.isGivenBy(spot.line(), spot.anchor(), figure)
                || Wares.isSomeOf(spot.line(), spot.anchor().first())
                || isVendor(spot, figure)
                || isNegated(spot);
    }

    private static boolean isVendor(Spot spot, Figure figure) {
        return Vendors.isOne(
                spot.line(), spot.scene().hits().get(spot.anchor().line()), spot.anchor(), figure);
    }

    /** Whether nothing is obtained, and nothing called off or denied either. */
    private boolean isNegated(Spot spot) {
        int line = spot.anchor().line();
        Scene scene = spot.scene();
        return undone(spot) instanceof Best.Unknown<Stage>
                && Negations.isTold(
                        spot.line(), scene.hits().get(line), scene.cues().get(line), spot.anchor());
    }

    /**
     * "Baidu, Tencent and Alibaba have ordered": whether a rule tells the same of another, who is a
     * likely buyer. Those of one list stand or fall together.
     */
    private boolean isWithLikely(Spot spot, Spot.Pair pair, List<Draft> ruled) {
        for (Spot.Pair other : ruled.isEmpty() ? List.<Spot.Pair>of() : spot.pairs()) {
            boolean same =
                    !other.equals(pair)
                            && spot.ruled(other.figure()).stream()
                                    .anyMatch(draft -> isOneStatement(draft, ruled));
            if (same && terms.chance(LinkModel.BUYER, other, Judgement::buys) >= Terms.HALF) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneStatement(Draft draft, List<Draft> ruled) {
        return ruled.stream().anyMatch(own -> own.withBuyer(draft.buyer()).equals(draft));
    }

    private static double likely(Spot.Pair pair) {
        return pair.figure().actor().isListed() ? LIKELY : LIKELY_STRANGER;
    }

    private static double least(Spot spot, List<Draft> ruled) {
        List<Actor> facility = spot.scene().facilities().get(spot.anchor().line());
        if (ruled.stream().anyMatch(draft -> isWhole(draft) || isOwn(draft, facility))) {
            return HARDLY;
        }
        boolean listed = ruled.stream().anyMatch(draft -> draft.buyer().value().isListed());
        return listed ? UNLIKELY : DOUBTFUL;
    }

    /** What the page of a computing facility counts is its own. */
    private static boolean isOwn(Draft draft, List<Actor> facility) {
        return !draft.isOfClass()
                && draft.quantity() instanceof Slot.Told<Quantity>
                && facility.stream().anyMatch(owner -> owner.party().equals(draft.buyer().value()));
    }

    /** "Dell landed an order from Meta for 1,000 H100s": both sides and a number, by words. */
    private static boolean isWhole(Draft draft) {
        return draft.buyer().value().isListed()
                && draft.hasNumbers()
                && draft.seller() instanceof Slot.Told<Party> seller
                && seller.basis() instanceof Basis.Stated
                && seller.value().isListed()
                && draft.items().stream()
                        .noneMatch(item -> item.evidence().equals(seller.evidence()));
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
        return sells || country || spot.isMadeBy(figure);
    }

    private List<Draft> drafts(Spot spot, Spot.Pair pair, List<Spot> denied) {
        Anchor anchor = spot.anchor();
        Line line = spot.line();
        Wares.Lot lot = wares.of(line, anchor);
        if (lot.items().isEmpty()) {
            return List.of();
        }
        Draft draft =
                new Draft(
                        Slot.Told.stated(
                                pair.figure().actor().party(), spot.nearest(pair.figure())),
                        false,
                        lot.madeBy(lexicon),
                        lot.items(),
                        lot.count(),
                        lot.sum(),
                        Slot.Told.stated(
                                stage(spot, pair, lot, denied),
                                line.evidence(anchor.first(), anchor.after())),
                        terms.mode(pair),
                        when(line),
                        Certainty.ASSERTED,
                        anchor.line());
        return List.of(terms.sold(draft, spot, pair, Terms.HALF));
    }

    /** What a sentence calls off or denies is so, whatever is likeliest. */
    private Best<Stage> undone(Spot spot) {
        Anchor anchor = spot.anchor();
        return undoings.stage(
                spot.line(),
                spot.scene().hits().get(anchor.line()),
                anchor.first(),
                anchor.after());
    }

    /** How far a purchase has come, unless it is off or the article denies it. */
    private Stage stage(Spot spot, Spot.Pair pair, Wares.Lot lot, List<Spot> denied) {
        Stage likeliest = terms.stage(pair);
        boolean counted =
                lot.count() instanceof Slot.Told<Quantity> || lot.sum() instanceof Slot.Told<Money>;
        boolean early = likeliest == Stage.PLANNED || likeliest == Stage.ORDERED;
        boolean said =
                early && !counted && denied.stream().anyMatch(other -> isSame(other, pair, lot));
        Stage dated = isDue(spot) ? Stage.PLANNED : likeliest;
        Stage told = isOnOrder(spot) ? Stage.ORDERED : dated;
        return said ? Stage.DENIED : undone(spot).orElse(told);
    }

    /** "350k H100 by year end", where no verb tells what has been. */
    private static boolean isDue(Spot spot) {
        Scene scene = spot.scene();
        int line = spot.anchor().line();
        return scene.hits().get(line).isEmpty()
                && scene.cues().get(line).stream()
                        .anyMatch(cue ->
                                cue.meaning() == Cue.PLANNED
                                        && cue.first() >= spot.anchor().after()
                                        && spot.line().is(cue.first(), "by"));
    }

    /** "16,000 H100 GPUs on order". */
    private static boolean isOnOrder(Spot spot) {
        int after = spot.anchor().after();
        return spot.line().is(after, "on") && spot.line().is(after + 1, "order");
    }

    /** Whether a denial elsewhere is about somebody and what is made by the same maker. */
    private boolean isSame(Spot denied, Spot.Pair pair, Wares.Lot lot) {
        Wares.Lot other = wares.of(denied.line(), denied.anchor());
        boolean ware =
                lot.maker() instanceof Best.Value<String>
                        && other.maker().equals(lot.maker())
                        && Likeness.areCompatible(other.items(), lot.items());
        return ware
                && denied.pairs().stream()
                        .anyMatch(beside -> beside.figure().equals(pair.figure()));
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
