package io.chipwire.main.rerun;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How a ledger differs from the published one. */
sealed interface LedgerChange {
    /**
     * A deal that is not published.
     *
     * @param partOf ids of the published deals that hold some of it
     */
    record Added(Shown deal, Set<String> partOf) implements LedgerChange {}

    /**
     * A published deal that is no more.
     *
     * @param wentTo ids of the deals that hold some of it now
     */
    record Lost(Shown deal, Set<String> wentTo) implements LedgerChange {}

    /** A deal that says something else. */
    record Changed(Shown before, Shown after) implements LedgerChange {}

    /**
     * The changes: what is lost, added, changed. A deal is the same as the published one of its id,
     * else as one that is left over and that some id leads to from both.
     */
    static List<LedgerChange> between(Collection<Shown> published, Collection<Shown> made) {
        Map<Shown, Shown> pairs = pairs(published, made);
        Set<Shown> stay = new HashSet<>(pairs.values());
        Map<String, Set<String>> now = byId(made);
        Map<String, Set<String>> before = byId(published);
        List<LedgerChange> all = new ArrayList<>();
        for (Shown one : published) {
            if (!stay.contains(one)) {
                all.add(new Lost(one, kin(one, now)));
            }
        }
        for (Shown one : made) {
            if (!pairs.containsKey(one)) {
                all.add(new Added(one, kin(one, before)));
            }
        }
        for (Shown one : made) {
            Shown was = pairs.get(one);
            if (was != null && !one.isAs(was)) {
                all.add(new Changed(was, one));
            }
        }
        return all;
    }

    /** Deal to the published one that it is the same as. */
    private static Map<Shown, Shown> pairs(Collection<Shown> published, Collection<Shown> made) {
        Map<String, Shown> byId = new HashMap<>();
        Map<String, Shown> byAnyId = new HashMap<>();
        for (Shown one : published) {
            byId.put(one.id(), one);
            one.ids().forEach(id -> byAnyId.putIfAbsent(id, one));
        }
        Map<Shown, Shown> pairs = new HashMap<>();
        Set<Shown> taken = new HashSet<>();
        for (Shown one : made) {
            Shown same = byId.get(one.id());
            if (same != null && taken.add(same)) {
                pairs.put(one, same);
            }
        }
        for (Shown one : made) {
            for (String id : one.ids()) {
                Shown same = byAnyId.get(id);
                if (same != null && !pairs.containsKey(one) && taken.add(same)) {
                    pairs.put(one, same);
                }
            }
        }
        return pairs;
    }

    /** Each id with the ids of the deals that it leads to. */
    private static Map<String, Set<String>> byId(Collection<Shown> deals) {
        Map<String, Set<String>> byId = new HashMap<>();
        for (Shown one : deals) {
            one.ids().forEach(id -> byId.computeIfAbsent(id, _ -> new TreeSet<>()).add(one.id()));
        }
        return byId;
    }

    /** Ids of those that share an id with it. */
    private static Set<String> kin(Shown deal, Map<String, Set<String>> others) {
        Set<String> kin = new TreeSet<>();
        deal.ids().forEach(id -> kin.addAll(others.getOrDefault(id, Set.of())));
        return kin;
    }
}
