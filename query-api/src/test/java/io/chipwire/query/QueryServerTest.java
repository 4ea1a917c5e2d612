package io.chipwire.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.events.Canonical;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Json;
import io.chipwire.events.Part;
import io.chipwire.query.correct.Editors;
import io.chipwire.query.http.CorrectionApi;
import io.chipwire.query.http.Problem;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryServerTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2024-08-01T08:00:00Z"));

    private static final String TOKEN = "a-token-that-nobody-guesses";

    @TempDir Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private Part.State state = new Part.State.Ready();
    private final List<Correction> sent = new ArrayList<>();
    private Editors editors = Editors.none();
    private Ledger ledger;
    private QueryServer server;

    @BeforeEach
    void open() throws IOException {
        Path file = Files.writeString(folder.resolve("editors"), "Ada = " + TOKEN + "\n");
        editors = Editors.read(file, new ArrayList<>());
        ledger = new Ledger(folder.resolve("index"));
        server = server(0).start();
    }

    @AfterEach
    void close() {
        server.close();
        client.close();
        ledger.close();
    }

    @Test
    void aListHasTheTotalAndTheDealsAsOnTheTopic() throws Exception {
        JsonNode answer = json("/api/v1/deals?buyer=ByteDance&chip=ascend");

        assertThat(answer.path("total").asInt()).isEqualTo(1);
        assertThat(answer.path("deals").path(0).toString())
                .isEqualTo(Json.text(Ledger.deal("d-ascend")));
    }

    @Test
    void aFormerIdStillLeadsToTheDeal() throws Exception {
        assertThat(json("/api/v1/deals/d-old").path("id").asText()).isEqualTo("d-ascend");
        assertThat(get("/api/v1/deals/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aQuestionIsAnswered() throws Exception {
        JsonNode answer = json("/api/v1/ask?q=" + encoded("who bought Ascend 910B?"));

        assertThat(answer.path("answer").asText()).contains("30,000 delivered");
        assertThat(answer.path("understood").path("chip").asText()).isEqualTo("ascend-910b");
    }

    @Test
    void everythingWrongIsNamedAtOnce() throws Exception {
        HttpResponse<String> answer =
                get("/api/v1/deals?limit=9999&from=yesterday&status=maybe&buyr=Meta&to=1&to=2");
        JsonNode problem = Json.tree(answer.body().getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(problem.path("errors").findValuesAsText("parameter"))
                .containsExactlyInAnyOrder("limit", "from", "status", "buyr", "to");
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() throws Exception {
        assertThat(get("/api/v1/deals?from=2024-02-01&to=2024-01-01").statusCode()).isEqualTo(400);
    }

    @Test
    void anUnknownAddressIsAProblemDocument() throws Exception {
        HttpResponse<String> answer = get("/api/v2/deals");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("there is nothing at this address");
    }

    @Test
    void anArticleTellsHowFarItIs() throws Exception {
        assertThat(json("/api/v1/articles/a1?revision=r1").path("state").asText())
                .isEqualTo("pending");
        assertThat(get("/api/v1/articles/a1").statusCode()).isEqualTo(400);
    }

    @Test
    void theExportHasAllDealsByIdWithoutOurClock() throws Exception {
        String expected =
                Ledger.deals().stream()
                        .sorted(Comparator.comparing(Deal::id))
                        .map(Canonical::text)
                        .collect(Collectors.joining("\n", "", "\n"));

        assertThat(get("/api/v1/export/deals.jsonl").body()).isEqualTo(expected);
    }

    @Test
    void theDigestComesAsJsonOrMarkdown() throws Exception {
        assertThat(json("/api/v1/digest").path("entries")).hasSize(2);
        assertThat(get("/api/v1/digest?date=2024-08-01&format=md").body())
                .startsWith("# Deals of 2024-08-01");
        assertThat(get("/api/v1/digest?format=pdf").statusCode()).isEqualTo(400);
    }

    @Test
    void ofADealThePartsAreGivenThatAreAskedFor() throws Exception {
        JsonNode parts = json("/api/v1/deals/d-twitter?parts=conflicts,origins,supersedes");

        assertThat(parts.fieldNames())
                .toIterable()
                .containsExactly("id", "revision", "conflicts", "origins", "supersedes");
        assertThat(parts.path("conflicts").path(0).path("state").asText()).isEqualTo("open");
        assertThat(get("/api/v1/deals/d-twitter?parts=colour").body())
                .contains("expected one of conflicts, history, origins, flags, supersedes, got");
    }

    @Test
    void sumsSayWhatIsCountedAndWhatIsNot() throws Exception {
        JsonNode sums = json("/api/v1/totals?by=buyer&limit=2");

        assertThat(sums.path("total").asInt()).isEqualTo(4);
        assertThat(sums.path("totals")).hasSize(2);
        assertThat(sums.path("totals").path(0).path("key").asText()).isEqualTo("ByteDance");
        assertThat(sums.path("totals").path(0).path("best").toString()).isEqualTo("200000");
        assertThat(sums.path("totals").path(1).path("folded").toString())
                .contains("\"reason\":\"cancelled\"");
        JsonNode one = json("/api/v1/totals?by=buyer&buyer=ByteDance");
        assertThat(one.path("total").asInt()).isEqualTo(1);
        assertThat(one.path("totals").path(0)).isEqualTo(sums.path("totals").path(0));
        assertThat(json("/api/v1/totals?by=buyer&buyer=nobody").path("total").asInt()).isZero();
        assertThat(get("/api/v1/totals").body())
                .contains("by: expected one of buyer, chip, maker, country, quarter, got");
    }

    @Test
    void momentsAreDaysOrTimesWithAZone() throws Exception {
        assertThat(json("/api/v1/diff?from=2024-01-01&to=2024-01-02").path("to").asText())
                .as("all of the day")
                .isEqualTo("2024-01-02T23:59:59.999999999Z");
        assertThat(
                        json("/api/v1/diff?from=" + encoded("2024-01-01T02:00:00+02:00"))
                                .path("from")
                                .asText())
                .isEqualTo("2024-01-01T00:00:00Z");
        assertThat(get("/api/v1/diff?from=2024-01-01T02:00:00").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/diff?from=2024-01-02&to=2024-01-01").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/diff?from=%2B999999999-12-31").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/diff").body()).contains("from: expected a value, got none");
        assertThat(get("/api/v1/deals/d-ascend?asOf=2001-01-01").statusCode()).isEqualTo(404);
        assertThat(json("/api/v1/deals?asOf=2001-01-01").path("total").asInt()).isZero();
    }

    @Test
    void onlyAnEditorCorrectsAndTheEventTellsWho() throws Exception {
        String confirm = "{\"kind\":\"confirm\",\"deals\":[\"d-old\"],\"why\":\"seen\"}";

        assertThat(post(confirm, "").statusCode()).isEqualTo(401);
        assertThat(post(confirm, "Bearer somebody-elses-token-here").statusCode()).isEqualTo(401);
        assertThat(sent).isEmpty();

        HttpResponse<String> answer = post(confirm, "Bearer " + TOKEN);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo(Json.text(sent.getFirst()));
        assertThat(sent.getFirst().who()).isEqualTo("Ada");
        assertThat(sent.getFirst().at()).isEqualTo(CLOCK.instant());
        assertThat(post("{\"kind\":\"confirm\"}", "bearer " + TOKEN).body())
                .contains("\"parameter\":\"deals\"", "\"parameter\":\"why\"");
        assertThat(post("[]", "Bearer " + TOKEN).statusCode()).isEqualTo(400);
        assertThat(json("/api/v1/corrections").path("total").asInt()).isZero();
    }

    @Test
    void withoutEditorsCorrectionsAreOffAndSaySo() throws Exception {
        editors = Editors.none();
        try (QueryServer another = server(0).start()) {
            HttpResponse<String> answer =
                    send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://127.0.0.1:"
                                                            + another.port()
                                                            + "/api/v1/corrections"))
                                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                    .build());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("corrections are off", "--editors FILE");
        }
    }

    @Test
    void readinessWaitsForEveryPart() throws Exception {
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        state = new Part.State.Starting("reading");
        HttpResponse<String> answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"state\":\"starting\",\"detail\":\"reading\"");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/deals").headers().firstValue("Chipwire-Caught-Up"))
                .hasValue("false");
    }

    @Test
    void metricsCountPartsAndRequestsByRoute() throws Exception {
        get("/api/v1/deals/nothing");
        get("/somewhere/else");

        assertThat(get("/metrics").body())
                .contains(
                        "chipwire_records_read_total{part=\"index\"} 3.0",
                        "chipwire_index_deals 6.0",
                        "chipwire_http_requests_total{route=\"/api/v1/deals/{id}\",status=\"404\"} 1.0",
                        "chipwire_http_requests_total{route=\"none\",status=\"404\"} 1.0",
                        "jvm_memory_heap_used_bytes");
    }

    @Test
    void thePageRunsNothingButItsOwnScript() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy)
                                .contains("default-src 'none'", "script-src 'self'")
                                .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.body()).doesNotContain("<script>", " style=", " onclick=");
        for (String script : List.of("deal", "page", "totals", "words")) {
            assertThat(get("/" + script + ".js").body())
                    .isNotEmpty()
                    .doesNotContain("innerHTML", "insertAdjacentHTML", "document.write", "eval(");
        }
    }

    @Test
    void aNameThatIsNotOursIsRefused() throws Exception {
        assertThat(
                        raw(
                                "GET /api/v1/deals HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(
                        raw(
                                "GET /health/live HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(
                        raw(
                                "GET /health/live HTTP/1.1\r\nHost: news.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aPageOfAnotherSiteMayNotWrite() throws Exception {
        HttpRequest.Builder post =
                HttpRequest.newBuilder(uri("/api/v1/extra"))
                        .POST(HttpRequest.BodyPublishers.ofString("x"));

        assertThat(send(post.copy().header("Origin", "https://evil.example").build()).statusCode())
                .isEqualTo(403);
        assertThat(send(post.build()).statusCode()).isEqualTo(409);
    }

    @Test
    void aTakenPortIsSaidInASentence() {
        try (QueryServer second = server(server.port())) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + server.port());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((((((((((((((",
                "/(((((a/",
                "*:* AND [* TO *]",
                "<script>alert(1)</script>",
                "'; DROP TABLE deals; --",
                "\u0000\r\nSet-Cookie: a=b",
                "\uFDFA ﷽ 𝕏 Ω\u202e",
                "NaN",
                "-1",
                "99999999999999999999",
                "../../etc/passwd",
                "%s%n${jndi:ldap://x}"
            })
    void hostileValuesNeverBreakTheServer(String value) throws Exception {
        String hostile = encoded(value);
        for (String name :
                List.of(
                        "buyer", "seller", "chip", "status", "q", "from", "to", "asOf", "limit",
                        "offset")) {
            assertThat(get("/api/v1/deals?" + name + "=" + hostile).statusCode()).isIn(200, 400);
        }
        assertThat(get("/api/v1/ask?q=" + hostile).statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/deals?" + hostile + "=1").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/deals/" + hostile).statusCode()).isIn(400, 404);
    }

    @Test
    void anAddressTooLongIsRefused() throws Exception {
        assertThat(get("/api/v1/deals?q=" + "a".repeat(20_000)).statusCode()).isIn(414, 431);
    }

    private QueryServer server(int port) {
        Part index =
                new Part() {
                    @Override
                    public String name() {
                        return "index";
                    }

                    @Override
                    public State state() {
                        return state;
                    }

                    @Override
                    public Counts counts() {
                        return new Counts(3, 2, 1);
                    }
                };
        return new QueryServer(
                new QueryConfig("127.0.0.1", port, Set.of("news.example"), 1_000_000),
                ledger.search(),
                Ledger.LEXICON,
                List.of(index),
                CLOCK,
                routes -> {
                    new CorrectionApi(ledger.search(), Ledger.LEXICON, editors, sent::add, CLOCK)
                            .addTo(routes);
                    routes.post(
                            "/api/v1/extra",
                            _ -> {
                                throw new Problem(HttpStatus.CONFLICT, "not now");
                            });
                });
    }

    private HttpResponse<String> post(String correction, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri("/api/v1/corrections"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(correction));
        return send(
                authorization.isEmpty()
                        ? request.build()
                        : request.header("Authorization", authorization).build());
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Chipwire-Caught-Up")).hasValue("true");
        return Json.tree(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
