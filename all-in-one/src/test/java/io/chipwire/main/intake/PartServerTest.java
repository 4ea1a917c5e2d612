package io.chipwire.main.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Best;
import io.chipwire.events.Part;
import io.chipwire.ingest.limit.Limits;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartServerTest {
    private static final Part STARTING =
            new Part() {
                @Override
                public String name() {
                    return "ingest";
                }

                @Override
                public State state() {
                    return new State.Starting("waiting for the broker");
                }

                @Override
                public Counts counts() {
                    return new Counts(0, 0, 0);
                }
            };

    @Test
    void aStartingPartIsAliveAndNotReadyAndAsksToComeAgain() throws Exception {
        try (PartServer server =
                        PartServer.start(
                                "127.0.0.1",
                                0,
                                List.of(STARTING),
                                new Intake(Best::unknown, Limits.defaults())::routes);
                HttpClient http = HttpClient.newHttpClient()) {
            String address = "http://127.0.0.1:" + server.port();
            assertThat(get(http, address + "/health/live").statusCode()).isEqualTo(200);
            HttpResponse<String> ready = get(http, address + "/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("ingest", "waiting for the broker");

            HttpResponse<String> posted =
                    send(
                            http,
                            HttpRequest.newBuilder(URI.create(address + Intake.PATH))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(posted.statusCode()).isEqualTo(503);
            assertThat(posted.headers().firstValue("Retry-After")).contains("1");
            assertThat(posted.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(
                            type -> assertThat(type).startsWith("application/problem+json"));
        }
    }

    private static HttpResponse<String> get(HttpClient http, String url) throws Exception {
        return send(http, HttpRequest.newBuilder(URI.create(url)));
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request)
            throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
