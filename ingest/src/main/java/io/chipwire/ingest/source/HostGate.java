package io.chipwire.ingest.source;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Lets requests to one host pass one after another, with a pause between. Thread-safe. */
public final class HostGate implements AutoCloseable {
    private final Duration pause;
    private final LongSupplier nanoTime;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Long> free = new HashMap<>();

    /** A gate with a pause between two requests to the same host. */
    public HostGate(Duration pause) {
        this(pause, System::nanoTime);
    }

    HostGate(Duration pause, LongSupplier nanoTime) {
        this.pause = pause;
        this.nanoTime = nanoTime;
    }

    /**
     * Waits for a turn.
     *
     * @throws IllegalStateException if the gate is closed meanwhile
     */
    public void pass(String host) {
        try {
            if (closed.await(turn(host).toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("closed while waiting to ask " + host);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to ask " + host, e);
        }
    }

    /** Takes the next turn for a host and tells how long it is until then. */
    synchronized Duration turn(String host) {
        long now = nanoTime.getAsLong();
        free.values().removeIf(moment -> moment - now < 0);
        long turn = free.getOrDefault(host, now);
        free.put(host, turn + pause.toNanos());
        return Duration.ofNanos(turn - now);
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
