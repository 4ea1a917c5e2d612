package io.chipwire.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The revisions of a deal in JSON, oldest first. The newest is told in full; each older one tells
 * only what was otherwise than in the next newer one, so that a record grows by what changes and
 * not by itself. An {@code until} that is not told is the {@code from} of the next newer one.
 */
final class RevisionsForm {
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    /** What each revision tells for itself. */
    private static final Set<String> OWN =
            Set.of("deal", "revision", FROM, UNTIL, "articles", "changes");

    private RevisionsForm() {}

    /** Writes them. */
    static final class Writer extends JsonSerializer<List<Revision>> {
        @Override
        public void serialize(
                List<Revision> revisions, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            ObjectMapper mapper = (ObjectMapper) json.getCodec();
            List<ObjectNode> full = new ArrayList<>();
            revisions.forEach(revision -> full.add(mapper.valueToTree(revision)));
            json.writeStartArray();
            for (int i = 0; i < full.size(); i++) {
                json.writeTree(
                        i + 1 < full.size()
                                ? otherThan(full.get(i + 1), full.get(i))
                                : full.get(i));
            }
            json.writeEndArray();
        }

        private static ObjectNode otherThan(ObjectNode newer, ObjectNode older) {
            ObjectNode other = older.deepCopy();
            for (Map.Entry<String, JsonNode> field : newer.properties()) {
                if (!OWN.contains(field.getKey())
                        && field.getValue().equals(older.get(field.getKey()))) {
                    other.remove(field.getKey());
                }
            }
            if (newer.path(FROM).equals(older.path(UNTIL))) {
                other.remove(UNTIL);
            }
            return other;
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, List<Revision> revisions) {
            return revisions.isEmpty();
        }
    }

    /** Reads them. */
    static final class Reader extends JsonDeserializer<List<Revision>> {
        @Override
        public List<Revision> deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            ArrayNode told = context.readValue(parser, ArrayNode.class);
            List<Revision> revisions = new ArrayList<>();
            JsonNode newer = context.getNodeFactory().objectNode();
            for (int i = told.size() - 1; i >= 0; i--) {
                JsonNode full = completed(told.get(i), newer);
                revisions.add(context.readTreeAsValue(full, Revision.class));
                newer = full;
            }
            return revisions.reversed();
        }

        private static JsonNode completed(JsonNode told, JsonNode newer) {
            if (!(told instanceof ObjectNode object)) {
                return told;
            }
            ObjectNode full = object.objectNode();
            full.setAll(object);
            for (Map.Entry<String, JsonNode> field : newer.properties()) {
                if (!OWN.contains(field.getKey()) && !full.has(field.getKey())) {
                    full.set(field.getKey(), field.getValue());
                }
            }
            if (!full.has(UNTIL) && newer.has(FROM)) {
                full.set(UNTIL, newer.path(FROM));
            }
            return full;
        }

        @Override
        public List<Revision> getNullValue(DeserializationContext context) {
            return List.of();
        }

        @Override
        public Object getEmptyValue(DeserializationContext context) {
            return List.of();
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return List.of();
        }
    }
}
