package io.chipwire.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.chipwire.events.Best;
import io.chipwire.ingest.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainLinkTest {
    private static final String STORY = "https://news.example/a?id=7";

    @ParameterizedTest
    @CsvSource({
        "https://news.example/a?utm_source=x&id=7&fbclid=y, https://news.example/a?id=7",
        "https://news.example/a?UTM_Medium=mail#part, https://news.example/a#part",
        "https://news.example/a?id=7&amp;utm_source=x, https://news.example/a?id=7",
        "https://x.com/a/status/1?s=20&t=abc, https://x.com/a/status/1",
        "https://mobile.twitter.com/a/status/1?s=20, https://mobile.twitter.com/a/status/1",
        "https://www.amazon.co.uk/dp/1?pd_rd_w=x&psc=1, https://www.amazon.co.uk/dp/1?psc=1",
        "https://www.youtube.com/watch?v=a&si=b&t=9, https://www.youtube.com/watch?v=a&t=9",
    })
    void parametersThatTellWhoFollowsAreTakenAway(String link, String plain) {
        assertThat(PlainLink.of(link)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/watch?s=20&t=abc",
                "https://netflix.example/a?s=1&source=b&ref=c&e=d",
                "https://shop.example/?q=a+b&&x=%zz",
                "https://news.example/search?url=https://other.example/",
                "https://news.google.com/rss/articles/CBMiAUFVX3lxTE1hYmM",
                "https://www.google.com/url?q=chips",
                "https://www.google.com/search?q=https://news.example/",
                "https://www.youtube.com/redirect?q=javascript:alert(1)",
                "https://l.facebook.com/l.php?u=%2Fhome",
                "https://substack.com/redirect/2/bm8ganNvbg.sig",
                "https://news.example/click/today/bm8gdXJs/x",
                "HTTPS://News.Example",
                "mailto:a@b.example?utm_source=x",
                "not a link",
                ""
            })
    void linkThatSaysNoMoreThanItLeadsToStaysAsItIs(String link) {
        assertThat(PlainLink.of(link)).isEqualTo(link);
    }

    static Stream<String> detours() {
        String escaped = "https%3A%2F%2Fnews.example%2Fa%3Fid%3D7";
        String base64 = base64(STORY);
        return Stream.of(
                "https://www.google.com/url?q=" + escaped + "&sa=D&ust=1",
                "https://www.google.co.uk/url?rct=j&url=" + STORY + "&ct=ga",
                "https://l.facebook.com/l.php?u=" + escaped + "&h=AT0",
                "https://out.reddit.com/t3_a?url=" + escaped + "&token=b",
                "https://www.linkedin.com/redir/redirect?url=" + escaped + "&urlhash=a",
                "https://slack-redir.net/link?url=" + escaped,
                "https://steamcommunity.com/linkfilter/?url=" + escaped,
                "https://www.youtube.com/redirect?event=a&q=" + escaped,
                "https://t.umblr.com/redirect?z=" + escaped + "&t=a",
                "https://href.li/?" + STORY,
                "https://eur01.safelinks.protection.outlook.com/?url=" + escaped + "&data=05%7C01",
                "https://urldefense.proofpoint.com/v1/url?u=" + escaped + "&k=a",
                "https://urldefense.proofpoint.com/v2/url?u=https-3A__news.example_a-3Fid-3D7&d=a",
                "https://urldefense.com/v3/__https://news.example/a*id=7__;Pw!!abc!def$",
                "https://secure-web.cisco.com/1abc/" + escaped,
                "https://a.r.us-east-1.awstrack.me/L0/" + escaped + "/1/0100/abc=300",
                "https://tracking.tldrnewsletter.com/CL0/https:%2F%2Fnews.example%2Fa%3Fid=7/1/0/x",
                "https://news-example.cdn.ampproject.org/c/s/news.example/a?id=7",
                "https://www.google.com/amp/s/news.example/a?id=7",
                "https://www.bing.com/ck/a?!&&p=1&u=a1" + base64 + "&ntb=1",
                "https://click.convertkit-mail2.com/abc/def/" + base64,
                "https://link.letter.example/click/1.2/" + base64 + "/5f0B1",
                "https://substack.com/redirect/2/"
                        + base64("{\"e\":\"" + STORY + "\",\"p\":1}")
                        + ".sig?x=1",
                "https://flight.beehiiv.net/v2/clicks/"
                        + base64("{\"alg\":\"HS256\"}")
                        + "."
                        + base64("{\"url\":\"" + STORY + "&utm_source=letter\"}")
                        + ".sig",
                "https://mandrillapp.com/track/click/1/news.example?p="
                        + base64("{\"s\":\"x\",\"p\":\"{\\\"url\\\":\\\"" + STORY + "\\\"}\"}"),
                "https://news.google.com/rss/articles/"
                        + base64("\b\u0013\"\u001b" + STORY + "\u0000"),
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3D"
                        + "https%253A%252F%252Fnews.example%252Fa%253Fid%253D7%26sa%3DD");
    }

    @ParameterizedTest
    @MethodSource("detours")
    void detourThatNamesItsTargetIsLeftOut(String link) {
        assertThat(PlainLink.of(link)).isEqualTo(STORY);
    }

    @Test
    void longerMarksOfProofpointAreRead() {
        assertThat(Proofpoint.third("__https://news.example/**Aa*b__;4oCm4oCmPw!!x$"))
                .isEqualTo("https://news.example/……a?b");
        assertThat(Proofpoint.third("__https://news.example/a*b__;!!x$")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("detours")
    void plainLinkIsPlainForEver(String link) {
        String once = PlainLink.address(link);
        assertThat(PlainLink.address(once)).isEqualTo(once);
        assertThat(PlainLink.of(once)).isEqualTo(once);
    }

    @Test
    void linkThatLeadsToItselfHasAnEnd() {
        String link = "https://www.google.com/url?q=https://www.google.com/url";
        assertThat(PlainLink.of(link)).isEqualTo("https://www.google.com/url");
        assertThatCode(() -> PlainLink.of("https://www.google.com/url?q=" + "a".repeat(1_000_000)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {TrackingParameters.FILE, Detours.FILE})
    void tablesAreSortedSourcedAndWithoutDoubles(String file) {
        List<List<String>> rows = Table.read(PlainLink.class, file).rows();
        assertThat(rows).allMatch(row -> row.size() == 4).noneMatch(row -> row.contains(""));
        assertThat(rows.stream().map(row -> String.join("\t", row))).isSorted();
        assertThat(rows.stream().map(row -> row.subList(0, file.equals(Detours.FILE) ? 3 : 2)))
                .doesNotHaveDuplicates();
        assertThat(rows.stream().map(List::getFirst))
                .allMatch(host -> host.equals(host.toLowerCase(Locale.ROOT)));
    }

    @Test
    void namesThatHoldEverywhereStandOnlyThere() {
        List<List<String>> rows = Table.read(PlainLink.class, TrackingParameters.FILE).rows();
        List<String> everywhere =
                rows.stream().filter(row -> row.get(0).equals("*")).map(row -> row.get(1)).toList();
        assertThat(rows)
                .filteredOn(row -> !row.get(0).equals("*"))
                .extracting(row -> row.get(1))
                .doesNotContainAnyElementsOf(everywhere);
        assertThat(rows).allMatch(row -> row.get(1).equals(row.get(1).toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @CsvSource({
        "news.example, news.example, true",
        "www.news.example, news.example, true",
        "oldnews.example, news.example, false",
        "www.google.co.uk, google.*, true",
        "google.de, google.*, true",
        "notgoogle.de, google.*, false",
        "google.a.b.example, google.*, false",
        "any.example, *, true",
    })
    void hostsAreToldByTheirEnd(String host, String pattern, boolean isOn) {
        assertThat(HostPattern.isOn(host, pattern)).isEqualTo(isOn);
    }

    @Test
    void hostsOfRowsCanBeMet() {
        assertThat(Table.read(PlainLink.class, Detours.FILE).rows())
                .allMatch(row ->
                        WebUrl.of("https://" + row.get(0).replace("*", "a") + row.get(1))
                                instanceof Best.Value);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
