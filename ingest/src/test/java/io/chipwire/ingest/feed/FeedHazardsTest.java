package io.chipwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chipwire.ingest.limit.Limit;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.ingest.limit.UnreadableException;
import io.chipwire.ingest.limit.Worker;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds that are made to hurt: each is read, or refused by the name of a limit. */
class FeedHazardsTest {
    private static final Limits PATIENT = Limits.defaults().with(Limit.PARSING, 20_000);

    static Stream<Arguments> beyondALimit() {
        return Stream.of(
                arguments("nodes", "<rss><channel>" + "<item/>".repeat(1_000_000)),
                arguments("parts", "<rss><channel>" + "<item/>".repeat(1_001)),
                arguments("parts", "{\"items\":[" + "{},".repeat(40_000) + "{}]}"),
                arguments("nodes", "{\"items\":[" + "{},".repeat(1_000_000) + "{}]}"),
                arguments("nodes", "<rss>" + "<a>".repeat(1_000_000)),
                arguments("nodes", "<rss " + attributes(400_000) + ">"),
                arguments("nodes", "<rss " + "xmlns:a='b' ".repeat(500_000) + ">"),
                arguments("nodes", "<rss>" + "<!---->".repeat(500_000)));
    }

    @ParameterizedTest
    @MethodSource("beyondALimit")
    void feedsBeyondALimitAreRefusedByItsName(String limit, String feed) {
        assertThatThrownBy(() -> read(feed))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("(limit \"" + limit + "\")");
    }

    static Stream<String> onlyLarge() {
        return Stream.of(
                "<rss><item>" + "<a>".repeat(90_000) + "</b>".repeat(90_000),
                "<rss " + namespaces(90_000) + "><item>" + "<a xmlns:b='c'>".repeat(40_000),
                "<rss><item><title>" + "&".repeat(4_000_000),
                "<rss><item><title>" + "&amp;".repeat(1_000_000),
                "<rss><item><description>" + "&lt;b".repeat(150_000),
                "<rss><item><title>" + "<".repeat(4_000_000),
                "<rss><item a=\"" + "<>".repeat(1_000_000),
                "<rss><item " + "\"".repeat(150_000),
                "<rss><item><description><![CDATA[" + "<iframe".repeat(150_000),
                "<rss><item><author>" + "a@".repeat(1_000_000),
                "<rss><item><pubDate>" + "1 ".repeat(1_000_000),
                "<rss><item>" + "<![CDATA[".repeat(150_000),
                "<!DOCTYPE rss ["
                        + "<!ENTITY a \"&b;&b;\">".repeat(200_000)
                        + "]><rss><item/></rss>",
                "<!DOCTYPE rss [" + "]".repeat(4_000_000),
                "<!DOCTYPE a [".repeat(150_000) + "<rss><item/></rss>",
                "<rss><item><title>" + "â€™".repeat(500_000));
    }

    @ParameterizedTest
    @MethodSource("onlyLarge")
    void feedsThatAreOnlyLargeAreReadInTime(String feed) {
        assertThat(outcome(feed)).doesNotContain("the parser failed", "overflow", "\"parsing\"");
    }

    @Test
    void entitiesAndFilesThatADoctypeNamesAreNeverOpened() {
        Feed feed =
                read(
                        """
                        <!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "file:///no/such.dtd" [
                          <!ENTITY a "lol"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">
                          <!ENTITY % p SYSTEM "http://127.0.0.1:1/x"> %p; ]>
                        <rss version="0.91"><channel><item><title>&b;, &f; and &amp;</title></item></channel></rss>
                        """);
        assertThat(feed.items().getFirst().title()).isEqualTo("&b;, &f; and &");
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append('a').append(i).append("='' ");
        }
        return attributes.toString();
    }

    private static String namespaces(int count) {
        StringBuilder namespaces = new StringBuilder();
        for (int i = 0; i < count; i++) {
            namespaces.append("xmlns:n").append(i).append("='u' ");
        }
        return namespaces.toString();
    }

    private static String outcome(String feed) {
        try {
            return "read " + read(feed).items().size();
        } catch (UnreadableException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Feed read(String feed) {
        return new Worker(PATIENT)
                .run(budget -> FeedReader.read(feed, "https://a.example/feed", budget));
    }
}
