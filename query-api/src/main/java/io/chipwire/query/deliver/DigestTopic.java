package io.chipwire.query.deliver;

import io.chipwire.events.Digest;
import io.chipwire.events.Topics;
import io.chipwire.events.wire.JsonSerde;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends digests to their topic. The key is the day, so a digest sent twice is one. */
final class DigestTopic {
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

    private final String bootstrapServers;

    DigestTopic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Returns when Kafka has it. A connection a day is not worth keeping open. */
    void send(Digest digest) throws IOException, InterruptedException {
        Map<String, Object> settings =
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Topics.LARGEST_RECORD_BYTES);
        Producer<String, Digest> producer =
                new KafkaProducer<>(
                        settings,
                        new StringSerializer(),
                        JsonSerde.of(Topics.DIGESTS).serializer());
        try {
            producer.send(
                            new ProducerRecord<>(
                                    Topics.DIGESTS.name(), digest.day().toString(), digest))
                    .get();
        } catch (ExecutionException e) {
            throw new IOException(
                    "the topic " + Topics.DIGESTS.name() + " does not take a digest", e);
        } finally {
            producer.close(CLOSE_PATIENCE);
        }
    }
}
