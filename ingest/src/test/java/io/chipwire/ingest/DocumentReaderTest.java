package io.chipwire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Canonical;
import io.chipwire.events.ContentId;
import io.chipwire.events.Dating;
import io.chipwire.events.Refused;
import io.chipwire.events.Source;
import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.article.Colophon;
import io.chipwire.ingest.limit.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
    private static final Instant NOW = Instant.parse("2024-06-20T08:00:00Z");
    private static final String FILE = "file:///letters/a.txt";
    private static final String PAGE = "https://www.news.example/a?utm_source=x";

    private final DocumentReader reader = new DocumentReader(Limits.defaults());

    @Test
    void plainFileGoesByItsPath() {
        Article article = article(FILE, "A title\n\nText.");
        assertThat(article.url()).isEqualTo(FILE);
        assertThat(article.id()).isEqualTo(ContentId.of(FILE));
        assertThat(article.source()).isEqualTo(new Source("a.txt", "a.txt", Source.Kind.FILE));
        assertThat(article.published()).isEqualTo(new Dating.Undated());
        assertThat(article.textHash()).isEqualTo(ContentId.sha256("A title\nText."));
    }

    @Test
    void sameDocumentMakesTheSameArticleAtAnyTime() {
        Document document = document(FILE, "A title\n\nText.");
        Article early = reader.read(document, NOW).articles().getFirst();
        Article late = reader.read(document, NOW.plusSeconds(9)).articles().getFirst();
        assertThat(late).isNotEqualTo(early);
        assertThat(Canonical.text(late)).isEqualTo(Canonical.text(early));
    }

    @Test
    void articleTellsWhichBytesItWasReadFrom() {
        Article one = article(FILE, "A title\n\nText.");
        Article two = article(FILE, "A title\n\nText.\n");
        assertThat(one.documentHash()).isEqualTo(Best.of(ContentId.sha256("A title\n\nText.")));
        assertThat(two.documentHash()).isNotEqualTo(one.documentHash());
        assertThat(two.revision()).isEqualTo(one.revision());
    }

    @Test
    void packedFileIsReadAsWhatIsPacked() throws IOException {
        String page = "<p>Intro.</p>A <b>bold</b> text.";
        byte[] packed = packed(page);
        Document document =
                new Document("file:///a.html.gz", packed, Best.unknown(), Best.unknown());
        Article article = reader.read(document, NOW).articles().getFirst();
        assertThat(article.blocks()).isEqualTo(article("file:///a.html", page).blocks());
        assertThat(article.documentHash()).isEqualTo(Best.of(ContentId.sha256(packed)));
    }

    @Test
    void packedFileThatIsTooLargeIsRefusedAsAWhole() throws IOException {
        Document document =
                new Document(
                        "file:///a.txt.gz",
                        packed("x ".repeat(5_000_000)),
                        Best.unknown(),
                        Best.unknown());
        Reading reading = reader.read(document, NOW);
        assertThat(reading.articles()).isEmpty();
        assertThat(reading.refused())
                .extracting(Refused::reason)
                .containsExactly("expected at most 8388608 bytes, got more (limit \"bytes\")");
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return packed.toByteArray();
    }

    @Test
    void otherTextIsAnotherRevisionOfTheSameArticle() {
        Article one = article(FILE, "A title\n\nText.");
        Article two = article(FILE, "A title\n\nOther text.");
        assertThat(two.id()).isEqualTo(one.id());
        assertThat(two.revision()).isNotEqualTo(one.revision());
    }

    @Test
    void whatTheUserGivesWins() {
        Document document =
                new Document(
                        FILE,
                        "A title\n\nApril 12th, 2023\nText.".getBytes(UTF_8),
                        Best.of(LocalDate.of(2024, 1, 2)),
                        Best.of("The Letter"));
        Article article = reader.read(document, NOW).articles().getFirst();
        assertThat(article.published())
                .isEqualTo(new Dating.Dated(LocalDate.of(2024, 1, 2), "given by the user"));
        assertThat(article.source())
                .isEqualTo(new Source("the letter", "The Letter", Source.Kind.FILE));
    }

    @Test
    void pageGoesByItsCanonicalUrl() {
        Article article =
                article(PAGE, "<html><meta property=og:site_name content='The News'><p>Text.");
        assertThat(article.canonicalUrl()).isEqualTo("https://www.news.example/a");
        assertThat(article.source())
                .isEqualTo(new Source("news.example", "The News", Source.Kind.PAGE));
    }

    @Test
    void pageFromTheNetworkSpeaksForItsOwnHostOnly() {
        String page = "<html><link rel=canonical href=https://%s/b><p>Text.";
        assertThat(article(PAGE, page.replace("%s", "news.example")).canonicalUrl())
                .isEqualTo("https://news.example/b");
        assertThat(article(PAGE, page.replace("%s", "other.example")).canonicalUrl())
                .isEqualTo("https://www.news.example/a");
        assertThat(article("file:///a.html", page.replace("%s", "other.example")).canonicalUrl())
                .isEqualTo("https://other.example/b");
    }

    @Test
    void addressThatIsNotBelievedIsNotTold() {
        String page = "<html><link rel=canonical href=https://%s/b><p>Text.";
        assertThat(colophon(PAGE, page.replace("%s", "news.example")).found())
                .containsEntry(Colophon.Fact.ADDRESS, "link canonical");
        assertThat(colophon(PAGE, page.replace("%s", "other.example")).found())
                .doesNotContainKey(Colophon.Fact.ADDRESS);
    }

    @Test
    void charsetOfTheCarrierCountsWhereTheBytesLeaveItOpen() {
        Charset russian = Charset.forName("windows-1251");
        String page = "<html><h1>Чипы</h1><p>Много чипов.";
        String feed = "<rss><channel><item><title>Чипы</title></item></channel></rss>";
        for (String text : List.of(page, feed)) {
            assertThat(title(text.getBytes(russian), "windows-1251")).isEqualTo("Чипы");
            assertThat(title(text.getBytes(UTF_8), "windows-1251")).isEqualTo("Чипы");
            assertThat(title(text.getBytes(UTF_8), "")).isEqualTo("Чипы");
        }
    }

    private String title(byte[] bytes, String charset) {
        Document document = new Document(PAGE, bytes, charset, Best.unknown(), Best.unknown());
        return reader.read(document, NOW).articles().getFirst().title();
    }

    @Test
    void linksLeadStraightToTheirPages() {
        Article article =
                article(
                        FILE,
                        "A title\n\nThe [Ledger](https://www.google.com/url?q=https%3A%2F%2Fledger.example%2Fa%3Futm_medium%3Dmail)"
                                + " says [so](https://ledger.example/b?id=1&fbclid=2#c).");
        assertThat(article.links())
                .extracting(Article.Link::url)
                .containsExactly("https://ledger.example/a", "https://ledger.example/b?id=1#c");
    }

    @Test
    void mailGoesByItsMessageId() {
        Article article =
                article(
                        "file:///a.eml",
                        """
                        From: Jo <jo@letter.example>
                        Subject: Chips
                        Message-ID: <1 %x@letter.example>

                        Text.
                        """);
        assertThat(article.url()).isEqualTo("mid:1%25x@letter.example");
        assertThat(article.source())
                .isEqualTo(new Source("jo@letter.example", "Jo", Source.Kind.MAIL));
        assertThat(article.title()).isEqualTo("Chips");
    }

    @Test
    void eachMailOfAnMboxFileIsAnArticleAndABadOneStopsNoOther() {
        Reading reading =
                reader.read(
                        document(
                                "file:///letters.mbox",
                                """
                                From a Tue Mar  5 23:10:00 2024
                                From: a@b.example
                                Subject: One
                                Message-ID: <1@b.example>

                                Text one.

                                From a Tue Mar  5 23:10:00 2024
                                From: a@b.example
                                Date: Tue, 5 Mar 2024 23:10:00 -0800

                                From a Tue Mar  5 23:10:00 2024
                                From: a@b.example
                                Subject: Three

                                Text three.
                                """),
                        NOW);
        assertThat(reading.articles())
                .extracting(Article::url)
                .containsExactly("mid:1@b.example", "file:///letters.mbox#3");
        assertThat(reading.refused())
                .extracting(refused -> refused.origin() + ": " + refused.reason())
                .containsExactly("file:///letters.mbox#2: expected text, got none");
    }

    @Test
    void feedIsArticlesAndTeasers() {
        Reading reading =
                reader.read(
                        document(
                                "https://news.example/feed",
                                """
                                <rss><channel><title>The News</title>
                                <item><title>Whole</title><guid isPermaLink="false">7</guid>
                                <description>No link.</description></item>
                                <item><title>Teaser</title><link>https://news.example/2</link>
                                <pubDate>05 Mar 2024</pubDate></item>
                                <item><title>Headline</title></item>
                                <item><category>Empty</category></item>
                                </channel></rss>
                                """),
                        NOW);
        assertThat(reading.articles())
                .extracting(Article::url)
                .hasSize(2)
                .first()
                .isEqualTo("https://news.example/feed#7");
        assertThat(reading.articles().getLast().blocks())
                .containsExactly(new Article.Block(Article.Block.Kind.HEADING, "Headline"));
        assertThat(reading.articles().getFirst().source())
                .isEqualTo(new Source("news.example", "The News", Source.Kind.FEED));
        assertThat(reading.teasers())
                .extracting(Reading.Teaser::url, Reading.Teaser::title, Reading.Teaser::published)
                .containsExactly(
                        tuple(
                                "https://news.example/2",
                                "Teaser",
                                new Dating.Dated(LocalDate.of(2024, 3, 5), "feed item")));
        assertThat(reading.refused())
                .extracting(refused -> refused.reason())
                .containsExactly("expected text, got none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.html", "a.eml", "a.xml", "a"})
    void contentDecidesTheKindBeforeTheName(String name) {
        String url = "file:///" + name;
        assertThat(article(url, "<!-- x --><!DOCTYPE html><html><h1>T</h1>Text").title())
                .isEqualTo("T");
        assertThat(article(url, "Subject: S\nFrom: a@b.example\nDate: x\n\nText").title())
                .isEqualTo("S");
        assertThat(
                        article(
                                        url,
                                        "<?xml version='1.0'?><rss><item><title>I</title><description>x")
                                .title())
                .isEqualTo("I");
        assertThat(article(url, "Chips: a story\n\nText").title()).isEqualTo("Chips: a story");
    }

    @Test
    void nameDecidesWhereTheContentLeavesItOpen() {
        assertThat(article("file:///a.eml", "Subject: S\n\nText").title()).isEqualTo("S");
        assertThat(article("file:///a.html", "<custom><h1>T</h1>Text").title()).isEqualTo("T");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n", "%PDF-1.7", "PK\u0003\u0004", "a\u0000b", "<html><nav>x"})
    void whatHasNoTextIsRefusedWithAReason(String content) {
        Reading reading = reader.read(document(FILE, content), NOW);
        assertThat(reading.articles()).isEmpty();
        assertThat(reading.refused()).hasSize(1);
        assertThat(reading.refused().getFirst().origin()).isEqualTo(FILE);
        assertThat(reading.refused().getFirst().reason()).startsWith("expected ");
    }

    private Colophon colophon(String url, String text) {
        return reader.read(document(url, text), NOW).told().getFirst().colophon();
    }

    private Article article(String url, String content) {
        Reading reading = reader.read(document(url, content), NOW);
        assertThat(reading.refused()).isEmpty();
        return reading.articles().getFirst();
    }

    private static Document document(String url, String content) {
        return new Document(url, content.getBytes(UTF_8), Best.unknown(), Best.unknown());
    }
}
