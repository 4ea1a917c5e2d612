package io.chipwire.query.ledger;

import io.chipwire.events.ledger.TrackRecord;
import io.chipwire.index.search.DealSearch;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often sources were right, by name.
 *
 * @param total how many sources have a record
 * @param sources those of them that were asked for
 */
public record SourceRecords(int total, List<TrackRecord> sources) {
    public SourceRecords {
        sources = List.copyOf(sources);
    }

    /** The records of all deals. */
    public static SourceRecords of(DealSearch search, int limit, int offset) {
        Map<String, TrackRecord> records = new TreeMap<>();
        search.all(
                Pass.limited(deal ->
                        TrackRecord.of(List.of(deal))
                                .forEach(one ->
                                        records.merge(one.source(), one, SourceRecords::sum))));
        return new SourceRecords(
                records.size(), records.values().stream().skip(offset).limit(limit).toList());
    }

    private static TrackRecord sum(TrackRecord one, TrackRecord other) {
        return new TrackRecord(
                one.source(),
                one.confirmed() + other.confirmed(),
                one.refuted() + other.refuted(),
                one.corrected() + other.corrected());
    }
}
