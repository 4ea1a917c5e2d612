package io.chipwire.ingest;

import static io.chipwire.events.Article.Block.Kind.LIST_ITEM;
import static io.chipwire.events.Article.Block.Kind.PARAGRAPH;
import static io.chipwire.events.Article.Block.Kind.QUOTE;
import static io.chipwire.events.Article.Block.Kind.TABLE_ROW;
import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Article.Block;
import io.chipwire.events.Best;
import io.chipwire.events.Dating;
import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.article.Body;
import io.chipwire.ingest.article.Draft;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PageDraftTest {
    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en-GB"><head>
            <title>Chips for Northwind - The Silicon Post</title>
            <meta property="og:site_name" content="The Silicon Post">
            <meta property="article:published_time" content="2024-03-05T23:30:00-08:00">
            <meta property="article:modified_time" content="2024-03-07">
            <meta name="author" content="Jo Doe">
            <link rel="canonical" href="/chips?utm_source=x">
            </head><body>
            <header><a href="/">The Silicon Post</a></header>
            <nav><ul><li>Home<li>News</ul></nav>
            <article><h1>Northwind buys 4,000 chips</h1>
            <p>Northwind <b>bought</b> 4,000&nbsp;chips from <a href="/fabrikam">Fabrikam</a>.
            <ul><li>one<li>two <a href="javascript:x()">three</a></ul>
            <blockquote><p>We needed them.</p></blockquote>
            <table><tr><th>Buyer<th>Chips<tr><td>Northwind<td>4,000</table>
            <p style="display: none">hidden</p>
            <script>var a = "<p>script</p>"</script>
            <form><input value="a"><p>Subscribe</p></form>
            </article><aside>Most read</aside><footer>Imprint</footer></body></html>
            """;

    @Test
    void pageIsItsArticleAndNothingAround() {
        assertThat(page(PAGE).body().blocks())
                .containsExactly(
                        new Block(PARAGRAPH, "Northwind bought 4,000 chips from Fabrikam."),
                        new Block(LIST_ITEM, "one"),
                        new Block(LIST_ITEM, "two three"),
                        new Block(QUOTE, "We needed them."),
                        new Block(TABLE_ROW, "Buyer | Chips"),
                        new Block(TABLE_ROW, "Northwind | 4,000"));
    }

    @Test
    void linksAreAbsoluteAndStandOnTheirWords() {
        Body body = page(PAGE).body();
        assertThat(body.links()).hasSize(1);
        assertThat(body.links().getFirst().url()).isEqualTo("https://post.example/fabrikam");
        assertThat(
                        body.blocks()
                                .get(0)
                                .text()
                                .substring(
                                        body.links().getFirst().start(),
                                        body.links().getFirst().end()))
                .isEqualTo("Fabrikam");
    }

    @Test
    void headTellsTitleDatesAuthorSiteAndAddress() {
        Draft draft = page(PAGE);
        assertThat(draft.title()).isEqualTo("Northwind buys 4,000 chips");
        assertThat(draft.published())
                .isEqualTo(
                        new Dating.Dated(LocalDate.of(2024, 3, 5), "meta article:published_time"));
        assertThat(draft.updated())
                .isEqualTo(
                        new Dating.Dated(LocalDate.of(2024, 3, 7), "meta article:modified_time"));
        assertThat(draft.authors()).containsExactly("Jo Doe");
        assertThat(draft.colophon().site()).isEqualTo(Best.of("The Silicon Post"));
        assertThat(draft.address()).isEqualTo(Best.of("https://post.example/chips?utm_source=x"));
        assertThat(draft.language()).isEqualTo("en-GB");
    }

    @Test
    void jsonLdComesBeforeMeta() {
        Draft draft =
                page(
                        """
                        <script type="application/ld+json">not JSON</script>
                        <script type="application/ld+json">{"@graph": [{"@type": "WebSite"},
                          {"@type": "NewsArticle", "headline": "Told", "datePublished": "2024-01-02",
                           "author": [{"name": "A"}, {"name": "B"}]}]}</script>
                        <meta name="date" content="2020-01-01"><p>Text
                        """);
        assertThat(draft.title()).isEqualTo("Told");
        assertThat(draft.authors()).containsExactly("A", "B");
        assertThat(draft.published())
                .isEqualTo(new Dating.Dated(LocalDate.of(2024, 1, 2), "JSON-LD datePublished"));
    }

    @Test
    void timeElementAndDateLineComeLast() {
        assertThat(page("<h1>T</h1><time datetime=2024-01-02>2 Jan</time><p>Text").published())
                .isEqualTo(new Dating.Dated(LocalDate.of(2024, 1, 2), "time element"));
        assertThat(page("<h1>T</h1><p>2 January 2024<p>Text").published())
                .isEqualTo(new Dating.Dated(LocalDate.of(2024, 1, 2), "line beside the title"));
        assertThat(
                        page("<h1>T</h1><p>Northwind took the chips on 2 January 2024, as it said.")
                                .published())
                .isEqualTo(new Dating.Undated());
    }

    private static Draft page(String html) {
        return PageDraft.of(
                new Document(
                        "https://post.example/2024/a",
                        html.getBytes(StandardCharsets.UTF_8),
                        Best.unknown(),
                        Best.unknown()),
                Instant.parse("2026-01-01T00:00:00Z"),
                new Budget(Limits.defaults()));
    }
}
