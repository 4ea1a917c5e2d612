package io.chipwire.index.feed;

import io.chipwire.events.Refused;
import io.chipwire.index.lucene.DealIndex;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What became of some records.
 *
 * @param used how many changed the index or repeated a change
 * @param refused the others
 */
record Batch(int used, List<Refused> refused) {
    private static final String STAGE = "index";
    private static final byte[] NOTHING = {};

    Batch {
        refused = List.copyOf(refused);
    }

    /** Applies records in their order; one that cannot be used does not stop the rest. */
    static Batch apply(
            Iterable<ConsumerRecord<String, byte[]>> records,
            DealIndex index,
            InstantSource clock) {
        int used = 0;
        List<Refused> refused = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> kafkaRecord : records) {
            Change change;
            try {
                change = RecordReader.read(kafkaRecord);
            } catch (IllegalArgumentException e) {
                refused.add(refused(kafkaRecord, reason(e), clock));
                continue;
            }
            change.applyTo(index);
            used++;
        }
        return new Batch(used, refused);
    }

    private static String reason(IllegalArgumentException e) {
        String message = e.getMessage();
        return message == null ? e.toString() : message;
    }

    private static Refused refused(
            ConsumerRecord<String, byte[]> kafkaRecord, String reason, InstantSource clock) {
        byte @Nullable [] value = kafkaRecord.value();
        return Refused.of(
                STAGE,
                RecordReader.origin(kafkaRecord),
                reason,
                clock.instant(),
                value == null ? NOTHING : value);
    }
}
