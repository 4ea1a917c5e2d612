package io.chipwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.ingest.limit.UnreadableException;
import io.chipwire.ingest.limit.Worker;
import io.chipwire.ingest.opml.Opml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The files of the feed validator and of ROME, where the folder of shared data is at hand. Those
 * that are good must be read, all others be read or refused; nothing may fail. Of the good files,
 * OPML goes to its own reader; OpenSearch descriptions and documents of the Atom publishing
 * protocol are no feeds, and are refused by the name of their root.
 */
class FeedvalidatorSuiteTest {
    private static final Pattern ITEM =
            Pattern.compile(
                    "<(?!content:)(?:\\w+:)?(?:item|entry)[\\s>/]", Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_FEED =
            Pattern.compile(".*got <(?:opensearchdescription|service|categories)>");

    private final Worker worker = new Worker(Limits.defaults());
    private int read;
    private final List<String> refused = new ArrayList<>();

    @Test
    void goodFilesAreReadAndNoFileBreaksTheReader() throws IOException {
        Path suite = FeedSuites.folder("feedvalidator");
        int good = 0;
        int others = 0;
        List<String> goodRefused = new ArrayList<>();
        for (String line : Files.readAllLines(suite.resolve("cases.jsonl"))) {
            JsonNode one = new ObjectMapper().readTree(line);
            String name = one.path("file").asText();
            boolean isRead = read(suite.resolve(name));
            boolean isNoFeed = !isRead && NO_FEED.matcher(refused.getLast()).matches();
            if (!one.path("expect").asText().startsWith("!") || isNoFeed) {
                others++;
                continue;
            }
            good++;
            if (!isRead) {
                goodRefused.add(refused.getLast());
            }
        }
        System.err.println(
                "feedvalidator: "
                        + (good - goodRefused.size())
                        + " of "
                        + good
                        + " good files read; of "
                        + others
                        + " others "
                        + (refused.size() - goodRefused.size())
                        + " refused");
        refused.forEach(System.err::println);
        assertThat(goodRefused).isEmpty();
        assertThat(refused).noneMatch(reason -> reason.contains("the parser failed"));
    }

    @Test
    void samplesOfRomeAreReadWithAllTheirItems() throws IOException {
        Path suite = FeedSuites.folder("rome");
        List<Path> files;
        try (Stream<Path> found = Files.walk(suite)) {
            files = found.filter(f -> f.toString().matches(".*\\.(?:xml|rss)")).sorted().toList();
        }
        List<String> wrong = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            long items = ITEM.matcher(text.replaceAll("(?s)<!--.*?-->", "")).results().count();
            if (read(file) && !file.toString().contains("opml") && items != read) {
                wrong.add(suite.relativize(file) + ": expected " + items + ", got " + read);
            }
        }
        System.err.println(
                "rome: " + (files.size() - refused.size()) + " of " + files.size() + " read");
        refused.forEach(System.err::println);
        wrong.forEach(System.err::println);
        assertThat(refused).allMatch(reason -> reason.endsWith("got <html>"));
        assertThat(wrong).isEmpty();
    }

    private boolean read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            read = worker.run(budget -> items(bytes, file, budget));
            return true;
        } catch (UnreadableException e) {
            refused.add(file + ": " + e.getMessage());
            return false;
        }
    }

    private static int items(byte[] bytes, Path file, Budget budget) {
        String url = "https://feeds.example/feed";
        return file.toString().contains("opml")
                ? Opml.read(FeedBytes.text(bytes, ""), url, budget).size()
                : FeedReader.read(bytes, "", url, budget).items().size();
    }
}
