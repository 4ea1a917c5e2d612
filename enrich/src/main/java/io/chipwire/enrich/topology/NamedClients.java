package io.chipwire.enrich.topology;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * Kafka's clients, the producers with a transactional id that outlives the process. Kafka Streams
 * would take a new one at each start, and the transaction that a killed process left open would
 * hide everything behind it until the broker gives it up.
 */
final class NamedClients implements KafkaClientSupplier {
    private final String node;

    NamedClients(String node) {
        this.node = node;
    }

    @Override
    public Admin getAdmin(Map<String, Object> configuration) {
        return Admin.create(configuration);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> configuration) {
        Map<String, Object> named = new HashMap<>(configuration);
        named.computeIfPresent(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG, (_, id) -> ofNode(id.toString()));
        return new KafkaProducer<>(named, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Kafka Streams ends its ids with the number of the thread. */
    private String ofNode(String id) {
        return "chipwire-enrich-" + node + id.substring(id.lastIndexOf('-'));
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> configuration) {
        return new KafkaConsumer<>(
                configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> configuration) {
        return getConsumer(configuration);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> configuration) {
        return getConsumer(configuration);
    }
}
