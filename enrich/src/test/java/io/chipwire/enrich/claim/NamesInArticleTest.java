package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Party;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesInArticleTest {
    private static final Lexicon LEXICON = Lexicon.builtIn();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Yotta buys 4,096 H100s.                                  | Yotta Data Services                       | Yotta
                    Yotta Data Services buys chips. Yotta has 4,096 H100s.   | Yotta Data Services                       | Yotta Data Services
                    LLNL has 44,000 MI300A.                                  | Lawrence Livermore National Laboratory    | LLNL
                    The Department of Energy (DOE) buys 100 racks.           | U.S. Department of Energy                 | Department of Energy
                    The DoE buys 100 racks.                                  | U.S. Department of Energy                 | DoE
                    Colossus holds 200,000 H100s.                            | xAI                                       | xAI
                    Zuckerberg has 350,000 H100s.                            | Meta                                      | Meta
                    ABCI 3.0 has 6,128 H200s.                                | AIST                                      | AIST
                    """)
    void callsABuyerAsTheArticleDoes(String text, String known, String called) {
        Party party =
                LEXICON.organisations().stream()
                        .filter(one -> one.name().equals(known))
                        .map(Organisation::party)
                        .findFirst()
                        .orElseThrow();
        assertThat(new NamesInArticle(Texts.article("a", text), LEXICON).of(party))
                .isEqualTo(called);
    }

    @Test
    void leavesStrangersAsTheyAre() {
        Party stranger = new Party(Party.CANDIDATE + "borealis compute", "Borealis Compute");
        assertThat(
                        new NamesInArticle(Texts.article("a", "Borealis buys chips."), LEXICON)
                                .of(stranger))
                .isEqualTo("Borealis Compute");
    }
}
