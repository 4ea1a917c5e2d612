package io.chipwire.main.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.events.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A running Chipwire, over HTTP. Every method throws {@link NoAnswer} if it does not do as asked.
 */
public final class Instance implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int UNAVAILABLE = 503;
    private static final int LARGEST_PROBLEM_BYTES = 1 << 20;

    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    /** The instance at an address such as {@code http://127.0.0.1:8080}. */
    public Instance(URI base) {
        this.base = base;
    }

    /** The answer to a question, as JSON. */
    public JsonNode get(String path, Map<String, String> parameters) {
        return json(HttpRequest.newBuilder(address(path, parameters)).GET(), Repeats.ONCE);
    }

    /**
     * The answer to a document handed over, as JSON. It is sent again where the connection breaks
     * off before an answer, as one does that was idle for long: to hand over the same document
     * twice is to hand it over once.
     */
    public JsonNode post(String path, JsonNode body) {
        return json(posting(path, body), Repeats.ONCE);
    }

    /** The same from somebody whose token the instance knows. */
    public JsonNode post(String path, JsonNode body, String token) {
        return json(posting(path, body).header("Authorization", "Bearer " + token), Repeats.NEVER);
    }

    /** A piece of a path, whatever stands in it. */
    public static String segment(String text) {
        return encoded(text).replace("+", "%20");
    }

    /** Copies an answer of any textual form and size. */
    public void copy(String path, Map<String, String> parameters, Writer out) {
        try (Reader body =
                new InputStreamReader(
                        send(HttpRequest.newBuilder(address(path, parameters)).GET(), Repeats.ONCE),
                        StandardCharsets.UTF_8)) {
            body.transferTo(out);
        } catch (IOException e) {
            throw new NoAnswer(
                    "the answer of " + base + " broke off: " + e.getMessage(),
                    NoAnswer.Cause.OTHER);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder posting(String path, JsonNode body) {
        return HttpRequest.newBuilder(address(path, Map.of()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)));
    }

    private JsonNode json(HttpRequest.Builder request, Repeats repeats) {
        try (InputStream body = send(request, repeats)) {
            return Json.tree(body.readAllBytes());
        } catch (IllegalArgumentException e) {
            throw new NoAnswer(
                    base + " does not speak JSON: is it a Chipwire?", NoAnswer.Cause.OTHER);
        } catch (IOException e) {
            throw new NoAnswer(
                    "the answer of " + base + " broke off: " + e.getMessage(),
                    NoAnswer.Cause.OTHER);
        }
    }

    private InputStream send(HttpRequest.Builder request, Repeats repeats) {
        try {
            HttpResponse<InputStream> response = answer(request.timeout(PATIENCE).build(), repeats);
            if (response.statusCode() / 100 == 2) {
                return response.body();
            }
            try (InputStream body = response.body()) {
                throw new NoAnswer(
                        problem(response.statusCode(), body.readNBytes(LARGEST_PROBLEM_BYTES)),
                        response.statusCode() == UNAVAILABLE
                                ? NoAnswer.Cause.STARTING
                                : NoAnswer.Cause.OTHER);
            }
        } catch (ConnectException _) {
            throw new NoAnswer(
                    "no running instance at " + base + ": start one with `chipwire run`",
                    NoAnswer.Cause.OTHER);
        } catch (IOException e) {
            throw new NoAnswer(base + " did not answer: " + e.getMessage(), NoAnswer.Cause.OTHER);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("interrupted while waiting for " + base, NoAnswer.Cause.OTHER);
        }
    }

    private HttpResponse<InputStream> answer(HttpRequest request, Repeats repeats)
            throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (ConnectException | HttpTimeoutException e) {
            throw e;
        } catch (IOException e) {
            if (repeats == Repeats.NEVER) {
                throw e;
            }
            return answer(request, Repeats.NEVER);
        }
    }

    private String problem(int status, byte[] body) {
        String detail = "";
        try {
            JsonNode problem = Json.tree(body);
            detail = problem.path("detail").asText(problem.path("title").asText());
        } catch (IllegalArgumentException _) {
            // Not a problem document: the status has to do.
        }
        return base + " answered " + status + (detail.isEmpty() ? "" : ": " + detail);
    }

    private URI address(String path, Map<String, String> parameters) {
        String query =
                parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        String root = base.toString().replaceAll("/+$", "");
        return URI.create(root + path + (query.isEmpty() ? "" : "?" + query));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** How often a request is sent again whose connection broke off before an answer. */
    private enum Repeats {
        ONCE,
        NEVER
    }
}
