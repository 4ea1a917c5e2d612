package io.chipwire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.events.Json;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A running {@code chipwire run}, started by the launcher as a user would and asked over HTTP. */
final class Instance implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(5);

    private final Process process;
    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final long startedNanos;

    private Instance(Process process, URI address, long startedNanos) {
        this.process = process;
        this.address = address;
        this.startedNanos = startedNanos;
    }

    static Instance start(Path launcher, Path data) throws IOException {
        int port = freePort();
        long now = System.nanoTime();
        Process process =
                new ProcessBuilder(
                                List.of(
                                        launcher.toString(),
                                        "run",
                                        "--data",
                                        data.toString(),
                                        "--port",
                                        "" + port))
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile())
                        .start();
        return new Instance(process, URI.create("http://127.0.0.1:" + port), now);
    }

    /** Time from the start of the process until a GET of the path answers 200. */
    Duration untilAnswers(String path) throws IOException, InterruptedException {
        while (true) {
            try {
                if (get(path).statusCode() == 200) {
                    return Duration.ofNanos(System.nanoTime() - startedNanos);
                }
            } catch (java.net.ConnectException e) {
                requireAlive(e);
            }
            if (Duration.ofNanos(System.nanoTime() - startedNanos).compareTo(LONGEST_START) > 0) {
                throw new IOException(
                        "expected an answer on "
                                + path
                                + " within "
                                + LONGEST_START
                                + ", got none");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private void requireAlive(IOException cause) throws IOException {
        if (!process.isAlive()) {
            throw new IOException("the program ended with exit code " + process.exitValue(), cause);
        }
    }

    /** Hands one document in; the answer names the articles made of it. */
    JsonNode add(GeneratedNews.Document document) throws IOException, InterruptedException {
        Map<String, Object> body =
                Map.of(
                        "url", document.url(),
                        "contentBase64",
                                Base64.getEncoder()
                                        .encodeToString(
                                                document.text().getBytes(StandardCharsets.UTF_8)),
                        "published", document.published().toString(),
                        "source", "Generated News");
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/api/v1/articles"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
                        .build();
        HttpResponse<byte[]> response =
                client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(
                    "expected the document to be taken, got "
                            + response.statusCode()
                            + " "
                            + new String(response.body(), StandardCharsets.UTF_8));
        }
        return Json.tree(response.body()).path("articles").path(0);
    }

    /** Whether all that the article says can be found. */
    boolean isSearchable(JsonNode article) throws IOException, InterruptedException {
        String path =
                "/api/v1/articles/"
                        + article.path("id").asText()
                        + "?revision="
                        + URLEncoder.encode(
                                article.path("revision").asText(), StandardCharsets.UTF_8);
        HttpResponse<byte[]> response = get(path);
        return response.statusCode() == 200
                && Json.tree(response.body()).path("state").asText().equals("searchable");
    }

    void awaitSearchable(JsonNode article) throws IOException, InterruptedException {
        while (!isSearchable(article)) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address.resolve(path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Resident memory of the process now, in MiB, as Linux counts it. */
    long residentMebibytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", "" + process.pid(), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IOException("expected the program to stop within 30 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
