package io.chipwire.ingest.article;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.events.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article of a page's JSON-LD, or an empty object where there is none. */
record JsonLd(JsonNode article) {
    private static final Pattern ARTICLE = Pattern.compile("(?:\\w*Article|\\w*Posting|Report)");
    private static final int MOST_OBJECTS = 1000;

    static JsonLd of(Document document) {
        Deque<JsonNode> waiting = new ArrayDeque<>();
        for (Element script : document.select("script[type=application/ld+json]")) {
            json(script.data()).ifPresent(waiting::add);
        }
        for (int seen = 0; seen < MOST_OBJECTS && !waiting.isEmpty(); seen++) {
            JsonNode node = waiting.remove();
            if (isArticle(node.path("@type"))) {
                return new JsonLd(node);
            }
            (node.isArray() ? node : node.path("@graph")).forEach(waiting::add);
        }
        return new JsonLd(Json.tree("{}".getBytes(StandardCharsets.UTF_8)));
    }

    /** A page with broken JSON-LD is still a page: its meta elements tell. */
    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(Json.tree(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isArticle(JsonNode type) {
        return type.isArray()
                ? ARTICLE.matcher(type.path(0).asText()).matches()
                : ARTICLE.matcher(type.asText()).matches();
    }

    /** A text, or empty. */
    String text(String field) {
        return article.path(field).asText("");
    }

    /** The names of the people or organisations in a field. */
    List<String> names(String field) {
        JsonNode value = article.path(field);
        List<String> names = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            String name = one.isTextual() ? one.asText() : one.path("name").asText("");
            if (!name.isBlank() && !CanonicalUrl.isHttp(name)) {
                names.add(name.strip());
            }
        }
        return names;
    }
}
