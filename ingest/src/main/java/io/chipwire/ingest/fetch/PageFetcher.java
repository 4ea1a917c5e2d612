package io.chipwire.ingest.fetch;

import io.chipwire.ingest.limit.Limit;
import io.chipwire.ingest.limit.Limits;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.MessageConstraintException;

/**
 * The one door to the network. A host is looked up once, every address of it is checked, and only a
 * checked address is connected to; redirects are followed by hand, each hop checked alike. Bytes
 * are counted after decompression, and the time of the whole fetch is limited, however slowly a
 * server drips. Thread-safe.
 */
public final class PageFetcher implements AutoCloseable {
    /** How we name ourselves to servers. */
    public static final String USER_AGENT = "Chipwire/0.1 (news reader)";

    private static final String ACCEPT =
            "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml,"
                    + " application/xml;q=0.9, text/*;q=0.8";

    private final Limits limits;
    private final CheckedResolver resolver;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watchdog =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("chipwire-fetch-watchdog").factory());

    /**
     * A fetcher.
     *
     * @param allowedPrivateHosts {@code host:port} that may be fetched from although their
     *     addresses are not public
     */
    public PageFetcher(Limits limits, Set<String> allowedPrivateHosts) {
        this(limits, allowedPrivateHosts, SystemDefaultDnsResolver.INSTANCE);
    }

    PageFetcher(Limits limits, Set<String> allowedPrivateHosts, DnsResolver names) {
        this.limits = limits;
        this.resolver = new CheckedResolver(names, allowedPrivateHosts);
        this.client = Client.build(limits, resolver);
    }

    /**
     * Fetches a page; it throws nothing for what a server does.
     *
     * @param url http or https
     * @param known what the server said of the version that we have
     */
    public Fetched fetch(String url, Validators known) {
        AtomicBoolean isLate = new AtomicBoolean();
        try (Deadline deadline = new Deadline(isLate)) {
            return follow(url, known, deadline);
        } catch (RefusedResponse e) {
            return new Fetched.Failed(e.getMessage() + " from " + url);
        } catch (MessageConstraintException e) {
            return new Fetched.Failed(largeHeader(url, e));
        } catch (IOException | HttpException | IllegalArgumentException e) {
            return new Fetched.Failed(
                    isLate.get() || e instanceof InterruptedIOException
                            ? tooLate(url)
                            : "expected a page at " + url + ", got " + described(e));
        }
    }

    /** Whether the user's configuration names the host of this URL as one of the user's own. */
    public boolean isOwn(String url) {
        try {
            URI uri = address(url);
            return resolver.isAllowed(uri.getHost(), port(uri));
        } catch (RefusedResponse _) {
            // What cannot be fetched at all is nobody's own.
            return false;
        }
    }

    private Fetched follow(String url, Validators known, Deadline deadline)
            throws IOException, HttpException {
        URI at = address(url);
        for (int hops = 0; hops <= limits.redirects(); hops++) {
            HttpGet request = request(at, known);
            deadline.watch(request);
            try (ClassicHttpResponse response = client.executeOpen(host(at), request, null)) {
                int status = response.getCode();
                if (status == HttpStatus.SC_NOT_MODIFIED) {
                    return new Fetched.Unchanged();
                }
                if (status / 100 != 3) {
                    Fetched page = new Response(response, limits).page(at);
                    request.cancel();
                    return page;
                }
                at = next(at, response);
                request.cancel();
            }
        }
        throw new RefusedResponse(
                "expected at most "
                        + limits.redirects()
                        + " redirects (limit \"redirects\"), got more");
    }

    private static HttpGet request(URI at, Validators known) {
        HttpGet request = new HttpGet(at);
        request.setHeader(HttpHeaders.ACCEPT, ACCEPT);
        if (!known.etag().isEmpty()) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, known.etag());
        }
        if (!known.lastModified().isEmpty()) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, known.lastModified());
        }
        return request;
    }

    private static URI next(URI at, ClassicHttpResponse response) throws RefusedResponse {
        Header location = response.getFirstHeader(HttpHeaders.LOCATION);
        if (location == null) {
            throw new RefusedResponse("expected a Location, got status " + response.getCode());
        }
        try {
            return address(at.resolve(location.getValue().strip()).toString());
        } catch (IllegalArgumentException _) {
            throw new RefusedResponse("expected a URL as Location, got " + location.getValue());
        }
    }

    private static URI address(String url) throws RefusedResponse {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme();
            if (!scheme.matches("(?i)https?") || uri.getHost() == null) {
                throw new RefusedResponse("expected an http or https URL, got " + url);
            }
            if (uri.getRawUserInfo() != null) {
                throw new RefusedResponse("expected a URL without a user name, got one");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new RefusedResponse("expected a URL, got " + e.getMessage());
        }
    }

    private static HttpHost host(URI uri) {
        return new HttpHost(uri.getScheme(), uri.getHost(), port(uri));
    }

    private static int port(URI uri) {
        boolean isHttps = uri.getScheme().toLowerCase(Locale.ROOT).equals("https");
        return uri.getPort() >= 0 ? uri.getPort() : isHttps ? 443 : 80;
    }

    private String tooLate(String url) {
        return "expected a page within "
                + limits.fetching().toMillis()
                + " ms (limit \"fetching\"), got less of it from "
                + url;
    }

    private String largeHeader(String url, MessageConstraintException e) {
        return "expected at most "
                + limits.of(Limit.HEADERS)
                + " header lines (limit \"headers\") of "
                + limits.of(Limit.HEADER_BYTES)
                + " bytes (limit \"header-bytes\"), got more from "
                + url
                + ": "
                + e.getMessage();
    }

    private static String described(Exception e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    @Override
    public void close() throws IOException {
        watchdog.shutdownNow();
        client.close();
    }

    /** Ends the request that is under way when the time of the whole fetch is over. */
    private final class Deadline implements AutoCloseable {
        private final AtomicBoolean isLate;
        private final long end;
        private Future<?> bark = CompletableFuture.completedFuture(null);

        Deadline(AtomicBoolean isLate) {
            this.isLate = isLate;
            this.end = System.nanoTime() + limits.fetching().toNanos();
        }

        void watch(HttpGet request) {
            bark.cancel(false);
            Duration left = Duration.ofNanos(end - System.nanoTime());
            bark =
                    watchdog.schedule(
                            () -> {
                                isLate.set(true);
                                request.cancel();
                            },
                            left.toNanos(),
                            TimeUnit.NANOSECONDS);
        }

        @Override
        public void close() {
            bark.cancel(false);
        }
    }
}
