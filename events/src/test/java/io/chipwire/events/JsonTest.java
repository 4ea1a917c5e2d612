package io.chipwire.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

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
                        "hash");
        return new Claims(Claims.SCHEMA, article, "rules-1", List.of(claim));
    }
}
