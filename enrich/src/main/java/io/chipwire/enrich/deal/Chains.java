package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Known;
import io.chipwire.events.Revision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The revisions of all deals of a buyer, each under the id that its deal goes by. */
final class Chains {
    private final Journal journal;
    private final Map<String, Chain> chains = new HashMap<>();
    private final Map<String, Chain> orphans = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    /**
     * The revisions of a deal, those of deals that went into it among them.
     *
     * @param open what it is now
     */
    private record Chain(List<Revision> closed, Revision open) {
        Chain closedAt(Known end) {
            return with(List.of(open.until(Best.of(end))));
        }

        Chain with(List<Revision> others) {
            List<Revision> all = new ArrayList<>(closed);
            all.addAll(others);
            return new Chain(all, open);
        }
    }

    Chains(Journal journal) {
        this.journal = journal;
    }

    Set<String> ids() {
        return Set.copyOf(chains.keySet());
    }

    boolean has(String id) {
        return chains.containsKey(id);
    }

    /** The ids whose revisions changed since the last call. */
    Set<String> takeChanged() {
        Set<String> taken = new HashSet<>(changed);
        changed.clear();
        return taken;
    }

    /** What the deal is now. */
    Revision open(String id) {
        return chain(chains, id).open();
    }

    /** Begins the revisions of a deal, or ends the one it has if the other says something else. */
    void append(String id, Revision revision, Known from) {
        if (!chains.containsKey(id)) {
            put(id, new Chain(List.of(), revision));
        } else if (!open(id).equals(revision)) {
            put(id, new Chain(chain(chains, id).closedAt(from).closed(), revision));
        }
    }

    /** Ends a deal that is no more. */
    void end(String id, Known from) {
        journal.put(orphans, id, chain(chains, id).closedAt(from));
        journal.remove(chains, id);
        note(id);
    }

    /**
     * The past of a deal that is no more goes with its claims.
     *
     * @param heir the id of the deal that now has the claim which gave an id
     */
    void adopt(UnaryOperator<String> heir) {
        for (String orphan : List.copyOf(orphans.keySet())) {
            String id = heir.apply(orphan);
            if (chains.containsKey(id)) {
                put(id, chain(chains, id).with(chain(orphans, orphan).closed()));
                journal.remove(orphans, orphan);
            }
        }
    }

    /** All revisions of a deal, oldest first. */
    List<Revision> revisions(String id) {
        List<Revision> all = new ArrayList<>(chain(chains, id).closed());
        all.sort(
                Comparator.comparing((Revision revision) -> revision.from().at())
                        .thenComparing(Revision::deal));
        all.add(open(id));
        return all;
    }

    private void put(String id, Chain chain) {
        journal.put(chains, id, chain);
        note(id);
    }

    private void note(String id) {
        changed.add(id);
        journal.note(() -> changed.add(id));
    }

    private static Chain chain(Map<String, Chain> chains, String id) {
        Chain chain = chains.get(id);
        if (chain == null) {
            throw new IllegalStateException("expected revisions of the deal " + id + ", got none");
        }
        return chain;
    }
}
