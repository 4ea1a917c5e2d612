package io.chipwire.main.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chipwire.events.Json;
import io.chipwire.events.Part;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Consumer;

/**
 * HTTP of a process that answers no questions: {@code /health/live}, {@code /health/ready} and the
 * routes that it is given.
 */
public final class PartServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final Javalin http;

    private PartServer(Javalin http) {
        this.http = http;
    }

    /** Listens; port 0 takes any free one. */
    public static PartServer start(
            String host, int port, List<Part> parts, Consumer<RoutesConfig> more) {
        Javalin http =
                Javalin.create(
                        config -> {
                            config.startup.showJavalinBanner = false;
                            config.routes.get("/health/live", context -> context.result("live\n"));
                            config.routes.get("/health/ready", context -> ready(context, parts));
                            more.accept(config.routes);
                        });
        return new PartServer(http.start(host, port));
    }

    /** The port it listens on. */
    public int port() {
        return http.port();
    }

    @Override
    public void close() {
        http.stop();
    }

    private static void ready(Context context, List<Part> parts) {
        ObjectNode states = JsonNodeFactory.instance.objectNode();
        boolean ready = true;
        for (Part part : parts) {
            Part.State state = part.state();
            ready &= state instanceof Part.State.Ready;
            states.put(part.name(), words(state));
        }
        context.status(ready ? OK : UNAVAILABLE)
                .contentType("application/json")
                .result(Json.bytes(states));
    }

    private static String words(Part.State state) {
        return switch (state) {
            case Part.State.Ready() -> "ready";
            case Part.State.Starting(String doing) -> "starting: " + doing;
            case Part.State.Failed(String reason) -> "failed: " + reason;
        };
    }
}
