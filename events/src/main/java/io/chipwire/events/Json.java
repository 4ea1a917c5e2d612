package io.chipwire.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Locale;

/**
 * The JSON of all events: one shape on topics, over HTTP and in files.
 *
 * <p>Absent values are {@code null}; times are ISO-8601 in UTC; enumerations are lower-case words;
 * fields that a reader does not know are passed over, so that a newer writer may add some. Only a
 * record's components are written. Thread-safe.
 */
public final class Json {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(JsonForms.module())
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
                    .build();

    private Json() {}

    /** Another form of the same events. */
    record Form(ObjectMapper mapper) {
        String text(Object event) {
            return Json.text(mapper, event);
        }
    }

    /** The form in which this module writes some of it otherwise. */
    static Form form(Module otherwise) {
        return new Form(MAPPER.copy().registerModule(otherwise));
    }

    /** The event as JSON in UTF-8, on one line. */
    public static byte[] bytes(Object event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON form for " + event.getClass().getName(), e);
        }
    }

    /** The event as JSON on one line. */
    public static String text(Object event) {
        return text(MAPPER, event);
    }

    private static String text(ObjectMapper mapper, Object event) {
        try {
            return mapper.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON form for " + event.getClass().getName(), e);
        }
    }

    /** The event as a tree, for those who add to it or leave something out. */
    public static JsonNode tree(Object event) {
        return MAPPER.valueToTree(event);
    }

    /**
     * Reads any JSON.
     *
     * @throws IllegalArgumentException if the text is not JSON
     */
    public static JsonNode tree(byte[] json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree.isMissingNode()) {
                throw new IllegalArgumentException("expected JSON, got nothing");
            }
            return tree;
        } catch (IOException e) {
            throw new IllegalArgumentException("expected JSON: " + e.getMessage(), e);
        }
    }

    /**
     * Reads an event.
     *
     * @throws IllegalArgumentException if the bytes are not JSON, lack a field, or have a newer
     *     schema than this program knows; the message says where
     */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            T event = MAPPER.readValue(json, type);
            if (event == null) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "expected %s, got null", type.getSimpleName()));
            }
            return event;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "expected %s as JSON: %s",
                            type.getSimpleName(),
                            e.getMessage()),
                    e);
        }
    }
}
