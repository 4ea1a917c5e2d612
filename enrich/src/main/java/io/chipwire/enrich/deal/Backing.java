package io.chipwire.enrich.deal;

import io.chipwire.events.Deal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which origins back a deal as it is shown. Who holds a rival of one of its values does not: two
 * that contradict each other vouch for nothing together.
 *
 * @param names of those that back it; all if none does, as where a person set a value
 */
record Backing(Set<String> names) {
    static Backing of(List<Deal.Origin> origins, List<Deal.Conflict> conflicts) {
        Set<String> all = new LinkedHashSet<>();
        origins.forEach(origin -> all.add(origin.name()));
        Set<String> backing = new LinkedHashSet<>(all);
        for (Deal.Conflict conflict : conflicts) {
            Set<String> rivals = new HashSet<>();
            conflict.values().forEach(rival -> rivals.addAll(rival.heldBy()));
            conflict.values().getFirst().heldBy().forEach(rivals::remove);
            backing.removeAll(rivals);
        }
        return new Backing(backing.isEmpty() ? all : backing);
    }

    /** Whether two or more that agree tell of it. */
    boolean isCorroborated() {
        return names.size() > 1;
    }
}
