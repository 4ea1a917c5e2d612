package io.chipwire.enrich.topology;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How enrich runs.
 *
 * @param application the name that all instances which share the work go by; one that Kafka does
 *     not know yet reads everything from the first record
 * @param bootstrapServers where Kafka is: {@code host:port,host:port}
 * @param stateDir a folder of this process's own; it holds the name by which Kafka knows it
 * @param threads stream threads; more than the articles topic has partitions stay idle
 * @param commitInterval how long a transaction stays open: the delay until others see a deal
 * @param replicas replication factor of the internal topics; -1 leaves it to the broker
 */
public record EnrichConfig(
        String application,
        String bootstrapServers,
        Path stateDir,
        int threads,
        Duration commitInterval,
        int replicas) {
    private static final String APPLICATION = "chipwire-enrich";

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
        return new EnrichConfig(
                APPLICATION, bootstrapServers, stateDir, 1, Duration.ofMillis(25), -1);
    }

    /** The same under another name. */
    public EnrichConfig named(String name) {
        return new EnrichConfig(
                name, bootstrapServers, stateDir, threads, commitInterval, replicas);
    }

    /** The same with so many threads. */
    public EnrichConfig threads(int count) {
        return new EnrichConfig(
                application, bootstrapServers, stateDir, count, commitInterval, replicas);
    }
}
