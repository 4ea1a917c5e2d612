package io.chipwire.enrich.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is expected is what the tokenizer of the published model gives. */
class WordPiecesTest {
    private static final WordPieces WORDS = new WordPieces(Vocabulary.PIECES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NVIDIA's Café-GPUs: 3,500 H100s|n ##vid ##ia ' s cafe - gp ##us : 3 , 500 h ##100 ##s",
                "華為 (Huawei) pays €1.2bn — today…|華 [UNK] ( hua ##wei ) pays € ##1 . 2 ##bn — today …",
                "naïve 🚀|naive [UNK]",
            })
    void wordsAreCutAsInTheTrainingOfTheNetwork(String text, String pieces) {
        assertThat(WORDS.of(text).stream().map(piece -> Vocabulary.PIECES.get(piece.id())))
                .containsExactly(pieces.split(" "));
    }

    @Test
    void eachPieceSaysWhereItStands() {
        assertThat(WORDS.of("Café H100s"))
                .extracting(Piece::start, Piece::end)
                .containsExactly(
                        tuple(0, 4),
                        tuple(5, 6),
                        tuple(6, 9),
                        tuple(9, 10));
    }

    @Test
    void charactersThatNobodySeesBelongToNoPiece() {
        assertThat(WORDS.of("a\u200bb\tc").stream().map(piece -> Vocabulary.PIECES.get(piece.id())))
                .containsExactly("ab", "c");
    }

    @Test
    void aWordWithoutEndIsUnknown() {
        assertThat(WORDS.of("x".repeat(10_000)))
                .singleElement()
                .extracting(piece -> Vocabulary.PIECES.get(piece.id()))
                .isEqualTo("[UNK]");
    }
}
