package io.chipwire.query;

import java.util.Set;

/**
 * What the HTTP server needs to be told.
 *
 * @param host address to listen on; loopback unless told otherwise
 * @param port 0 for any free one
 * @param allowedNames host names by which browsers may reach the server, beside {@code localhost}
 *     and numeric addresses: any other name may be somebody else's that points here
 * @param largestBody bytes that a request may bring
 */
public record QueryConfig(String host, int port, Set<String> allowedNames, long largestBody) {
    /** The port if none is told. */
    public static final int USUAL_PORT = 8080;

    private static final long USUAL_LARGEST_BODY = 32L * 1024 * 1024;
    private static final int LARGEST_PORT = 65_535;

    public QueryConfig {
        allowedNames = Set.copyOf(allowedNames);
        if (port < 0 || port > LARGEST_PORT) {
            throw new IllegalArgumentException(
                    "expected a port from 0 to " + LARGEST_PORT + ", got " + port);
        }
    }

    /** A server for this machine alone. */
    public static QueryConfig onLoopback(int port) {
        return new QueryConfig("127.0.0.1", port, Set.of(), USUAL_LARGEST_BODY);
    }
}
