package io.chipwire.query.deliver;

import io.chipwire.events.Topic;
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
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends what comes seldom to its topic: a digest a day, a correction now and then. A connection is
 * not worth keeping open for that. Thread-safe.
 *
 * @param <T> type of the values
 */
public final class TopicWriter<T> {
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);
    private static final int PATIENCE_MS = 20_000;
    private static final int REQUEST_PATIENCE_MS = 10_000;

    private final Topic<T> topic;
    private final String bootstrapServers;

    /** A writer to a topic of a Kafka cluster. */
    public TopicWriter(Topic<T> topic, String bootstrapServers) {
        this.topic = topic;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Returns when Kafka has it.
     *
     * @throws IOException if Kafka does not take it within {@value #PATIENCE_MS} ms
     */
    public void send(String key, T value) throws IOException, InterruptedException {
        Map<String, Object> settings =
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        PATIENCE_MS,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        PATIENCE_MS,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        REQUEST_PATIENCE_MS,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Topics.LARGEST_RECORD_BYTES);
        Producer<String, T> producer =
                new KafkaProducer<>(
                        settings, new StringSerializer(), JsonSerde.of(topic).serializer());
        try {
            producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        } catch (ExecutionException | KafkaException e) {
            throw new IOException("the topic " + topic.name() + " does not take a record", e);
        } finally {
            producer.close(CLOSE_PATIENCE);
        }
    }
}
