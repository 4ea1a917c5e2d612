package io.chipwire.enrich.topology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How far the stores have come in reading back what the changelogs hold. Thread-safe. */
final class Restoring implements StateRestoreListener {
    private final Map<TopicPartition, Progress> partitions = new ConcurrentHashMap<>();

    private record Progress(long done, long all) {}

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long start, long end) {
        partitions.put(partition, new Progress(0, end - start));
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long end, long records) {
        partitions.computeIfPresent(
                partition, (_, before) -> new Progress(before.done() + records, before.all()));
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long records) {
        partitions.remove(partition);
    }

    /** What is going on, in words. */
    String doing() {
        long done = 0;
        long all = 0;
        for (Progress progress : partitions.values()) {
            done += progress.done();
            all += progress.all();
        }
        return all == 0
                ? "joining the group of its readers"
                : "reading back its state, " + done + " of " + all + " records";
    }
}
