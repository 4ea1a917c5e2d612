package io.chipwire.ingest.article;

import static io.chipwire.events.Article.Block.Kind.CODE;
import static io.chipwire.events.Article.Block.Kind.HEADING;
import static io.chipwire.events.Article.Block.Kind.LIST_ITEM;
import static io.chipwire.events.Article.Block.Kind.PARAGRAPH;
import static io.chipwire.events.Article.Block.Kind.QUOTE;
import static io.chipwire.events.Article.Block.Kind.TABLE_ROW;
import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Article.Block;
import io.chipwire.events.Best;
import io.chipwire.events.Dating;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limits;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
    @Test
    void lineAllInBoldIsAHeadingAndBoldFirstWordsAreKnown() {
        Body body =
                words("# A letter\n\n**A hall in Linz**\n\n**It is quiet.** Nobody knows why.\n");
        assertThat(body.blocks().get(1)).isEqualTo(new Block(HEADING, "A hall in Linz"));
        assertThat(body.leads()).containsExactly(0, 14, 12);
    }

    @Test
    void markdownBecomesBlocksOfItsKinds() {
        Draft draft =
                read(
                        """
                        # Chips of the week

                        Northwind bought chips.
                        - first
                        2. second
                        > said so

                        | Buyer | Chips |
                        |-------|------:|
                        | Contoso | 4,000 |

                        ```
                        code(1)
                        ```
                        Underlined
                        ==========
                        """);
        assertThat(draft.title()).isEqualTo("Chips of the week");
        assertThat(draft.body().blocks())
                .containsExactly(
                        new Block(HEADING, "Chips of the week"),
                        new Block(PARAGRAPH, "Northwind bought chips."),
                        new Block(LIST_ITEM, "first"),
                        new Block(LIST_ITEM, "second"),
                        new Block(QUOTE, "said so"),
                        new Block(TABLE_ROW, "Buyer | Chips"),
                        new Block(TABLE_ROW, "Contoso | 4,000"),
                        new Block(CODE, "code(1)"),
                        new Block(HEADING, "Underlined"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "**Fabrikam, the company**has chips => Fabrikam, the company has chips",
                "Actually,\\*\\*chips for $1B.\\*\\*That is => Actually, chips for $1B. That is",
                "R\\&D at 5 \\* 3 => R&D at 5 * 3",
                "plain *words* and _more_ of snake_case_names => plain words and more of snake_case_names",
                "now* (*on a list) => now* (*on a list)",
                "seen ![a chip](https://a.example/x.png) here => seen here",
                "AT&amp;T has 5 < 6 chips<br>now => AT&T has 5 < 6 chips now",
                "~~old~~ `a_b` => old a_b",
                "**D**ell => Dell",
                "zero\u200Bwidth and\u00A0hard space => zerowidth and hard space",
            })
    void markersGoAndWordsStay(String markdown, String words) {
        assertThat(words("x\n\n" + markdown).blocks().get(1).text()).isEqualTo(words);
    }

    @Test
    void linksAreKeptWhereTheirWordsStand() {
        Body body =
                words(
                        """
                        x

                        See [the **report**](https://a.example/r\\_1?a=1\\&b=(2) "title"), \
                        https://b.example/x. And [no](javascript:alert(1)) <https://c.example/>.
                        """);
        String text = body.blocks().get(1).text();
        assertThat(text)
                .isEqualTo("See the report, https://b.example/x. And no https://c.example/.");
        assertThat(body.links())
                .extracting(link -> text.substring(link.start(), link.end()) + " " + link.url())
                .containsExactly(
                        "the report https://a.example/r_1?a=1&b=(2)",
                        "https://b.example/x https://b.example/x",
                        "https://c.example/ https://c.example/");
        assertThat(body.links()).allMatch(link -> link.block() == 1);
    }

    @Test
    void linesBrokenAtOneWidthAreJoined() {
        String broken =
                """
                A letter

                The company told its investors on Monday that it had bought a large
                number of chips, that it would buy more of them in the coming year,
                and that it did not expect the price to fall before then, for there
                were many who wanted them and few who could deliver them in the end
                of all things.

                - an item that goes on
                  in the next line
                """;
        assertThat(words(broken).blocks())
                .hasSize(3)
                .element(1)
                .satisfies(block ->
                        assertThat(block.text())
                                .contains("a large number")
                                .endsWith("all things."));
        assertThat(words(broken).blocks().getLast().text())
                .isEqualTo("an item that goes on in the next line");
    }

    @Test
    void frontMatterTellsTitleDateAndAddress() {
        Draft draft =
                read(
                        """
                        ---
                        title: "Chips: a \\"story\\""
                        date: 2025-10-09T11:25:38Z
                        author: Jo Doe
                        source_url: "https://news.example/a"
                        ---
                        Text.
                        """);
        assertThat(draft.title()).isEqualTo("Chips: a \"story\"");
        assertThat(draft.published())
                .isEqualTo(new Dating.Dated(LocalDate.of(2025, 10, 9), "front matter"));
        assertThat(draft.authors()).containsExactly("Jo Doe");
        assertThat(draft.address()).isEqualTo(Best.of("https://news.example/a"));
        assertThat(draft.body().blocks()).containsExactly(new Block(PARAGRAPH, "Text."));
    }

    @Test
    void summaryOfTheFrontMatterIsPartOfTheText() {
        Draft draft =
                read(
                        """
                        ---
                        title: Racks for Tromsø
                        description: >-
                          **Fjordcloud** took 40 racks
                          from a reseller.
                        authors:
                          - username: '@ada'
                            name: 'Ada Lind'
                          - Bo Ek
                        ---

                        More on Friday.
                        """);
        assertThat(draft.authors()).containsExactly("Ada Lind", "Bo Ek");
        assertThat(draft.body().blocks())
                .extracting(Block::text)
                .containsExactly("Fjordcloud took 40 racks from a reseller.", "More on Friday.");
    }

    @Test
    void headWithoutTextTellsItsSummary() {
        Draft draft = read("---\ntitle: Racks\nsummary: Fjordcloud took 40 racks.\n---\n");
        assertThat(draft.body().blocks())
                .extracting(Block::text)
                .containsExactly("Fjordcloud took 40 racks.");
    }

    @Test
    void textBetweenTwoRulesIsNoFrontMatter() {
        Draft draft = read("---\n\n## Hardware\n- Price: 200 dollars\n\n---\n\nThe end.\n");
        assertThat(draft.body().blocks())
                .extracting(Block::text)
                .containsExactly("Hardware", "Price: 200 dollars", "The end.");
    }

    @Test
    void frontMatterComesInSeveralForms() {
        for (String text :
                List.of(
                        "+++\ntitle = \"Chips\"\ndate = 2024-05-03T10:00:00Z\nauthors = [\"Jo Doe\", \"Al Roe\"]\n+++\nText.",
                        "---\ntitle: >-\n  Chips\nauthors:\n  - Jo Doe\n  - \"Al Roe\"\ndate: 2024-05-03 10:00:00 -0500\n---\nText.",
                        "Title: Chips\nAuthor: Jo Doe and Al Roe\nDate: 3 May 2024\n\nText.")) {
            Draft draft = read(text);
            assertThat(draft.title()).isEqualTo("Chips");
            assertThat(draft.authors()).containsExactly("Jo Doe", "Al Roe");
            assertThat(draft.published())
                    .isEqualTo(new Dating.Dated(LocalDate.of(2024, 5, 3), "front matter"));
            assertThat(draft.body().blocks()).containsExactly(new Block(PARAGRAPH, "Text."));
        }
    }

    @Test
    void aBylineNamesTheAuthorsAndTheDay() {
        Draft draft = read("A title\nBy Jo Doe and Al Roe | May 3, 2024 | 5 min read\n\nText.");

        assertThat(draft.authors()).containsExactly("Jo Doe", "Al Roe");
        assertThat(draft.published())
                .isEqualTo(new Dating.Dated(LocalDate.of(2024, 5, 3), "date line"));
        assertThat(read("A title\n\nBy Monday Acme had sold all of them.").authors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Issue 12, 3 May 2024",
                "No. 7 • 3.5.2024",
                "Published: 3 May 2024 - London"
            })
    void aLineMayTellMoreThanTheDay(String line) {
        assertThat(read("A title\n" + line + "\n\nText.").published())
                .isEqualTo(new Dating.Dated(LocalDate.of(2024, 5, 3), "date line"));
    }

    @Test
    void lineThatIsOnlyADateDatesTheText() {
        assertThat(read("A title\n\nThe News\nApril 12th, 2023\nText.").published())
                .isEqualTo(new Dating.Dated(LocalDate.of(2023, 4, 12), "date line"));
    }

    @Test
    void dateInTheFirstLineOrWithinASentenceDatesNothing() {
        assertThat(read("Thursday, May 23, 2024\nA title\nText.").published())
                .isEqualTo(new Dating.Undated());
        assertThat(read("A title\n\nBought on April 12th, 2023 for $1.").published())
                .isEqualTo(new Dating.Undated());
        assertThat(read("1\n2\n3\n4\n5\n6\nApril 12th, 2023").published())
                .isEqualTo(new Dating.Undated());
    }

    @Test
    void aParagraphIsCalledByItsFirstSentence() {
        String first = "Northwind has bought 4,000 H100 GPUs from Contoso for $120m.";
        String rest = " They stand in Tromsø and run on water power.".repeat(5);

        assertThat(read(first + rest).title()).isEqualTo(first + " \u2026");
        assertThat(read(first).title()).isEqualTo(first);
        assertThat(read("chips and ".repeat(40)).title())
                .isEqualTo("chips and ".repeat(20).strip() + " \u2026");
        assertThat(read("\u82af\u7247".repeat(150)).title())
                .isEqualTo("\u82af\u7247".repeat(50) + " \u2026");
    }

    @Test
    void navigationGluedToTheTitleGoes() {
        Draft draft =
                read("Monday, May 6, 2024\nHomeNewsTailspin's chips\n\nTailspin’s chips\n\nText.");
        assertThat(draft.title()).isEqualTo("Tailspin’s chips");
        assertThat(draft.body().blocks())
                .extracting(Block::text)
                .containsExactly("Monday, May 6, 2024", "Tailspin’s chips", "Text.");
    }

    private static Body words(String text) {
        return read(text).body();
    }

    private static Draft read(String text) {
        return TextReader.read(text, new Budget(Limits.defaults()));
    }
}
