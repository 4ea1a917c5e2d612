package io.chipwire.main.whole;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.events.Best;
import io.chipwire.main.client.Delivery;
import io.chipwire.main.client.Instance;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A running instance as the tests use it. */
final class Ledger implements AutoCloseable {
    private final Instance instance;
    private final Instance ingest;
    private final Delivery delivery;

    Ledger(URI address) {
        this(address, address);
    }

    Ledger(URI query, URI ingestAt) {
        instance = new Instance(query);
        ingest = new Instance(ingestAt);
        delivery =
                new Delivery(ingest, instance, Duration.ofSeconds(ChildProcess.PATIENCE_SECONDS));
    }

    Delivery.Outcome add(Path file) throws IOException {
        return delivery.deliver(file.toString(), Best.unknown(), Best.unknown());
    }

    Delivery.Outcome add(Path file, String day, String source) throws IOException {
        return delivery.deliver(file.toString(), Best.of(LocalDate.parse(day)), Best.of(source));
    }

    JsonNode ask(String question) {
        return instance.get("/api/v1/ask", Map.of("q", question));
    }

    JsonNode get(String path) {
        return instance.get(path, Map.of());
    }

    /** Every deal, by id, without wall-clock times. */
    List<String> dump() {
        StringWriter lines = new StringWriter();
        instance.copy("/api/v1/export/deals.jsonl", Map.of(), lines);
        return lines.toString().lines().toList();
    }

    @Override
    public void close() {
        instance.close();
        ingest.close();
    }
}
