package io.chipwire.main.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.main.client.Delivery;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** The whole path on a Kafka that is not ours. Left out, with a word, where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class ClusterTest {
    @Container private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.3.1");

    @TempDir Path folder;

    @Test
    void theWholePathRunsOnAClusterToo() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("news.txt"),
                        "Chips\n\nMeta has ordered 4,096 H100 GPUs from Dell.\n");
        try (TestProgram program =
                        new TestProgram(
                                folder.resolve("data"), "--kafka", KAFKA.getBootstrapServers());
                Ledger ledger = new Ledger(program.address())) {
            assertThat(ledger.add(file, "2024-03-12", "Harbour Wire"))
                    .isEqualTo(new Delivery.Outcome.Searchable(1, 1));
            assertThat(ledger.dump()).hasSize(1);
        }
    }
}
