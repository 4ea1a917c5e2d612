package io.chipwire.query.http;

import io.chipwire.events.Json;
import io.chipwire.events.Part;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/** The routes under {@code /health}. */
public final class Health {
    private final List<Part> parts;

    /** The health of these parts. */
    public Health(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Adds the routes. */
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/health/live",
                context -> context.contentType("application/json").result("{\"live\":true}"));
        routes.get("/health/ready", this::ready);
    }

    /** Whether every part is at work and not behind. */
    public boolean isReady() {
        return parts.stream().allMatch(part -> part.state() instanceof Part.State.Ready);
    }

    private void ready(Context context) {
        List<PartHealth> states = parts.stream().map(Health::of).toList();
        boolean ready = states.stream().allMatch(state -> state.state().equals("ready"));
        context.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType("application/json")
                .result(Json.bytes(new Readiness(ready, states)));
    }

    private static PartHealth of(Part part) {
        Part.Counts counts = part.counts();
        return switch (part.state()) {
            case Part.State.Starting(String doing) ->
                    new PartHealth(part.name(), "starting", doing, counts);
            case Part.State.Ready() -> new PartHealth(part.name(), "ready", "", counts);
            case Part.State.Failed(String reason) ->
                    new PartHealth(part.name(), "failed", reason, counts);
        };
    }

    /** The answer of {@code /health/ready}. */
    private record Readiness(boolean ready, List<PartHealth> parts) {}

    /**
     * A part's health.
     *
     * @param detail what it is doing, or why it failed
     */
    private record PartHealth(String name, String state, String detail, Part.Counts counts) {}
}
