package io.chipwire.main.program;

import io.chipwire.main.broker.DataLock;
import io.chipwire.main.config.RunConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running Chipwire, or those of its parts that this process is to run. HTTP answers from the
 * existing index when {@link #start} returns; the rest comes up behind it.
 */
public final class Program implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Program.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final DataLock lock;
    private final Parts parts;
    private final Watch watch;
    private final Thread starter;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicReference<String> failure = new AtomicReference<>("");

    private Program(RunConfig config, InstantSource clock, Consumer<String> tell) {
        lock = DataLock.take(config.data());
        try {
            parts = new Parts(config, clock, this::fail);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        tell.accept("chipwire answers at " + address());
        starter =
                Thread.ofPlatform()
                        .name("starter")
                        .start(() -> {
                            try {
                                parts.start();
                            } catch (InterruptedException _) {
                                Thread.currentThread().interrupt();
                                fail("interrupted while starting");
                            } catch (RuntimeException e) {
                                LOG.debug("a part did not start", e);
                                fail(String.valueOf(e.getMessage()));
                            }
                        });
        watch =
                Watch.over(
                        parts.all(),
                        () -> {
                            tell.accept("chipwire is ready");
                            ready.countDown();
                        },
                        this::fail);
    }

    /**
     * Starts the parts.
     *
     * @param tell takes the lines meant for the user: the address, and that all is ready
     * @throws DataLock.FolderInUse if another process has the data folder
     * @throws IllegalStateException if HTTP or the index cannot be opened
     */
    public static Program start(RunConfig config, InstantSource clock, Consumer<String> tell) {
        return new Program(config, clock, tell);
    }

    /**
     * Starts the parts and returns when the process is told to stop, all of them stopped.
     *
     * @throws IllegalStateException if a part fails
     */
    public static void runUntilStopped(RunConfig config, InstantSource clock, Consumer<String> tell)
            throws InterruptedException {
        try (Program program = start(config, clock, tell)) {
            program.stopWithProcess();
            program.awaitEnd();
        }
    }

    /** Where this process answers: {@code http://127.0.0.1:8080}. */
    public String address() {
        return parts.address();
    }

    /**
     * Waits until all parts are ready.
     *
     * @throws IllegalStateException if one fails first
     */
    public void awaitReady() throws InterruptedException {
        while (!ready.await(10, TimeUnit.MILLISECONDS)) {
            if (ended.getCount() == 0) {
                throwFailure();
                return;
            }
        }
    }

    /**
     * Waits until the process is told to stop.
     *
     * @throws IllegalStateException if a part fails first
     */
    public void awaitEnd() throws InterruptedException {
        ended.await();
        throwFailure();
    }

    /**
     * Lets Ctrl-C and SIGTERM stop the parts in order before the process ends. Where the machine
     * lets signals be handled that is before the JVM begins to shut down: then libraries close what
     * other threads still use, the network's runtime among them.
     */
    public void stopWithProcess() {
        StopSignals.handle(this::stop);
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("stop")
                                .unstarted(() -> {
                                    ended.countDown();
                                    awaitClosed();
                                }));
    }

    /** Stops the parts: those that read first, the broker last. Gives up after half a minute. */
    @Override
    public void close() {
        ended.countDown();
        stop();
    }

    private void stop() {
        if (!stopping.compareAndSet(false, true)) {
            awaitClosed();
            return;
        }
        watch.close();
        Thread closing =
                Thread.ofPlatform()
                        .name("close")
                        .daemon()
                        .start(() -> {
                            join(starter);
                            parts.close();
                            lock.close();
                        });
        join(closing);
        if (closing.isAlive()) {
            LOG.warn("some part did not stop within {} s", LONGEST_STOP.toSeconds());
        }
        closed.countDown();
    }

    private static void join(Thread thread) {
        try {
            thread.join(LONGEST_STOP);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitClosed() {
        try {
            if (!closed.await(LONGEST_STOP.toSeconds() + 1, TimeUnit.SECONDS)) {
                LOG.warn("the parts were not stopped in time");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(String reason) {
        failure.compareAndSet("", reason);
        ended.countDown();
    }

    private void throwFailure() {
        String reason = failure.get();
        if (!reason.isEmpty()) {
            throw new IllegalStateException(reason);
        }
    }
}
