package io.chipwire.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chipwire.events.Refused;
import io.chipwire.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class JsonSerdeTest {
    private static final String TOPIC = Topics.REFUSED.name();
    private static final JsonSerde<Refused> SERDE = JsonSerde.of(Topics.REFUSED);

    @Test
    void anEventComesBackAsItWas() {
        Refused refused =
                Refused.of("ingest", "https://a.example/", "too long", Instant.EPOCH, new byte[3]);

        byte[] bytes = SERDE.serializer().serialize(TOPIC, refused);

        assertThat(SERDE.deserializer().deserialize(TOPIC, bytes)).isEqualTo(refused);
    }

    @Test
    void aTombstoneStaysATombstone() {
        assertThat(SERDE.serializer().serialize(TOPIC, null)).isNull();
        assertThat(SERDE.deserializer().deserialize(TOPIC, null)).isNull();
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsTopic() {
        byte[] broken = "{\"schema\":1}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> SERDE.deserializer().deserialize(TOPIC, broken))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("topic chipwire.refused: expected Refused as JSON");
    }
}
