package io.chipwire.ingest.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chipwire.events.Dating;
import io.chipwire.ingest.Shared;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Holds the figures on the pages that lie beside the repository, and writes what was read to {@code
 * target/story-predictions/SET.json} in the form of their {@code score}.
 */
class GoldFiguresTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant FETCHED = Instant.parse("2026-11-21T00:00:00Z");

    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[,;|/•]\\s*");
    private static final Pattern POST =
            Pattern.compile(
                    "\\b(?:editor|writer|reporter|correspondent|contributor|ceo|cto|founder|director"
                            + "|manager|president|representative|officer|professor|specialist)\\b");

    @Test
    void bodiesOfNewsPagesAreRead() throws IOException {
        Map.Entry<JsonNode, ObjectNode> set = predict("scrapinghub");

        assertThat(f1(set)).isGreaterThan(0.975);
    }

    @Test
    void bodiesTitlesDatesAndAuthorsOfWebPagesAreRead() throws IOException {
        Map.Entry<JsonNode, ObjectNode> set = predict("wcxb");

        assertThat(f1(set)).isGreaterThan(0.95);
        assertThat(share(set, "title")).isGreaterThan(0.88);
        assertThat(share(set, "date")).isGreaterThan(0.86);
        assertThat(share(set, "author")).isGreaterThan(0.83);
        assertThat(authors(set)).isGreaterThan(0.85);
    }

    private static double f1(Map.Entry<JsonNode, ObjectNode> set) {
        Shingles shingles = new Shingles();
        set.getKey()
                .properties()
                .forEach(page ->
                        shingles.add(
                                page.getValue().path("articleBody").asText(),
                                set.getValue().path(page.getKey()).path("articleBody").asText()));
        return shingles.f1();
    }

    /** The share of the pages with a true value for a field on which that value was read. */
    private static double share(Map.Entry<JsonNode, ObjectNode> set, String field) {
        List<String> pages =
                set.getKey().properties().stream()
                        .filter(page -> page.getValue().hasNonNull(field))
                        .map(Map.Entry::getKey)
                        .toList();
        long right =
                pages.stream()
                        .filter(id ->
                                folded(set.getKey().path(id).path(field).asText())
                                        .equals(
                                                folded(
                                                        set.getValue()
                                                                .path(id)
                                                                .path(field)
                                                                .asText())))
                        .count();
        return (double) right / pages.size();
    }

    /** The share of the pages with named authors on which the same people were read. */
    private static double authors(Map.Entry<JsonNode, ObjectNode> set) {
        List<Map.Entry<String, JsonNode>> pages =
                set.getKey().properties().stream()
                        .filter(page -> page.getValue().hasNonNull("author"))
                        .toList();
        long right =
                pages.stream()
                        .filter(page -> {
                            String read =
                                    set.getValue().path(page.getKey()).path("author").asText();
                            return people(page.getValue().path("author").asText())
                                    .equals(people(read));
                        })
                        .count();
        return (double) right / pages.size();
    }

    /** Names as a reader compares them: without "by", posts, case and order. */
    private static Set<String> people(String byline) {
        String[] parts = BETWEEN_NAMES.split(folded(byline).toLowerCase(Locale.ROOT));
        return Stream.of(parts)
                .map(part -> part.replaceFirst("^(?:written )?by ", "").strip())
                .filter(part -> !part.isEmpty())
                .filter(part -> part.equals(parts[0]) || !POST.matcher(part).find())
                .collect(Collectors.toSet());
    }

    private static String folded(String text) {
        return text.replaceAll("[‘’`´]", "'")
                .replaceAll("[“”]", "\"")
                .replaceAll(" (?:and|&) ", ", ")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }

    private static Map.Entry<JsonNode, ObjectNode> predict(String name) throws IOException {
        Path folder = Shared.path("gold/articles").resolve(name);
        JsonNode truth = JSON.readTree(folder.resolve("ground-truth.json").toFile());
        ObjectNode predictions = JSON.createObjectNode();
        StoryReader reader = new StoryReader();
        for (Map.Entry<String, JsonNode> page : truth.properties()) {
            byte[] html = bytes(folder.resolve("html").resolve(page.getKey() + ".html.gz"));
            String url = page.getValue().path("url").asText();
            predictions.set(page.getKey(), json(reader.read(html, url, "", FETCHED)));
        }
        Path out = Path.of("target", "story-predictions", name + ".json");
        Files.createDirectories(out.getParent());
        JSON.writeValue(out.toFile(), predictions);
        return Map.entry(truth, predictions);
    }

    private static ObjectNode json(Story story) {
        Dating known =
                switch (story.published()) {
                    case Dating.Dated published -> published;
                    case Dating.Undated _ -> story.updated();
                };
        ObjectNode json = JSON.createObjectNode();
        json.put("articleBody", story.text());
        json.put("title", story.title().orElse(""));
        json.put("author", String.join(", ", story.authors().orElse(List.of())));
        json.put("date", known instanceof Dating.Dated dated ? dated.day().toString() : "");
        return json;
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }
}
