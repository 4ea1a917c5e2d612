package io.chipwire.enrich.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionTablesTest {
    @ParameterizedTest
    @ValueSource(strings = {"currencies.tsv", "number-qualifiers.tsv", "number-words.tsv"})
    void tablesAreSortedAndHaveEachWordOnce(String file) {
        List<String> words =
                WordList.rows(MentionTablesTest.class, file).stream().map(List::getFirst).toList();

        assertThat(words).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after-names.txt",
                "common-words.txt",
                "dictionary.txt",
                "first-names.txt",
                "name-adjectives.txt",
                "name-heads.txt",
                "places.txt"
            })
    void listsAreSortedAndHaveEachWordOnce(String file) {
        assertThat(WordList.lines(MentionTablesTest.class, file))
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
