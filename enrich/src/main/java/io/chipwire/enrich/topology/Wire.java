package io.chipwire.enrich.topology;

import io.chipwire.events.Json;
import io.chipwire.events.Topics;
import java.util.Locale;
import org.apache.kafka.common.utils.Bytes;

/** Events in their form on the wire, no larger than the broker takes. */
final class Wire {
    /** Left for the key, the headers and the frame of a batch. */
    private static final int FRAME_BYTES = 64 * 1024;

    static final int LARGEST_VALUE_BYTES = Topics.LARGEST_RECORD_BYTES - FRAME_BYTES;

    private Wire() {}

    /**
     * The bytes of an event. Checked here because a record that the producer finds too large ends
     * its transaction, and with it everything else in it.
     *
     * @param what the event in words: {@code deal 1f3c}
     * @throws IllegalArgumentException if they are more than the broker takes
     */
    static Bytes bytes(String what, Object event) {
        byte[] json = Json.bytes(event);
        if (json.length > LARGEST_VALUE_BYTES) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "expected at most %d bytes, got %d for %s",
                            LARGEST_VALUE_BYTES,
                            json.length,
                            what));
        }
        return Bytes.wrap(json);
    }
}
