package io.chipwire.ingest.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedBytesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE", "UTF-8", "Big5", "EUC-KR"})
    void feedsAreReadInTheCharsetTheyAreIn(String charset) {
        String feed = "<?xml version='1.0' encoding='" + charset + "'?><rss><title>年</title></rss>";
        assertThat(text(feed, charset, "")).isEqualTo(feed);
        assertThat(FeedReader.isFeed(feed.getBytes(Charset.forName(charset)))).isTrue();
        if (charset.startsWith("UTF")) {
            assertThat(text("\uFEFF" + feed, charset, "")).isEqualTo(feed);
        }
    }

    @Test
    void ebcdicIsReadByItsDeclaration() {
        String feed = "<?xml version='1.0' encoding='IBM1047'?><rss>é[]</rss>";
        assertThat(text(feed, "IBM1047", "")).isEqualTo(feed);
    }

    @Test
    void labelThatDoesNotFitIsPassedOver() {
        String feed = "<?xml version='1.0' encoding='iso-8859-1'?><rss>é</rss>";
        assertThat(text(feed, "UTF-8", "us-ascii")).isEqualTo(feed);
        assertThat(text("<rss>“é”</rss>", "windows-1252", "utf-8")).isEqualTo("<rss>“é”</rss>");
        assertThat(text("<rss>é</rss>", "windows-1252", "no such set")).isEqualTo("<rss>é</rss>");
        assertThat(text("<rss>Ж</rss>", "windows-1251", "windows-1251")).isEqualTo("<rss>Ж</rss>");
    }

    @Test
    void damagedByteDoesNotSpoilTheRest() {
        String sound = "é".repeat(20);
        String damaged = new String((sound + "x").getBytes(UTF_8), ISO_8859_1) + "\u00FF";
        assertThat(FeedBytes.text(damaged.getBytes(ISO_8859_1), "")).isEqualTo(sound + "x\uFFFD");
    }

    private static String text(String feed, String charset, String label) {
        return FeedBytes.text(feed.getBytes(Charset.forName(charset)), label);
    }
}
