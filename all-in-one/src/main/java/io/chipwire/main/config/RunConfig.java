package io.chipwire.main.config;

import io.chipwire.events.Best;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.query.correct.Editors;
import java.nio.file.Path;
import java.util.Set;

/**
 * How {@code chipwire run} is to run; {@link Key} says what each means.
 *
 * @param kafka servers of a cluster, or none for the embedded broker
 * @param roles at least one
 * @param editors who may correct deals
 * @param limits on everything from outside
 */
public record RunConfig(
        Path data,
        String host,
        int port,
        Best<Path> inbox,
        Best<Path> sources,
        Best<String> kafka,
        Set<Role> roles,
        int brokerPort,
        Best<Path> lexicon,
        int threads,
        Set<String> privateHosts,
        Editors editors,
        Limits limits) {
    public RunConfig {
        roles = Set.copyOf(roles);
        privateHosts = Set.copyOf(privateHosts);
    }

    /** Whether this process runs the part. */
    public boolean runs(Role role) {
        return roles.contains(role);
    }
}
