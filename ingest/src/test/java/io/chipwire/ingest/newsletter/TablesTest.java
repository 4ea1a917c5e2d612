package io.chipwire.ingest.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.ingest.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
    @ParameterizedTest
    @ValueSource(strings = {FurnitureTable.FILE, Carrier.FILE, Evidence.TITLES})
    void rowsAreSortedAndNoneStandsTwice(String file) {
        List<String> rows = rows(file).toList();
        assertThat(rows).isNotEmpty().isSorted().doesNotHaveDuplicates();
        assertThat(rows)
                .allMatch(row ->
                        row.equals(row.toLowerCase(Locale.ROOT))
                                || !file.equals(FurnitureTable.FILE));
    }

    @Test
    void eachPatternOfTitlesFindsItsExample() {
        assertThat(Table.read(Evidence.class, Evidence.TITLES).rows())
                .allMatch(row -> Pattern.compile(row.get(0)).matcher(row.get(1)).find());
    }

    @Test
    void noWordsHaveTwoKinds() {
        assertThat(rows(FurnitureTable.FILE).map(row -> row.substring(row.indexOf('\t'))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "Unsubscribe from this list, SUBSCRIPTION",
        "🗳️ How was today’s email?, POLL",
        "From our sponsor:, SPONSOR",
        "In this issue, CONTENTS",
        "Good morning. The mill is on., GREETING",
        "Hi there Jo, GREETING",
        "Today's poll, POLL",
        "Today's pollution in Norwick, NONE",
        "Supported by Acme Widgets, SPONSOR",
        "Powered by, SPONSOR",
        "Powered by our friends at Acme, SPONSOR",
        "Powered by Norwick boards, NONE",
        "Powered by Beehiiv, SUBSCRIPTION",
        "Together with Acme, SPONSOR",
        "Together with Acme the mill of Norwick buys boards, NONE",
        "Norwick builds a mill in partnership with Acme, NONE",
        "続きを読む, PROMOTION",
        "Norwick orders 9000 boards, NONE"
    })
    void standingWordsAreToldFromTheRest(String block, Furniture kind) {
        assertThat(Furniture.of(block)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.substack.com/archive, LETTER",
        "https://www.voltpost.example/p/mill, LETTER",
        "https://news.example/people/x, PAGE",
        "https://notsubstack.com/x, PAGE",
        "file:///p/x, PAGE"
    })
    void pagesOfNewsletterProgramsAreLetters(String url, Carrier.Form form) {
        assertThat(Carrier.page(url).form()).isEqualTo(form);
    }

    private static Stream<String> rows(String file) {
        return Table.read(Furniture.class, file).rows().stream().map(row -> String.join("\t", row));
    }
}
