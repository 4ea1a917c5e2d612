package io.chipwire.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {

    @ParameterizedTest
    @CsvSource({"entities.tsv, 1", "kinds.tsv, 1", "neighbours.tsv, 2", "rarity.tsv, 0"})
    void rowsAreSortedAndNoKeyStandsTwice(String file, int keyColumns) {
        List<String> keys = Rows.of(file).stream().map(row -> key(row, keyColumns)).toList();

        assertThat(keys).isNotEmpty().isSorted().doesNotHaveDuplicates();
    }

    @Test
    void noCharacterHasTwoKinds() {
        assertThat(Rows.of("kinds.tsv").stream().flatMap(row -> Stream.of(row[1].split(" "))))
                .doesNotHaveDuplicates();
    }

    @Test
    void rangesOfRarityDoNotOverlap() {
        int last = -1;
        for (String[] row : Rows.of("rarity.tsv")) {
            assertThat(Integer.parseInt(row[0], 16)).as(String.join(" ", row)).isGreaterThan(last);
            last = Integer.parseInt(row[1], 16);
        }
    }

    /** No columns: the first one as a number, padded so that it sorts. */
    private static String key(String[] row, int columns) {
        return columns == 0
                ? "0".repeat(6 - row[0].length()) + row[0]
                : String.join("\t", List.of(row).subList(0, columns));
    }
}
