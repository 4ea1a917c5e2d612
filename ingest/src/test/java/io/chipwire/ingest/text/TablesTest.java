package io.chipwire.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.ingest.table.Table;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {

    @ParameterizedTest
    @CsvSource({"entities.tsv, 1", "kinds.tsv, 1", "neighbours.tsv, 2", "rarity.tsv, 0"})
    void rowsAreSortedAndNoKeyStandsTwice(String file, int keyColumns) {
        List<String> keys = rows(file).stream().map(row -> key(row, keyColumns)).toList();

        assertThat(keys).isNotEmpty().isSorted().doesNotHaveDuplicates();
    }

    @Test
    void noCharacterHasTwoKinds() {
        assertThat(rows("kinds.tsv").stream().flatMap(row -> Stream.of(row.get(1).split(" "))))
                .doesNotHaveDuplicates();
    }

    @Test
    void rangesOfRarityDoNotOverlap() {
        int last = -1;
        for (List<String> row : rows("rarity.tsv")) {
            assertThat(Integer.parseInt(row.get(0), 16))
                    .as(String.join(" ", row))
                    .isGreaterThan(last);
            last = Integer.parseInt(row.get(1), 16);
        }
    }

    private static List<List<String>> rows(String file) {
        return Table.read(Kind.class, file).rows();
    }

    /** No columns: the first one as a number, padded so that it sorts. */
    private static String key(List<String> row, int columns) {
        return columns == 0
                ? "0".repeat(6 - row.getFirst().length()) + row.getFirst()
                : String.join("\t", row.subList(0, columns));
    }
}
