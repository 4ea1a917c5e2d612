package io.chipwire.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SchemasTest {
    @Test
    void everyTopicHasASchemaWithItsNameAndId() {
        for (Topic<?> topic : Topics.ALL) {
            JsonNode schema = Schemas.json(Schemas.name(topic.type()));

            assertThat(schema.path("title").asText()).isEqualTo(topic.type().getSimpleName());
            assertThat(schema.path("$id").asText())
                    .isEqualTo(
                            "https://chipwire.example/schemas/1/"
                                    + Schemas.name(topic.type())
                                    + ".json");
        }
    }

    @Test
    void everyTopicHasAChannelWithItsNameKeyAndConfigurationAndThereAreNoOthers()
            throws IOException {
        Map<String, String> promised = new TreeMap<>();
        asyncApi()
                .path("channels")
                .forEach(channel -> promised.put(channel.path("address").asText(), told(channel)));
        Map<String, String> made = new TreeMap<>();
        Topics.ALL.forEach(topic -> made.put(topic.name(), told(topic)));

        assertThat(promised).isEqualTo(made);
    }

    @Test
    void everyChannelCarriesTheSchemaOfItsTopic() throws IOException {
        JsonNode messages = asyncApi().path("components").path("messages");

        assertThat(messages)
                .extracting(message -> message.at("/payload/schema/$ref").asText())
                .containsExactlyElementsOf(
                        Topics.ALL.stream()
                                .map(topic -> "schemas/" + Schemas.name(topic.type()) + ".json")
                                .toList());
    }

    @Test
    void chipwireSendsOnEveryChannel() throws IOException {
        JsonNode document = asyncApi();

        assertThat(document.path("operations"))
                .allMatch(operation -> operation.path("action").asText().equals("send"))
                .extracting(operation -> operation.at("/channel/$ref").asText())
                .containsExactlyElementsOf(
                        document.path("channels")
                                .propertyStream()
                                .map(channel -> "#/channels/" + channel.getKey())
                                .toList());
    }

    @Test
    void subscribersAreToldToReadCommitted() throws IOException {
        assertThat(asyncApi().at("/info/description").asText())
                .contains("isolation.level=read_committed");
    }

    @Test
    void theWordsOfTheSchemasAreThoseOfTheEnumerations() {
        assertThat(words("article", "/$defs/source/properties/kind"))
                .isEqualTo(words(Source.Kind.values()));
        assertThat(words("article", "/$defs/block/properties/kind"))
                .isEqualTo(words(Article.Block.Kind.values()));
        assertThat(words("claims", "/$defs/stage")).isEqualTo(words(Stage.values()));
        assertThat(words("claims", "/$defs/mode")).isEqualTo(words(Mode.values()));
        assertThat(words("claims", "/$defs/claim/properties/certainty"))
                .isEqualTo(words(Claim.Certainty.values()));
        assertThat(words("claims", "/$defs/item/properties/kind"))
                .isEqualTo(words(Item.Kind.values()));
        assertThat(words("claims", "/$defs/quantity/properties/unit"))
                .isEqualTo(words(Quantity.Unit.values()));
        assertThat(words("deal", "/$defs/status")).isEqualTo(words(Deal.Status.values()));
        assertThat(words("deal", "/$defs/known/properties/by")).isEqualTo(words(Known.By.values()));
        assertThat(words("deal", "/$defs/conflict/properties/state"))
                .isEqualTo(words(Deal.Conflict.State.values()));
        assertThat(words("deal", "/$defs/grade")).isEqualTo(words(Deal.Grade.values()));
        assertThat(words("deal", "/$defs/link/properties/kind"))
                .isEqualTo(words(Deal.Link.Kind.values()));
        assertThat(words("deal", "/$defs/flag/properties/kind"))
                .isEqualTo(words(Deal.Flag.Kind.values()));
        assertThat(words("deal", "/properties/origins/items/properties/standing"))
                .isEqualTo(words(Deal.Origin.Standing.values()));
        assertThat(
                        words(
                                "deal",
                                "/properties/origins/items/properties/descents/items/properties/by"))
                .isEqualTo(words(Deal.Descent.By.values()));
        assertThat(words("correction", "/properties/kind"))
                .isEqualTo(words(Correction.Kind.values()));
        assertThat(words("digest", "/properties/entries/items/properties/kind"))
                .isEqualTo(words(Digest.Entry.Kind.values()));
    }

    @Test
    void everyFieldOfARecordIsWrittenAndDescribed() {
        for (Topic<?> topic : Topics.ALL) {
            JsonNode schema = Schemas.json(Schemas.name(topic.type()));
            List<String> fields =
                    Arrays.stream(topic.type().getRecordComponents())
                            .map(field -> field.getName())
                            .toList();

            assertThat(schema.path("properties").fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(fields);
            // A field that was added later is left out of records that do not have it.
            List<String> first =
                    Arrays.stream(topic.type().getRecordComponents())
                            .filter(field ->
                                    !field.getAccessor().isAnnotationPresent(JsonInclude.class)
                                            && !field.isAnnotationPresent(Later.class))
                            .map(field -> field.getName())
                            .toList();
            assertThat(schema.path("required"))
                    .extracting(JsonNode::asText)
                    .containsExactlyElementsOf(first);
        }
    }

    @Test
    void aSchemaFindsWhatIsWrong() {
        ObjectNode refused =
                (ObjectNode)
                        Json.tree(
                                Refused.of(
                                        "ingest",
                                        "https://a.example/",
                                        "expected text, got none",
                                        Instant.EPOCH,
                                        new byte[0]));
        refused.put("schema", 2).put("at", "yesterday").remove("reason");

        assertThat(Schemas.of(Refused.class).faults(refused))
                .anyMatch(fault -> fault.contains("schema"))
                .anyMatch(fault -> fault.contains("at:"))
                .anyMatch(fault -> fault.contains("reason"));
    }

    private static JsonNode asyncApi() throws IOException {
        try (InputStream in = SchemasTest.class.getResourceAsStream("asyncapi.yaml")) {
            return new YAMLMapper().readTree(in);
        }
    }

    private static String told(Topic<?> topic) {
        return topic.key() + " " + new TreeMap<>(topic.configuration());
    }

    private static String told(JsonNode channel) {
        JsonNode topic = channel.at("/bindings/kafka");
        assertThat(topic.path("topic").asText()).isEqualTo(channel.path("address").asText());
        Map<String, String> configuration = new TreeMap<>();
        topic.path("topicConfiguration")
                .properties()
                .forEach(setting ->
                        configuration.put(
                                setting.getKey(),
                                setting.getValue().isArray()
                                        ? setting.getValue().path(0).asText()
                                        : setting.getValue().asText()));
        return keyOf(channel) + " " + configuration;
    }

    private static String keyOf(JsonNode channel) {
        String reference = channel.path("messages").iterator().next().path("$ref").asText();
        try {
            return asyncApi()
                    .at(reference.substring(1) + "/bindings/kafka/key/description")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String schema, String pointer) {
        Set<String> words = new TreeSet<>();
        Schemas.json(schema).at(pointer + "/enum").forEach(word -> words.add(word.asText()));
        return words;
    }

    private static Set<String> words(Worded[] constants) {
        Set<String> words = new TreeSet<>();
        for (Worded constant : constants) {
            words.add(constant.word());
        }
        return words;
    }
}
