package io.chipwire.events.ledger;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Known;
import io.chipwire.events.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What could be known at a time. */
public final class AsOf {
    private AsOf() {}

    /**
     * The deals as they were at a moment: one record may give several, of which it was made later,
     * or none. Each is the record that the ledger had then, with these exceptions: its {@code
     * revision} is that of its last {@link Revision}; it has no {@code rules} if more has become
     * known since, for how many agreed then is not kept; articles that were taken back since are
     * not among its {@code sources}; and claims that went to another deal since are with that one.
     *
     * @param deals present records
     */
    public static List<Deal> of(List<Deal> deals, Instant moment) {
        List<Deal> then = new ArrayList<>();
        for (Deal deal : deals) {
            List<Revision> live =
                    deal.revisions().stream()
                            .filter(one -> isAt(one.from(), one.until(), moment))
                            .toList();
            for (Revision revision : live) {
                then.add(new PastDeal(deal, revision, live, moment).write());
            }
        }
        return then;
    }

    static boolean isAt(Known from, Best<Known> until, Instant moment) {
        return !from.at().isAfter(moment) && !isBy(until, moment);
    }

    /** Whether it was over. */
    static boolean isBy(Best<Known> until, Instant moment) {
        return until instanceof Best.Value<Known>(Known end) && !end.at().isAfter(moment);
    }
}
