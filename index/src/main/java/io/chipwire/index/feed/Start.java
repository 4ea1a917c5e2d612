package io.chipwire.index.feed;

import io.chipwire.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Where reading begins. */
sealed interface Start {
    /**
     * How long Kafka keeps the mark of a deleted deal at least ({@code delete.retention.ms}, not
     * changed by us), less an hour for clocks: an index that was away for longer may have missed
     * one.
     */
    Duration LONGEST_ABSENCE = Duration.ofHours(23);

    /** On from where the index stands. */
    record GoOn(Map<Partition, Long> from) implements Start {}

    /** From the beginning, with the reason. */
    record Anew(String reason, Map<Partition, Long> from) implements Start {}

    /** Compares what the index has read with what Kafka holds now. */
    static Start decide(Position position, Log log, Instant now) {
        Map<Partition, Long> from = new HashMap<>();
        log.ranges().forEach((partition, range) -> from.put(partition, range.first()));
        if (position.next().isEmpty()) {
            return new Anew("the index is new", from);
        }
        if (!position.cluster().equals(log.cluster())) {
            return new Anew(
                    "the index was filled from Kafka cluster "
                            + position.cluster()
                            + ", this one is "
                            + log.cluster(),
                    from);
        }
        if (position.at().plus(LONGEST_ABSENCE).isBefore(now)) {
            return new Anew(
                    "the index was last written at "
                            + position.at()
                            + ": deletions since then may be forgotten",
                    from);
        }
        for (Map.Entry<Partition, Long> next : position.next().entrySet()) {
            Log.Range range = log.ranges().get(next.getKey());
            if (range == null) {
                return new Anew(name(next.getKey()) + " is no more or was made anew", from);
            }
            if (next.getValue() > range.end()) {
                return new Anew(
                        name(next.getKey())
                                + " ends at offset "
                                + range.end()
                                + ", the index has read to "
                                + next.getValue(),
                        from);
            }
            if (next.getValue() < range.first() && !forgets(next.getKey())) {
                return new Anew(
                        name(next.getKey())
                                + " begins at offset "
                                + range.first()
                                + ", the index has read only to "
                                + next.getValue(),
                        from);
            }
            from.merge(next.getKey(), next.getValue(), Math::max);
        }
        return new GoOn(from);
    }

    /** Old refusals are forgotten on purpose; none of them is needed for an answer. */
    private static boolean forgets(Partition partition) {
        return partition.topic().equals(Topics.REFUSED.name());
    }

    private static String name(Partition partition) {
        return "partition " + partition.number() + " of " + partition.topic();
    }
}
