package io.chipwire.ingest.story.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.chipwire.ingest.story.words.Plain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The JSON-LD of a page: its things, and the one that is the story.
 *
 * <p>Ill-formed JSON-LD is common; each script that does not parse tells nothing and the rest
 * count.
 */
final class LinkedData {
    private static final JsonMapper LENIENT =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build();

    /** What old programs put around scripts. */
    private static final Pattern WRAPPING =
            Pattern.compile("^(?:<!--|(?://|/\\*)?\\s*<!\\[CDATA\\[(?:\\s*\\*/)?)\\s*");

    /** Things nest seldom deeper than page, story, author, employer. */
    private static final int DEEPEST = 6;

    private static final int MOST = 500;

    /** Characters of all scripts together; as a tree they take thirty times that. */
    private static final int LONGEST = 1_000_000;

    private static final Set<String> PAGES =
            Set.of("webpage", "itempage", "faqpage", "aboutpage", "collectionpage", "qapage");

    private final List<JsonNode> things = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();
    private final JsonNode story;

    private LinkedData(Document page, String title) {
        int left = LONGEST;
        for (Element script : page.getElementsByTag("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                String json = script.data();
                left -= json.length();
                if (left >= 0) {
                    collect(parse(json), 0);
                }
            }
        }
        this.story = choose(Plain.folded(title));
    }

    /**
     * Reads all JSON-LD scripts.
     *
     * @param title the page's title, to tell the story from those that are listed beside it
     */
    static LinkedData of(Document page, String title) {
        return new LinkedData(page, title);
    }

    private static JsonNode parse(String script) {
        String json = script.strip();
        json = WRAPPING.matcher(json).replaceFirst("");
        try {
            return LENIENT.readTree(json);
        } catch (JsonProcessingException broken) {
            return MissingNode.getInstance();
        }
    }

    private void collect(JsonNode node, int depth) {
        if (depth > DEEPEST || things.size() >= MOST) {
            return;
        }
        if (node.isObject()) {
            if (node.has("@type")) {
                things.add(node);
            }
            String id = node.path("@id").asText();
            if (!id.isEmpty() && (node.size() > 1 || !byId.containsKey(id))) {
                byId.merge(id, node, (old, now) -> now.size() > old.size() ? now : old);
            }
        }
        for (JsonNode child : node) {
            if (child.isContainerNode()) {
                collect(child, depth + 1);
            }
        }
    }

    private JsonNode choose(String title) {
        JsonNode best = MissingNode.getInstance();
        int most = 0;
        for (JsonNode thing : things) {
            int rank = rank(thing, title);
            if (rank > most) {
                best = thing;
                most = rank;
            }
        }
        return best;
    }

    private static int rank(JsonNode thing, String title) {
        int rank =
                types(thing)
                        .mapToInt(type -> {
                            if (type.endsWith("article")
                                    || type.endsWith("posting")
                                    || type.equals("report")) {
                                return 100;
                            }
                            if (type.equals("recipe") || type.equals("review")) {
                                return 60;
                            }
                            return PAGES.contains(type) ? 50 : 0;
                        })
                        .max()
                        .orElse(0);
        if (rank == 0) {
            return 0;
        }
        String headline = Plain.folded(text(thing, "headline") + text(thing, "name"));
        if (!headline.isEmpty() && (title.contains(headline) || headline.contains(title))) {
            rank += 20;
        }
        if (thing.has("datePublished")) {
            rank += 10;
        }
        return thing.has("author") ? rank + 5 : rank;
    }

    private static Stream<String> types(JsonNode thing) {
        JsonNode type = thing.path("@type");
        Stream<String> types =
                type.isArray()
                        ? type.valueStream().map(JsonNode::asText)
                        : Stream.of(type.asText());
        return types.map(
                name -> name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether the page describes a story at all. */
    boolean isEmpty() {
        return story.isMissingNode();
    }

    /** Whether the story is called an article, rather than the page it stands on. */
    boolean isArticle() {
        return types(story).anyMatch(type -> type.endsWith("article") || type.endsWith("posting"));
    }

    /** A field of the story as text, or the empty string. */
    String story(String field) {
        return text(story, field);
    }

    /** A field of the page that the story stands on, or the empty string. */
    String page(String field) {
        return things.stream()
                .filter(thing -> types(thing).anyMatch(PAGES::contains))
                .map(thing -> text(thing, field))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A long text of the story with its lines, or the empty string. */
    String storyText(String field) {
        String text = story.path(field).asText();
        return text.lines().map(Plain::text).collect(Collectors.joining("\n"));
    }

    /** A yes or no of the story or its page: {@code true}, {@code false}, or the empty string. */
    String flag(String field) {
        return Stream.concat(
                        Stream.of(story),
                        things.stream().filter(thing -> types(thing).anyMatch(PAGES::contains)))
                .map(thing -> thing.path(field).asText().toLowerCase(Locale.ROOT))
                .map(value -> value.substring(value.lastIndexOf('/') + 1))
                .filter(value -> value.equals("true") || value.equals("false"))
                .findFirst()
                .orElse("");
    }

    /** All things of the page, for fields that stand beside the story. */
    List<JsonNode> things() {
        return List.copyOf(things);
    }

    /** The things that a field of the story names, with references followed. */
    List<JsonNode> storyThings(String field) {
        JsonNode value = story.path(field);
        List<JsonNode> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(one -> values.add(resolve(one)));
        } else if (!value.isMissingNode()) {
            values.add(resolve(value));
        }
        return values;
    }

    private JsonNode resolve(JsonNode node) {
        String id = node.path("@id").asText();
        boolean only = node.isObject() && !node.has("name");
        return only ? byId.getOrDefault(id, node) : node;
    }

    /** A field of a thing as text; of a list the first. */
    static String text(JsonNode thing, String field) {
        JsonNode value = thing.path(field);
        if (value.isArray() && !value.isEmpty()) {
            value = value.get(0);
        }
        return value.isTextual() ? Plain.text(value.asText()) : "";
    }
}
