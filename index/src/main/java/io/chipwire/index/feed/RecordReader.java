package io.chipwire.index.feed;

import io.chipwire.events.Claims;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Json;
import io.chipwire.events.Refused;
import io.chipwire.events.Topics;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads records of the topics that the index follows. */
final class RecordReader {
    /** The topics that the index follows. */
    static final Set<String> TOPICS =
            Set.of(
                    Topics.CLAIMS.name(),
                    Topics.DEALS.name(),
                    Topics.REFUSED.name(),
                    Topics.CORRECTIONS.name());

    private RecordReader() {}

    /**
     * What a record does to the index. Its key and value may be absent, which Kafka's types do not
     * say.
     *
     * @throws IllegalArgumentException if it cannot be used; the message says why
     */
    static Change read(ConsumerRecord<String, byte[]> kafkaRecord) {
        @Nullable String key = kafkaRecord.key();
        if (key == null) {
            throw new IllegalArgumentException("expected a key, got none");
        }
        byte @Nullable [] value = kafkaRecord.value();
        String topic = kafkaRecord.topic();
        if (topic.equals(Topics.DEALS.name())) {
            return value == null ? new Change.DropDeal(key) : deal(key, value);
        }
        if (topic.equals(Topics.CLAIMS.name())) {
            return value == null ? new Change.DropArticle(key) : claims(key, value);
        }
        if (topic.equals(Topics.REFUSED.name()) && value != null) {
            return new Change.PutRefused(Json.read(value, Refused.class));
        }
        if (topic.equals(Topics.CORRECTIONS.name()) && value != null) {
            return new Change.PutCorrection(Json.read(value, Correction.class));
        }
        throw new IllegalArgumentException(
                "expected a record of " + TOPICS + " with a value, got " + origin(kafkaRecord));
    }

    /** Where a record stands: {@code chipwire.deals-3@1234}. */
    static String origin(ConsumerRecord<?, ?> kafkaRecord) {
        return kafkaRecord.topic() + "-" + kafkaRecord.partition() + "@" + kafkaRecord.offset();
    }

    private static Change deal(String key, byte[] value) {
        Deal deal = Json.read(value, Deal.class);
        checkKey(key, deal.id());
        return new Change.PutDeal(deal);
    }

    private static Change claims(String key, byte[] value) {
        Claims claims = Json.read(value, Claims.class);
        checkKey(key, claims.article().id());
        return new Change.PutClaims(claims);
    }

    private static void checkKey(String key, String id) {
        if (!key.equals(id)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "expected the id %s as key, got \"%s\"", id, key));
        }
    }
}
