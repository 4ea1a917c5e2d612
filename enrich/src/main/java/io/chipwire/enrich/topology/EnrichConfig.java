package io.chipwire.enrich.topology;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How enrich runs.
 *
 * @param bootstrapServers where Kafka is: {@code host:port,host:port}
 * @param stateDir a folder of this process's own; it holds the name by which Kafka knows it
 * @param threads stream threads; more than the articles topic has partitions stay idle
 * @param commitInterval how long a transaction stays open: the delay until others see a deal
 * @param replicas replication factor of the internal topics; -1 leaves it to the broker
 */
public record EnrichConfig(
        String bootstrapServers,
        Path stateDir,
        int threads,
        Duration commitInterval,
        int replicas) {
    public EnrichConfig {
        if (threads < 1) {
            throw new IllegalArgumentException("expected at least one thread, got " + threads);
        }
        if (commitInterval.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "expected a commit interval of 1 ms or more, got " + commitInterval);
        }
    }

    /** One thread, commits every 25 ms, replication as the broker has it. */
    public static EnrichConfig of(String bootstrapServers, Path stateDir) {
        return new EnrichConfig(bootstrapServers, stateDir, 1, Duration.ofMillis(25), -1);
    }
}
