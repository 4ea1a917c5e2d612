package io.chipwire.enrich.claim;

import io.chipwire.events.Best;
import io.chipwire.events.Mode;
import io.chipwire.events.Party;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import java.util.List;
import java.util.stream.IntStream;

/** Finds out who rents chips out where a statement names only their maker, who never does. */
final class Lessors {
    /** How many sentences before the lessor may be named. */
    private static final int BACK = 2;

    /** How many tokens behind a deal its other side may stand: "a new contract signed with". */
    private static final int REACH = 5;

    private final Lexicon lexicon;
    private final List<Line> lines;

    Lessors(Lexicon lexicon, List<Line> lines) {
        this.lexicon = lexicon;
        this.lines = lines;
    }

    /**
     * The purchases: leases with the one cloud or host that is named nearest before, and as leases
     * those whose sentence tells a deal with one.
     */
    List<Draft> tell(List<Draft> drafts) {
        return drafts.stream().map(draft -> isOpen(draft) ? tell(draft) : draft).toList();
    }

    private boolean isOpen(Draft draft) {
        return !(draft.seller() instanceof Slot.Told<Party>(var seller, _, _))
                || (lexicon.organisation(seller.id()) instanceof Best.Value<Organisation>(var own)
                        && own.kind() == Organisation.Kind.CHIPMAKER);
    }

    private Draft tell(Draft draft) {
        if (draft.mode() == Mode.LEASE) {
            return new Beside(lines)
                    .nearest(draft, BACK, Actor::isRenter)
                    .map(draft::withSeller)
                    .orElse(draft);
        }
        List<Actor> hosts = partners(draft);
        return hosts.size() == 1
                ? draft.withSeller(hosts.getFirst().told()).withMode(Mode.LEASE)
                : draft;
    }

    /** Clouds and hosts with whom the sentence tells a deal: "a contract with CoreWeave". */
    private List<Actor> partners(Draft draft) {
        Line line = lines.get(draft.line());
        Cast cast = new Cast(line);
        return IntStream.range(0, line.size())
                .filter(at -> Bills.isDeal(line, at) || line.is(at, "partnership"))
                .mapToObj(at -> cast.after(at, Math.min(line.size(), at + REACH), "with"))
                .flatMap(List::stream)
                .filter(actor -> actor.isRenter() && !actor.party().equals(draft.buyer().value()))
                .distinct()
                .toList();
    }
}
