package io.chipwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Article.Block;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @Test
    void linesThatWereFullAreJoinedAndOthersStandAlone() {
        assertThat(
                        blocks(
                                """
                                THE RACK REPORT
                                Issue 12

                                ACME BUYS CHIPS

                                Acme Corporation said on Tuesday it had ordered 10,000 H100 GPUs from
                                Nvidia for its new data centre in Frankfurt, the largest order by a
                                European company so far. It will take delivery of all of its data-
                                center chips in March.

                                  * An item that is long enough to be wrapped onto the next line of a
                                    text
                                1. One that was broken by
                                   hand

                                > A quoted line that is fairly long and goes on for a while until it
                                > ends.

                                Yours,
                                The editors
                                """))
                .containsExactly(
                        "PARAGRAPH THE RACK REPORT",
                        "PARAGRAPH Issue 12",
                        "HEADING ACME BUYS CHIPS",
                        "PARAGRAPH Acme Corporation said on Tuesday it had ordered 10,000 H100 GPUs from"
                                + " Nvidia for its new data centre in Frankfurt, the largest order by a"
                                + " European company so far. It will take delivery of all of its"
                                + " data-center chips in March.",
                        "LIST_ITEM An item that is long enough to be wrapped onto the next line of a text",
                        "LIST_ITEM One that was broken by hand",
                        "QUOTE A quoted line that is fairly long and goes on for a while until it ends.",
                        "PARAGRAPH Yours,",
                        "PARAGRAPH The editors");
    }

    @Test
    void aNameInSmallLettersBeginsALineOfItsOwn() {
        assertThat(
                        blocks(
                                """
                                Acme buys ten thousand chips for its campus
                                xAI buys more than anyone thought it would
                                iPhone makers buy none
                                """))
                .hasSize(3);
    }

    @Test
    void aSentenceThatHangsGoesOnInTheNextLine() {
        assertThat(blocks("The seller of the chips is one of those that\nNvidia trusts most."))
                .containsExactly(
                        "PARAGRAPH The seller of the chips is one of those that Nvidia trusts most.");
    }

    @Test
    void aSentenceGoesOnAroundALinkOnALineOfItsOwn() {
        assertThat(
                        blocks(
                                """
                                Fjordheim's ministry of trade plans to deploy
                                [over 50,000 of Nvidia's chips](https://a.example/x)
                                , as its rivals do.
                                """))
                .containsExactly(
                        "PARAGRAPH Fjordheim's ministry of trade plans to deploy over 50,000 of Nvidia's"
                                + " chips, as its rivals do.");
    }

    @Test
    void linksByReferenceLeadWhereTheTextSays() {
        Body body =
                body(
                        """
                        Acme told [the press][1], [Wire][] and [us] so[^2], others say [otherwise][lost] [2].

                        [1]: https://a.example/1 "Title"
                        [wire]: <https://b.example/>
                        [us]: https://c.example/
                        [2] https://d.example/
                        [^2]: In a letter.
                        """);
        String text = body.blocks().getFirst().text();
        assertThat(text).isEqualTo("Acme told the press, Wire and us so, others say otherwise .");
        assertThat(body.links())
                .extracting(link -> text.substring(link.start(), link.end()) + " " + link.url())
                .containsExactly(
                        "the press https://a.example/1",
                        "Wire https://b.example/",
                        "us https://c.example/");
        assertThat(body.blocks().getLast().text()).isEqualTo("In a letter.");
    }

    @Test
    void aTableNeedsNoPipesAtItsEndsAndAPipeInACellIsNoBorder() {
        assertThat(
                        blocks(
                                """
                                Buyer | Chips
                                :--- | ---:
                                Acme \\| Sons | **200**
                                [Beta](https://b.example) | 300

                                | Gamma | 400
                                | --- | ---
                                """))
                .containsExactly(
                        "TABLE_ROW Buyer | Chips",
                        "TABLE_ROW Acme|Sons | 200",
                        "TABLE_ROW Beta | 300",
                        "TABLE_ROW Gamma | 400");
    }

    @Test
    void codeEndsWithItsFenceAndAFenceThatNothingClosesHidesNothing() {
        assertThat(
                        blocks(
                                """
                                ~~~~~~~~~~~~~~~~
                                ```
                                H100
                                ```
                                Acme bought chips.
                                ```
                                Beta too.
                                """))
                .containsExactly(
                        "CODE H100", "PARAGRAPH Acme bought chips.", "PARAGRAPH Beta too.");
    }

    @Test
    void listsFromWordProcessorsAreLists() {
        assertThat(blocks("•\tfirst\no\tsecond\n§\tthird\n(a) fourth\n- [x] fifth\n● sixth"))
                .containsExactly(
                        "LIST_ITEM first",
                        "LIST_ITEM second",
                        "LIST_ITEM third",
                        "LIST_ITEM fourth",
                        "LIST_ITEM fifth",
                        "LIST_ITEM sixth");
    }

    @Test
    void whatAConverterLeavesOfPicturesIsNoText() {
        assertThat(blocks("[\n\n![](https://a.example/x.png)\n\n](https://a.example/)\n\nText."))
                .containsExactly("PARAGRAPH Text.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "[[Acme]] and [[page|Beta]] => Acme and Beta",
                "two<p>words</p>and H<sub>2</sub>O => two words and H2O",
                "ask <desk@wire.example> or <b>us</b> => ask desk@wire.example or us",
                "2**10 chips => 2**10 chips",
                "## Without hashes ## => Without hashes",
                "##Without a space => Without a space",
                "== Wiki == => Wiki",
            })
    void markersAreReadAsAPersonReadsThem(String markdown, String words) {
        assertThat(body(markdown).blocks().getFirst().text()).isEqualTo(words);
    }

    @Test
    void hostileLinesTakeTimeInProportion() {
        String hostile =
                "```a\n".repeat(20_000) + "[a][b".repeat(20_000) + "\n" + "|-".repeat(50_000);

        assertThat(body(hostile).blocks()).isNotEmpty();
    }

    private static List<String> blocks(String text) {
        return body(text).blocks().stream().map(MarkdownTest::shown).toList();
    }

    private static String shown(Block block) {
        return block.kind() + " " + block.text();
    }

    private static Body body(String text) {
        return Lines.read(text.lines().toList(), new Budget(Limits.defaults()));
    }
}
