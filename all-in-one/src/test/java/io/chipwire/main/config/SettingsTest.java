package io.chipwire.main.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chipwire.events.Best;
import io.chipwire.ingest.limit.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir Path folder;

    @Test
    void withoutAnySettingEverythingRunsOnLoopback() {
        RunConfig config = new Settings().config();

        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.data()).isEqualTo(Path.of("data"));
        assertThat(config.kafka()).isEqualTo(Best.unknown());
        assertThat(config.roles()).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void anOptionWinsOverTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("c"), "# ours\nport = 9000\nhost=0.0.0.0\n");

        RunConfig config = new Settings().option(Key.PORT, "9001").file(file).config();

        assertThat(config.port()).isEqualTo(9001);
        assertThat(config.host()).isEqualTo("0.0.0.0");
    }

    @Test
    void allThatIsWrongStandsInOneMessage() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("c"), "prot = 1\nport = many\nnonsense\nthreads=0\n");

        assertThatThrownBy(
                        () -> new Settings().option(Key.ONLY, "enrich,quary").file(file).config())
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining(file + ":1: unknown key \"prot\"")
                .hasMessageContaining(file + ":2: expected a number from 0 to 65535, got \"many\"")
                .hasMessageContaining(file + ":3: expected key = value, got \"nonsense\"")
                .hasMessageContaining(file + ":4: expected a number from 1 to 64, got \"0\"")
                .hasMessageContaining("--only: expected ingest, enrich or query, got \"quary\"")
                .hasMessageContaining("add --kafka");
    }

    @Test
    void editorsAreReadAtTheStartSoThatAMistakeStopsIt() throws IOException {
        Path file = Files.writeString(folder.resolve("editors"), "Ada = short\n");

        assertThat(new Settings().config().editors().isNobody()).isTrue();
        assertThatThrownBy(() -> new Settings().option(Key.EDITORS, file.toString()).config())
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining(file + ":1: expected a token of 20 to 500");
    }

    @Test
    void partsOfAClusterAreNamedByTheirWords() {
        RunConfig config =
                new Settings()
                        .option(Key.ONLY, "enrich, query")
                        .option(Key.KAFKA, "kafka:9092")
                        .config();

        assertThat(config.roles()).isEqualTo(Set.of(Role.ENRICH, Role.QUERY));
        assertThat(config.runs(Role.INGEST)).isFalse();
        assertThat(config.kafka()).isEqualTo(Best.of("kafka:9092"));
    }

    @Test
    void limitsAreSetByTheNamesThatRefusalsTell() {
        RunConfig config =
                new Settings().option(Key.LIMITS, "parts=5000, header-bytes = 4096").config();

        assertThat(config.limits().of(Limit.PARTS)).isEqualTo(5_000);
        assertThat(config.limits().of(Limit.HEADER_BYTES)).isEqualTo(4_096);
        assertThat(config.limits().of(Limit.NODES)).isEqualTo(Limit.NODES.standard());
    }

    @Test
    void limitsThatAreNoneStopTheStart() {
        assertThatThrownBy(() -> new Settings().option(Key.LIMITS, "tags=5,parts=0,nodes").config())
                .hasMessageContaining("expected NAME=N with one of bytes, nodes, text, depth")
                .hasMessageContaining("got \"tags=5\"")
                .hasMessageContaining("expected parts from 1 to 999999999, got \"0\"")
                .hasMessageContaining("got \"nodes\"");
    }
}
