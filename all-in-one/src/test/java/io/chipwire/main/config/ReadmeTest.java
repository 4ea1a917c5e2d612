package io.chipwire.main.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.ingest.limit.Limit;
import io.chipwire.main.Repository;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    @Test
    void readmeTellsEveryKeyAndEveryLimitWithItsStandard() throws IOException {
        String readme = Files.readString(Repository.root().resolve("README.md"));

        for (Key key : Key.values()) {
            assertThat(readme).contains("`" + key.option() + " " + key.label() + "`");
        }
        for (Limit limit : Limit.values()) {
            assertThat(readme)
                    .contains(
                            "| `"
                                    + limit.word()
                                    + "` | "
                                    + limit.standard()
                                    + " | "
                                    + limit.meaning()
                                    + " |");
        }
    }
}
