package io.chipwire.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.ingest.limit.Limit;
import io.chipwire.ingest.limit.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFetcherTest {
    private static final Limits LIMITS =
            Limits.defaults()
                    .with(Limit.BYTES, 100_000)
                    .with(Limit.HEADER_BYTES, 8 * 1024)
                    .with(Limit.FETCHING, 20_000);
    private static final Limits HURRIED = LIMITS.with(Limit.FETCHING, 400);

    @Test
    void pageIsFetchedWithItsValidatorsAndOurName() throws IOException {
        try (BadSite site = new BadSite(BadSite.remembersItsPage())) {
            Fetched.Page page = page(fetch(site, LIMITS, Validators.NONE));
            assertThat(new String(page.bytes(), UTF_8)).isEqualTo("<p>Text");
            assertThat(page.validators()).isEqualTo(new Validators("\"v1\"", ""));
            assertThat(site.requests().getFirst()).contains("User-Agent: Chipwire/");
        }
    }

    @Test
    void pageThatDidNotChangeIsUnchanged() throws IOException {
        try (BadSite site = new BadSite(BadSite.remembersItsPage())) {
            assertThat(fetch(site, LIMITS, new Validators("\"v1\"", "")))
                    .isEqualTo(new Fetched.Unchanged());
        }
    }

    @Test
    void redirectIsFollowedToTheEnd() throws IOException {
        try (BadSite end =
                        new BadSite(BadSite.serves("200 OK\r\nContent-Type: text/plain", "end"));
                BadSite start = new BadSite(BadSite.redirectsTo(end.url()));
                PageFetcher fetcher = new PageFetcher(LIMITS, Set.of(start.host(), end.host()))) {
            assertThat(page(fetcher.fetch(start.url(), Validators.NONE)).url())
                    .isEqualTo(end.url());
        }
    }

    @Test
    void redirectToAPrivateAddressIsRefused() throws IOException {
        try (BadSite secret = new BadSite(BadSite.serves("200 OK", "secret"));
                BadSite start = new BadSite(BadSite.redirectsTo(secret.url()))) {
            assertThat(reason(fetch(start, LIMITS, Validators.NONE)))
                    .contains("expected a public address for 127.0.0.1, got 127.0.0.1");
            assertThat(secret.requests()).isEmpty();
        }
    }

    @Test
    void redirectToAFileIsRefused() throws IOException {
        try (BadSite site = new BadSite(BadSite.redirectsTo("file:///etc/passwd"))) {
            assertThat(reason(fetch(site, LIMITS, Validators.NONE)))
                    .startsWith("expected an http or https URL, got file:///etc/passwd");
        }
    }

    @Test
    void redirectsWithoutEndAreRefused() throws IOException {
        try (BadSite site = new BadSite(BadSite.redirectsForEver())) {
            assertThat(reason(fetch(site, LIMITS, Validators.NONE)))
                    .contains("at most 5 redirects (limit \"redirects\")");
            assertThat(site.requests()).hasSize(6);
        }
    }

    @Test
    void serverThatDripsIsCutOff() throws IOException {
        try (BadSite site = new BadSite(BadSite.dripsSlowly())) {
            assertThat(reason(fetch(site, HURRIED, Validators.NONE)))
                    .contains("limit \"fetching\"");
        }
    }

    @Test
    void serverThatSaysNothingIsCutOff() throws IOException {
        try (BadSite site = new BadSite(BadSite.saysNothing())) {
            assertThat(reason(fetch(site, HURRIED, Validators.NONE)))
                    .contains("limit \"fetching\"");
        }
    }

    @Test
    void halfAPageIsRefused() throws IOException {
        try (BadSite site = new BadSite(BadSite.sendsHalf())) {
            assertThat(reason(fetch(site, LIMITS, Validators.NONE)))
                    .contains("ConnectionClosedException");
        }
    }

    @Test
    void bytesAreCountedAfterDecompression() throws IOException {
        try (BadSite site = new BadSite(BadSite.gzipBomb(64))) {
            assertThat(reason(fetch(site, LIMITS, Validators.NONE)))
                    .contains("at most 100000 bytes (limit \"bytes\")");
        }
    }

    @Test
    void headerWithoutEndIsRefused() throws IOException {
        try (BadSite site = new BadSite(BadSite.endlessHeader())) {
            assertThat(reason(fetch(site, LIMITS, Validators.NONE)))
                    .contains("at most 500 header lines (limit \"headers\")");
        }
    }

    @Test
    void bytesComeAsTheyAreWithTheCharsetThatTheHeaderNames() throws IOException {
        Charset russian = Charset.forName("windows-1251");
        try (BadSite site = new BadSite(BadSite.liesAboutCharset("чип", russian, "Windows-1251"));
                BadSite silent =
                        new BadSite(BadSite.serves("200 OK\r\nContent-Type: text/html", "x"));
                BadSite unheard = new BadSite(BadSite.liesAboutCharset("x", UTF_8, "klingon"))) {
            assertThat(fetch(site, LIMITS, Validators.NONE))
                    .isInstanceOfSatisfying(
                            Fetched.Page.class,
                            page -> {
                                assertThat(page.bytes()).isEqualTo("чип".getBytes(russian));
                                assertThat(page.charset()).isEqualTo("windows-1251");
                            });
            assertThat(charset(fetch(silent, LIMITS, Validators.NONE))).isEmpty();
            assertThat(charset(fetch(unheard, LIMITS, Validators.NONE))).isEmpty();
        }
    }

    @Test
    void errorsAndPicturesAreRefusedWithASentence() throws IOException {
        try (BadSite gone = new BadSite(BadSite.serves("404 Not Found", "gone"));
                BadSite picture =
                        new BadSite(BadSite.serves("200 OK\r\nContent-Type: image/png", "x"))) {
            assertThat(reason(fetch(gone, LIMITS, Validators.NONE)))
                    .isEqualTo("expected status 200, got 404 from " + gone.url());
            assertThat(reason(fetch(picture, LIMITS, Validators.NONE)))
                    .isEqualTo(
                            "expected text, HTML, a mail or a feed, got image/png from "
                                    + picture.url());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://a.example/",
                "javascript:alert(1)",
                "http:///x",
                "a b",
                "http://user@a.example/"
            })
    void onlyHttpIsFetched(String url) throws IOException {
        try (PageFetcher fetcher = new PageFetcher(LIMITS, Set.of())) {
            assertThat(reason(fetcher.fetch(url, Validators.NONE))).startsWith("expected a");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "0.0.0.0",
                "10.0.0.1",
                "169.254.169.254",
                "localhost"
            })
    void spellingsOfPrivateAddressesAreRefused(String host) throws IOException {
        try (PageFetcher fetcher = new PageFetcher(LIMITS, Set.of())) {
            assertThat(reason(fetcher.fetch("http://" + host + ":9/", Validators.NONE)))
                    .contains("expected a public address");
        }
    }

    @Test
    void secondAnswerOfTheNameServerIsNeverAskedFor() throws IOException {
        Rebinding names = new Rebinding("93.184.215.14", "127.0.0.1");
        CheckedResolver resolver = new CheckedResolver(names, Set.of());
        assertThat(resolver.resolve("rebind.example", 80))
                .extracting(address -> address.getAddress().getHostAddress())
                .containsExactly("93.184.215.14");
        try (PageFetcher fetcher = new PageFetcher(LIMITS, Set.of(), names)) {
            assertThat(reason(fetcher.fetch("http://rebind.example/", Validators.NONE)))
                    .contains("expected a public address for rebind.example, got 127.0.0.1");
        }
        assertThat(names.asked).hasSize(2);
    }

    /** A name server that gives one answer first and another one later. */
    private static final class Rebinding implements DnsResolver {
        private final List<String> answers;
        private final List<String> asked = new CopyOnWriteArrayList<>();

        Rebinding(String... answers) {
            this.answers = List.of(answers);
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            asked.add(host);
            return new InetAddress[] {InetAddress.getByName(answers.get(asked.size() - 1))};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static Fetched fetch(BadSite site, Limits limits, Validators known) throws IOException {
        try (PageFetcher fetcher = new PageFetcher(limits, site.allowed())) {
            return fetcher.fetch(site.url(), known);
        }
    }

    private static Fetched.Page page(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Page.class);
        return (Fetched.Page) fetched;
    }

    private static String charset(Fetched fetched) {
        return page(fetched).charset();
    }

    private static String reason(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return ((Fetched.Failed) fetched).reason();
    }
}
