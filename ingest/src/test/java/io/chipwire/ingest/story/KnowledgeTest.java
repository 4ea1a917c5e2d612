package io.chipwire.ingest.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.ingest.table.Table;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeTest {
    @ParameterizedTest
    @CsvSource({
        "outline/class-words.tsv",
        "body/line-words.tsv",
        "facts/byline-words.tsv",
        "facts/date-labels.tsv",
        "facts/date-names.tsv",
        "facts/months.tsv"
    })
    void tableIsSortedUniqueAndSourced(String name) {
        List<List<String>> rows = Table.read(StoryReader.class, name).rows();

        assertThat(rows).hasSizeGreaterThan(20).allMatch(row -> row.size() == 3);
        assertThat(rows).isSortedAccordingTo(KnowledgeTest::byWordThenUse);
        assertThat(new HashSet<>(rows.stream().map(row -> row.subList(0, 2)).toList()))
                .hasSameSizeAs(rows);
    }

    private static int byWordThenUse(List<String> one, List<String> other) {
        int words = one.get(0).compareTo(other.get(0));
        return words == 0 ? one.get(1).compareTo(other.get(1)) : words;
    }
}
