package io.chipwire.ingest.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Article.Block;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Foldwise – Plans how maps fold. (link)          | Foldwise
                    Mask -Hides the prompt. (link)                  | Mask
                    Resumes- Writes them. (link)                    | Resumes
                    Larkbank's index: what a board costs. (link)    | Larkbank's index
                    AI: A new way in 60 years - from a group (link) | AI: A new way in 60 years
                    Boards are cheap again. Or are they? (link)     | Boards are cheap again.
                    """)
    void lineIsCalledByItsLabelOrFirstSentence(String line, String title) {
        Block block = new Block(Block.Kind.LIST_ITEM, line);
        assertThat(Titles.ofLine(Line.of(0, block, 0, List.of(), ""))).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "🏦 💰 Larkbank lends 💳, Larkbank lends",
        "3. Ostra reopens, Ostra reopens",
        "Sponsored: Tallow Cloud, Tallow Cloud",
        "9000 boards for Norwick, 9000 boards for Norwick",
        "👋, 👋"
    })
    void headingLosesItsOrnaments(String heading, String title) {
        assertThat(Titles.ofHeading(heading)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"Hask takes 1.200 Boards!, hask-takes-1-200-boards", "芯片订单, 芯片订单", "🍞, item"})
    void keyIsMadeOfLettersAndDigits(String title, String key) {
        assertThat(Titles.key(title)).isEqualTo(key);
    }
}
