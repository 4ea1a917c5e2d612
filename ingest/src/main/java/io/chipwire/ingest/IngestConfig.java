package io.chipwire.ingest;

import io.chipwire.events.Best;
import io.chipwire.ingest.limit.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * What ingest needs to know.
 *
 * @param bootstrapServers of the Kafka cluster, {@code host:port}
 * @param inbox a folder whose files are read as they come
 * @param sources a list of feeds and pages to look at again and again
 * @param state a folder for what must outlive a restart: which files and feed items were read
 * @param limits on everything from outside
 * @param allowedPrivateHosts {@code host:port} that may be fetched from although they are not on
 *     the public internet; they are asked without pauses
 * @param hostPause time between two requests to one host
 */
public record IngestConfig(
        String bootstrapServers,
        Best<Path> inbox,
        Best<Path> sources,
        Path state,
        Limits limits,
        Set<String> allowedPrivateHosts,
        Duration hostPause) {

    private static final Duration ORDINARY_PAUSE = Duration.ofSeconds(1);

    public IngestConfig {
        allowedPrivateHosts = Set.copyOf(allowedPrivateHosts);
        for (String host : allowedPrivateHosts) {
            if (!host.matches("[^\\s/]+:\\d{1,5}")) {
                throw new IllegalArgumentException(
                        "expected allowed private hosts as host:port, got \"" + host + "\"");
            }
        }
        if (hostPause.isNegative()) {
            throw new IllegalArgumentException("expected a pause, got " + hostPause);
        }
    }

    /** A configuration without inbox and sources: only what is handed in is read. */
    public static IngestConfig of(String bootstrapServers, Path state) {
        return new IngestConfig(
                bootstrapServers,
                Best.unknown(),
                Best.unknown(),
                state,
                Limits.defaults(),
                Set.of(),
                ORDINARY_PAUSE);
    }

    /** The same with a folder whose files are read. */
    public IngestConfig withInbox(Path folder) {
        return new IngestConfig(
                bootstrapServers,
                Best.of(folder),
                sources,
                state,
                limits,
                allowedPrivateHosts,
                hostPause);
    }

    /** The same with a list of sources. */
    public IngestConfig withSources(Path file) {
        return new IngestConfig(
                bootstrapServers,
                inbox,
                Best.of(file),
                state,
                limits,
                allowedPrivateHosts,
                hostPause);
    }

    /** The same with hosts of the user's own. */
    public IngestConfig withAllowedPrivateHosts(Set<String> hosts) {
        return new IngestConfig(bootstrapServers, inbox, sources, state, limits, hosts, hostPause);
    }
}
