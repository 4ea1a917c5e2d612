package io.chipwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {
    @ParameterizedTest
    @CsvSource({
        "HTTPS://News.Example:443, https://news.example/",
        "http://news.example:80/A?b=1#part, http://news.example/A?b=1",
        "http://news.example:8080/a, http://news.example:8080/a",
        "https://news.example/a?utm_source=x&id=7&fbclid=y, https://news.example/a?id=7",
        "https://news.example/a?guccounter=1&guce_referrer=z, https://news.example/a",
        "https://news.example/a?UTM_Medium=mail, https://news.example/a",
        "https://me:secret@news.example/a, https://news.example/a",
        "file:///a/b.txt, file:///a/b.txt",
        "mid:1@a.example, mid:1@a.example",
    })
    void onePageHasOneAddress(String url, String canonical) {
        assertThat(CanonicalUrl.of(url)).isEqualTo(canonical);
        assertThat(CanonicalUrl.of(canonical)).isEqualTo(canonical);
    }

    @Test
    void hostIsToldWithoutPortAndWww() {
        assertThat(CanonicalUrl.host("https://www.News.Example:81/a")).isEqualTo("news.example");
        assertThat(CanonicalUrl.host("file:///a")).isEmpty();
    }
}
