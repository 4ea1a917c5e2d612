package io.chipwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chipwire.events.Best;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.ingest.limit.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * The assertions of feedparser's own cases, where the folder of shared data is at hand.
 *
 * <p>Mapped, for feed and entries alike: title, link, id, language, published, updated (the words
 * where feedparser gives them are compared as moments), author and authors with name, e-mail and
 * URL, links and enclosures with rel, URL, type and length; for a feed its description (subtitle,
 * tagline), for an entry summary, content and tags (the term). Not mapped, as we have no such
 * field: rights, generator, image, info, contributors, publisher, source, location, podcast and
 * comment extensions, schemes and labels of tags, titles of links, the MIME type, base and language
 * of a single text (the base shows in the addresses), and feedparser's own verdicts (bozo,
 * encoding, version).
 */
class FeedparserSuiteTest {
    private static final double LEAST_RIGHT = 0.97;
    private static final String SERVER = "http://127.0.0.1:8097/";
    private static final Pattern CHARSET =
            Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]+)");

    private enum Outcome {
        RIGHT,
        WRONG,
        NOT_MAPPED
    }

    @Test
    void allCasesAreReadAndTheirAssertionsHold() throws IOException {
        Path suite = FeedSuites.folder("feedparser");
        int cases = 0;
        int right = 0;
        List<String> unread = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(suite.resolve("cases.jsonl"))) {
            JsonNode one = new ObjectMapper().readTree(line);
            String name = one.path("file").asText();
            cases++;
            Feed feed;
            try {
                feed = read(suite.resolve(name), one.path("headers"), name);
            } catch (UnreadableException e) {
                unread.add(name + ": " + e.getMessage());
                continue;
            }
            for (JsonNode assertion : one.path("asserts")) {
                switch (check(feed, assertion)) {
                    case RIGHT -> right++;
                    case WRONG -> wrong.add(name + " " + assertion);
                    case NOT_MAPPED -> {}
                }
            }
        }
        System.err.println(
                "feedparser: "
                        + (cases - unread.size())
                        + " of "
                        + cases
                        + " cases read; "
                        + right
                        + " of "
                        + (right + wrong.size())
                        + " assertions right");
        unread.forEach(System.err::println);
        wrong.forEach(System.err::println);
        assertThat(unread).isEmpty();
        assertThat((double) right / (right + wrong.size()))
                .as("share right; not: " + wrong)
                .isGreaterThanOrEqualTo(LEAST_RIGHT);
    }

    private static Feed read(Path file, JsonNode headers, String name) throws IOException {
        String charset = "";
        String url = SERVER + "tests/" + name;
        for (JsonNode header : headers) {
            Matcher label = CHARSET.matcher(header.path(1).asText());
            switch (header.path(0).asText().toLowerCase(Locale.ROOT)) {
                case "content-type" -> charset = label.find() ? label.group(1) : "";
                case "content-location" -> url = header.path(1).asText();
                default -> {}
            }
        }
        return FeedReader.read(
                Files.readAllBytes(file), charset, url, new Budget(Limits.defaults()));
    }

    private static Outcome check(Feed feed, JsonNode assertion) {
        List<String> path =
                StreamSupport.stream(assertion.path("path").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
        List<String> values =
                switch (path.getFirst()) {
                    case "feed" -> ofFeed(feed, path.subList(1, path.size()));
                    case "entries" -> {
                        if (path.size() == 1) {
                            yield feed.items().stream().map(FeedItem::identity).toList();
                        }
                        int index = Integer.parseInt(path.get(1));
                        yield index < feed.items().size()
                                ? ofItem(feed.items().get(index), path.subList(2, path.size()))
                                : List.of("no such entry");
                    }
                    default -> List.of();
                };
        if (values.isEmpty()) {
            return Outcome.NOT_MAPPED;
        }
        return holds(path, values, assertion) ? Outcome.RIGHT : Outcome.WRONG;
    }

    private static boolean holds(List<String> path, List<String> values, JsonNode assertion) {
        JsonNode wanted = assertion.path("value");
        String value = values.getFirst();
        return switch (assertion.path("op").asText()) {
            case "eq" -> equal(path, value, wanted);
            case "ne" -> !equal(path, value, wanted);
            case "truthy", "falsy" ->
                    assertion.path("op").asText().equals("truthy") == !value.isEmpty();
            case "len_eq" -> value.lines().count() == wanted.asInt();
            case "contains" -> value.contains(wanted.asText());
            case "lacks" -> !value.contains(wanted.asText());
            default -> false;
        };
    }

    private static boolean equal(List<String> path, String value, JsonNode wanted) {
        if (wanted.isNull()) {
            return value.isEmpty();
        }
        if (wanted.isArray() && wanted.size() == 9) {
            int[] at =
                    StreamSupport.stream(wanted.spliterator(), false)
                            .mapToInt(JsonNode::asInt)
                            .toArray();
            return value.equals(
                    OffsetDateTime.of(at[0], at[1], at[2], at[3], at[4], at[5], 0, ZoneOffset.UTC)
                            .toInstant()
                            .toString());
        }
        if (path.getLast().equals("value") || HTML.contains(path.getLast())) {
            return FeedSuites.isSameHtml(value, wanted.asText())
                    || (path.toString().contains("title")
                            && FeedSuites.isSameText(value, wanted.asText()));
        }
        if (DATES.contains(path.getLast())) {
            return value.equals(moment(FeedDate.of(wanted.asText())));
        }
        return FeedSuites.isSameText(value, wanted.asText());
    }

    private static final List<String> HTML =
            List.of("description", "subtitle", "tagline", "summary");
    private static final List<String> DATES =
            List.of("published", "updated", "created", "modified");

    /** One value, or none if the field is not mapped; a list is on lines. */
    private static List<String> ofFeed(Feed feed, List<String> path) {
        return switch (path.getFirst()) {
            case "title" -> List.of(feed.title());
            case "title_detail" -> detail(feed.title(), path);
            case "link" -> List.of(feed.link());
            case "id", "guid" -> List.of(feed.id());
            case "language" -> List.of(feed.language());
            case "description", "subtitle", "tagline" -> List.of(feed.description());
            case "subtitle_detail", "tagline_detail" -> detail(feed.description(), path);
            case "published", "published_parsed" -> List.of(moment(feed.published()));
            case "updated", "updated_parsed", "modified", "modified_parsed" ->
                    List.of(moment(feed.updated()));
            case "author" -> authorLine(feed.authors());
            case "author_detail" -> author(feed.authors(), 0, path.getLast());
            case "authors" -> author(feed.authors(), Integer.parseInt(path.get(1)), path.getLast());
            case "links", "enclosures" -> links(feed.links(), path);
            default -> List.of();
        };
    }

    private static List<String> ofItem(FeedItem item, List<String> path) {
        return switch (path.getFirst()) {
            case "title" -> List.of(item.title());
            case "title_detail" -> detail(item.title(), path);
            case "link" -> List.of(item.link());
            case "id", "guid" -> List.of(item.id());
            case "description", "summary" -> List.of(summary(item));
            case "summary_detail", "description_detail" -> detail(summary(item), path);
            case "content" -> detail(item.content(), path);
            case "published", "published_parsed", "created", "created_parsed" ->
                    List.of(moment(item.published()));
            case "updated", "updated_parsed", "modified", "modified_parsed" ->
                    List.of(moment(item.updated()));
            case "author" -> authorLine(item.authors());
            case "author_detail" -> author(item.authors(), 0, path.getLast());
            case "authors" -> author(item.authors(), Integer.parseInt(path.get(1)), path.getLast());
            case "category" ->
                    item.categories().isEmpty()
                            ? List.of("")
                            : List.of(item.categories().getFirst());
            case "tags" -> tags(item.categories(), path);
            case "links", "enclosures" -> links(item.links(), path);
            default -> List.of();
        };
    }

    /** Feedparser gives an item's content as its summary too where it has no summary. */
    private static String summary(FeedItem item) {
        return item.summary().isEmpty() ? item.content() : item.summary();
    }

    private static List<String> detail(String value, List<String> path) {
        return path.getLast().equals("value") || path.size() == 1 ? List.of(value) : List.of();
    }

    private static List<String> tags(List<String> terms, List<String> path) {
        if (path.size() == 1) {
            return List.of(String.join("\n", terms));
        }
        int index = Integer.parseInt(path.get(1));
        return path.getLast().equals("term")
                ? List.of(index < terms.size() ? terms.get(index) : "no such tag")
                : List.of();
    }

    private static List<String> authorLine(List<FeedAuthor> authors) {
        return List.of(
                authors.isEmpty()
                        ? ""
                        : authors.getFirst().email().isEmpty()
                                        || authors.getFirst().name().isEmpty()
                                ? authors.getFirst().name() + authors.getFirst().email()
                                : authors.getFirst().name()
                                        + " ("
                                        + authors.getFirst().email()
                                        + ")");
    }

    private static List<String> author(List<FeedAuthor> authors, int index, String part) {
        Function<FeedAuthor, String> value =
                switch (part) {
                    case "name" -> FeedAuthor::name;
                    case "email" -> FeedAuthor::email;
                    default -> FeedAuthor::url;
                };
        return List.of(index < authors.size() ? value.apply(authors.get(index)) : "no such author");
    }

    private static List<String> links(List<FeedLink> all, List<String> path) {
        List<FeedLink> links =
                path.getFirst().equals("enclosures")
                        ? all.stream().filter(l -> l.rel().equals(FeedLink.ENCLOSURE)).toList()
                        : all;
        if (path.size() == 1) {
            return List.of(links.stream().map(FeedLink::url).collect(Collectors.joining("\n")));
        }
        int index = Integer.parseInt(path.get(1));
        if (index >= links.size()) {
            return List.of("no such link");
        }
        FeedLink link = links.get(index);
        return switch (path.getLast()) {
            case "rel" -> List.of(link.rel());
            case "href", "url" -> List.of(link.url());
            case "type" -> List.of(link.type());
            case "length" -> List.of(link.length());
            default -> List.of();
        };
    }

    private static String moment(Best<OffsetDateTime> moment) {
        return moment instanceof Best.Value(var at) ? at.toInstant().toString() : "";
    }
}
