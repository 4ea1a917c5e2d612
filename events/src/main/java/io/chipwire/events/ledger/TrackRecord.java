package io.chipwire.events.ledger;

import io.chipwire.events.Deal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often an origin was right where it was disputed and the dispute was settled. Open disputes
 * and what nobody disputes tell nothing.
 *
 * @param source the origin's name
 * @param confirmed settled conflicts in which its value stands
 * @param refuted settled conflicts in which another's value stands
 * @param corrected claims that its own articles, or those that pass it on, took back or changed
 */
public record TrackRecord(String source, int confirmed, int refuted, int corrected) {

    /** The records of all origins that have one, by name. */
    public static List<TrackRecord> of(List<Deal> deals) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Deal deal : deals) {
            for (Deal.Conflict conflict : deal.conflicts()) {
                if (conflict.state() == Deal.Conflict.State.SETTLED) {
                    count(counts, conflict);
                }
            }
            for (Deal.HeldClaim held : deal.past()) {
                of(counts, held.origin())[2]++;
            }
        }
        List<TrackRecord> records = new ArrayList<>();
        counts.forEach(
                (name, count) -> records.add(new TrackRecord(name, count[0], count[1], count[2])));
        return records;
    }

    private static void count(Map<String, int[]> counts, Deal.Conflict conflict) {
        List<String> right = conflict.values().getFirst().heldBy();
        right.forEach(name -> of(counts, name)[0]++);
        for (Deal.Rival rival : conflict.values().subList(1, conflict.values().size())) {
            for (String name : rival.heldBy()) {
                if (!right.contains(name)) {
                    of(counts, name)[1]++;
                }
            }
        }
    }

    private static int[] of(Map<String, int[]> counts, String name) {
        return counts.computeIfAbsent(name, _ -> new int[3]);
    }
}
