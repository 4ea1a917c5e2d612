package io.chipwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Article.Block;
import io.chipwire.events.signature.TextSignature;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OwnWordsTest {
    private static final String ORDER =
            "Norvik Cloud today announced an order for 24,000 H200 GPUs for its campus near Tromsø."
                    + " Deliveries begin in March and double the capacity that customers can rent.";
    private static final String OFFICE =
            "Norvik Cloud today opened an office for sales and support in Berlin, its first outside"
                    + " Scandinavia. Forty people will work there under the lead of Petra Lang.";
    private static final List<String> BOILERPLATE =
            List.of(
                    "About Norvik Cloud. Norvik Cloud is a leading provider of sovereign cloud"
                            + " infrastructure in the Nordic countries, founded in 2014 in Oslo, and"
                            + " operates nine data centers powered by renewable energy.",
                    "Forward-looking statements: this release contains statements that involve risks"
                            + " and uncertainties; actual results may differ from those expressed.");

    @Test
    void twoReleasesUnderOneBoilerplateAreNoCopies() {
        assertThat(isCopy(release(ORDER), release(OFFICE))).isFalse();
    }

    @Test
    void aReleaseWithoutItsBoilerplateIsACopy() {
        assertThat(isCopy(release(ORDER), List.of(paragraph(ORDER)))).isTrue();
    }

    @Test
    void aTextThatIsAllNoticesIsStillATextOfItsOwn() {
        List<Block> notices = List.of(paragraph("About Acme"), paragraph("Subscribe to Acme"));

        assertThat(OwnWords.of(notices)).isEqualTo(OwnWords.text(notices));
    }

    @Test
    void aSentenceThatBeginsWithAboutIsNoBoilerplate() {
        List<Block> story =
                List.of(paragraph("About Acme we know little."), paragraph("About 100 chips."));

        assertThat(OwnWords.of(story)).isEqualTo(OwnWords.text(story));
    }

    private static boolean isCopy(List<Block> one, List<Block> other) {
        return TextSignature.of(OwnWords.of(one))
                .compare(TextSignature.of(OwnWords.of(other)))
                .isCopy();
    }

    private static List<Block> release(String news) {
        return Stream.concat(Stream.of(news), BOILERPLATE.stream())
                .map(OwnWordsTest::paragraph)
                .toList();
    }

    private static Block paragraph(String text) {
        return new Block(Block.Kind.PARAGRAPH, text);
    }
}
