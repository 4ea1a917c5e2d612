package io.chipwire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chipwire.events.Best;
import io.chipwire.main.client.Delivery;
import io.chipwire.main.client.Instance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The whole program from outside: single articles, a backlog, a restart. Arguments: the script, a
 * scratch folder, how many articles make the backlog.
 */
final class PipelineBench {
    private static final int SINGLES = 300;
    private static final int WARM_UP = 50;
    private static final int SENDERS = 16;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private PipelineBench() {}

    public static void main(String[] arguments) throws Exception {
        Path script = Path.of(arguments[0]);
        Path scratch = Files.createDirectories(Path.of(arguments[1]));
        int backlog = Integer.parseInt(arguments[2]);
        Path data = scratch.resolve("data");
        try (Launched program = Launched.run(script, data);
                Instance instance = new Instance(program.address())) {
            say("empty folder: ready after %.0f ms", program.awaitReady() / NANOS_PER_MILLI);
            singles(instance, scratch);
            backlog(instance, backlog);
            say("memory after that: %d MiB resident", program.residentMebibytes());
        }
        try (Launched program = Launched.run(script, data);
                Instance instance = new Instance(program.address())) {
            instance.get("/api/v1/ask", Map.of("q", "who bought H100s?"));
            say(
                    "existing index: first answer after %.0f ms",
                    (System.nanoTime() - program.begun()) / NANOS_PER_MILLI);
            say("existing index: ready after %.0f ms", program.awaitReady() / NANOS_PER_MILLI);
            say("memory after the restart: %d MiB resident", program.residentMebibytes());
        }
    }

    private static void singles(Instance instance, Path scratch) throws IOException {
        Delivery delivery = new Delivery(instance, instance, Duration.ofMinutes(1));
        News news = new News(1);
        double[] millis = new double[SINGLES];
        for (int i = -WARM_UP; i < SINGLES; i++) {
            Path file = Files.writeString(scratch.resolve("single.txt"), news.article(i));
            long begun = System.nanoTime();
            delivery.deliver(file.toString(), Best.of(LocalDate.of(2024, 3, 12)), Best.of("Bench"));
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begun) / NANOS_PER_MILLI;
            }
        }
        Arrays.sort(millis);
        say(
                "single article, add to searchable: p50 %.0f ms, p99 %.0f ms (%d articles)",
                millis[SINGLES / 2], millis[SINGLES * 99 / 100], SINGLES);
    }

    private static void backlog(Instance instance, int count)
            throws InterruptedException, ExecutionException {
        News news = new News(2);
        List<ObjectNode> bodies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bodies.add(body(i, news.article(i)));
        }
        long begun = System.nanoTime();
        List<JsonNode> accepted = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<JsonNode>> sending = new ArrayList<>();
            for (ObjectNode body : bodies) {
                sending.add(
                        senders.submit(
                                () -> instance.post("/api/v1/articles", body).path("articles")));
            }
            for (Future<JsonNode> each : sending) {
                accepted.add(each.get().path(0));
            }
        }
        double taken = (System.nanoTime() - begun) / NANOS_PER_SECOND;
        for (JsonNode article : accepted) {
            awaitSearchable(instance, article);
        }
        double searchable = (System.nanoTime() - begun) / NANOS_PER_SECOND;
        say(
                "backlog of %d articles: taken after %.1f s, searchable after %.1f s, %.0f articles/s",
                count, taken, searchable, count / searchable);
    }

    private static void awaitSearchable(Instance instance, JsonNode article) {
        String path = "/api/v1/articles/" + article.path("id").asText();
        Map<String, String> revision = Map.of("revision", article.path("revision").asText());
        while (instance.get(path, revision).path("state").asText().equals("pending")) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static ObjectNode body(int number, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return JsonNodeFactory.instance
                .objectNode()
                .put("url", "https://bench.example/" + number)
                .put("contentBase64", Base64.getEncoder().encodeToString(bytes))
                .put("published", LocalDate.of(2024, 1, 1).plusDays(number % 365).toString())
                .put("source", "Bench " + number % 7);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
