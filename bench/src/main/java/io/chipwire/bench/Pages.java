package io.chipwire.bench;

import io.chipwire.ingest.story.StoryReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;

/**
 * Times the parsing of pages and the reading of their stories, against Readability4J on the same
 * pages in the same thread: by turns, after a warm-up, in processor time of the thread.
 *
 * <p>{@code bench/run pages [rounds, 7 unless told]}. The pages are those of the shared folder
 * beside the repository, or generated ones where there is none.
 */
public final class Pages {
    private static final int WARM_UP = 3;
    private static final int GENERATED = 200;
    private static final Instant FETCHED = Instant.parse("2026-11-21T00:00:00Z");

    private Pages() {}

    // Pages are read, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Page(String url, byte[] html) {}

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        Machine.print(System.out);
        List<Page> pages = pages();
        StoryReader stories = new StoryReader();
        Consumer<Page> ours = page -> stories.read(page.html(), page.url(), "", FETCHED);
        Consumer<Page> theirs = Pages::readability;
        for (int i = 0; i < WARM_UP; i++) {
            millis(pages, ours);
            millis(pages, theirs);
        }
        List<Double> ourTimes = new ArrayList<>();
        List<Double> theirTimes = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            // Whoever comes second finds the caches of the other.
            double first = i % 2 == 0 ? millis(pages, ours) : millis(pages, theirs);
            double second = i % 2 == 0 ? millis(pages, theirs) : millis(pages, ours);
            ourTimes.add(i % 2 == 0 ? first : second);
            theirTimes.add(i % 2 == 0 ? second : first);
            ratios.add(theirTimes.getLast() / ourTimes.getLast());
        }
        System.out.println(Machine.row("reader", "ms a page, median of " + rounds));
        System.out.println(Machine.row("---", "---:"));
        System.out.println(Machine.row("Chipwire", Machine.fixed(median(ourTimes), 2)));
        System.out.println(
                Machine.row("Readability4J 1.0.8", Machine.fixed(median(theirTimes), 2)));
        System.out.println(Machine.row("times as fast", Machine.fixed(median(ratios), 2)));
    }

    private static void readability(Page page) {
        String html = new String(page.html(), StandardCharsets.UTF_8);
        new Readability4J(page.url(), html).parse().getTextContent();
    }

    private static double millis(List<Page> pages, Consumer<Page> reader) {
        long start = Machine.threadNanos();
        pages.forEach(reader);
        return (Machine.threadNanos() - start) / 1e6 / pages.size();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static List<Page> pages() throws IOException {
        Path home = Path.of(System.getProperty("chipwire.home", "")).toAbsolutePath();
        String told = System.getenv().getOrDefault("CHIPWIRE_SHARED", "");
        Path shared = told.isEmpty() ? home.resolveSibling("shared") : Path.of(told);
        List<Page> pages = new ArrayList<>();
        for (String set : List.of("scrapinghub", "wcxb")) {
            Path folder = shared.resolve("gold/articles").resolve(set).resolve("html");
            if (Files.isDirectory(folder)) {
                try (var files = Files.list(folder)) {
                    for (Path file : files.sorted().toList()) {
                        pages.add(new Page("https://pages.example/story", unzipped(file)));
                    }
                }
            }
        }
        if (pages.isEmpty()) {
            System.out.println("pages:   generated, for there are none in " + shared + "\n");
            return generated();
        }
        System.out.println("pages:   " + pages.size() + " of " + shared + "\n");
        return pages;
    }

    private static byte[] unzipped(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static List<Page> generated() {
        return GeneratedNews.articles(GENERATED, 1)
                .map(news ->
                        new Page(
                                news.url(),
                                ("<html><body><nav class=menu>"
                                                + "<a href=/x>Section</a> ".repeat(40)
                                                + "</nav><article>"
                                                + news.text()
                                                        .lines()
                                                        .map(line -> "<p>" + line + "</p>")
                                                        .collect(Collectors.joining())
                                                + "</article></body></html>")
                                        .getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
