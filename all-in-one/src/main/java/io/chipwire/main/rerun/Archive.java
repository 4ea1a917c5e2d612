package io.chipwire.main.rerun;

import io.chipwire.events.Best;
import io.chipwire.events.Json;
import io.chipwire.events.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** What the topics of a Kafka cluster hold, from their first record to what is there now. */
public final class Archive {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String servers;
    private final Consumer<String> problems;

    /**
     * The archive of a cluster.
     *
     * @param problems takes what is said of a record that cannot be read; the next one goes on
     */
    public Archive(String servers, Consumer<String> problems) {
        this.servers = servers;
        this.problems = problems;
    }

    /**
     * Hands over each record: its key, and its value unless it is a tombstone. Records of one key
     * come in order.
     *
     * @throws IllegalStateException if Kafka does not answer
     */
    public <T> void each(Topic<T> topic, BiConsumer<String, Best<T>> each) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic.name()).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long heard = System.nanoTime();
            while (!isAt(consumer, ends)) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                for (ConsumerRecord<String, byte[]> one : records) {
                    hand(one, topic, each);
                }
                if (!records.isEmpty()) {
                    heard = System.nanoTime();
                } else if (System.nanoTime() - heard > LONGEST_SILENCE.toNanos()) {
                    throw new TimeoutException("nothing came for " + LONGEST_SILENCE);
                }
            }
        } catch (KafkaException e) {
            throw new IllegalStateException(
                    "the topic "
                            + topic.name()
                            + " of Kafka at "
                            + servers
                            + " cannot be read ("
                            + e.getMessage()
                            + "): is `chipwire run` at work there?",
                    e);
        }
    }

    private static boolean isAt(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private <T> void hand(
            ConsumerRecord<String, byte[]> one, Topic<T> topic, BiConsumer<String, Best<T>> each) {
        byte @Nullable [] value = one.value();
        try {
            each.accept(
                    String.valueOf(one.key()),
                    value == null ? Best.unknown() : Best.of(Json.read(value, topic.type())));
        } catch (IllegalArgumentException e) {
            problems.accept(
                    one.topic()
                            + "-"
                            + one.partition()
                            + "@"
                            + one.offset()
                            + ": "
                            + e.getMessage());
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis());
    }
}
