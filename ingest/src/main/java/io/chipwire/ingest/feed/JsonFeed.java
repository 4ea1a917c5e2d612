package io.chipwire.ingest.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.chipwire.events.Best;
import io.chipwire.ingest.article.CanonicalUrl;
import io.chipwire.ingest.feed.xml.Node;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limit;
import io.chipwire.ingest.limit.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeed {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build();

    private final String base;
    private final Budget budget;

    private JsonFeed(String base, Budget budget) {
        this.base = base;
        this.budget = budget;
    }

    /**
     * Reads a feed.
     *
     * @param url what its relative addresses start from
     * @throws UnreadableException if it is no feed
     */
    static Feed read(String json, String url, Budget budget) {
        count(json, budget);
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw broken(e, budget);
        }
        if (!root.path("items").isArray()) {
            throw new UnreadableException("expected a JSON feed with items, got none");
        }
        return new JsonFeed(url, budget).feed(root);
    }

    private static UnreadableException broken(JsonProcessingException e, Budget budget) {
        if (e instanceof StreamConstraintsException) {
            // Depth is counted before the parser minds it: what is left is the length of a token.
            return UnreadableException.beyond(Limit.TEXT, budget.limits(), e);
        }
        return new UnreadableException(
                "expected a JSON feed, got broken JSON at line "
                        + e.getLocation().getLineNr()
                        + ", column "
                        + e.getLocation().getColumnNr(),
                e);
    }

    /** Counts the values before a tree is made of them. */
    private static void count(String json, Budget budget) {
        try (JsonParser tokens = MAPPER.createParser(json)) {
            for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
                budget.countNode();
                if (token.isStructStart()) {
                    budget.enter();
                } else if (token.isStructEnd()) {
                    budget.leave();
                }
                budget.checkText(tokens.getTextLength());
            }
        } catch (JsonProcessingException e) {
            throw broken(e, budget);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Feed feed(JsonNode root) {
        List<FeedItem> items = new ArrayList<>();
        for (JsonNode item : root.path("items")) {
            budget.countPart();
            items.add(item(item));
        }
        String self = address(root, "feed_url");
        String page = address(root, "home_page_url");
        // The format has no date of a feed: its items come newest first.
        Best<OffsetDateTime> none = Best.unknown();
        return new Feed(
                text(root, "title"),
                CanonicalUrl.isHttp(page) ? page : "",
                links(FeedLink.page(page), new FeedLink("self", self, "", "")),
                Prose.plain(text(root, "description")).html(),
                text(root, "language").replace('_', '-'),
                self,
                items.isEmpty() ? none : items.getFirst().published(),
                items.isEmpty() ? none : items.getFirst().updated(),
                authors(root),
                items);
    }

    private FeedItem item(JsonNode item) {
        String page = address(item, "url");
        String other = address(item, "external_url");
        String link = Stream.of(page, other).filter(CanonicalUrl::isHttp).findFirst().orElse("");
        String html = text(item, "content_html");
        Prose content =
                html.isEmpty()
                        ? Prose.plain(text(item, "content_text"))
                        : Prose.html(html, link.isEmpty() ? base : link, budget);
        Prose summary = Prose.plain(text(item, "summary"));
        return new FeedItem(
                text(item, "id"),
                link,
                Stream.concat(
                                links(FeedLink.page(page), new FeedLink("related", other, "", ""))
                                        .stream(),
                                elements(item, "attachments").map(this::file))
                        .filter(file -> !file.url().isEmpty())
                        .toList(),
                text(item, "title"),
                authors(item),
                FeedDate.of(text(item, "date_published")),
                FeedDate.of(text(item, "date_modified")),
                summary.html(),
                content.html(),
                elements(item, "tags").map(JsonNode::asText).filter(t -> !t.isBlank()).toList(),
                Wholeness.isWhole(link, content.words().isEmpty() ? summary : content));
    }

    private FeedLink file(JsonNode file) {
        return new FeedLink(
                FeedLink.ENCLOSURE,
                address(file, "url"),
                text(file, "mime_type"),
                text(file, "size_in_bytes"));
    }

    private static List<FeedLink> links(FeedLink... links) {
        return Stream.of(links).filter(link -> !link.url().isEmpty()).toList();
    }

    /** Version 1.1 has several authors, version 1.0 one. */
    private List<FeedAuthor> authors(JsonNode of) {
        List<FeedAuthor> several = elements(of, "authors").map(this::author).toList();
        return (several.isEmpty() ? List.of(author(of.path("author"))) : several)
                .stream().filter(author -> !author.isNobody()).distinct().toList();
    }

    private FeedAuthor author(JsonNode author) {
        return new FeedAuthor(text(author, "name"), "", address(author, "url"));
    }

    private static Stream<JsonNode> elements(JsonNode of, String name) {
        return StreamSupport.stream(of.path(name).spliterator(), false);
    }

    private String address(JsonNode of, String name) {
        return Node.resolved(text(of, name), base);
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asText("").strip();
    }
}
