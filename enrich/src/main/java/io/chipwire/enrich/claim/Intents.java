package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.WordList;
import io.chipwire.events.Evidence;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells what is only meant to be bought from what is: a letter of intent binds nobody, whatever
 * "partnership" the title makes of it.
 */
final class Intents {
    /** What turns an intent into an order: "the letter of intent became a firm order". */
    private static final String[] FIRM = {
        "became", "converted", "definitive", "final", "firm", "replaced", "replaces", "turned"
    };

    private static final Phrases<Stage> UNBINDING = unbinding();

    private final List<Line> lines;

    Intents(List<Line> lines) {
        this.lines = lines;
    }

    private static Phrases<Stage> unbinding() {
        Phrases<Stage> unbinding = new Phrases<>();
        WordList.of(Intents.class, "unbinding-words.txt")
                .forEach(words -> unbinding.add(words, Stage.PLANNED));
        return unbinding;
    }

    /** The purchases, those under a letter of intent as planned, wherever they are told. */
    List<Draft> tell(List<Draft> drafts) {
        List<Draft> told = new ArrayList<>(drafts.stream().map(this::own).toList());
        List<Draft> meant = told.stream().filter(draft -> words(draft).isPresent()).toList();
        told.replaceAll(draft ->
                meant.stream()
                        .filter(other -> isSame(draft, other))
                        .findFirst()
                        .map(other -> draft.withStatus(other.status()))
                        .orElse(draft));
        return told;
    }

    private Draft own(Draft draft) {
        boolean early =
                draft.status().value() == Stage.ORDERED || draft.status().value() == Stage.PLANNED;
        return early
                ? words(draft)
                        .map(proof -> draft.withStatus(Slot.Told.stated(Stage.PLANNED, proof)))
                        .orElse(draft)
                : draft;
    }

    /** The words of a purchase's sentence that say that it binds nobody. */
    private Optional<Evidence> words(Draft draft) {
        Line line = lines.get(draft.line());
        return line.says(FIRM)
                ? Optional.empty()
                : UNBINDING.find(line.tokens()).stream()
                        .findFirst()
                        .map(hit -> line.evidence(hit.first(), hit.after()));
    }

    /** Whether an order is what elsewhere is only meant: of as many of the same chips. */
    private static boolean isSame(Draft draft, Draft meant) {
        return draft.status().value() == Stage.ORDERED
                && draft.buyer().value().equals(meant.buyer().value())
                && draft.quantity() instanceof Slot.Told<?>
                && draft.quantity().best().equals(meant.quantity().best())
                && Likeness.areCompatible(draft.items(), meant.items());
    }
}
