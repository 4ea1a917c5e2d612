package io.chipwire.index.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How far the index has read, as it stands in the notes of a Lucene commit.
 *
 * @param cluster id of the Kafka cluster
 * @param next the first offset not yet applied
 * @param complete whether the index held all of the topics at some time since it was filled anew
 * @param at when the index was known to be at these offsets
 */
record Position(String cluster, Map<Partition, Long> next, boolean complete, Instant at) {
    private static final String CLUSTER = "kafka.cluster";
    private static final String COMPLETE = "kafka.complete";
    private static final String AT = "kafka.at";
    private static final String OFFSET = "kafka.offset ";

    Position {
        next = Map.copyOf(next);
    }

    /** The position as notes. */
    Map<String, String> notes() {
        Map<String, String> notes = new HashMap<>();
        notes.put(CLUSTER, cluster);
        notes.put(COMPLETE, Boolean.toString(complete));
        notes.put(AT, at.toString());
        next.forEach((partition, offset) ->
                notes.put(
                        OFFSET
                                + partition.topic()
                                + " "
                                + partition.topicId()
                                + " "
                                + partition.number(),
                        Long.toString(offset)));
        return notes;
    }

    /** The position that notes tell; with no offsets where they tell none. */
    static Position of(Map<String, String> notes) {
        Map<Partition, Long> next = new HashMap<>();
        notes.forEach((key, value) -> {
            if (key.startsWith(OFFSET)) {
                String[] part = key.substring(OFFSET.length()).split(" ", -1);
                next.put(
                        new Partition(part[0], part[1], Integer.parseInt(part[2])),
                        Long.parseLong(value));
            }
        });
        return new Position(
                notes.getOrDefault(CLUSTER, ""),
                next,
                Boolean.parseBoolean(notes.getOrDefault(COMPLETE, "false")),
                Instant.parse(notes.getOrDefault(AT, Instant.EPOCH.toString())));
    }
}
