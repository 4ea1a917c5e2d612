package io.chipwire.ingest.link;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.events.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where the target of a detour stands in its address.
 *
 * @param place the kind of place
 * @param argument what the place needs to know: a parameter, a field, a scheme; or empty
 */
record Inside(Place place, String argument) {

    /** The kinds of places, as the table writes them: {@code query:url}, {@code segment}. */
    enum Place {
        /** A parameter. */
        QUERY,
        /** A parameter, in base64. */
        QUERY_BASE64,
        /** A parameter in base64 that is JSON with a field: {@code query-json:p/url}. */
        QUERY_JSON,
        /** All that follows the question mark. */
        WHOLE_QUERY,
        /** A part of the path between two slashes. */
        SEGMENT,
        /** The same, in base64. */
        SEGMENT_BASE64,
        /** The same, in base64, a JSON object or a signed token (JWT) with a field. */
        SEGMENT_JSON,
        /** All that follows in the path, after a scheme: {@code rest:https}. */
        REST,
        /** A parameter as Proofpoint's second version writes it. */
        PROOFPOINT_2,
        /** The path as Proofpoint's third version writes it. */
        PROOFPOINT_3,
        /** The first form of the addresses of Google News. */
        GOOGLE_NEWS
    }

    /**
     * A place as the table writes it.
     *
     * @throws IllegalArgumentException if there is no such place
     */
    static Inside of(String cell) {
        String[] parts = cell.split(":", 2);
        Place place = Place.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Inside(place, parts.length > 1 ? parts[1] : "");
    }

    /**
     * What stands there, the likeliest first; whether it is an address is not said.
     *
     * @param rest the path behind the row's beginning
     */
    List<String> told(WebUrl url, String rest) {
        return switch (place) {
            case QUERY -> parameters(url, argument).map(Percent::decoded).toList();
            case QUERY_BASE64 ->
                    parameters(url, argument).map(Percent::decoded).map(Inside::base64).toList();
            case QUERY_JSON -> {
                String[] names = argument.split("/");
                yield parameters(url, names[0])
                        .map(Percent::decoded)
                        .map(Inside::base64)
                        .map(json -> field(json, names[1]))
                        .toList();
            }
            case WHOLE_QUERY -> List.of(Percent.decoded(url.query().replaceFirst("^\\?", "")));
            case SEGMENT -> segments(rest).map(Percent::decoded).toList();
            case SEGMENT_BASE64 -> segments(rest).map(Inside::base64).toList();
            case SEGMENT_JSON ->
                    segments(rest)
                            .flatMap(segment -> Stream.of(segment.split("\\.")))
                            .map(Inside::base64)
                            .map(json -> field(json, argument))
                            .toList();
            case REST -> List.of((argument.isEmpty() ? "" : argument + "://") + rest + url.query());
            case PROOFPOINT_2 -> parameters(url, argument).map(Proofpoint::second).toList();
            case PROOFPOINT_3 -> List.of(Proofpoint.third(rest + url.query() + url.fragment()));
            case GOOGLE_NEWS -> segments(rest).map(Inside::newsItem).toList();
        };
    }

    private static Stream<String> parameters(WebUrl url, String name) {
        return Stream.of(url.query().replaceFirst("^\\?", "").split("&"))
                .map(parameter -> parameter.replaceFirst("^(?:amp;)+", ""))
                .filter(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> parameter.substring(name.length() + 1));
    }

    private static Stream<String> segments(String path) {
        return Stream.of(path.split("/")).filter(segment -> !segment.isEmpty());
    }

    private static String base64(String text) {
        return new String(bytes(text), StandardCharsets.UTF_8);
    }

    /** Bing puts {@code a1} before its base64. */
    private static byte[] bytes(String text) {
        String plain = text.replaceFirst("^a1(?=aHR0c)", "").replaceFirst("=+$", "");
        try {
            return Base64.getUrlDecoder().decode(plain.replace('+', '-').replace('/', '_'));
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    /** A field of a JSON object, or of one that stands as text inside it. */
    private static String field(String json, String name) {
        if (!json.startsWith("{")) {
            return "";
        }
        JsonNode object;
        try {
            object = Json.tree(json.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return "";
        }
        if (object.path(name).isTextual()) {
            return object.path(name).asText();
        }
        return object.properties().stream()
                .map(property -> property.getValue().asText())
                .filter(text -> text.length() < json.length())
                .map(text -> field(text, name))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A protocol buffer whose first text is the address; the length is one byte or two. */
    private static String newsItem(String segment) {
        String text = new String(bytes(segment), StandardCharsets.ISO_8859_1);
        int start = text.indexOf("http");
        int field = text.indexOf('"');
        if (field < 0 || start < field + 2 || start > field + 3) {
            return "";
        }
        int length = text.charAt(field + 1) & 0x7F;
        if (start == field + 3) {
            length |= (text.charAt(field + 2) & 0x7F) << 7;
        }
        return start + length <= text.length() ? text.substring(start, start + length) : "";
    }
}
