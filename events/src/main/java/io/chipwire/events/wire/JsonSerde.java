package io.chipwire.events.wire;

import io.chipwire.events.Json;
import io.chipwire.events.Topic;
import java.util.Locale;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON for Kafka. An absent value (a tombstone) stays absent. Thread-safe.
 *
 * @param <T> type of the event
 */
public final class JsonSerde<T> implements Serde<T> {
    private final Class<T> type;

    private JsonSerde(Class<T> type) {
        this.type = type;
    }

    /** The serde of a topic's values. */
    public static <T> JsonSerde<T> of(Topic<T> topic) {
        return of(topic.type());
    }

    /** The serde of any record that {@link Json} reads and writes. */
    public static <T> JsonSerde<T> of(Class<T> type) {
        return new JsonSerde<>(type);
    }

    @Override
    public Serializer<T> serializer() {
        return (_, event) -> bytes(event);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> event(topic, bytes);
    }

    private byte @Nullable [] bytes(@Nullable T event) {
        return event == null ? null : Json.bytes(event);
    }

    private @Nullable T event(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return Json.read(bytes, type);
        } catch (IllegalArgumentException e) {
            throw new SerializationException(
                    String.format(Locale.ROOT, "topic %s: %s", topic, e.getMessage()), e);
        }
    }
}
