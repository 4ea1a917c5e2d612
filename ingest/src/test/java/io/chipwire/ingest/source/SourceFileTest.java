package io.chipwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {
    @TempDir Path folder;

    @Test
    void rowIsANameAUrlAndHowOften() throws IOException {
        assertThat(
                        SourceFile.read(
                                file(
                                        "# remark\n\nChips\thttps://chips.example/feed\t1h\nB\thttp://b.example/\t2d\n")))
                .containsExactly(
                        new SourceRow("Chips", "https://chips.example/feed", Duration.ofHours(1)),
                        new SourceRow("B", "http://b.example/", Duration.ofDays(2)));
    }

    @Test
    void everyBadRowIsNamedInOneMessage() throws IOException {
        Path file =
                file(
                        """
                        A\thttps://a.example/\t1h
                        A https://a.example/ 1h
                        \tftp://b.example/\tnow
                        C\thttps://A.example\t1h
                        """);
        assertThatThrownBy(() -> SourceFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        """
                        sources.tsv:2: expected name, URL and how often with tabs between, got "A https://a.example/ 1h"
                        sources.tsv:3: expected a name, got "	ftp://b.example/	now"
                        sources.tsv:3: expected an http or https URL, got "ftp://b.example/"
                        sources.tsv:3: expected how often, like 30m, 1h or 1d, got "now"
                        sources.tsv:4: expected a URL that no other row has, got "https://A.example\"\
                        """);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("sources.tsv"), text);
    }
}
