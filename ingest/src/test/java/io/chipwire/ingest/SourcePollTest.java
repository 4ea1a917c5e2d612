package io.chipwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chipwire.events.Article;
import io.chipwire.ingest.fetch.PageFetcher;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.ingest.publish.NotPublishedException;
import io.chipwire.ingest.source.HostGate;
import io.chipwire.ingest.source.IssueBook;
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

    @Test
    void articleOfAFollowedPageThatIsGoneIsTakenBackUntilThePageComesAgain() throws IOException {
        row = new SourceRow("The Page", site.url("/1"), HOUR);
        lookEachHour(1);
        site.remove("/1");
        lookEachHour(2);
        assertThat(sink.articles()).extracting(Article::title).containsExactly("One", "");
        assertThat(sink.articles().getLast().id()).isEqualTo(sink.articles().getFirst().id());
        assertThat(sink.articles().getLast().isWithdrawn()).isTrue();
        assertThat(sink.refused())
                .hasSize(2)
                .allSatisfy(refused -> assertThat(refused.reason()).contains("got 410"));

        site.put("/1", "<html><h1>One</h1><p>Text one.");
        lookEachHour(1);
        assertThat(sink.articles().getLast().title()).isEqualTo("One");
    }

    @Test
    void itemsOfAFeedThatIsGoneStay() throws IOException {
        lookEachHour(1);
        site.remove("/feed");
        lookEachHour(1);
        assertThat(sink.articles()).extracting(Article::title).containsExactly("One", "Two");
    }

    @Test
    void pageThatDoesNotComeIsAskedForAgainEverMoreSeldom() throws IOException {
        site.put("/feed", feed(item("late")));
        lookEachHour(4);
        assertThat(site.answers().stream().filter(answer -> answer.startsWith("/late")))
                .containsExactly("/late 404", "/late 404", "/late 404");
        assertThat(sink.articles()).isEmpty();
        assertThat(sink.refused()).isEmpty();

        site.put("/late", "<html><h1>At last</h1><p>Text.");
        // Neither a feed that is as before nor one that forgot the item matters any more.
        site.put("/feed", feed(item("1")));
        lookEachHour(8);
        assertThat(sink.articles()).extracting(Article::title).containsExactly("One", "At last");
        assertThat(sink.refused()).isEmpty();
    }

    @Test
    void teaserStandsForAPageThatNeverComes() throws IOException {
        site.put(
                "/feed",
                feed(
                        "<item><title>Chips</title><description>Borealis buys.</description><link>"
                                + site.url("/never")
                                + "</link></item>"));
        lookEachHour(12);
        assertThat(sink.articles())
                .singleElement()
                .satisfies(article -> {
                    assertThat(article.title()).isEqualTo("Chips");
                    assertThat(article.url()).isEqualTo(site.url("/never"));
                    assertThat(article.source().name()).isEqualTo("The News");
                    assertThat(article.blocks())
                            .extracting(Article.Block::text)
                            .containsExactly("Borealis buys.");
                });
        assertThat(sink.refused())
                .singleElement()
                .satisfies(refused ->
                        assertThat(refused.reason())
                                .isEqualTo(
                                        "expected status 200, got 404 from " + site.url("/never")));
        assertThat(site.answers().stream().filter(answer -> answer.startsWith("/never")))
                .hasSize(4);
    }

    @Test
    void otherTitleOrTextOfAnItemIsAnotherRevision() throws IOException {
        String whole =
                "<item><title>%s</title><link>https://news.example/1</link>"
                        + "<content:encoded><![CDATA[<p>%s "
                        + "And a good deal more. ".repeat(40)
                        + "]]></content:encoded></item>";
        site.put("/feed", feed(whole.replaceFirst("%s", "One").replace("%s", "Borealis buys.")));
        lookEachHour(2);
        site.put("/feed", feed(whole.replaceFirst("%s", "One").replace("%s", "Borealis rents.")));
        lookEachHour(2);
        site.put("/feed", feed(whole.replaceFirst("%s", "Two").replace("%s", "Borealis rents.")));
        lookEachHour(2);

        assertThat(sink.articles()).extracting(Article::title).containsExactly("One", "One", "Two");
        assertThat(sink.articles())
                .extracting(Article::id)
                .containsOnly(sink.articles().getFirst().id());
        assertThat(sink.articles()).extracting(Article::revision).doesNotHaveDuplicates();
    }

    @Test
    void teaserThatChangedHasItsPageFetchedAgain() throws IOException {
        look();
        site.put("/1", "<html><h1>One, corrected</h1><p>Text one.");
        site.put("/feed", feed(item("1").replace("<title>1", "<title>1, corrected"), item("2")));
        clock.set(clock.get().plus(HOUR));
        look();
        assertThat(sink.articles())
                .extracting(Article::title)
                .containsExactly("One", "Two", "One, corrected");
        assertThat(sink.articles().getLast().id()).isEqualTo(sink.articles().getFirst().id());
    }

    private void lookEachHour(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            look();
            clock.set(clock.get().plus(HOUR));
        }
    }

    /** One look by a program that was just started. */
    private void look() throws IOException {
        try (PageFetcher fetcher = new PageFetcher(Limits.defaults(), site.allowed());
                HostGate gate = new HostGate(Duration.ZERO)) {
            DocumentReader reader = new DocumentReader(Limits.defaults());
            Intake intake =
                    new Intake(
                            reader,
                            fetcher,
                            gate,
                            sink,
                            new IssueBook(folder.resolve("issues")),
                            clock::get);
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
