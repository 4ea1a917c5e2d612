package io.chipwire.query.http;

import io.chipwire.events.Part;
import io.chipwire.index.search.DealSearch;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.ToLongFunction;

/** Figures for Prometheus. Labels are part names and route patterns, so their number is bounded. */
public final class Metrics {
    private static final double MILLIS = 1_000;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter requests;
    private final Histogram seconds;

    /** Figures on these parts, the index and the requests that {@link #count} is told of. */
    public Metrics(List<Part> parts, DealSearch search) {
        counter(parts, "read", "Records that came in.", Part.Counts::read);
        counter(parts, "used", "Records that were made use of.", Part.Counts::used);
        counter(parts, "refused", "Records that could not be used.", Part.Counts::refused);
        GaugeWithCallback.builder()
                .name("chipwire_part_ready")
                .help("1 if the part is at work and not behind.")
                .labelNames("part")
                .callback(gauge ->
                        parts.forEach(part ->
                                gauge.call(
                                        part.state() instanceof Part.State.Ready ? 1 : 0,
                                        part.name())))
                .register(registry);
        GaugeWithCallback.builder()
                .name("chipwire_index_deals")
                .help("Deals in the index.")
                .callback(gauge -> gauge.call(search.size()))
                .register(registry);
        GaugeWithCallback.builder()
                .name("jvm_memory_heap_used_bytes")
                .help("Heap in use.")
                .callback(gauge -> gauge.call((double) heapUsed()))
                .register(registry);
        requests =
                Counter.builder()
                        .name("chipwire_http_requests")
                        .help("Requests answered.")
                        .labelNames("route", "status")
                        .register(registry);
        seconds =
                Histogram.builder()
                        .name("chipwire_http_request_seconds")
                        .help("How long answers took.")
                        .classicOnly()
                        .labelNames("route")
                        .register(registry);
    }

    /** Adds the route. */
    public void addTo(RoutesConfig routes) {
        routes.get("/metrics", this::write);
    }

    /** Counts an answered request. */
    public void count(Context context, float millis) {
        var endpoint = context.endpoints().matchedHttpEndpoint();
        String route = endpoint == null ? "none" : endpoint.path;
        requests.labelValues(route, Integer.toString(context.status().getCode())).inc();
        seconds.labelValues(route).observe(millis / MILLIS);
    }

    private void write(Context context) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(text, registry.scrape());
        context.contentType(PrometheusTextFormatWriter.CONTENT_TYPE).result(text.toByteArray());
    }

    private void counter(
            List<Part> parts, String what, String help, ToLongFunction<Part.Counts> value) {
        CounterWithCallback.builder()
                .name("chipwire_records_" + what)
                .help(help)
                .labelNames("part")
                .callback(counter ->
                        parts.forEach(part ->
                                counter.call(
                                        (double) value.applyAsLong(part.counts()), part.name())))
                .register(registry);
    }

    private static long heapUsed() {
        Runtime jvm = Runtime.getRuntime();
        return jvm.totalMemory() - jvm.freeMemory();
    }
}
