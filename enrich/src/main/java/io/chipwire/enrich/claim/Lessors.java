package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Best;
import io.chipwire.events.Mode;
import io.chipwire.events.Party;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds out who rents chips out where a statement names only their maker, who never does. */
final class Lessors {
    /** How many sentences before the lessor may be named. */
    private static final int BACK = 2;

    /** How many tokens behind a deal its other side may stand: "a new contract signed with". */
    private static final int REACH = 5;

    /** What a sentence calls a lease by. */
    private static final String[] LETS = {
        "lease", "leased", "leases", "leasing", "rent", "rental", "rented", "renting", "rents"
    };

    private final Lexicon lexicon;
    private final List<Line> lines;

    Lessors(Lexicon lexicon, List<Line> lines) {
        this.lexicon = lexicon;
        this.lines = lines;
    }

    /**
     * The purchases: as leases those whose sentence tells a deal with one cloud or host, and other
     * leases with the one that is named nearest before.
     */
    List<Draft> tell(List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> isOpen(draft) ? tell(draft) : draft)
                .map(draft -> isLet(draft) ? draft.withMode(Mode.LEASE) : draft)
                .toList();
    }

    private boolean isOpen(Draft draft) {
        return !(draft.seller() instanceof Slot.Told<Party>(var seller, _, _))
                || (lexicon.organisation(seller.id()) instanceof Best.Value<Organisation>(var own)
                        && own.kind() == Organisation.Kind.CHIPMAKER);
    }

    private Draft tell(Draft draft) {
        List<Actor> hosts = partners(draft);
        if (hosts.size() == 1) {
            return draft.withSeller(hosts.getFirst().told()).withMode(Mode.LEASE);
        }
        return draft.mode() == Mode.LEASE
                ? new Beside(lines)
                        .nearest(draft, BACK, Actor::isRenter)
                        .map(draft::withSeller)
                        .orElse(draft)
                : draft;
    }

    /** Whether a sentence that names both sides calls it a lease. */
    private boolean isLet(Draft draft) {
        return draft.seller() instanceof Slot.Told<Party>(var seller, _, _)
                && !sellsHardware(seller)
                && lines.stream()
                        .anyMatch(line ->
                                line.says(LETS)
                                        && names(line, seller)
                                        && names(line, draft.buyer().value()));
    }

    private boolean sellsHardware(Party party) {
        return !(lexicon.organisation(party.id()) instanceof Best.Value<Organisation>(var own))
                || own.kind() == Organisation.Kind.CHIPMAKER
                || own.kind() == Organisation.Kind.HARDWARE;
    }

    private static boolean names(Line line, Party party) {
        return IntStream.range(0, line.size())
                .filter(at -> Actor.isNamedAt(line, at))
                .anyMatch(at -> Actor.at(line, at).party().equals(party));
    }

    /** "all capacity at Crusoe's data center": whose it is that the sentence speaks of. */
    private static List<Actor> owners(Line line) {
        return IntStream.range(0, line.size())
                .filter(at -> line.is(at, "capacity") && line.is(at + 1, "at", "from", "in", "of"))
                .map(at -> at + 2)
                .filter(at -> Actor.isNamedAt(line, at) && line.is(at + 1, "'s", "'"))
                .mapToObj(at -> Actor.at(line, at))
                .filter(actor -> !actor.isMaker())
                .toList();
    }

    /** "chips through AWS", "$38 billion to AWS for compute", "compute capacity from Microsoft". */
    private static boolean isWay(Line line, int at) {
        if (!Actor.isNamedAt(line, at) || !Actor.at(line, at).isRenter()) {
            return false;
        }
        boolean paid =
                line.is(at - 1, "to")
                        && at > 1
                        && line.at(at - 2).meaning() instanceof Meaning.Sum
                        && line.is(at + 1, "for");
        boolean capacity =
                line.is(at - 1, "from") && line.is(at - 2, "capacity", "compute", "computing");
        return paid || capacity || line.is(at - 1, "through", "via");
    }

    /** Clouds and hosts with whom the sentence tells a deal: "a contract with CoreWeave". */
    private List<Actor> partners(Draft draft) {
        Line line = lines.get(draft.line());
        Cast cast = new Cast(line);
        Stream<Actor> renters =
                IntStream.range(0, line.size())
                        .filter(at -> Bills.isDeal(line, at) || line.is(at, "partnership"))
                        .mapToObj(at -> cast.after(at, Math.min(line.size(), at + REACH), "with"))
                        .flatMap(List::stream)
                        .filter(Actor::isRenter);
        Stream<Actor> ways =
                IntStream.range(1, line.size())
                        .filter(at -> isWay(line, at))
                        .mapToObj(at -> Actor.at(line, at));
        return Stream.of(renters, ways, owners(line).stream())
                .flatMap(Function.identity())
                .filter(actor -> !actor.party().equals(draft.buyer().value()))
                .distinct()
                .toList();
    }
}
