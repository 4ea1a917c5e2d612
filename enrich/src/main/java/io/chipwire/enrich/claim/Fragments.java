package io.chipwire.enrich.claim;

import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.Item;
import io.chipwire.events.Mode;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.CueWord;
import io.chipwire.lexicon.CueWord.Cue;
import io.chipwire.lexicon.DealWord;
import io.chipwire.lexicon.Lexicon;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Makes drafts of rows and fragments, where no verb binds what is told. */
final class Fragments {
    private static final Set<String> RENTED =
            Set.of("cloud", "lease", "leased", "rent", "rental", "rented", "via");

    private final Lexicon lexicon;
    private final Wares wares;
    private final Phrases<DealWord> dealWords = new Phrases<>();
    private final Phrases<Cue> cues = new Phrases<>();

    Fragments(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.wares = new Wares(lexicon);
        lexicon.dealWords().forEach(word -> dealWords.add(word.words(), word));
        for (CueWord word : lexicon.cueWords()) {
            cues.add(word.words(), word.cue());
        }
    }

    List<Wares.Lot> lots(Line line, int from, int to) {
        return wares.in(line, from, to, Count.in(line));
    }

    /** Whether one of the sentence's deal words is as wanted. */
    boolean tells(Line line, Predicate<DealWord> wanted) {
        return dealWords.find(line.tokens()).stream().anyMatch(hit -> wanted.test(hit.meaning()));
    }

    /** Whether somebody may hold the lot: it is counted, and not what they make themselves. */
    boolean isHeld(Actor owner, Wares.Lot lot) {
        return lot.count() instanceof Slot.Told<Quantity>
                && !lot.isVague()
                && (owner.isListed() || isModel(lot))
                && isBuyer(owner, lot);
    }

    boolean isBuyer(Actor owner, Wares.Lot lot) {
        return !lot.maker().equals(Best.of(owner.party().id()))
                && !owner.isPerson()
                && !owner.isMaker();
    }

    static boolean isModel(Wares.Lot lot) {
        return lot.items().getFirst().value().kind() != Item.Kind.CLASS;
    }

    /**
     * A draft of a lot.
     *
     * @param otherwise the stage where no word of the line tells one
     */
    Draft draft(Line line, int number, Actor owner, Wares.Lot lot, Stage otherwise) {
        Stage stage = otherwise;
        Mode mode = Mode.BUY;
        int proof = Math.min(1, line.size() - 1);
        List<Phrases.Hit<DealWord>> hits = dealWords.find(line.tokens());
        if (!hits.isEmpty()) {
            Phrases.Hit<DealWord> hit = hits.getFirst();
            boolean coming = line.at(hit.first()).word().endsWith("ing");
            stage = coming ? Stage.PLANNED : hit.meaning().stage();
            mode = hit.meaning().mode();
            proof = hit.first();
        }
        for (Phrases.Hit<Cue> cue : cues.find(line.tokens())) {
            Stage told =
                    switch (cue.meaning()) {
                        case PLANNED -> Stage.PLANNED;
                        case CANCELLED -> Stage.CANCELLED;
                        case DENIED -> Stage.DENIED;
                        case ORDERED -> Stage.ORDERED;
                        case NEGATED, HYPOTHETICAL, RUMOURED, OPINION, REPORTED -> stage;
                    };
            proof = told == stage ? proof : cue.first();
            stage = told;
        }
        Slot<Party> seller = seller(line, lot);
        boolean rented = line.tokens().stream().anyMatch(token -> RENTED.contains(token.word()));
        return new Draft(
                owner.told(),
                owner.isPerson(),
                seller,
                lot.items(),
                lot.count(),
                lot.sum(),
                Slot.Told.stated(stage, line.evidence(proof)),
                rented && !seller.equals(lot.madeBy(lexicon)) ? Mode.LEASE : mode,
                Slot.untold(),
                Claim.Certainty.ASSERTED,
                number);
    }

    private Slot<Party> seller(Line line, Wares.Lot lot) {
        List<Actor> from = new Cast(line).after(1, line.size(), "from", "via", "by");
        return from.isEmpty() ? lot.madeBy(lexicon) : from.getFirst().told();
    }
}
