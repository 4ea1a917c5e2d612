package io.chipwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chipwire.events.Best;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * The pairs of gofeed's universal model, where the folder of shared data is at hand.
 *
 * <p>Mapped, for a feed: title, link, links, description, language, published and updated (as
 * moments), authors (name, e-mail); for an item: guid, title, link, links, description, content,
 * published, updated, authors, categories, enclosures (URL, type, length). All of them are compared
 * in every pair, also where the pair is about another field: what we read must then be as empty as
 * what gofeed reads. Not mapped: copyright, generator, images, extensions, versions.
 */
class GofeedSuiteTest {
    private static final double LEAST_EQUAL = 0.98;
    private static final Set<String> PAGES = Set.of("alternate", "self", "related");

    private final List<String> differences = new ArrayList<>();

    @Test
    void pairsOfTheTranslatorAreReadEqual() throws IOException {
        Path suite = FeedSuites.folder("gofeed");
        List<Path> feeds = new ArrayList<>();
        for (String folder : List.of("translator", "parser/universal")) {
            try (Stream<Path> files = Files.walk(suite.resolve(folder))) {
                files.filter(file -> Files.exists(wanted(file))).sorted().forEach(feeds::add);
            }
        }
        List<String> wrong = new ArrayList<>();
        for (Path feed : feeds) {
            differences.clear();
            compare(feed);
            if (!differences.isEmpty()) {
                wrong.add(suite.relativize(feed) + " " + differences);
            }
        }
        double equal = 1 - (double) wrong.size() / feeds.size();
        System.err.println(
                "gofeed: "
                        + (feeds.size() - wrong.size())
                        + " of "
                        + feeds.size()
                        + " pairs equal");
        wrong.forEach(System.err::println);
        assertThat(equal).as("share equal; not: " + wrong).isGreaterThanOrEqualTo(LEAST_EQUAL);
    }

    private static Path wanted(Path feed) {
        String name = String.valueOf(feed.getFileName());
        if (name.endsWith("_expected.json") || Files.isDirectory(feed)) {
            return feed.resolveSibling("none");
        }
        return feed.resolveSibling(
                name.endsWith(".xml")
                        ? name.replace(".xml", ".json")
                        : name.replace(".json", "_expected.json"));
    }

    private void compare(Path file) throws IOException {
        JsonNode wanted = new ObjectMapper().readTree(wanted(file).toFile());
        Feed feed =
                FeedReader.read(Files.readAllBytes(file), "", "", new Budget(Limits.defaults()));
        same("title", feed.title(), text(wanted, "title"));
        same("link", feed.link(), text(wanted, "link"));
        same("links", urls(feed.links()), texts(wanted, "links"));
        sameHtml("description", feed.description(), text(wanted, "description"));
        same("language", feed.language(), text(wanted, "language"));
        same("published", moment(feed.published()), moment(wanted, "publishedParsed"));
        same("updated", moment(feed.updated()), moment(wanted, "updatedParsed"));
        same("authors", authors(feed.authors()), authors(wanted));
        same("items", feed.items().size(), wanted.path("items").size());
        for (int i = 0; i < Math.min(feed.items().size(), wanted.path("items").size()); i++) {
            compare(feed.items().get(i), wanted.path("items").get(i));
        }
    }

    private void compare(FeedItem item, JsonNode wanted) {
        same("guid", item.id(), text(wanted, "guid"));
        same("item title", item.title(), text(wanted, "title"));
        same("item link", item.link(), text(wanted, "link"));
        same("item links", urls(item.links()), texts(wanted, "links"));
        sameHtml("item description", item.summary(), text(wanted, "description"));
        sameHtml("item content", item.content(), text(wanted, "content"));
        same("item published", moment(item.published()), moment(wanted, "publishedParsed"));
        same("item updated", moment(item.updated()), moment(wanted, "updatedParsed"));
        same("item authors", authors(item.authors()), authors(wanted));
        same("item categories", item.categories(), texts(wanted, "categories"));
        same(
                "item enclosures",
                item.links().stream()
                        .filter(link -> link.rel().equals(FeedLink.ENCLOSURE))
                        .map(link -> List.of(link.url(), link.type(), link.length()))
                        .toList(),
                nodes(wanted, "enclosures")
                        .map(e -> List.of(text(e, "url"), text(e, "type"), text(e, "length")))
                        .toList());
    }

    private void same(String field, Object ours, Object wanted) {
        if (!ours.equals(wanted)) {
            differences.add(field + ": expected " + wanted + ", got " + ours);
        }
    }

    private void sameHtml(String field, String ours, String wanted) {
        if (!FeedSuites.isSameHtml(ours, wanted)) {
            differences.add(field + ": expected " + wanted + ", got " + ours);
        }
    }

    private static List<String> urls(List<FeedLink> links) {
        return links.stream()
                .filter(link -> PAGES.contains(link.rel()))
                .map(FeedLink::url)
                .toList();
    }

    private static List<List<String>> authors(List<FeedAuthor> authors) {
        return authors.stream().map(author -> List.of(author.name(), author.email())).toList();
    }

    private static List<List<String>> authors(JsonNode of) {
        return nodes(of, "authors")
                .map(author -> List.of(text(author, "name"), text(author, "email")))
                .toList();
    }

    private static String moment(Best<OffsetDateTime> moment) {
        return moment instanceof Best.Value(var at) ? at.toInstant().toString() : "";
    }

    private static String moment(JsonNode of, String name) {
        String text = text(of, name);
        return text.isEmpty() ? "" : Instant.parse(text).toString();
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asText("");
    }

    private static List<String> texts(JsonNode of, String name) {
        return nodes(of, name).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> nodes(JsonNode of, String name) {
        return StreamSupport.stream(of.path(name).spliterator(), false);
    }
}
