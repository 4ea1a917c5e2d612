package io.chipwire.main.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.main.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real articles that lie beside the repository and not in it. */
class SeedsTest {
    @TempDir Path folder;

    @Test
    void theSharedArticlesAnswerTheirQuestionsAndAddingThemAgainChangesNothing() throws Exception {
        Path seeds = Repository.shared().resolve("seeds");
        assumeTrue(
                Files.isDirectory(seeds),
                "the shared articles are not beside this repository: their answers are not looked at");
        try (TestProgram program = new TestProgram(folder.resolve("data"));
                Ledger ledger = new Ledger(program.address())) {
            addAll(ledger, seeds);
            List<String> dump = ledger.dump();
            assertThat(dump).hasSize(3);

            JsonNode byteDance = onlyDeal(ledger.ask("who bought Ascend 910B?"));
            assertThat(byteDance.path("buyer").asText()).isEqualTo("ByteDance");
            assertThat(byteDance.path("seller").asText()).isEqualTo("Huawei");
            assertThat(byteDance.path("quantity").path("low").asInt()).isEqualTo(100_000);
            assertThat(byteDance.path("history").toString()).contains("30000");
            assertThat(byteDance.path("status").asText()).isEqualTo("part-delivered");
            assertThat(byteDance.path("remaining").path("low").asInt()).isEqualTo(70_000);
            assertThat(byteDance.path("origins").path(0).path("name").asText())
                    .isEqualTo("Reuters");

            JsonNode fromNvidia =
                    onlyDeal(ledger.ask("what did ByteDance buy from Nvidia in 2023?"));
            assertThat(fromNvidia.path("sources")).hasSize(2);
            assertThat(fromNvidia.path("origins")).hasSize(1);
            assertThat(fromNvidia.path("items").toString()).contains("A100", "H800");
            assertThat(fromNvidia.path("amount").path("low").asLong()).isEqualTo(1_000_000_000);

            JsonNode twitter = onlyDeal(ledger.ask("how many GPUs did Twitter buy?"));
            assertThat(twitter.path("buyer").asText()).isEqualTo("Twitter");
            JsonNode conflict = twitter.path("conflicts").path(0);
            assertThat(conflict.path("state").asText()).isEqualTo("open");
            assertThat(conflict.path("slot").asText()).isEqualTo("quantity");
            assertThat(conflict.path("values").findValuesAsText("text"))
                    .containsExactlyInAnyOrder("10,000 chips", "100,000 chips");
            JsonNode flag = twitter.path("flags").path(0);
            assertThat(flag.path("kind").asText()).isEqualTo("unit-price");
            assertThat(flag.path("text").asText()).contains("for 100,000 chips is");
            assertThat(twitter.path("flags")).as("ten times fewer are usual").hasSize(1);

            addAll(ledger, seeds);
            assertThat(ledger.dump()).isEqualTo(dump);
        }
    }

    private static JsonNode onlyDeal(JsonNode answer) {
        assertThat(answer.path("total").asInt()).as(answer.toString()).isEqualTo(1);
        return answer.path("deals").path(0);
    }

    private static void addAll(Ledger ledger, Path seeds) throws IOException {
        try (Stream<Path> files = Files.list(seeds)) {
            for (Path file : files.sorted().toList()) {
                ledger.add(file);
            }
        }
    }
}
