package io.chipwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Best;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "April 12th, 2023",
                "Apr. 12, 2023",
                "12 April 2023",
                "Wednesday, April 12, 2023",
                "Wed, 12 Apr 2023 23:59:00 -0700 (PDT)",
                "12-Apr-2023",
                "2023-04-12",
                "2023-04-12T23:59:59-07:00",
                "2023/4/12",
                "April 12, 2023 at 10:15 AM",
            })
    void dateIsTheDayThatItsWriterWrote(String text) {
        assertThat(WrittenDate.of(text)).isEqualTo(Best.of(LocalDate.of(2023, 4, 12)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4/12/2023",
                "April 2023",
                "2023",
                "February 31, 2023",
                "1970-01-01",
                "April 12, 2023 was a day",
                "Thursday, May 23, 2024HomeGeneral",
                "next Monday"
            })
    void whatIsNotPlainlyADateIsNone(String text) {
        assertThat(WrittenDate.of(text)).isEqualTo(Best.unknown());
    }
}
