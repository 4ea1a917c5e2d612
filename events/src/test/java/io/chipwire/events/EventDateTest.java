package io.chipwire.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDateTest {
    @ParameterizedTest
    @CsvSource({
        "2023, 2023-01-01, 2023-12-31",
        "2023-Q1, 2023-01-01, 2023-03-31",
        "2024-Q4, 2024-10-01, 2024-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-02, 2023-02-01, 2023-02-28",
        "2024-02-29, 2024-02-29, 2024-02-29",
    })
    void aDateCoversTheDaysThatItsWordsCover(String text, LocalDate first, LocalDate last) {
        EventDate date = EventDate.of(text);

        assertThat(date.first()).isEqualTo(first);
        assertThat(date.last()).isEqualTo(last);
        assertThat(date).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "23",
                "2023-Q5",
                "2023-Q0",
                "2023-13",
                "2023-00",
                "2023-02-29",
                "2023-6",
                "2023-06-20T00:00",
                " 2023",
                "June 2023",
                "\u0662\u0660\u0662\u0663"
            })
    void whatIsNoDateIsRefusedWithTheText(String text) {
        assertThatThrownBy(() -> EventDate.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a date")
                .hasMessageContaining("\"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2023-Q4, true",
        "2023-Q4, 2023-10, true",
        "2023-Q4, 2023-09-30, false",
        "2023-12-31, 2024, false",
        "2024-01-01, 2024, true",
    })
    void twoDatesOverlapWhereTheyMayBeTheSameDay(String one, String other, boolean overlap) {
        assertThat(EventDate.of(one).overlaps(EventDate.of(other))).isEqualTo(overlap);
        assertThat(EventDate.of(other).overlaps(EventDate.of(one))).isEqualTo(overlap);
    }

    @Test
    void datesOfTheSameWordsAreEqual() {
        assertThat(EventDate.of("2023-Q3")).isEqualTo(EventDate.of("2023-Q3"));
        assertThat(EventDate.of("2023-06")).isNotEqualTo(EventDate.of("2023"));
    }
}
