package io.chipwire.index.feed;

import io.chipwire.events.Refused;
import io.chipwire.events.Topics;
import io.chipwire.events.wire.JsonSerde;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends refusals to their topic; connects when the first one is to be sent. */
final class Refusals implements AutoCloseable {
    private final String bootstrapServers;
    private @Nullable Producer<String, Refused> producer;

    Refusals(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Returns when Kafka has them all, so that a commit after this loses none. */
    void send(List<Refused> refused) {
        if (refused.isEmpty()) {
            return;
        }
        Producer<String, Refused> open = open();
        List<? extends Future<?>> sent =
                refused.stream()
                        .map(one -> new ProducerRecord<>(Topics.REFUSED.name(), one.id(), one))
                        .map(open::send)
                        .toList();
        for (Future<?> one : sent) {
            try {
                one.get();
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(
                        "the topic "
                                + Topics.REFUSED.name()
                                + " does not take a refusal: "
                                + e.getCause(),
                        e);
            }
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
        }
    }

    private Producer<String, Refused> open() {
        if (producer == null) {
            producer =
                    new KafkaProducer<>(
                            Map.of(
                                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                    bootstrapServers,
                                    ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                                    Topics.LARGEST_RECORD_BYTES),
                            new StringSerializer(),
                            JsonSerde.of(Topics.REFUSED).serializer());
        }
        return producer;
    }
}
