package io.chipwire.enrich.claim;

import io.chipwire.events.Best;
import io.chipwire.events.Mode;
import io.chipwire.events.Party;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import java.util.List;

/** Finds out who rents chips out where a statement names only their maker, who never does. */
final class Lessors {
    /** How many sentences before the lessor may be named. */
    private static final int BACK = 2;

    private final Lexicon lexicon;
    private final List<Line> lines;

    Lessors(Lexicon lexicon, List<Line> lines) {
        this.lexicon = lexicon;
        this.lines = lines;
    }

    /** The purchases, leases with the one cloud or host that is named nearest before. */
    List<Draft> tell(List<Draft> drafts) {
        return drafts.stream().map(this::tell).toList();
    }

    private Draft tell(Draft draft) {
        boolean open =
                !(draft.seller() instanceof Slot.Told<Party> seller) || makes(seller.value());
        return draft.mode() == Mode.LEASE && open
                ? new Beside(lines)
                        .nearest(draft, BACK, Actor::isRenter)
                        .map(draft::withSeller)
                        .orElse(draft)
                : draft;
    }

    private boolean makes(Party party) {
        return lexicon.organisation(party.id())
                        instanceof Best.Value<Organisation>(Organisation found)
                && found.kind() == Organisation.Kind.CHIPMAKER;
    }
}
