package io.chipwire.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chipwire.events.signature.TextSignature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    private static final Source WIRE = new Source("wire.example", "The Wire", Source.Kind.PAGE);
    private static final Evidence WORDS = new Evidence(0, 0, 9, "ByteDance");

    @Test
    void claimsComeBackAsTheyWere() {
        Claims claims = claims();

        assertThat(Json.read(Json.bytes(claims), Claims.class)).isEqualTo(claims);
    }

    @Test
    void whatIsNotToldIsNull() {
        String json = Json.text(claims());

        assertThat(json)
                .contains(
                        "\"amount\":null", "\"quantity\":{\"value\":{\"low\":20000,\"high\":null");
        assertThat(json).contains("\"status\":{\"value\":\"ordered\",\"basis\":\"stated\"");
    }

    @Test
    void unknownFieldsArePassedOver() {
        String json = Json.text(claims()).replaceFirst("\\{", "{\"newField\":1,");

        assertThat(Json.read(json.getBytes(StandardCharsets.UTF_8), Claims.class))
                .isEqualTo(claims());
    }

    @Test
    void aNewerSchemaIsRefusedWithASentence() {
        byte[] json =
                Json.text(claims())
                        .replace("\"schema\":1", "\"schema\":2")
                        .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Json.read(json, Claims.class))
                .hasMessageContaining("expected schema 1 to 1, got 2");
    }

    @Test
    void aClaimWithoutABuyerIsRefused() {
        byte[] json =
                Json.text(claims())
                        .replaceFirst("\"buyer\":\\{.*?\\]\\}", "\"buyer\":null")
                        .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Json.read(json, Claims.class)).hasMessageContaining("buyer");
    }

    @Test
    void onlyTheComponentsOfARecordAreWritten() {
        assertThat(Json.text(new Party("bytedance", "ByteDance")))
                .isEqualTo("{\"id\":\"bytedance\",\"name\":\"ByteDance\"}");
    }

    @Test
    void aSecondEventBehindTheFirstIsRefused() {
        String json = Json.text(claims());

        assertThatThrownBy(() -> read(json + json)).hasMessageContaining("railing token");
    }

    @Test
    void noBytesAreNoJson() {
        assertThatThrownBy(() -> Json.tree(new byte[0])).hasMessage("expected JSON, got nothing");
        assertThatThrownBy(() -> Json.read(new byte[0], Claims.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected Claims as JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "\"value\":\"ordered\",#\"value\":null,#with its value",
                "\"value\":\"ordered\",##with its value",
                ",\"formula\":\"2 x 10000\"##with its formula",
                "\"stated\"#\"guessed\"#stated or derived, got \"guessed\"",
                "\"value\":\"ordered\"#\"value\":\"bought\"#bought",
                "\"unit\":\"chip\"#\"unit\":\"crate\"#expected a unit, got \"crate\"",
                "\"low\":20000#\"low\":-5#finite number from 0",
                "\"low\":20000#\"low\":1e999#finite number from 0",
                "\"low\":20000#\"low\":null#expected low or high as a number",
                "2024-06-21T08:00:00Z#yesterday#a time like 2024-06-20T08:00:00Z",
                "\"2024-06-20\"#\"2024-06-31\"#a day like 2024-06-20",
                "\"end\":9#\"end\":8#words of length",
                ",\"confidence\":0.9##confidence",
                "\"confidence\":0.9#\"confidence\":1.1#confidence from 0 to 1",
                ",\"extractor\":\"rules-1\"##extractor",
            })
    void aWrongValueIsRefusedWithWhatWasExpected(String right, String wrong, String reason) {
        String json = Json.text(claims());
        assertThat(json).contains(right);

        assertThatThrownBy(() -> read(json.replace(right, wrong == null ? "" : wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    private static Claims read(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), Claims.class);
    }

    private static Claims claims() {
        Item chip =
                new Item(
                        "ascend-910b",
                        "Ascend 910B",
                        Item.Kind.MODEL,
                        Best.of("huawei"),
                        Best.of("ascend"));
        Claim claim =
                new Claim(
                        "c1",
                        Slot.Told.stated(new Party("bytedance", "ByteDance"), WORDS),
                        Slot.untold(),
                        List.of(Slot.Told.stated(chip, WORDS)),
                        new Slot.Told<>(
                                new Quantity(new Range.AtLeast(20_000), Quantity.Unit.CHIP),
                                new Basis.Derived("2 x 10000"),
                                List.of(WORDS)),
                        Slot.untold(),
                        Slot.Told.stated(Stage.ORDERED, WORDS),
                        Mode.BUY,
                        Slot.Told.stated(EventDate.of("2024-Q3"), WORDS),
                        Slot.Told.stated("Reuters", WORDS),
                        List.of(),
                        Claim.Certainty.REPORTED,
                        0.9);
        ArticleRef article =
                new ArticleRef(
                        "a1",
                        "r1",
                        "https://wire.example/1",
                        "ByteDance orders",
                        WIRE,
                        new Dating.Dated(LocalDate.of(2024, 6, 20), "given by the user"),
                        Instant.parse("2024-06-21T08:00:00Z"),
                        "hash",
                        TextSignature.of("text"),
                        new Dating.Undated());
        return new Claims(Claims.SCHEMA, article, "rules-1", List.of(claim));
    }
}
