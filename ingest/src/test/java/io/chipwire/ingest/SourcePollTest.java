package io.chipwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chipwire.events.Article;
import io.chipwire.ingest.fetch.PageFetcher;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.ingest.publish.NotPublishedException;
import io.chipwire.ingest.source.HostGate;
import io.chipwire.ingest.source.PollBook;
import io.chipwire.ingest.source.SourceRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcePollTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir Path folder;
    private final AtomicReference<Instant> clock =
            new AtomicReference<>(Instant.parse("2024-06-20T08:00:00Z"));
    private final MemorySink sink = new MemorySink();
    private Site site;
    private SourceRow row;

    @BeforeEach
    void open() throws IOException {
        site = new Site();
        row = new SourceRow("The News", site.url("/feed"), HOUR);
        site.put("/feed", feed(item("1"), item("2")));
        site.put("/1", "<html><h1>One</h1><p>Text one.");
        site.put("/2", "<html><h1>Two</h1><p>Text two.");
        site.put("/3", "<html><h1>Three</h1><p>Text three.");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void sourceIsNotAskedTwiceInItsIntervalEvenAfterARestart() throws IOException {
        look();
        clock.set(clock.get().plus(HOUR).minusSeconds(1));
        look();
        assertThat(site.answers()).containsExactly("/feed 200", "/1 200", "/2 200");
        clock.set(clock.get().plusSeconds(1));
        look();
        assertThat(site.answers()).hasSize(4).last().isEqualTo("/feed 304");
    }

    @Test
    void onlyWhatIsNewIsFetchedAndPublished() throws IOException {
        look();
        site.put("/feed", feed(item("3"), item("2"), item("1")));
        clock.set(clock.get().plus(HOUR));
        look();
        assertThat(site.answers())
                .containsExactly("/feed 200", "/1 200", "/2 200", "/feed 200", "/3 200");
        assertThat(sink.articles())
                .extracting(Article::title)
                .containsExactly("One", "Two", "Three");
        assertThat(sink.articles())
                .allSatisfy(article -> assertThat(article.source().name()).isEqualTo("The News"));
    }

    @Test
    void whatWasNotPublishedIsPublishedAtTheNextLook() throws IOException {
        sink.failNext(1);
        assertThatThrownBy(this::look).isInstanceOf(NotPublishedException.class);
        clock.set(clock.get().plus(HOUR));
        look();
        assertThat(sink.articles()).extracting(Article::title).containsExactly("One", "Two");
    }

    @Test
    void failureOfTheServerIsRefusedAndTriedAgainInTime() throws IOException {
        row = new SourceRow("Gone", site.url("/gone"), HOUR);
        look();
        assertThat(sink.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).contains("got 404"));
        look();
        assertThat(site.answers()).containsExactly("/gone 404");
    }

    /** One look by a program that was just started. */
    private void look() throws IOException {
        try (PageFetcher fetcher = new PageFetcher(Limits.defaults(), site.allowed());
                HostGate gate = new HostGate(Duration.ZERO)) {
            DocumentReader reader = new DocumentReader(Limits.defaults());
            Intake intake = new Intake(reader, fetcher, gate, sink, clock::get);
            new SourcePoll(intake, new PollBook(folder), clock::get).look(row);
        }
    }

    private String item(String page) {
        return "<item><title>" + page + "</title><link>" + site.url("/" + page) + "</link></item>";
    }

    private static String feed(String... items) {
        return "<rss><channel><title>F</title>" + String.join("", items) + "</channel></rss>";
    }
}
