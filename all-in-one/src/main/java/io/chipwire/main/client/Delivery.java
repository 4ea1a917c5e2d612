package io.chipwire.main.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chipwire.events.Best;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Hands documents to a running instance and waits until they can be found.
 *
 * @param ingest where documents are taken
 * @param query where answers come from; the same instance unless the parts run apart
 * @param patience how long one document may take, its waiting for a starting instance included
 */
public record Delivery(Instance ingest, Instance query, Duration patience) {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** What became of a document. */
    public sealed interface Outcome {
        /**
         * It can be found.
         *
         * @param articles how many articles it held
         * @param claims how many purchase claims these make
         */
        record Searchable(int articles, int claims) implements Outcome {
            @Override
            public String toString() {
                return "searchable, " + many(articles, "article") + ", " + many(claims, "claim");
            }

            private static String many(int number, String what) {
                return number + " " + what + (number == 1 ? "" : "s");
            }
        }

        /** Nothing of it, or not all, could be used. */
        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }

            @Override
            public String toString() {
                return "refused: " + String.join("; ", reasons);
            }
        }
    }

    /**
     * Hands over one document.
     *
     * @param document path of a file, or an http(s) address
     * @throws NoAnswer if the instance cannot be reached or does not get there in time
     * @throws IOException if the file cannot be read
     */
    public Outcome deliver(String document, Best<LocalDate> published, Best<String> source)
            throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        JsonNode receipt = post(body(document, published, source), deadline);
        List<String> reasons = new ArrayList<>();
        for (JsonNode refused : receipt.path("refused")) {
            reasons.add(refused.path("reason").asText());
        }
        int claims = 0;
        for (JsonNode article : receipt.path("articles")) {
            JsonNode state = settled(article, deadline);
            claims += state.path("claims").asInt();
            if (state.path("state").asText().equals("refused")) {
                reasons.add(state.path("reason").asText());
            }
        }
        return reasons.isEmpty()
                ? new Outcome.Searchable(receipt.path("articles").size(), claims)
                : new Outcome.Refused(reasons);
    }

    /** Whether a document is an address and not a file. */
    static boolean isAddress(String document) {
        return document.startsWith("http://") || document.startsWith("https://");
    }

    private static ObjectNode body(String document, Best<LocalDate> published, Best<String> source)
            throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (isAddress(document)) {
            body.put("url", URI.create(document).toString()).putNull("contentBase64");
        } else {
            Path file = Path.of(document).toAbsolutePath().normalize();
            body.put("url", file.toUri().toString());
            body.put("contentBase64", Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
        }
        if (published instanceof Best.Value<LocalDate>(LocalDate day)) {
            body.put("published", day.toString());
        }
        if (source instanceof Best.Value<String>(String name)) {
            body.put("source", name);
        }
        return body;
    }

    /** A starting instance answers 503 until its parts are up. */
    private JsonNode post(ObjectNode body, long deadline) {
        while (true) {
            try {
                return ingest.post("/api/v1/articles", body);
            } catch (NoAnswer e) {
                if (!e.isStarting() || System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private JsonNode settled(JsonNode article, long deadline) {
        String path = "/api/v1/articles/" + article.path("id").asText();
        Map<String, String> revision = Map.of("revision", article.path("revision").asText());
        while (true) {
            JsonNode state = query.get(path, revision);
            if (!state.path("state").asText().equals("pending")) {
                return state;
            }
            if (System.nanoTime() > deadline) {
                throw new NoAnswer(
                        "article "
                                + article.path("id").asText()
                                + " was taken but is not searchable after "
                                + patience.toSeconds()
                                + " s: see /health/ready, or wait longer with --deadline",
                        NoAnswer.Cause.OTHER);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
