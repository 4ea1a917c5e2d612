package io.chipwire.ingest.article;

import static io.chipwire.events.Article.Block.Kind.HEADING;
import static io.chipwire.events.Article.Block.Kind.PARAGRAPH;
import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Article.Block;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limits;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
    @Test
    void tablesThatOnlyLayOutAreNoRows() {
        Body body =
                HtmlReader.piece(
                        """
                        <table><tr><td><table><tr><td><h2>News</h2><p>One</p></td>
                        <td><img src=x></td></tr></table></td><td>Two<br><br>Three<br>four</td></tr></table>
                        """,
                        "",
                        budget());
        assertThat(body.blocks())
                .containsExactly(
                        new Block(HEADING, "News"),
                        new Block(PARAGRAPH, "One"),
                        new Block(PARAGRAPH, "Two"),
                        new Block(PARAGRAPH, "Three four"));
    }

    private static Budget budget() {
        return new Budget(Limits.defaults());
    }
}
