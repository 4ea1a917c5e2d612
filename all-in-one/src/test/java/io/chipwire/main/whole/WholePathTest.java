package io.chipwire.main.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.main.client.Delivery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents go in, answers come out, on the embedded broker. */
class WholePathTest {
    @TempDir Path folder;

    @Test
    void aDocumentBecomesAnAnswerAndAddingItAgainChangesNothing() throws Exception {
        Path order = news("order.txt", "Meta has ordered 4,096 H100 GPUs from Dell.");
        Path echo = news("echo.txt", "Meta bought 4,096 H100 GPUs, Harbour Wire reported.");
        List<String> before;
        try (TestProgram program = new TestProgram(folder.resolve("data"));
                Ledger ledger = new Ledger(program.address())) {
            assertThat(ledger.add(order, "2024-03-12", "Harbour Wire"))
                    .isEqualTo(new Delivery.Outcome.Searchable(1, 1));
            ledger.add(echo, "2024-03-14", "Baltic Wire");
            before = ledger.dump();

            JsonNode answer = ledger.ask("who bought H100s in 2024?");
            assertThat(answer.path("total").asInt()).isEqualTo(1);
            assertThat(answer.path("deals").path(0).path("buyer").asText()).startsWith("Meta");
            assertThat(answer.toString()).contains("4,096 H100");

            ledger.add(order, "2024-03-12", "Harbour Wire");
            assertThat(ledger.dump()).isEqualTo(before);
        }
        try (TestProgram program = new TestProgram(folder.resolve("data"));
                Ledger ledger = new Ledger(program.address())) {
            assertThat(ledger.dump()).as("after a restart").isEqualTo(before);
        }
    }

    @Test
    void aSecondStartOnTheSameFolderEndsWithASentence() throws Exception {
        Path data = folder.resolve("data");
        try (TestProgram program = new TestProgram(data);
                ChildProcess second =
                        ChildProcess.chipwire("run", "--data", data.toString(), "--port", "0")) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.errors())
                    .contains("in use by another chipwire", data.toString(), "--data")
                    .hasLineCount(1);
            assertThat(program.address()).isNotNull();
        }
    }

    @Test
    void aFileInTheInboxIsReadByItself() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        try (TestProgram program =
                        new TestProgram(folder.resolve("data"), "--inbox", inbox.toString());
                Ledger ledger = new Ledger(program.address())) {
            Files.writeString(
                    inbox.resolve("a.txt"),
                    "Chips\n\nMeta has ordered 4,096 H100 GPUs from Dell.\n");
            assertThat(TestProgram.eventually(() -> ledger.dump().size() == 1))
                    .as("a deal from the inbox")
                    .isTrue();
        }
    }

    @Test
    void anItemThatACorrectedIssueLeavesOutTakesItsDealWithIt() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        String letter = "# The Rack Letter\n\nGood morning. This letter is for its readers.\n\n";
        String first = "## 🏭 A big one\nMeta has ordered 4,096 H100 GPUs from Dell.\n\n";
        String second = "## 🎬 A small one\nOracle has ordered 512 B200 GPUs from Dell.\n\n";
        String third = "## 🐉 No dragons\nThe film with the dragon is put off until spring.\n\n";
        try (TestProgram program =
                        new TestProgram(folder.resolve("data"), "--inbox", inbox.toString());
                Ledger ledger = new Ledger(program.address())) {
            Path issue = inbox.resolve("letter.md");
            Files.writeString(issue, letter + first + second + third);
            assertThat(TestProgram.eventually(() -> ledger.dump().size() == 2))
                    .as("the deals of the issue")
                    .isTrue();
            Files.writeString(issue, letter + first + third);
            assertThat(TestProgram.eventually(() -> ledger.dump().size() == 1))
                    .as("the deal that is left")
                    .isTrue();
            assertThat(ledger.dump().toString()).contains("Meta").doesNotContain("Oracle");
        }
    }

    private Path news(String name, String sentence) throws Exception {
        return Files.writeString(folder.resolve(name), "Chips\n\n" + sentence + "\n");
    }
}
