package io.chipwire.main.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A small web site on loopback that serves the pages of a folder. Its port is kept in a file and
 * taken again at the next start, because an article is known by its address.
 */
public final class SampleSite implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final Map<String, String> TYPES =
            Map.of("xml", "application/rss+xml; charset=utf-8", "html", "text/html; charset=utf-8");

    private final HttpServer server;
    private final Path pages;

    private SampleSite(HttpServer server, Path pages) {
        this.server = server;
        this.pages = pages;
    }

    /** Serves the files of a folder; {@code {{site}}} in them stands for the site's address. */
    public static SampleSite serve(Path pages, Path portFile) throws IOException {
        HttpServer server = bind(portFile);
        SampleSite site = new SampleSite(server, pages);
        Files.writeString(portFile, server.getAddress().getPort() + "\n");
        server.createContext("/", site::answer);
        server.start();
        return site;
    }

    /** {@code 127.0.0.1:8123}. */
    public String host() {
        return HOST + ":" + server.getAddress().getPort();
    }

    /** {@code http://127.0.0.1:8123}, without a slash at the end. */
    public String address() {
        return "http://" + host();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static HttpServer bind(Path portFile) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        if (Files.exists(portFile)) {
            String last = Files.readString(portFile).strip();
            if (last.matches("[1-9][0-9]{3,4}")) {
                try {
                    return HttpServer.create(
                            new InetSocketAddress(loopback, Integer.parseInt(last)), 0);
                } catch (BindException _) {
                    // Taken since last time: any other will do.
                }
            }
        }
        return HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String name = exchange.getRequestURI().getPath().substring(1);
            Path page = pages.resolve(name).normalize();
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            if (type == null || !page.startsWith(pages.normalize()) || !Files.isRegularFile(page)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body =
                    Files.readString(page)
                            .replace("{{site}}", address())
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
