package io.chipwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    @Test
    void listOfAnotherFeedReaderIsReadByItsContent() throws IOException {
        assertThat(
                        SourceFile.read(
                                file(
                                        """
                                        <?xml version="1.0"?><opml version="2.0"><body>
                                        <outline text="Chips"><outline type="rss" text="The
                                          Letter" xmlUrl="https://letter.example/feed?a=1&amp;b=2"/>
                                        </outline></body></opml>
                                        """)))
                .containsExactly(
                        new SourceRow(
                                "The Letter",
                                "https://letter.example/feed?a=1&b=2",
                                Duration.ofHours(1)));
    }

    @Test
    void badFeedsOfAnOpmlListAreNamedByPlaceAndName() throws IOException {
        Path file =
                file(
                        """
                        <opml><body><outline text="A" xmlUrl="https://a.example/"/>
                        <outline text="B" xmlUrl="feeds/b.xml"/>
                        <outline text="C" xmlUrl="https://A.example"/></body></opml>
                        """);
        assertThatThrownBy(() -> SourceFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        """
                        sources.tsv:feed 2 (B): expected an http or https URL, got "feeds/b.xml"
                        sources.tsv:feed 3 (C): expected a URL that no other row has, got "https://A.example\"\
                        """);
        assertThatThrownBy(() -> SourceFile.read(file("<opml><body/></opml>")))
                .hasMessageEndingWith(
                        "sources.tsv, got: expected an OPML list with feeds, got none");
        assertThatThrownBy(() -> SourceFile.read(file("<rss/>")))
                .hasMessageEndingWith(
                        "sources.tsv, got: expected an OPML list, got another document");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        List<SourceRow> rows =
                List.of(
                        new SourceRow("A & B", "https://a.example/?x=1&y=2", Duration.ofHours(36)),
                        new SourceRow("C", "https://c.example/", Duration.ofDays(2)),
                        new SourceRow("D", "https://d.example/", Duration.ofSeconds(90)),
                        new SourceRow("E", "https://e.example/", Duration.ofMinutes(30)));
        assertThat(SourceFile.read(file(SourceFile.write(rows)))).isEqualTo(rows);
        assertThat(SourceFile.read(file(SourceFile.opml(rows))))
                .extracting(SourceRow::name, SourceRow::url)
                .containsExactlyElementsOf(
                        rows.stream().map(row -> tuple(row.name(), row.url())).toList());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("sources.tsv"), text);
    }
}
