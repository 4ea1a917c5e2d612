package io.chipwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Best;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-05T10:00:00Z                 | 2024-03-05T10:00:00Z",
                "2024-03-05T10:00:00.52+01:00         | 2024-03-05T10:00:00.52+01:00",
                "2024-03-05t10:00z                    | 2024-03-05T10:00:00Z",
                "2024-03-05 10:00:00 -0500            | 2024-03-05T10:00:00-05:00",
                "20240305T10:00:00Z                   | 2024-03-05T10:00:00Z",
                "2024-03-05                           | 2024-03-05T00:00:00Z",
                "2024-03                              | 2024-03-01T00:00:00Z",
                "2024                                 | 2024-01-01T00:00:00Z",
                "2024-065                             | 2024-03-05T00:00:00Z",
                "Tue, 05 Mar 2024 10:00:00 GMT        | 2024-03-05T10:00:00Z",
                "Tue, 5 Mar 24 10:00 EST              | 2024-03-05T10:00:00-05:00",
                "Tuesday, 05-March-2024 10:00:00 +0530 | 2024-03-05T10:00:00+05:30",
                "Wed, 05 Mar 2024 10:00:00 GMT+1      | 2024-03-05T10:00:00+01:00",
                "Tue Mar  5 10:00:00 PST 2024         | 2024-03-05T10:00:00-08:00",
                "March 5, 2024 10:00 PM               | 2024-03-05T22:00:00Z",
                "Mar 5, 2024                          | 2024-03-05T00:00:00Z",
                "Tue, 05 Mar 2024 24:00:00 GMT        | 2024-03-06T00:00:00Z",
                "Sat, 31 Dec 2016 23:59:60 GMT        | 2016-12-31T23:59:59Z",
                "Fri, 05 Mar 1999 10:00:00 UT         | 1999-03-05T10:00:00Z",
                "Fri, 05 Mar 99 10:00:00 GMT          | 1999-03-05T10:00:00Z",
                "2024/03/05 10:00                     | 2024-03-05T00:00:00Z",
                "20240305T100000Z                     | 2024-03-05T00:00:00Z",
                "05.03.2024                           | 2024-03-05T00:00:00Z",
                "13/03/2024                           | 2024-03-13T00:00:00Z",
                "Di, 05 März 2024 10:00:00 +0100      | 2024-03-05T00:00:00Z",
                "mardi 5 mars 2024                    | 2024-03-05T00:00:00Z",
                "2024年3月5日                          | 2024-03-05T00:00:00Z",
                "1709632800                           | 2024-03-05T10:00:00Z",
                "1709632800000                        | 2024-03-05T10:00:00Z"
            })
    void momentsAreReadHoweverTheyAreWritten(String text, OffsetDateTime expected) {
        assertThat(FeedDate.of(text)).isEqualTo(Best.of(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "31 Feb 2024",
                "4/5/2024",
                "2024-13-01",
                "Tue, 05 Mar 2024 25:00:00 GMT",
                "Tue, 05 Mar 2024 10:00:00 +9900",
                "http://a.example/2024"
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(FeedDate.of(text)).isEqualTo(Best.unknown());
    }

    @Test
    void longTextIsNotSearched() {
        assertThat(FeedDate.of("1 ".repeat(100) + "Mar 2024")).isEqualTo(Best.unknown());
    }
}
