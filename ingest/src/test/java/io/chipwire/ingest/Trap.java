package io.chipwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.chipwire.events.Article;
import io.chipwire.events.Refused;
import io.chipwire.ingest.hazard.Hazard;
import io.chipwire.ingest.hazard.Hazard.Lure;
import io.chipwire.ingest.hazard.Hazard.Outcome;
import io.chipwire.ingest.limit.Limit;
import io.chipwire.ingest.limit.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Reads hazards through the door of all documents, with a web site and a file at hand that nobody
 * may visit: the site counts its requests, the file holds a word that nothing read may hold.
 */
final class Trap implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2024-06-20T08:00:00Z");
    private static final String SECRET = "Zwickmuehle";

    /** No limit of time: a busy machine must not change an outcome. Benchmarks tell the time. */
    private final DocumentReader reader =
            new DocumentReader(Limits.defaults().with(Limit.PARSING, 600_000));

    private final HttpServer site;
    private final Path file;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    Trap() throws IOException {
        file = Files.writeString(Files.createTempFile("trap", ".txt"), SECRET);
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext(
                "/",
                exchange -> {
                    requests.add(exchange.getRequestURI().toString());
                    exchange.sendResponseHeaders(404, -1);
                });
        site.start();
    }

    Lure lure() {
        return new Lure("http://127.0.0.1:" + site.getAddress().getPort(), file.toUri().toString());
    }

    /** Asserts that what has to become of a hazard does, and that nobody went into the trap. */
    void assertHarmless(Hazard hazard) {
        Reading reading = reader.read(hazard.document(), NOW);
        switch (hazard.outcome()) {
            case Outcome.Refused(Limit limit) ->
                    assertRefused(reading, "(limit \"" + limit.word() + "\")");
            case Outcome.NoText() -> assertRefused(reading, "expected ");
            case Outcome.Read() -> {
                assertThat(reading.refused()).isEmpty();
                assertThat(reading.articles().size() + reading.teasers().size()).isPositive();
            }
        }
        assertThat(requests).isEmpty();
        for (Article article : reading.articles()) {
            assertThat(article.title()).doesNotContain(SECRET);
            assertThat(article.blocks()).noneMatch(block -> block.text().contains(SECRET));
        }
    }

    private static void assertRefused(Reading reading, String reason) {
        assertThat(reading.articles()).isEmpty();
        assertThat(reading.refused())
                .singleElement()
                .extracting(Refused::reason)
                .asString()
                .contains(reason)
                .doesNotContain("failed", SECRET);
    }

    @Override
    public void close() throws IOException {
        site.stop(0);
        Files.delete(file);
    }
}
