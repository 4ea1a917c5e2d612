package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Claim;
import io.chipwire.lexicon.DealWord;
import io.chipwire.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DealWordsTest {
    private static final Lexicon LEXICON = Lexicon.builtIn();
    private static final ClaimReader READER = new ClaimReader(LEXICON);

    static List<DealWord> words() {
        return LEXICON.dealWords();
    }

    @ParameterizedTest
    @MethodSource("words")
    void theExampleOfEachDealWordTellsAPurchase(DealWord word) {
        List<Claim> claims = READER.read(Texts.article("example", word.example())).claims();
        assertThat(claims)
                .as(word.example())
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.items().getFirst().value().name()).isEqualTo("H100");
                    assertThat(claim.mode()).isEqualTo(word.mode());
                });
    }
}
