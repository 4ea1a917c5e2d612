package io.chipwire.enrich.claim;

import io.chipwire.events.Party;
import io.chipwire.events.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks in the sentences around a statement for who is named there. */
record Beside(List<Line> lines) {
    /**
     * The only one of a kind that is named in the statement's sentence, or else in the nearest
     * before it that names such.
     *
     * @param back how many sentences before it may be
     * @return empty where nobody is, or several are
     */
    Optional<Slot.Told<Party>> nearest(Draft draft, int back, Predicate<Actor> kind) {
        for (int at = draft.line(); at >= Math.max(0, draft.line() - back); at--) {
            Map<Party, Slot.Told<Party>> named = named(lines.get(at), kind);
            named.remove(draft.buyer().value());
            if (!named.isEmpty()) {
                return named.size() == 1 ? named.values().stream().findFirst() : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Map<Party, Slot.Told<Party>> named(Line line, Predicate<Actor> kind) {
        Map<Party, Slot.Told<Party>> named = new LinkedHashMap<>();
        for (int i = 0; i < line.size(); i++) {
            if (Actor.isNamedAt(line, i) && kind.test(Actor.at(line, i))) {
                named.putIfAbsent(Actor.at(line, i).party(), Actor.at(line, i).told());
            }
        }
        return named;
    }
}
