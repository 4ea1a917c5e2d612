package io.chipwire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chipwire.events.ContentId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A well-behaved web site on loopback, whose pages have ETags. */
final class Site implements AutoCloseable {
    private static final String GONE = "gone";

    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<String> answers = new CopyOnWriteArrayList<>();

    Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    void put(String path, String page) {
        pages.put(path, page);
    }

    /** Takes a page away for good. */
    void remove(String path) {
        pages.put(path, GONE);
    }

    String url(String path) {
        return "http://" + host() + path;
    }

    Set<String> allowed() {
        return Set.of(host());
    }

    /** Path and status of each answer so far. */
    List<String> answers() {
        return answers;
    }

    private String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String page = pages.getOrDefault(path, "");
        String etag = "\"" + ContentId.of(page) + "\"";
        boolean isKnown = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        int status = page.isEmpty() ? 404 : page.equals(GONE) ? 410 : isKnown ? 304 : 200;
        answers.add(path + " " + status);
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        byte[] body = page.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
        if (status == 200) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
