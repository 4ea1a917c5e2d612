package io.chipwire.enrich.claim;

import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.Evidence;
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
    /** Fewer chips than this are parts of one machine. */
    private static final double SMALLEST_FLEET = 16;

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
        List<Count> counts =
                Count.in(line).stream().filter(count -> !isOfCores(line, count)).toList();
        List<Wares.Lot> lots =
                wares.in(line, from, to, counts).stream()
                        .filter(lot -> !isProcessor(lot) && !isFraction(lot))
                        .map(Fragments::withoutProcessors)
                        .toList();
        return lots.size() == 1 ? List.of(whole(line, from, to, lots.getFirst())) : lots;
    }

    /** "24-core processors (48 cores per node)" counts no machines. */
    private static boolean isOfCores(Line line, Count count) {
        for (int i = count.first() + 1; i < count.after(); i++) {
            if (line.is(i, "core", "cores", "processor", "processors", "cpu", "cpus")) {
                return true;
            }
        }
        return line.is(count.after(), "core", "cores", "processor", "processors", "cpu", "cpus");
    }

    private static boolean isProcessor(Wares.Lot lot) {
        return lot.items().stream().allMatch(item -> Processors.has(item.value()));
    }

    /** "4 nodes with 4 H100 cards each (16 in total)": the number of chips, where it is told. */
    private static Wares.Lot whole(Line line, int from, int to, Wares.Lot lot) {
        boolean machines =
                lot.count() instanceof Slot.Told<Quantity> told
                        && told.value().unit() == Quantity.Unit.SERVER;
        return machines ? lot.withCount(Totals.inAll(line, from, to).orElse(lot.count())) : lot;
    }

    /** "H100 nodes (Intel Xeon)" are bought for their H100. */
    private static Wares.Lot withoutProcessors(Wares.Lot lot) {
        return lot.withItems(
                lot.items().stream().filter(item -> !Processors.has(item.value())).toList());
    }

    /** A measure, as nobody counts parts of a chip. */
    private static boolean isFraction(Wares.Lot lot) {
        return lot.count() instanceof Slot.Told<Quantity> told
                && told.value().unit() != Quantity.Unit.MW
                && told.value().count().lowest() % 1 != 0;
    }

    /** Whether one of the sentence's deal words is as wanted. */
    boolean tells(Line line, Predicate<DealWord> wanted) {
        return dealWords.find(line.tokens()).stream().anyMatch(hit -> wanted.test(hit.meaning()));
    }

    /** Whether somebody may hold the lot: it is counted, and not what they make themselves. */
    boolean isHeld(Actor owner, Wares.Lot lot) {
        return lot.count() instanceof Slot.Told<Quantity> told
                && (owner.isCentre() || !owner.isListed() || isFleet(told.value()))
                && !lot.isVague()
                && (owner.isListed() || isModel(lot))
                && isBuyer(owner, lot);
    }

    /** Whether it is more than one machine holds. */
    static boolean isFleet(Quantity quantity) {
        return quantity.unit() != Quantity.Unit.CHIP || quantity.count().told() >= SMALLEST_FLEET;
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
        Mode mode = Mode.BUY;
        for (Phrases.Hit<DealWord> hit : dealWords.find(line.tokens())) {
            mode = hit.meaning().mode();
            break;
        }
        Slot<Party> seller = seller(line, lot);
        Evidence proof = line.evidence(Math.min(1, line.size() - 1));
        boolean rented = line.tokens().stream().anyMatch(token -> RENTED.contains(token.word()));
        return new Draft(
                owner.told(),
                owner.isPerson(),
                seller,
                lot.items(),
                lot.count(),
                lot.sum(),
                stage(line, Slot.Told.stated(otherwise, proof)),
                rented && !seller.equals(lot.madeBy(lexicon)) ? Mode.LEASE : mode,
                Slot.untold(),
                Claim.Certainty.ASSERTED,
                number);
    }

    /** The stage that the words of a line tell, with their proof; the other one if none do. */
    Slot.Told<Stage> stage(Line line, Slot.Told<Stage> otherwise) {
        Slot.Told<Stage> stage = otherwise;
        for (Phrases.Hit<DealWord> hit : dealWords.find(line.tokens())) {
            boolean coming = line.at(hit.first()).word().endsWith("ing");
            Stage told = coming ? Stage.PLANNED : hit.meaning().stage();
            stage = Slot.Told.stated(told, line.evidence(hit.first()));
            break;
        }
        for (Phrases.Hit<Cue> cue : cues.find(line.tokens())) {
            Stage told =
                    switch (cue.meaning()) {
                        case PLANNED -> Stage.PLANNED;
                        case CANCELLED -> Stage.CANCELLED;
                        case DENIED -> Stage.DENIED;
                        case ORDERED -> Stage.ORDERED;
                        case NEGATED, HYPOTHETICAL, RUMOURED, OPINION, REPORTED, PLAIN ->
                                stage.value();
                    };
            boolean other = told != stage.value();
            stage = other ? Slot.Told.stated(told, line.evidence(cue.first())) : stage;
        }
        return stage;
    }

    /** A draft at the stage that the words of its line tell, if they do. */
    Draft staged(Line line, Draft draft) {
        return draft.withStatus(stage(line, draft.status()));
    }

    private Slot<Party> seller(Line line, Wares.Lot lot) {
        List<Actor> from = new Cast(line).after(1, line.size(), "from", "via", "by");
        return from.isEmpty() ? lot.madeBy(lexicon) : from.getFirst().told();
    }
}
