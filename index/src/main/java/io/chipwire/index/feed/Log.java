package io.chipwire.index.feed;

import java.util.Map;

/**
 * What Kafka holds of the followed topics.
 *
 * @param cluster id of the Kafka cluster
 * @param ranges the offsets of each partition
 */
record Log(String cluster, Map<Partition, Range> ranges) {
    Log {
        ranges = Map.copyOf(ranges);
    }

    /**
     * The offsets of a partition.
     *
     * @param first the earliest one there is
     * @param end one past the last one that may be read
     */
    record Range(long first, long end) {}
}
