package io.chipwire.main.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chipwire.events.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    @TempDir Path data;

    @Test
    void whatWasAcknowledgedIsThereAfterARestart() throws Exception {
        String first;
        try (EmbeddedBroker broker = started()) {
            first = broker.bootstrapServers();
            assertThat(broker.state()).isEqualTo(new Part.State.Ready());
            assertThat(Files.readString(data.resolve("broker.port")).strip())
                    .isEqualTo(first.substring(first.indexOf(':') + 1));
            send(first, "kept");
        }
        try (EmbeddedBroker broker = started()) {
            assertThat(broker.bootstrapServers()).isEqualTo(first);
            assertThat(firstRecord(broker.bootstrapServers())).isEqualTo("kept");
        }
    }

    @Test
    void aFolderHasOneOwnerAtATime() {
        try (DataLock held = DataLock.take(data)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> DataLock.take(data))
                    .isInstanceOf(DataLock.FolderInUse.class)
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--data");
        }
        DataLock.take(data).close();
    }

    private EmbeddedBroker started() {
        EmbeddedBroker broker =
                new EmbeddedBroker(
                        data,
                        0,
                        reason -> {
                            throw new AssertionError(reason);
                        });
        broker.start();
        return broker;
    }

    private static void send(String servers, String value)
            throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        try (Admin admin = Admin.create(settings);
                KafkaProducer<String, String> producer =
                        new KafkaProducer<>(
                                settings, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic("notes", 1, (short) 1))).all().get();
            producer.send(new ProducerRecord<>("notes", value)).get();
        }
    }

    private static String firstRecord(String servers) {
        TopicPartition partition = new TopicPartition("notes", 0);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", servers),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(60)).iterator().next().value();
        }
    }
}
