package io.chipwire.enrich.claim;

import io.chipwire.events.Best;
import io.chipwire.events.Mode;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds out who sells where a statement names only the maker of the chips: "bought through reseller
 * Cubit", "The servers were supplied by Lenovo", "HPE is the supplier".
 */
final class Suppliers {
    private static final Map<String, SupplyWord> WORDS = SupplyWord.all();

    private static final String[] ORIGINS = {"from", "through", "via"};

    private static final String[] IS = {"is", "was", ":", "remains"};

    /** How many sentences behind the supplier may be told. */
    private static final int AHEAD = 2;

    /** How many tokens may stand between a verb and its "by" or "from". */
    private static final int REACH = 6;

    /** How many words may lead a supplier in: "from Nvidia's local distributor". */
    private static final int LEADS = 7;

    private final Lexicon lexicon;
    private final Houses houses;
    private final List<Line> lines;

    Suppliers(Lexicon lexicon, List<Line> lines) {
        this.lexicon = lexicon;
        this.houses = new Houses(lexicon);
        this.lines = lines;
    }

    /** The purchases, those whose seller is only the maker with the one supplier that is told. */
    List<Draft> tell(List<Draft> drafts) {
        Map<Integer, List<Draft>> byLine =
                drafts.stream().collect(Collectors.groupingBy(Draft::line));
        return drafts.stream()
                .map(draft -> isOpen(draft) && !draft.isOff() ? tell(draft, byLine) : draft)
                .toList();
    }

    private boolean isOpen(Draft draft) {
        return !(draft.seller() instanceof Slot.Told<Party>(var seller, _, _))
                || (lexicon.organisation(seller.id()) instanceof Best.Value<Organisation>(var own)
                        && own.kind() == Organisation.Kind.CHIPMAKER);
    }

    private Draft tell(Draft draft, Map<Integer, List<Draft>> byLine) {
        for (int at = draft.line(); at <= draft.line() + AHEAD && at < lines.size(); at++) {
            boolean others =
                    byLine.getOrDefault(at, List.of()).stream()
                            .anyMatch(
                                    other -> !other.buyer().value().equals(draft.buyer().value()));
            Set<Actor> told = suppliers(lines.get(at), draft);
            if (others || (at > draft.line() && !isOf(draft, lines.get(at), told))) {
                return draft;
            }
            if (!told.isEmpty()) {
                return told.size() == 1 ? sold(draft, told.iterator().next()) : draft;
            }
        }
        return draft;
    }

    private static Draft sold(Draft draft, Actor supplier) {
        boolean maker = draft.seller().best().equals(Best.of(supplier.party()));
        Draft sold = maker ? draft : draft.withSeller(supplier.told());
        return supplier.isRenter() ? sold.withMode(Mode.LEASE) : sold;
    }

    /** Whether a sentence names nobody but the parties, makers and places. */
    private static boolean isOf(Draft draft, Line line, Set<Actor> told) {
        return IntStream.range(0, line.size())
                .filter(at -> Actor.isNamedAt(line, at))
                .mapToObj(at -> Actor.at(line, at))
                .allMatch(actor ->
                        actor.isMaker()
                                || actor.trade() == Actor.Trade.COUNTRY
                                || actor.party().equals(draft.buyer().value())
                                || told.stream()
                                        .anyMatch(one -> one.party().equals(actor.party())));
    }

    private Set<Actor> suppliers(Line line, Draft draft) {
        Set<Actor> told = new LinkedHashSet<>();
        for (int at = 0; at < line.size(); at++) {
            SupplyWord kind = WORDS.get(line.at(at).word());
            if (kind != null && !line.deep().get(at)) {
                supplier(line, at, kind)
                        .filter(actor -> !houses.areOne(actor.party(), draft.buyer().value()))
                        .ifPresent(told::add);
            }
        }
        return told;
    }

    private static Optional<Actor> supplier(Line line, int at, SupplyWord kind) {
        return switch (kind) {
            case BY -> line.is(at + 1, "by") ? named(line, at + 2) : Optional.empty();
            case MAKER ->
                    line.is(at + 1, "by") && isSystem(line, at)
                            ? named(line, at + 2)
                            : Optional.empty();
            case FROM ->
                    IntStream.range(at + 1, Math.min(line.size(), at + 1 + REACH))
                            .takeWhile(i -> !line.isBorder(i) && !line.is(i, "and", "which"))
                            .filter(i -> line.is(i, ORIGINS))
                            .mapToObj(i -> named(line, i + 1))
                            .findFirst()
                            .orElse(Optional.empty());
            case ROLE -> role(line, at);
        };
    }

    /** "the supplier is HPE", "HPE is the supplier". */
    private static Optional<Actor> role(Line line, int at) {
        if (line.is(at + 1, IS)) {
            return named(line, at + 2);
        }
        boolean behind = line.is(at - 1, "the") && line.is(at - 2, IS);
        return behind && Actor.isNamedAt(line, at - 3)
                ? Optional.of(Actor.at(line, at - 3))
                : Optional.empty();
    }

    private static boolean isSystem(Line line, int verb) {
        return IntStream.range(Math.max(0, verb - 2), verb)
                .anyMatch(at ->
                        line.is(at, "system")
                                || (line.isHardware(at)
                                        && Anchor.chip(line, at).unit() != Quantity.Unit.CHIP));
    }

    /** Who is named behind an index: "Nvidia's local distributor Cubit" is Cubit. */
    static Optional<Actor> named(Line line, int from) {
        for (int at = from; at < Math.min(line.size(), from + LEADS); at++) {
            boolean leads = line.is(at + 1, "'s", "'", "-");
            if (Actor.isNamedAt(line, at) && !leads) {
                Actor actor = Actor.at(line, at);
                return actor.trade() == Actor.Trade.COUNTRY || actor.isPerson()
                        ? Optional.empty()
                        : Optional.of(actor);
            }
            if (line.is(at, ",", ".", ";", "(", "and", "for", "in", "of", "on", "to", "with")
                    || line.isBorder(at)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
