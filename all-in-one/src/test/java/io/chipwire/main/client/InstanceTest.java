package io.chipwire.main.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstanceTest {
    private static final ObjectNode BODY = JsonNodeFactory.instance.objectNode();
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"ok\": 1}";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger silent = new AtomicInteger();
    private ServerSocket server;
    private Thread serving;
    private Instance instance;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        serving = Thread.ofVirtual().start(this::serveAll);
        instance = new Instance(URI.create("http://127.0.0.1:" + server.getLocalPort()));
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        instance.close();
        server.close();
        serving.join();
    }

    @Test
    void aDocumentWhoseConnectionBreaksOffIsHandedOverAgain() {
        silent.set(1);
        assertThat(instance.post("/api/v1/articles", BODY).path("ok").asInt()).isEqualTo(1);
        assertThat(requests).hasSize(2);
    }

    @Test
    void whatAlwaysBreaksOffIsGivenUp() {
        silent.set(2);
        assertThatThrownBy(() -> instance.post("/api/v1/articles", BODY))
                .isInstanceOf(NoAnswer.class)
                .hasMessageContaining("did not answer");
        assertThat(requests).hasSize(2);
    }

    @Test
    void aDecisionIsSentOnce() {
        silent.set(1);
        assertThatThrownBy(() -> instance.post("/api/v1/corrections", BODY, "token"))
                .isInstanceOf(NoAnswer.class);
        assertThat(requests).hasSize(1);
    }

    private void serveAll() {
        try {
            while (true) {
                serve();
            }
        } catch (IOException _) {
            // the server was closed: the test is over
        }
    }

    /** Closes the first connections without a word. */
    private void serve() throws IOException {
        try (Socket socket = server.accept()) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            requests.add(in.readLine());
            if (silent.getAndDecrement() <= 0) {
                in.lines().takeWhile(header -> !header.isEmpty()).forEach(_ -> {});
                socket.getOutputStream().write(ANSWER.getBytes(UTF_8));
            }
        }
    }
}
