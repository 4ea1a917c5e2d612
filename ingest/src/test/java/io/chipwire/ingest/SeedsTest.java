package io.chipwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Dating;
import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.limit.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeedsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @Test
    void seedsHaveTheTitlesThatAReaderSees() throws IOException {
        assertThat(seed("000").title()).isEqualTo("$1 Billion of GPUs for TikTok");
        assertThat(seed("001").title()).startsWith("430: Bytedance's Massive Nvidia Order");
        assertThat(seed("002").title()).startsWith("Musk's entry into AIGC");
        assertThat(seed("003").title()).startsWith("ByteDance, the owner of TikTok, is reportedly");
        assertThat(seed("004").title())
                .isEqualTo("Elon Musk Has Reportedly Bought 100,000 GPUs For Twitter’s AI Search");
    }

    @Test
    void onlyADateLineDatesASeed() throws IOException {
        assertThat(seed("002").published())
                .isEqualTo(new Dating.Dated(LocalDate.of(2023, 4, 12), "date line"));
        assertThat(seed("000").published()).isEqualTo(new Dating.Undated());
        assertThat(seed("001").published()).isEqualTo(new Dating.Undated());
        assertThat(seed("003").published()).isEqualTo(new Dating.Undated());
        assertThat(seed("004").published()).isEqualTo(new Dating.Undated());
    }

    @Test
    void garbledNewsletterIsRepairedAndItsMarkersAreGone() throws IOException {
        assertThat(seed("000").blocks())
                .extracting(Article.Block::text)
                .anyMatch(text -> text.contains("we have Pixar’s adventures"))
                .anyMatch(text -> text.contains("the company behind TikTok has recently"))
                .anyMatch(
                        text -> text.contains("Actually, GPUs worth more than $1B. That estimates"))
                .noneMatch(text -> text.contains("**") || text.contains("utm_source"));
        assertThat(seed("000").links())
                .anyMatch(link -> link.url().startsWith("https://www.tomshardware.com/news/"));
    }

    private static Article seed(String number) throws IOException {
        try (Stream<Path> files = Files.list(Shared.path("seeds"))) {
            Path file =
                    files.filter(path -> path.getFileName().toString().startsWith(number + "_"))
                            .findFirst()
                            .orElseThrow();
            Document document = Document.file(file, Best.unknown(), Best.unknown());
            Reading reading = new DocumentReader(Limits.defaults()).read(document, NOW);
            assertThat(reading.refused()).isEmpty();
            return reading.articles().getFirst();
        }
    }
}
