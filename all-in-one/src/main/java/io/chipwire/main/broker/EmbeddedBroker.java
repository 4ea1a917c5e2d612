package io.chipwire.main.broker;

import io.chipwire.events.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A single-node Kafka in this process, on loopback, without ZooKeeper or scripts. Its log lives in
 * {@code DATA/broker}; the port that clients connect to stands in {@code DATA/broker.port}, and is
 * taken again at the next start if it is still free.
 *
 * <p>A folder takes one broker: the caller holds its {@link DataLock}. What Kafka holds for fatal
 * makes the part {@link Part.State.Failed} and never ends the process by itself.
 */
public final class EmbeddedBroker implements Part, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final int ATTEMPTS = 3;
    private static final String PORT_FILE = "broker.port";

    private final Path data;
    private final int wantedPort;
    private final Consumer<String> onFailure;
    private final AtomicReference<State> state =
            new AtomicReference<>(new State.Starting("not started yet"));
    private @Nullable KafkaRaftServer server;
    private int port;

    /**
     * A broker that is not running yet.
     *
     * @param wantedPort the port to listen on, 0 for the one of last time or any free one
     * @param onFailure told the reason, once, when a running broker fails
     */
    public EmbeddedBroker(Path data, int wantedPort, Consumer<String> onFailure) {
        this.data = data.toAbsolutePath();
        this.wantedPort = wantedPort;
        this.onFailure = onFailure;
    }

    /**
     * The address of the broker that another process runs on a data folder.
     *
     * @throws IOException if none ever ran there
     */
    public static String of(Path data) throws IOException {
        Path file = data.resolve(PORT_FILE);
        if (!Files.exists(file)) {
            throw new IOException(
                    "no broker ever ran on the folder "
                            + data
                            + ": name that of the running instance with --data, or its cluster"
                            + " with --kafka");
        }
        return BrokerSettings.HOST + ":" + Files.readString(file).strip();
    }

    /**
     * Starts the broker and returns when it takes records.
     *
     * @throws IllegalStateException if it cannot, with the reason; nothing is left running then
     */
    public void start() {
        state.set(new State.Starting("opening the log"));
        Exit.setExitProcedure(this::fail);
        Exit.setHaltProcedure(this::fail);
        try {
            Path log = Files.createDirectories(data.resolve("broker"));
            boolean crashed = CrashedBroker.left(log);
            format(log);
            if (crashed) {
                state.set(new State.Starting("clearing up after a crash"));
                CrashedBroker.forget(log, freePort(0));
            }
            listen(log);
            writePort();
        } catch (IOException | RuntimeException e) {
            String reason = "the broker does not start on " + data + ": " + sentence(e);
            state.set(new State.Failed(reason));
            close();
            throw new IllegalStateException(reason, e);
        }
        state.set(new State.Ready());
        LOG.info("broker listens on {}", bootstrapServers());
    }

    /** The address for clients, {@code 127.0.0.1:PORT}. Known once started. */
    public String bootstrapServers() {
        return BrokerSettings.HOST + ":" + port;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public State state() {
        return state.get();
    }

    /** The broker keeps records and makes nothing of them: all zero. */
    @Override
    public Counts counts() {
        return new Counts(0, 0, 0);
    }

    @Override
    public void close() {
        KafkaRaftServer running = server;
        server = null;
        if (running != null) {
            running.shutdown();
            running.awaitShutdown();
        }
    }

    /** Between choosing a free port and taking it another program may come first: try again. */
    private void listen(Path log) throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = wantedPort == 0 ? freePort(lastPort()) : wantedPort;
            server =
                    new KafkaRaftServer(
                            new KafkaConfig(BrokerSettings.of(log, port, freePort(0))),
                            Time.SYSTEM);
            try {
                server.startup();
                return;
            } catch (RuntimeException e) {
                close();
                if (attempt == ATTEMPTS || wantedPort != 0 || !isBind(e)) {
                    throw e;
                }
            }
        }
    }

    private static void format(Path log) {
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream silent =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerSettings.NODE)
                    .setDirectories(List.of(log.toString()))
                    .setMetadataLogDirectory(log.toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setPrintStream(silent)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("cannot format " + log + ": " + sentence(e), e);
        }
    }

    private Path portFile() {
        return data.resolve(PORT_FILE);
    }

    private int lastPort() throws IOException {
        if (!Files.exists(portFile())) {
            return 0;
        }
        String text = Files.readString(portFile()).strip();
        return text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : 0;
    }

    private void writePort() throws IOException {
        Path fresh = Files.writeString(data.resolve(PORT_FILE + ".new"), port + "\n");
        Files.move(fresh, portFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static int freePort(int preferred) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        if (preferred > 0 && preferred <= 0xFFFF) {
            try (ServerSocket socket = new ServerSocket(preferred, 1, loopback)) {
                return socket.getLocalPort();
            } catch (BindException _) {
                // Taken since last time: any other will do.
            }
        }
        try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
            return socket.getLocalPort();
        }
    }

    private void fail(int status, @Nullable String message) {
        String reason =
                "the broker failed with status "
                        + status
                        + (message == null ? "" : ": " + message)
                        + "; see the log above";
        if (!(state.getAndSet(new State.Failed(reason)) instanceof State.Failed)) {
            onFailure.accept(reason);
        }
        throw new IllegalStateException(reason);
    }

    private static boolean isBind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    || String.valueOf(cause.getMessage()).contains("Address already in use")) {
                return true;
            }
        }
        return false;
    }

    private static String sentence(Throwable failure) {
        Throwable cause = failure.getCause();
        if (cause != null) {
            return sentence(cause);
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
