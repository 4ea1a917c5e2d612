package io.chipwire.enrich.claim;

import io.chipwire.events.Article.Block.Kind;
import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.Item;
import io.chipwire.events.Mode;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.DealWord;
import io.chipwire.lexicon.DealWord.Strength;
import io.chipwire.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what lists and fragments tell without a verb: "Saguaro Cloud: 4,096 x GB200, signed
 * Tuesday". The name comes first, a mark divides it from the number, and a model is named.
 */
final class ListReader {
    private final Lexicon lexicon;
    private final Wares wares;
    private final Phrases<DealWord> dealWords = new Phrases<>();

    ListReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.wares = new Wares(lexicon);
        lexicon.dealWords().forEach(word -> dealWords.add(word.words(), word));
    }

    /**
     * The purchases of a list item or fragment.
     *
     * @param salient whom the text speaks of; a row without a name is about them
     */
    List<Draft> read(Line line, int number, List<Actor> salient) {
        int first = line.is(0, "-", "\u2013", "\u2014", "*", "\u2022", "/", "the") ? 1 : 0;
        boolean item =
                Actor.isNamedAt(line, first)
                        && line.is(first + 1, ":", "|", "\u2013", "\u2014", "-")
                        && line.sentence().kind() != Kind.HEADING;
        if (!item && !isRowAbout(line, salient)) {
            return List.of();
        }
        Actor buyer = item ? Actor.at(line, first) : salient.getFirst();
        List<Draft> drafts = new ArrayList<>();
        for (Wares.Lot lot : wares.in(line, item ? first + 1 : 0, line.size(), Count.in(line))) {
            boolean own = lot.maker().equals(Best.of(buyer.party().id()));
            if (lot.count() instanceof Slot.Told<Quantity>
                    && !lot.isVague()
                    && (buyer.isListed() || isModel(lot))
                    && !own
                    && !buyer.isPerson()
                    && !buyer.isMaker()) {
                drafts.add(draft(line, number, buyer, lot));
            }
        }
        return drafts;
    }

    /** Whether the line is a row of what somebody holds: a number of a model, and no other name. */
    private boolean isRowAbout(Line line, List<Actor> salient) {
        if (salient.isEmpty() || !line.isRow() || salient.getFirst().isMaker()) {
            return false;
        }
        boolean held = salient.getFirst().isCentre();
        for (int i = 0; i < line.size(); i++) {
            if (Actor.isNamedAt(line, i) && !line.deep().get(i) && !Actor.at(line, i).isMaker()) {
                return false;
            }
            held |= line.is(i, "order") && line.is(i - 1, "on");
        }
        boolean bought =
                dealWords.find(line.tokens()).stream()
                        .anyMatch(hit -> hit.meaning().strength() == Strength.STRONG);
        return held || (bought && salient.getFirst().isListed());
    }

    private static boolean isModel(Wares.Lot lot) {
        return lot.items().getFirst().value().kind() != Item.Kind.CLASS;
    }

    private Draft draft(Line line, int number, Actor buyer, Wares.Lot lot) {
        Stage stage = buyer.isCentre() ? Stage.DEPLOYED : Stage.ORDERED;
        Mode mode = Mode.BUY;
        int proof = Math.min(1, line.size() - 1);
        for (Phrases.Hit<DealWord> hit : dealWords.find(line.tokens())) {
            boolean coming = line.at(hit.first()).word().endsWith("ing");
            stage = coming ? Stage.PLANNED : hit.meaning().stage();
            mode = hit.meaning().mode();
            proof = hit.first();
            break;
        }
        return new Draft(
                buyer.told(),
                buyer.isPerson(),
                seller(line, lot),
                lot.items(),
                lot.count(),
                lot.sum(),
                Slot.Told.stated(stage, line.evidence(proof)),
                mode,
                Slot.untold(),
                Claim.Certainty.ASSERTED,
                number);
    }

    private Slot<Party> seller(Line line, Wares.Lot lot) {
        List<Actor> from = new Cast(line).after(1, line.size(), "from", "via", "by");
        if (!from.isEmpty()) {
            return from.getFirst().told();
        }
        return lot.madeBy(lexicon);
    }
}
