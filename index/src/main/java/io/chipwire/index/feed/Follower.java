package io.chipwire.index.feed;

import io.chipwire.index.lucene.DealIndex;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * How far one reading of the topics has come: when what is written becomes visible, when the index
 * is caught up, and what a commit notes.
 */
final class Follower {
    /** Often enough to look instant, seldom enough not to be most of the work of a backlog. */
    private static final Duration BETWEEN_REFRESHES = Duration.ofMillis(20);

    private static final Duration IDLE = Duration.ofMillis(200);

    /** An idle index says now and then that it is up to date; see {@link Start#LONGEST_ABSENCE}. */
    private static final Duration BETWEEN_IDLE_COMMITS = Duration.ofHours(1);

    private final DealIndex index;
    private final Log log;
    private final InstantSource clock;
    private final Map<TopicPartition, Partition> partitions;
    private final Map<Partition, Long> next;
    private boolean complete;
    private boolean caughtUp;
    private boolean unseen;
    private boolean uncommitted = true;
    private long refreshed = System.nanoTime();
    private long noted = System.nanoTime();

    Follower(
            DealIndex index,
            Log log,
            Map<Partition, Long> from,
            boolean complete,
            InstantSource clock) {
        this.index = index;
        this.log = log;
        this.clock = clock;
        this.complete = complete;
        this.next = new HashMap<>(from);
        this.partitions =
                from.keySet().stream()
                        .collect(
                                Collectors.toMap(
                                        one -> new TopicPartition(one.topic(), one.number()),
                                        one -> one));
    }

    Set<TopicPartition> partitions() {
        return partitions.keySet();
    }

    /** Where each partition is read from. */
    Map<TopicPartition, Long> start() {
        Map<TopicPartition, Long> start = new HashMap<>();
        partitions.forEach((where, partition) -> start.put(where, offset(partition)));
        return start;
    }

    /** How long to wait for records: not long while some are not yet visible. */
    Duration patience() {
        return unseen ? BETWEEN_REFRESHES : IDLE;
    }

    boolean caughtUp() {
        return caughtUp;
    }

    /**
     * Takes note of the consumer's positions. They pass over the marks of transactions, which are
     * no records.
     */
    void readTo(ToLongFunction<TopicPartition> position, boolean written) {
        partitions.forEach((where, partition) -> {
            long to = position.applyAsLong(where);
            uncommitted |= to != offset(partition);
            next.put(partition, to);
        });
        unseen |= written;
        boolean reachedEnd =
                log.ranges().entrySet().stream()
                        .allMatch(range -> offset(range.getKey()) >= range.getValue().end());
        if (reachedEnd && !complete) {
            index.sweep();
            unseen = true;
            complete = true;
            uncommitted = true;
        }
        long now = System.nanoTime();
        if (unseen
                && ((reachedEnd && !caughtUp) || now - refreshed >= BETWEEN_REFRESHES.toNanos())) {
            index.refresh();
            refreshed = now;
            unseen = false;
        }
        caughtUp |= reachedEnd;
    }

    /** Writes to disk what has been read, unless nothing has. */
    void commit() {
        long now = System.nanoTime();
        if (uncommitted || now - noted >= BETWEEN_IDLE_COMMITS.toNanos()) {
            index.commit(new Position(log.cluster(), next, complete, clock.instant()).notes());
            uncommitted = false;
            noted = now;
        }
    }

    private long offset(Partition partition) {
        return next.getOrDefault(partition, 0L);
    }
}
