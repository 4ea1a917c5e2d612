package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Best;
import io.chipwire.events.Evidence;
import io.chipwire.events.Mode;
import io.chipwire.events.Party;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** Whose chips are, who only lets others use them: "GPUs hosted by AWS". */
    private static final String[] HOSTED = {"hosted", "managed", "operated", "run"};

    /** What may stand between chips and who keeps them: "GPUs that are operated by". */
    private static final String[] LINKS = {
        ",", "are", "been", "being", "exclusively", "fully", "is", "now", "that", "which"
    };

    private static final String[] KEPT = {
        "capacity",
        "cloud",
        "clouds",
        "cluster",
        "clusters",
        "compute",
        "servers",
        "service",
        "services",
        "supercomputer"
    };

    private final Lexicon lexicon;
    private final Houses houses;
    private final List<Line> lines;

    Lessors(Lexicon lexicon, List<Line> lines) {
        this.lexicon = lexicon;
        this.houses = new Houses(lexicon);
        this.lines = lines;
    }

    /**
     * The purchases: as leases those whose sentence tells a deal with one cloud or host, and other
     * leases with the one that is named nearest before.
     */
    List<Draft> tell(List<Draft> drafts) {
        Map<Integer, List<Draft>> byLine =
                drafts.stream().collect(Collectors.groupingBy(Draft::line));
        List<Draft> told =
                drafts.stream()
                        .map(draft ->
                                isOpen(draft)
                                        ? tell(draft, byLine.getOrDefault(draft.line(), List.of()))
                                        : draft)
                        .map(draft -> isLet(draft) ? draft.withMode(Mode.LEASE) : draft)
                        .toList();
        Map<Integer, List<Draft>> toldByLine =
                told.stream().collect(Collectors.groupingBy(Draft::line));
        return told.stream()
                .filter(draft -> !isKeeper(draft, toldByLine.getOrDefault(draft.line(), List.of())))
                .toList();
    }

    /** "GPUs owned by SpaceX" that another one will use: they are not to come to SpaceX. */
    private boolean isKeeper(Draft draft, List<Draft> beside) {
        Line line = lines.get(draft.line());
        Evidence words = draft.buyer().evidence().getFirst();
        return draft.status().value() == Stage.PLANNED
                && IntStream.range(1, line.size())
                        .anyMatch(at -> line.is(at - 1, "by") && line.evidence(at).equals(words))
                && beside.stream()
                        .anyMatch(other ->
                                other.mode() == Mode.LEASE
                                        && other.seller()
                                                .best()
                                                .equals(Best.of(draft.buyer().value())));
    }

    private boolean isOpen(Draft draft) {
        return !(draft.seller() instanceof Slot.Told<Party>(var seller, _, _))
                || (lexicon.organisation(seller.id()) instanceof Best.Value<Organisation>(var own)
                        && own.kind() == Organisation.Kind.CHIPMAKER);
    }

    private Draft tell(Draft draft, List<Draft> beside) {
        boolean alone =
                beside.stream()
                        .allMatch(other -> other.buyer().value().equals(draft.buyer().value()));
        List<Actor> hosts = partners(draft, alone);
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
    private boolean isWay(Line line, int at) {
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
        return paid || capacity || line.is(at - 1, "through", "via") || isGround(line, at);
    }

    /** "has 768 H100 GPUs on Scaleway", "will run on AWS"; not "on Google TPUs". */
    private boolean isGround(Line line, int at) {
        Actor actor = Actor.at(line, at);
        boolean host = actor.trade() == Actor.Trade.HOST;
        boolean cloud = !host && !houses.owner(actor.party()).isEmpty();
        // chips may stand at a host's place and be another's, but hardly in a house's own cloud
        boolean near =
                cloud
                        && line.is(at - 1, "at", "in")
                        && IntStream.range(Math.max(0, at - REACH), at - 1)
                                .anyMatch(i -> line.isHardware(i) || line.is(i, KEPT));
        boolean ground = near || (line.is(at - 1, "on") && (cloud || host));
        return ground && !line.isHardware(at + 1) && !line.is(at + 1, "'s", "'", "-");
    }

    /**
     * Clouds and hosts with whom the sentence tells a deal: "a contract with CoreWeave".
     *
     * @param alone whether the sentence tells of no other buyer
     */
    private List<Actor> partners(Draft draft, boolean alone) {
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
        Stream<Actor> keepers =
                IntStream.range(1, line.size() - 1)
                        .mapToObj(at -> keeper(line, at, draft.mode()))
                        .flatMap(Optional::stream);
        return Stream.of(renters, ways, keepers, owners(line).stream())
                .flatMap(Function.identity())
                .filter(actor -> !houses.areOne(actor.party(), draft.buyer().value()))
                .filter(actor -> alone || isNext(line, draft, actor))
                .distinct()
                .toList();
    }

    /** Whether no other chips stand between those bought and a name behind them. */
    private static boolean isNext(Line line, Draft draft, Actor actor) {
        int end =
                draft.items().stream()
                        .mapToInt(item -> item.evidence().getFirst().end())
                        .max()
                        .orElse(0);
        return actor.evidence().start() > end
                && IntStream.range(0, actor.index())
                        .noneMatch(at -> line.isHardware(at) && line.at(at).start() > end);
    }

    /** "GPUs owned by SpaceX", "a cluster that is run by AWS", "cloud services operated by". */
    private static Optional<Actor> keeper(Line line, int verb, Mode mode) {
        boolean owned = line.is(verb, "owned");
        int at = verb - 1;
        while (at >= 0 && line.is(at, LINKS)) {
            at--;
        }
        boolean kept =
                (owned || line.is(verb, HOSTED))
                        && line.is(verb + 1, "by")
                        && (line.isHardware(at) || line.is(at, KEPT));
        boolean cloud =
                mode == Mode.LEASE || line.is(at, "cloud", "clouds") || line.is(at - 1, "cloud");
        return kept
                ? Suppliers.named(line, verb + 2)
                        .filter(actor -> owned ? !actor.isMaker() : cloud || actor.isRenter())
                : Optional.empty();
    }
}
