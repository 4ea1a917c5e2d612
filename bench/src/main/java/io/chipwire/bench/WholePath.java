package io.chipwire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Times the whole path from outside: start, single articles, a backlog, memory, size.
 *
 * <p>{@code bench/run [articles of the backlog, 20000 unless told] [single articles, 200 unless
 * told]}
 */
public final class WholePath {
    private static final long SEED = 20_261_121;
    private static final int CLIENTS = 16;
    private static final String QUESTION = "/api/v1/ask?q=who%20bought%20H100s%20in%202024%3F";

    private final Path home;
    private final PrintStream out;

    private WholePath(Path home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        int backlog = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int singles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        Path home = Path.of(System.getProperty("chipwire.home", "")).toAbsolutePath();
        new WholePath(home, System.out).run(backlog, singles);
    }

    private void run(int backlog, int singles) throws Exception {
        Path data = Files.createTempDirectory("chipwire-bench").resolve("data");
        Path launcher = home.resolve("chipwire");
        row("figure", "value");
        row("---", "---");
        try (Instance instance = Instance.start(launcher, data)) {
            row("empty data folder: first answer", seconds(instance.untilAnswers(QUESTION)));
            row("empty data folder: ready", seconds(instance.untilAnswers("/health/ready")));
            backlog(instance, backlog);
            singles(instance, backlog, singles);
            row("resident memory after that", instance.residentMebibytes() + " MiB");
        }
        List<Duration> answers = new ArrayList<>();
        List<Duration> ready = new ArrayList<>();
        for (int start = 0; start < 5; start++) {
            try (Instance instance = Instance.start(launcher, data)) {
                answers.add(instance.untilAnswers(QUESTION));
                ready.add(instance.untilAnswers("/health/ready"));
            }
        }
        row("existing index: first answer, median of 5", seconds(median(answers)));
        row("existing index: ready, median of 5", seconds(median(ready)));
        row(
                "distribution (jars)",
                mebibytes(home.resolve("all-in-one/target/chipwire/lib")) + " MiB");
        row("data folder after " + backlog + " articles", mebibytes(data) + " MiB");
    }

    private void backlog(Instance instance, int count) throws Exception {
        long start = System.nanoTime();
        List<JsonNode> articles = addAll(instance, GeneratedNews.articles(count, SEED).toList());
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        for (JsonNode article : articles) {
            instance.awaitSearchable(article);
        }
        Duration searchable = Duration.ofNanos(System.nanoTime() - start);
        row("backlog of " + count + " articles: taken by ingest", perSecond(count, taken));
        row(
                "backlog of " + count + " articles: searchable, end to end",
                perSecond(count, searchable));
    }

    private static List<JsonNode> addAll(Instance instance, List<GeneratedNews.Document> documents)
            throws InterruptedException, ExecutionException {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<JsonNode>> calls =
                    documents.stream()
                            .<Callable<JsonNode>>map(document -> () -> instance.add(document))
                            .toList();
            List<JsonNode> articles = new ArrayList<>();
            for (Future<JsonNode> answer : clients.invokeAll(calls)) {
                articles.add(answer.get());
            }
            return articles;
        }
    }

    private void singles(Instance instance, int from, int count)
            throws IOException, InterruptedException {
        List<GeneratedNews.Document> documents =
                GeneratedNews.articles(from + count, SEED).skip(from).toList();
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            instance.awaitSearchable(instance.add(documents.get(i)));
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        row("one article, add to searchable: p50", millis(nanos[count / 2]));
        row("one article, add to searchable: p99", millis(nanos[(int) (count * 0.99)]));
    }

    private void row(String figure, String value) {
        out.println("| " + figure + " | " + value + " |");
    }

    private static Duration median(List<Duration> durations) {
        return durations.stream().sorted().toList().get(durations.size() / 2);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toNanos() / 1e9);
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.0f ms", nanos / 1e6);
    }

    private static String perSecond(int count, Duration duration) {
        return String.format(Locale.ROOT, "%.0f articles/s", count / (duration.toNanos() / 1e9));
    }

    private static long mebibytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            long bytes =
                    files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum();
            return bytes / (1024 * 1024);
        }
    }
}
