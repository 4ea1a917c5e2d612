package io.chipwire.main.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.main.client.Delivery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts as docker-compose.yml starts them: a process each, one cluster. */
class SeparateProcessesTest {
    @TempDir Path folder;

    @Test
    void theRolesOfTheComposeFileMakeTheWholePath() throws Exception {
        try (ChildProcess broker =
                ChildProcess.java(BrokerMain.class.getName(), folder.resolve("kafka").toString())) {
            String kafka = broker.awaitLine("broker at ");
            try (ChildProcess ingest = role("ingest", kafka);
                    ChildProcess enrich = role("enrich", kafka);
                    ChildProcess query = role("query", kafka);
                    Ledger ledger = new Ledger(query.address(), ingest.address())) {
                ingest.awaitReady();
                enrich.awaitReady();
                query.awaitReady();

                Path file =
                        Files.writeString(
                                folder.resolve("news.txt"),
                                "Chips\n\nMeta has ordered 4,096 H100 GPUs from Dell.\n");
                assertThat(ledger.add(file, "2024-03-12", "Harbour Wire"))
                        .isEqualTo(new Delivery.Outcome.Searchable(1, 1));
                assertThat(ledger.dump()).hasSize(1);

                ingest.stop();
                enrich.stop();
                query.stop();
            }
        }
    }

    private ChildProcess role(String service, String kafka) throws IOException {
        Path data = folder.resolve(service);
        List<String> command =
                new ComposeFile()
                        .command(service).stream()
                                .map(word -> word.equals("kafka:9092") ? kafka : word)
                                .map(word -> word.equals("0.0.0.0") ? "127.0.0.1" : word)
                                .map(word -> word.equals("8080") ? "0" : word)
                                .map(word -> word.replaceFirst("^/data", data.toString()))
                                .toList();
        assertThat(command).as("command of " + service).contains("--only", service, kafka, "0");
        return ChildProcess.chipwire(command.toArray(new String[0]));
    }
}
