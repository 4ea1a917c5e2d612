package io.chipwire.query;

import io.chipwire.events.Part;
import io.chipwire.index.search.DealSearch;
import io.chipwire.index.search.TookTooLong;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.query.http.Api;
import io.chipwire.query.http.Guard;
import io.chipwire.query.http.Health;
import io.chipwire.query.http.LedgerApi;
import io.chipwire.query.http.Metrics;
import io.chipwire.query.http.Problem;
import io.chipwire.query.page.Page;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers over HTTP: the API, health, metrics and the web page. It opens on the index as it is; the
 * header {@code Chipwire-Caught-Up} of each answer from the index says whether all parts are at
 * work and not behind.
 */
public final class QueryServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueryServer.class);
    private static final String CAUGHT_UP = "Chipwire-Caught-Up";
    private static final int LARGEST_HEADER_BYTES = 8 * 1024;

    /** A connection that says nothing for this long is closed. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final QueryConfig config;
    private final Javalin server;

    /**
     * A server that {@link #start} opens.
     *
     * @param parts whose states {@code /health/ready} and {@code /metrics} tell
     * @param extraRoutes adds routes of others; they may throw {@link Problem}
     */
    public QueryServer(
            QueryConfig config,
            DealSearch search,
            Lexicon lexicon,
            List<Part> parts,
            InstantSource clock,
            Consumer<RoutesConfig> extraRoutes) {
        this.config = config;
        Health health = new Health(parts);
        Metrics metrics = new Metrics(parts, search);
        this.server =
                Javalin.create(javalin -> {
                    listen(javalin);
                    RoutesConfig routes = javalin.routes;
                    new Guard(config.allowedNames()).addTo(routes);
                    routes.before(
                            "/api/*",
                            context ->
                                    context.header(CAUGHT_UP, Boolean.toString(health.isReady())));
                    new Api(search, lexicon, clock).addTo(routes);
                    new LedgerApi(search, clock).addTo(routes);
                    health.addTo(routes);
                    metrics.addTo(routes);
                    Page.addTo(routes);
                    extraRoutes.accept(routes);
                    addErrors(routes);
                    javalin.requestLogger.http(metrics::count);
                });
    }

    /**
     * Opens the server; returns when it answers.
     *
     * @throws IllegalStateException if the port is taken
     */
    public QueryServer start() {
        try {
            server.start();
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "cannot listen on "
                            + config.host()
                            + ":"
                            + config.port()
                            + " ("
                            + e.getMessage()
                            + "); stop what listens there or take another port",
                    e);
        }
        return this;
    }

    /** The port that the server listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void listen(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.concurrency.useVirtualThreads = true;
        javalin.http.maxRequestSize = config.largestBody();
        javalin.jetty.addConnector((jetty, http) -> {
            ServerConnector connector =
                    new ServerConnector(jetty, new HttpConnectionFactory(limited(http)));
            connector.setHost(config.host());
            connector.setPort(config.port());
            connector.setIdleTimeout(IDLE.toMillis());
            return connector;
        });
    }

    private static HttpConfiguration limited(HttpConfiguration http) {
        http.setRequestHeaderSize(LARGEST_HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        return http;
    }

    private static void addErrors(RoutesConfig routes) {
        routes.exception(Problem.class, Problem::answer);
        routes.exception(
                TookTooLong.class,
                (e, context) -> {
                    context.header("Retry-After", "1");
                    new Problem(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()))
                            .answer(context);
                });
        routes.exception(
                HttpResponseException.class,
                (e, context) ->
                        new Problem(HttpStatus.forStatus(e.getStatus()), sentence(e))
                                .answer(context));
        routes.exception(
                Exception.class,
                (e, context) -> {
                    LOG.error("no answer to {} {}", context.method(), context.path(), e);
                    new Problem(
                                    HttpStatus.INTERNAL_SERVER_ERROR,
                                    "this should not happen; the log says more")
                            .answer(context);
                });
    }

    private static String sentence(HttpResponseException e) {
        return e.getStatus() == HttpStatus.NOT_FOUND.getCode()
                ? "there is nothing at this address"
                : String.valueOf(e.getMessage());
    }
}
