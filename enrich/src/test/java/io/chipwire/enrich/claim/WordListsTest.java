package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.enrich.mention.WordList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "chip-columns.txt",
                "count-columns.txt",
                "date-columns.txt",
                "facility-words.txt",
                "heading-words.txt",
                "institution-words.txt",
                "makeup-words.txt",
                "measure-columns.txt",
                "measure-rows.txt",
                "no-holding-words.txt",
                "owner-columns.txt",
                "part-words.txt",
                "processors.txt",
                "status-columns.txt",
                "system-columns.txt",
                "use-words.txt",
                "value-columns.txt",
                "vendor-columns.txt"
            })
    void wordsAreSortedAndStandOnce(String file) throws IOException {
        try (InputStream in = Column.class.getResourceAsStream(file)) {
            assertThat(in).isNotNull();
            List<String> words =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            assertThat(words).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void statusesAreSortedAndStandOnce() {
        assertThat(WordList.rows(Statuses.class, "status-words.tsv"))
                .extracting(List::getFirst)
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
