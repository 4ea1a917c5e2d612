package io.chipwire.main.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chipwire.main.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ComposeFileTest {
    @Test
    void dockerComposeReadsTheFile() throws Exception {
        assumeTrue(
                isInstalled(),
                "docker-compose is not installed: its check of the file is left out");
        Process process =
                new ProcessBuilder("docker-compose", "config", "--quiet")
                        .directory(Repository.root().toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void everyPortIsOnLoopback() throws IOException {
        assertThat(new ComposeFile().ports())
                .isNotEmpty()
                .allMatch(p -> p.startsWith("127.0.0.1:"));
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("docker-compose", "version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
