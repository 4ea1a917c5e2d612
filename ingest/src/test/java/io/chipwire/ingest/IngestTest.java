package io.chipwire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Dating;
import io.chipwire.events.Part;
import io.chipwire.ingest.Submission.Address;
import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.publish.NotPublishedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
    private static final Instant NOW = Instant.parse("2024-06-20T08:00:00Z");

    @TempDir Path folder;
    private final MemorySink sink = new MemorySink();
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);

    @Test
    void documentIsPublishedBeforeItsReceiptIsGiven() {
        try (Ingest ingest = ingest(config())) {
            Receipt receipt = ingest.accept(document("A title\n\nText."));
            Article article = sink.articles().getFirst();
            assertThat(receipt.articles())
                    .containsExactly(
                            new Receipt.Accepted(
                                    article.id(), article.revision(), "A title", "file:///a.txt"));
            assertThat(article.fetched()).isEqualTo(NOW);
        }
    }

    @Test
    void readIsUsedAndRefusedTogether() {
        try (Ingest ingest = ingest(config())) {
            ingest.accept(document("A title\n\nText."));
            ingest.accept(document("%PDF-1.7"));
            ingest.accept(new Address("ftp://a.example/", Best.unknown(), Best.unknown()));
            assertThat(ingest.counts()).isEqualTo(new Part.Counts(3, 1, 2));
            assertThat(sink.refused()).hasSize(2);
        }
    }

    @Test
    void whatWasNotAcknowledgedIsNotCounted() {
        try (Ingest ingest = ingest(config())) {
            sink.failNext(1);
            assertThatThrownBy(() -> ingest.accept(document("A title\n\nText.")))
                    .isInstanceOf(NotPublishedException.class);
            assertThat(ingest.counts()).isEqualTo(new Part.Counts(0, 0, 0));
        }
    }

    @Test
    void teasersOfAFeedAreFetchedAndStandForPagesThatDoNotCome() throws IOException {
        try (Site site = new Site();
                Ingest ingest = ingest(own(site))) {
            site.put(
                    "/feed",
                    "<rss><channel><title>News</title>"
                            + item(site, "/1", "05 Mar 2024")
                            + item(site, "/2", "06 Mar 2024")
                            + item(site, "/gone", "")
                            + "</channel></rss>");
            site.put("/1", "<html><h1>One</h1><p>Text one.");
            site.put("/2", "<html><h1>Two</h1><meta name=date content=2024-01-02><p>Text two.");
            Receipt receipt =
                    ingest.accept(new Address(site.url("/feed"), Best.unknown(), Best.of("News")));
            assertThat(receipt.articles())
                    .extracting(Receipt.Accepted::title)
                    .containsExactly("One", "Two", "T");
            assertThat(sink.articles())
                    .extracting(Article::published)
                    .containsExactly(
                            new Dating.Dated(LocalDate.of(2024, 3, 5), "feed item"),
                            new Dating.Dated(LocalDate.of(2024, 1, 2), "meta date"),
                            new Dating.Undated());
            assertThat(sink.articles().getLast().url()).isEqualTo(site.url("/gone"));
            assertThat(sink.articles().getLast().blocks())
                    .extracting(Article.Block::text)
                    .containsExactly("Short.");
            assertThat(receipt.refused())
                    .singleElement()
                    .satisfies(refused -> assertThat(refused.reason()).contains("got 404"));
            assertThat(ingest.counts()).isEqualTo(new Part.Counts(4, 3, 1));
        }
    }

    @Test
    void everyFileOfTheInboxIsReadOnce() throws Exception {
        Path inbox = folder.resolve("inbox");
        Files.createDirectories(inbox);
        Files.writeString(inbox.resolve("a.txt"), "A title\n\nText.");
        Files.writeString(inbox.resolve("b.pdf"), "%PDF-1.7");
        sink.failNext(1);
        try (Ingest ingest = ingest(config().withInbox(inbox))) {
            ingest.start();
            sink.await(2);
            Files.writeString(inbox.resolve("c.md"), "# Another\n\nText.");
            sink.await(3);
        }
        try (Ingest again = ingest(config().withInbox(inbox))) {
            again.start();
            Files.writeString(inbox.resolve("d.md"), "# A third\n\nText.");
            sink.await(4);
        }
        assertThat(sink.articles())
                .extracting(Article::title)
                .containsExactly("A title", "Another", "A third");
        assertThat(sink.refused()).hasSize(1);
    }

    @Test
    void badSourcesStopThePartBeforeItStarts() throws IOException {
        Path sources = Files.writeString(folder.resolve("sources.tsv"), "x\ny\n");
        assertThatThrownBy(() -> ingest(config().withSources(sources)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sources.tsv:1:")
                .hasMessageContaining("sources.tsv:2:");
    }

    @Test
    void partIsReadyWhenItIsStarted() {
        try (Ingest ingest = ingest(config())) {
            assertThat(ingest.state()).isEqualTo(new Part.State.Starting("not started"));
            ingest.start();
            assertThat(ingest.state()).isEqualTo(new Part.State.Ready());
        }
    }

    private static String item(Site site, String path, String date) {
        return "<item><title>T</title><link>"
                + site.url(path)
                + "</link><pubDate>"
                + date
                + "</pubDate><description>Short.</description></item>";
    }

    private IngestConfig config() {
        return IngestConfig.of("127.0.0.1:9", folder.resolve("state"));
    }

    private IngestConfig own(Site site) {
        return config().withAllowedPrivateHosts(site.allowed());
    }

    private Ingest ingest(IngestConfig config) {
        InstantSource now = clock::get;
        return new Ingest(config, now, sink);
    }

    private static Document document(String text) {
        return new Document("file:///a.txt", text.getBytes(UTF_8), Best.unknown(), Best.unknown());
    }
}
