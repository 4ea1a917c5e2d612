package io.chipwire.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The JSON Schemas of the events, as a subscriber would use them. Nothing is fetched. */
final class Schemas {
    private static final String BASE = "https://chipwire.example/schemas/1/";
    private static final SchemaValidatorsConfig STRICT_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonSchema schema;

    private Schemas(JsonSchema schema) {
        this.schema = schema;
    }

    /** The schema as it is published. */
    static Schemas of(Class<?> event) {
        return new Schemas(load(event, false));
    }

    /** The schema as if no newer writer might add a field. */
    static Schemas closed(Class<?> event) {
        return new Schemas(load(event, true));
    }

    /** What is wrong with the JSON, in words; nothing if it fits. */
    List<String> faults(byte[] json) {
        return faults(Json.tree(json));
    }

    List<String> faults(JsonNode json) {
        return schema.validate(json).stream().map(ValidationMessage::getMessage).toList();
    }

    static JsonNode json(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream("schemas/" + name + ".json")) {
            return Json.tree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Class<?> event) {
        return event.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static JsonSchema load(Class<?> event, boolean closed) {
        Map<String, String> texts = new TreeMap<>();
        for (Topic<?> topic : Topics.ALL) {
            JsonNode json = json(name(topic.type()));
            if (closed) {
                close(json);
            }
            texts.put(BASE + name(topic.type()) + ".json", json.toString());
        }
        JsonSchemaFactory factory =
                JsonSchemaFactory.getInstance(
                        VersionFlag.V202012,
                        builder -> builder.schemaLoaders(loaders -> loaders.schemas(texts)));
        return factory.getSchema(SchemaLocation.of(BASE + name(event) + ".json"), STRICT_FORMATS);
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("type").asText().equals("object")
                && object.has("properties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Schemas::close);
    }
}
