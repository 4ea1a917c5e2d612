package io.chipwire.main.whole;

import io.chipwire.events.Canonical;
import io.chipwire.events.Deal;
import io.chipwire.events.Topics;
import io.chipwire.events.wire.JsonSerde;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic of deals as a subscriber sees it. */
final class PublishedDeals implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(ChildProcess.PATIENCE_SECONDS);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, Deal> consumer;
    private final Map<String, String> lines = new TreeMap<>();

    PublishedDeals(String servers) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                servers,
                                "isolation.level",
                                "read_committed",
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        JsonSerde.of(Topics.DEALS).deserializer());
        consumer.assign(
                consumer.partitionsFor(Topics.DEALS.name()).stream()
                        .map(one -> new TopicPartition(one.topic(), one.partition()))
                        .toList());
    }

    /** Reads until the deals are these, or in vain for long. */
    void awaitDump(List<String> expected) {
        long start = System.nanoTime();
        while (!shown().equals(expected) && System.nanoTime() - start < PATIENCE.toNanos()) {
            poll();
        }
    }

    /** All that was published so far, a deal a line, by id. */
    List<String> dump() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll();
        }
        return shown();
    }

    /** From here on only what is published anew counts. */
    void forget() {
        dump();
        lines.clear();
    }

    private void poll() {
        for (ConsumerRecord<String, Deal> one : consumer.poll(POLL)) {
            if (one.value() == null) {
                lines.remove(one.key());
            } else {
                lines.put(one.key(), Canonical.text(one.value()));
            }
        }
    }

    private List<String> shown() {
        return List.copyOf(lines.values());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
