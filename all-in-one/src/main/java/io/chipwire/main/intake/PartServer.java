package io.chipwire.main.intake;

import io.chipwire.events.Part;
import io.chipwire.query.http.Guard;
import io.chipwire.query.http.Health;
import io.chipwire.query.http.Problem;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * HTTP of a process that answers no questions: {@code /health/live}, {@code /health/ready} and the
 * routes that it is given.
 */
public final class PartServer implements AutoCloseable {
    private final Javalin http;

    private PartServer(Javalin http) {
        this.http = http;
    }

    /**
     * Listens; port 0 takes any free one.
     *
     * @throws IllegalStateException if the port is taken
     */
    public static PartServer start(
            String host, int port, List<Part> parts, Consumer<RoutesConfig> more) {
        Javalin http =
                Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.startup.startupWatcherEnabled = false;
                    config.concurrency.useVirtualThreads = true;
                    new Guard(Set.of()).addTo(config.routes);
                    new Health(parts).addTo(config.routes);
                    more.accept(config.routes);
                    config.routes.exception(Problem.class, Problem::answer);
                });
        try {
            return new PartServer(http.start(host, port));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "cannot listen on "
                            + host
                            + ":"
                            + port
                            + " ("
                            + e.getMessage()
                            + "); stop what listens there or take another port",
                    e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return http.port();
    }

    @Override
    public void close() {
        http.stop();
    }
}
