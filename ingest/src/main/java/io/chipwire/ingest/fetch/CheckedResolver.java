package io.chipwire.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a host up once and hands out addresses only if all of them may be connected to. The client
 * connects to these and asks nobody again, so that a second answer of the name server is worth
 * nothing.
 */
final class CheckedResolver implements DnsResolver {
    private final DnsResolver names;
    private final Set<String> allowedPrivateHosts;

    CheckedResolver(DnsResolver names, Set<String> allowedPrivateHosts) {
        this.names = names;
        this.allowedPrivateHosts = Set.copyOf(allowedPrivateHosts);
    }

    /** A host was asked for whose address must not be connected to. */
    static final class ForbiddenAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        ForbiddenAddressException(String message) {
            super(message);
        }
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (!isAllowed(host, port)) {
            for (InetAddress address : found) {
                if (!PublicAddress.isPublic(address)) {
                    throw new ForbiddenAddressException(
                            "expected a public address for "
                                    + host
                                    + ", got "
                                    + address.getHostAddress());
                }
            }
        }
        return Stream.of(found).map(address -> new InetSocketAddress(address, port)).toList();
    }

    /** Whether the user's configuration names the host and port. */
    boolean isAllowed(String host, int port) {
        return allowedPrivateHosts.contains(host.toLowerCase(Locale.ROOT) + ":" + port);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolve(host, -1).stream()
                .map(InetSocketAddress::getAddress)
                .toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
