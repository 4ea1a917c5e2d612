package io.chipwire.enrich.deal;

import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is written of deals, kept from one telling to the next: the same statements say the same.
 * What has not been needed for long is forgotten. Not thread-safe.
 */
final class Views {
    /** So many are kept, and again as many that were used before them. */
    private static final int MOST = 256;

    private final Reference reference;
    private final Revisions revisions = new Revisions();
    private Map<List<String>, DealView> known = new HashMap<>();
    private Map<List<String>, DealView> used = new HashMap<>();
    private Map<List<Object>, Deal> knownDeals = new HashMap<>();
    private Map<List<Object>, Deal> usedDeals = new HashMap<>();

    Views(Reference reference) {
        this.reference = reference;
    }

    /** See {@link DealView#of}. */
    DealView of(Testimony testimony, Collection<Correction> corrections) {
        List<String> key = new ArrayList<>();
        testimony.live().forEach(statement -> name(key, statement));
        key.add("");
        testimony.past().forEach(statement -> name(key, statement));
        key.add("");
        testimony.sources().forEach(statement -> name(key, statement));
        corrections.forEach(correction -> key.add(correction.id()));
        DealView view = known.get(key);
        if (view == null) {
            view = used.get(key);
        }
        if (view == null) {
            view = DealView.of(testimony, corrections, reference);
        }
        used.put(key, view);
        return view;
    }

    /** The deal that was written of all this before, else the one written now. */
    Deal written(List<Object> of, Supplier<Deal> write) {
        Deal deal = knownDeals.get(of);
        if (deal == null) {
            deal = write.get();
        }
        usedDeals.put(of, deal);
        return deal;
    }

    Revisions revisions() {
        return revisions;
    }

    /** Ends a telling. */
    void forgetUnused() {
        if (used.size() < MOST) {
            return;
        }
        revisions.forgetUnused();
        known = used;
        used = new HashMap<>();
        knownDeals = usedDeals;
        usedDeals = new HashMap<>();
    }

    /** What a revision of an article says does not change. */
    private static void name(List<String> key, Statement statement) {
        key.add(statement.claim().id());
        key.add(statement.article().revision());
    }
}
