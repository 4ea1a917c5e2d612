package io.chipwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.ContentId;
import io.chipwire.events.Dating;
import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.limit.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each issue in the folder {@code newsletters} is cut as the table beside it says. */
class NewslettersTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Path FOLDER = Path.of("src", "test", "resources", "newsletters");

    static Stream<Path> issues() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file -> !file.toString().endsWith(".tsv"))
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("issues")
    void issueHasTheItemsOfItsTable(Path issue) throws IOException {
        List<String> items = articles(issue).stream().map(NewslettersTest::row).toList();
        List<String> wanted =
                rows(issue).filter(NewslettersTest::isItem).map(NewslettersTest::head).toList();

        assertThat(items).isEqualTo(wanted);
    }

    @ParameterizedTest
    @MethodSource("issues")
    void wordsStandInTheirItemAndInNoOther(Path issue) throws IOException {
        List<Article> articles = articles(issue);
        List<String> items = rows(issue).filter(NewslettersTest::isItem).toList();
        for (int i = 0; i < items.size(); i++) {
            for (String words : words(items.get(i))) {
                String title = articles.get(i).title();
                assertThat(articles)
                        .filteredOn(article -> text(article).contains(words))
                        .extracting(Article::title)
                        .as(words)
                        .containsExactly(title);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("issues")
    void issueTellsWhatItsTableSaysBesides(Path issue) throws IOException {
        for (String row : rows(issue).filter(line -> !isItem(line)).toList()) {
            String value = row.split("\t")[2];
            switch (row.substring(0, row.indexOf('\t'))) {
                case "nowhere" ->
                        assertThat(articles(issue))
                                .extracting(NewslettersTest::text)
                                .noneMatch(text -> text.contains(value));
                case "date" ->
                        assertThat(articles(issue))
                                .extracting(Article::published)
                                .containsOnly(
                                        new Dating.Dated(
                                                LocalDate.parse(value), "mail header Date"));
                case "source" ->
                        assertThat(articles(issue))
                                .extracting(article -> article.source().id())
                                .containsOnly(value);
                default -> throw new IllegalStateException("unknown row: " + row);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("issues")
    void noFurnitureStandsInAnItem(Path issue) throws IOException {
        assertThat(articles(issue))
                .filteredOn(article -> article.place() instanceof Article.Place.ItemOf)
                .flatExtracting(Article::blocks)
                .extracting(Article.Block::text)
                .noneMatch(text -> text.matches("(?i).*(unsubscribe|in browser|refer a friend).*"));
    }

    @Test
    void itemGoesByAPlaceInItsIssueAndSharesItsDate() throws IOException {
        Article item = articles(FOLDER.resolve("substack-headlines.eml")).getFirst();
        String issue = "mid:coldloop-12@substack.example";

        assertThat(item.canonicalUrl()).isEqualTo(issue + "#hask-motors-takes-1-200-boards");
        assertThat(item.id()).isEqualTo(ContentId.of(item.canonicalUrl()));
        assertThat(item.place()).isEqualTo(new Article.Place.ItemOf(ContentId.of(issue), 1));
        assertThat(item.published())
                .isEqualTo(new Dating.Dated(LocalDate.of(2024, 5, 16), "mail header Date"));
        assertThat(item.source().id()).isEqualTo("coldloop.substack.example");
        assertThat(item.links())
                .containsExactly(new Article.Link(0, 0, 30, "https://ledger.example/hask"));
    }

    @Test
    void itemsKeepTheirIdsWhenAnotherOneComesBeforeThem() throws IOException {
        String issue = Files.readString(FOLDER.resolve("link-roundup.md"), StandardCharsets.UTF_8);
        String longer =
                issue.replace(
                        "## Chips\n\n",
                        "## Chips\n\n- [A new first item](https://new.example/) – it came late\n");

        Set<String> ids = new HashSet<>();
        articles("file:///a.md", longer).forEach(article -> ids.add(article.id()));
        assertThat(articles("file:///a.md", issue)).extracting(Article::id).isSubsetOf(ids);
    }

    @Test
    void forwardedIssueIsReadAsThatIssue() throws IOException {
        Article inline = articles(FOLDER.resolve("forwarded-gmail.eml")).getFirst();
        assertThat(inline.source().id()).isEqualTo("hello@rackroom.example");
        assertThat(inline.published())
                .isEqualTo(new Dating.Dated(LocalDate.of(2024, 5, 28), "mail header Date"));

        Article attached = articles(FOLDER.resolve("forwarded-attached.eml")).getFirst();
        assertThat(attached.source().id()).isEqualTo("post.pumps.example");
        assertThat(attached.canonicalUrl()).startsWith("mid:pump-5@pumps.example#");
    }

    private static Stream<String> rows(Path issue) throws IOException {
        String table = issue.toString().replaceFirst("\\.[a-z]+$", ".tsv");
        return Files.readAllLines(Path.of(table), StandardCharsets.UTF_8).stream();
    }

    private static boolean isItem(String row) {
        return Character.isDigit(row.charAt(0));
    }

    private static String head(String row) {
        return String.join("\t", List.of(row.split("\t")).subList(0, 3));
    }

    private static List<String> words(String row) {
        String[] cells = row.split("\t");
        return cells.length > 3 ? List.of(cells[3].split(" ¦ ")) : List.of();
    }

    private static String text(Article article) {
        return article.title()
                + "\n"
                + article.blocks().stream()
                        .map(Article.Block::text)
                        .collect(Collectors.joining("\n"));
    }

    private static String row(Article article) {
        int position =
                switch (article.place()) {
                    case Article.Place.Standalone() -> 0;
                    case Article.Place.ItemOf(var _, int place) -> place;
                };
        return position + "\t" + (article.sponsored() ? "sponsored" : "-") + "\t" + article.title();
    }

    private static List<Article> articles(Path file) throws IOException {
        return articles(Document.file(file, Best.unknown(), Best.unknown()));
    }

    private static List<Article> articles(String url, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return articles(new Document(url, bytes, Best.unknown(), Best.unknown()));
    }

    private static List<Article> articles(Document document) {
        Reading reading = new DocumentReader(Limits.defaults()).read(document, NOW);
        assertThat(reading.refused()).isEmpty();
        return reading.articles();
    }
}
