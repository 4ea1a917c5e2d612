package io.chipwire.ingest.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** A small web site on loopback whose only page behaves as the site was told to. */
final class BadSite implements AutoCloseable {
    private final ServerSocket socket;
    private final Behaviour behaviour;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<IOException> hungUp = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What the site does with a request. */
    interface Behaviour {
        void answer(String request, OutputStream out, BadSite site) throws IOException;
    }

    BadSite(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "http://" + host() + "/page";
    }

    String host() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    Set<String> allowed() {
        return Set.of(host());
    }

    /** The head of each request so far. */
    List<String> requests() {
        return requests;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            String request = head(client.getInputStream());
            requests.add(request);
            behaviour.answer(request, client.getOutputStream(), this);
        } catch (IOException e) {
            // That is what it should do with such a site.
            hungUp.add(e);
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            head.append((char) c);
            if (head.toString().endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(US_ASCII));
        out.flush();
    }

    private static void respond(OutputStream out, String head, byte[] body) throws IOException {
        write(out, "HTTP/1.1 " + head + "\r\nContent-Length: " + body.length + "\r\n\r\n");
        out.write(body);
        out.flush();
    }

    /** An ordinary page. */
    static Behaviour serves(String head, String body) {
        return (_, out, _) -> respond(out, head, body.getBytes(UTF_8));
    }

    /** Knows its page by an ETag and says so when it is shown again. */
    static Behaviour remembersItsPage() {
        return (request, out, _) -> {
            if (request.contains("If-None-Match: \"v1\"")) {
                write(out, "HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n");
            } else {
                respond(
                        out,
                        "200 OK\r\nContent-Type: text/html\r\nETag: \"v1\"",
                        "<p>Text".getBytes(UTF_8));
            }
        };
    }

    /** Sends one byte and then another, and never comes to an end. */
    static Behaviour dripsSlowly() {
        return (_, out, site) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
            try {
                while (!site.closed.await(5, TimeUnit.MILLISECONDS)) {
                    write(out, "x");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Takes the request and says nothing. */
    static Behaviour saysNothing() {
        return (_, _, site) -> {
            try {
                site.closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Sends on to itself, for ever. */
    static Behaviour redirectsForEver() {
        return (_, out, site) ->
                respond(
                        out,
                        "302 Found\r\nLocation: /page?again=" + site.requests.size(),
                        new byte[0]);
    }

    /** Sends on to another address. */
    static Behaviour redirectsTo(String location) {
        return (_, out, _) -> respond(out, "301 Moved\r\nLocation: " + location, new byte[0]);
    }

    /** Promises more bytes than it sends. */
    static Behaviour sendsHalf() {
        return (_, out, _) ->
                write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<p>Half of it");
    }

    /** A few bytes that become many. */
    static Behaviour gzipBomb(int megabytes) {
        return (_, out, _) -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                byte[] zeros = new byte[1024 * 1024];
                for (int i = 0; i < megabytes; i++) {
                    gzip.write(zeros);
                }
            }
            respond(
                    out,
                    "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip",
                    packed.toByteArray());
        };
    }

    /** A header that never ends. */
    static Behaviour endlessHeader() {
        return (_, out, _) -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            for (int i = 0; ; i++) {
                write(out, "X-" + i + ": " + "x".repeat(1000) + "\r\n");
            }
        };
    }

    /** Bytes in one character set under the name of another. */
    static Behaviour liesAboutCharset(String text, Charset bytes, String label) {
        return (_, out, _) ->
                respond(
                        out,
                        "200 OK\r\nContent-Type: text/html; charset=" + label,
                        text.getBytes(bytes));
    }
}
