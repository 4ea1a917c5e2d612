package io.chipwire.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    private static final int EVENTS = 50;

    @ParameterizedTest
    @MethodSource("types")
    void whateverTheRecordsAllowComesBackAsItWas(Class<?> type) {
        for (int seed = 0; seed < EVENTS; seed++) {
            Object event = new AnyEvent(seed).of(type);

            assertThat(Json.read(Json.bytes(event), type)).as("seed %d", seed).isEqualTo(event);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSameEventIsTheSameBytes(Class<?> type) {
        for (int seed = 0; seed < EVENTS; seed++) {
            Object event = new AnyEvent(seed).of(type);

            assertThat(Json.bytes(Json.read(Json.bytes(event), type)))
                    .as("seed %d", seed)
                    .isEqualTo(Json.bytes(event));
            assertThat(Json.tree(Json.text(event).getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(Json.tree(Json.bytes(event)));
        }
    }

    private static List<Class<?>> types() {
        return Topics.ALL.stream().<Class<?>>map(Topic::type).toList();
    }
}
