package io.chipwire.main.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.events.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesEveryCommand() {
        assertThat(chipwire("help")).isZero();
        assertThat(out.toString())
                .contains("demo", "run", "add", "extract", "ask", "digest", "export", "eval", "version")
                .doesNotContain("train");
    }

    @Test
    void helpOfRunNamesEveryKey() {
        assertThat(chipwire("help", "run")).isZero();
        assertThat(out.toString())
                .contains("--data", "--broker-port", "--private-hosts", "--config");
    }

    @Test
    void versionSaysWhichChipwireAndWhichJava() {
        assertThat(chipwire("version")).isZero();
        assertThat(out.toString()).startsWith("chipwire ").contains("Java 25");
    }

    @Test
    void wrongUsageIsTwoAndOneSentence() {
        assertThat(chipwire()).isEqualTo(2);
        assertThat(chipwire("buy")).isEqualTo(2);
        assertThat(chipwire("add")).isEqualTo(2);
        assertThat(chipwire("run", "--prot", "1")).isEqualTo(2);
        assertThat(chipwire("run", "--port", "many")).isEqualTo(2);
        assertThat(chipwire("digest", "--date", "yesterday")).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(6).doesNotContain("Exception");
    }

    @Test
    void whereNothingRunsTheSentenceSaysHowToStart() throws IOException {
        String url = "http://127.0.0.1:" + closedPort();
        Path file = Files.writeString(folder.resolve("a.txt"), "Chips\n\nNothing.\n");

        assertThat(chipwire("ask", "--url", url, "who bought what?")).isEqualTo(1);
        assertThat(chipwire("digest", "--url", url)).isEqualTo(1);
        assertThat(chipwire("add", "--url", url, file.toString())).isEqualTo(1);
        assertThat(err.toString().lines())
                .hasSize(3)
                .allMatch(line ->
                        line.contains(
                                "no running instance at "
                                        + url
                                        + ": start one with `chipwire run`"));
    }

    @Test
    void extractPrintsAClaimALineWithItsDocumentAndEvidence() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("order.txt"),
                        "Chips\n\nMeta has ordered 4,096 H100 GPUs from Dell.\n");

        assertThat(chipwire("extract", "--published", "2024-03-12", file.toString())).isZero();
        assertThat(out.toString()).hasLineCount(1);
        JsonNode claim = Json.tree(out.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(claim.path("document").asText()).isEqualTo(file.toString());
        assertThat(claim.path("buyer").asText()).startsWith("Meta");
        assertThat(claim.path("quantity").path("low").asInt()).isEqualTo(4096);
        assertThat(claim.path("evidence").toString()).contains("4,096");
        assertThat(claim.path("confidence").isNumber()).isTrue();
    }

    @Test
    void aFileThatCannotBeReadDoesNotStopTheOthers() throws IOException {
        Path missing = folder.resolve("missing.txt");
        Path picture =
                Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        Path file =
                Files.writeString(
                        folder.resolve("order.txt"),
                        "Chips\n\nMeta has ordered 4,096 H100 GPUs from Dell.\n");

        assertThat(chipwire("extract", missing.toString(), picture.toString(), file.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).hasLineCount(1);
        assertThat(err.toString())
                .hasLineCount(2)
                .contains(missing + ": no such file", picture + ": refused: expected text");
    }

    @Test
    void evalComparesWhatIsFoundInTheDocumentsWithTheGold() throws IOException {
        Files.writeString(
                folder.resolve("order.txt"),
                "Chips\n\nMeta has ordered 4,096 H100 GPUs from Dell.\n");
        Path gold =
                Files.writeString(
                        folder.resolve("gold.jsonl"),
                        """
                        {"id":"order","claims":[{"buyer":"Meta","items":["H100"],"status":"planned"}]}
                        {"id":"none","text":"# Chips\\n\\nNothing new.","claims":[]}
                        """);

        assertThat(chipwire("eval", gold.toString(), folder.toString(), "--misses")).isZero();
        assertThat(out.toString())
                .contains("claim F1 1.000", "clean rate 1.000", "calibration error")
                .contains("status: planned read as ordered");
        assertThat(chipwire("eval", gold.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("expected the folder of the documents");
    }

    private int chipwire(String... arguments) {
        return Chipwire.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
