package io.chipwire.bench;

import io.chipwire.events.Best;
import io.chipwire.ingest.DocumentReader;
import io.chipwire.ingest.Reading;
import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.limit.Limit;
import io.chipwire.ingest.limit.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the time of reading grows with the text: ten times the text may take twelve times the time.
 *
 * <p>{@code bench/run growth}
 */
public final class Growth {
    private static final int ROUNDS = 9;
    private static final int SMALL = 20;
    private static final int TIMES = 10;
    private static final long SEED = 7;

    /** Each reading is done often enough that the clock can tell. */
    private static final int READINGS_OF_SMALL = 50;

    private Growth() {}

    private record Sort(String name, String url, java.util.function.IntFunction<String> text) {}

    public static void main(String[] arguments) {
        Machine.print(System.out);
        List<Sort> sorts =
                List.of(
                        new Sort("page", "https://a.example/story", Growth::page),
                        new Sort(
                                "newsletter page", "https://a.substack.com/p/x", Growth::issuePage),
                        new Sort("newsletter mail", "file:///issue.eml", Growth::issueMail),
                        new Sort("mail", "file:///mail.eml", Growth::mail),
                        new Sort("feed", "https://a.example/feed", Growth::feed),
                        new Sort("plain text", "file:///text.txt", Growth::plain),
                        new Sort("Markdown", "file:///text.md", Growth::markdown));
        DocumentReader reader = new DocumentReader(Limits.defaults().with(Limit.PARSING, 60_000));
        System.out.println(
                Machine.row("kind", "KB", "ms", "KB of ten times", "ms", "times the time"));
        System.out.println(Machine.row("---", "---:", "---:", "---:", "---:", "---:"));
        for (Sort sort : sorts) {
            measure(reader, sort);
        }
    }

    private static void measure(DocumentReader reader, Sort sort) {
        Document small = document(sort, SMALL);
        Document large = document(sort, SMALL * TIMES);
        List<Long> ofSmall = new ArrayList<>();
        List<Long> ofLarge = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ofSmall.add(nanos(reader, small, READINGS_OF_SMALL));
            ofLarge.add(nanos(reader, large, READINGS_OF_SMALL / TIMES));
        }
        double one = least(ofSmall) / READINGS_OF_SMALL;
        double ten = least(ofLarge) / (READINGS_OF_SMALL / TIMES);
        System.out.println(
                Machine.row(
                        sort.name(),
                        small.bytes().length / 1024,
                        Machine.fixed(one / 1e6, 2),
                        large.bytes().length / 1024,
                        Machine.fixed(ten / 1e6, 2),
                        Machine.fixed(ten / one, 1)));
    }

    /** The least of several: what others do on the machine only adds. */
    private static double least(List<Long> nanos) {
        return nanos.stream().mapToLong(each -> each).min().orElse(0);
    }

    private static long nanos(DocumentReader reader, Document document, int times) {
        long start = Machine.processNanos();
        for (int i = 0; i < times; i++) {
            Reading reading = reader.read(document, Instant.EPOCH);
            if (!reading.refused().isEmpty()) {
                throw new IllegalStateException(reading.refused().getFirst().reason());
            }
        }
        return Machine.processNanos() - start;
    }

    private static Document document(Sort sort, int stories) {
        byte[] bytes = sort.text().apply(stories).getBytes(StandardCharsets.UTF_8);
        return new Document(sort.url(), bytes, Best.unknown(), Best.unknown());
    }

    private static List<String> stories(int count) {
        return GeneratedNews.articles(count, SEED).map(GeneratedNews.Document::text).toList();
    }

    private static String paragraphs(String story) {
        return story.lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + line + " <a href='/x'>more</a></p>")
                .collect(Collectors.joining("\n"));
    }

    private static String page(int stories) {
        return "<!DOCTYPE html><html><head><title>Chips</title></head><body><nav><a href=/>Home</a>"
                + "</nav><article class='post'><h1>Chips</h1>"
                + stories(stories).stream().map(Growth::paragraphs).collect(Collectors.joining())
                + "</article><footer>All rights reserved</footer></body></html>";
    }

    private static String items(int stories) {
        List<String> all = stories(stories);
        return IntStream.range(0, all.size())
                .mapToObj(i -> "<h2>🚀 Story " + i + "</h2>" + paragraphs(all.get(i)))
                .collect(Collectors.joining("\n"));
    }

    private static String issuePage(int stories) {
        return "<!DOCTYPE html><html><body><h1>Issue 7</h1><p>Hi readers, welcome back.</p>"
                + items(stories)
                + "</body></html>";
    }

    private static String issueMail(int stories) {
        return "From: Ann <ann@letters.example>\nSubject: Issue 7\nDate: Mon, 20 May 2024 08:00:00"
                + " +0000\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
                + issuePage(stories);
    }

    private static String mail(int stories) {
        return "From: Ann <ann@letters.example>\nSubject: Chips\nDate: Mon, 20 May 2024 08:00:00"
                + " +0000\n\n"
                + plain(stories);
    }

    private static String feed(int stories) {
        return "<?xml version='1.0'?><rss version='2.0'><channel><title>News</title>"
                + IntStream.range(0, stories)
                        .mapToObj(i ->
                                "<item><title>Story "
                                        + i
                                        + "</title><guid>"
                                        + i
                                        + "</guid><description><![CDATA["
                                        + paragraphs(stories(i + 1).get(i))
                                        + "]]></description></item>")
                        .collect(Collectors.joining("\n"))
                + "</channel></rss>";
    }

    private static String plain(int stories) {
        return String.join("\n", stories(stories));
    }

    private static String markdown(int stories) {
        return stories(stories).stream()
                .map(story -> "# " + story.replace("GPUs", "[GPUs](https://a.example/gpu)"))
                .map(story -> story.replace("Analysts", "**Analysts**"))
                .collect(Collectors.joining("\n"));
    }
}
