package io.chipwire.index.feed;

import io.chipwire.events.Part.Counts;
import io.chipwire.events.Part.State;
import io.chipwire.index.lucene.DealIndex;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the topics and keeps the index in step, on one thread. Where reading goes on is told by
 * the last Lucene commit and by nothing else, so that what is in the index and what has been read
 * never differ.
 */
public final class Feed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final Duration RETRY = Duration.ofMillis(250);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(30);

    /** How long the broker may hold back an empty answer. */
    private static final int FETCH_WAIT_MS = 20;

    private final DealIndex index;
    private final String bootstrapServers;
    private final Duration commitEvery;
    private final InstantSource clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicLong used = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Thread thread;
    private volatile State state;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

    /** A feed into the index; {@link #start()} sets it going. The index stays the caller's. */
    public Feed(
            DealIndex index, String bootstrapServers, Duration commitEvery, InstantSource clock) {
        this.index = index;
        this.bootstrapServers = bootstrapServers;
        this.commitEvery = commitEvery;
        this.clock = clock;
        this.state = new State.Starting("connecting to Kafka at " + bootstrapServers);
        this.thread = new Thread(this::run, "index-feed");
        // an Error must not leave a dead feed that calls itself ready
        this.thread.setUncaughtExceptionHandler(
                (_, error) -> fail("the index feed died: " + error, error));
    }

    /** Begins to follow; returns at once. */
    public void start() {
        thread.start();
    }

    /** How the feed is. */
    public State state() {
        return state;
    }

    /** What it has read. */
    public Counts counts() {
        long usedNow = used.get();
        long refusedNow = refused.get();
        return new Counts(usedNow + refusedNow, usedNow, refusedNow);
    }

    /** Stops after a last commit. */
    @Override
    public void close() {
        stopping.countDown();
        KafkaConsumer<?, ?> open = consumer;
        if (open != null) {
            open.wakeup();
        }
        try {
            if (thread.isAlive() && !thread.join(CLOSE_PATIENCE)) {
                LOG.warn("the index feed has not stopped within {}", CLOSE_PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (stopping.getCount() > 0) {
                follow();
            }
        } catch (WakeupException | InterruptedException | InterruptException e) {
            LOG.debug("the index feed stops");
        } catch (UncheckedIOException e) {
            fail(
                    "the index cannot be written: "
                            + e.getMessage()
                            + "; see to the disk and start again",
                    e);
        } catch (RuntimeException e) {
            fail("the index cannot follow Kafka at " + bootstrapServers + ": " + e.getMessage(), e);
        }
    }

    private void fail(String reason, Throwable cause) {
        LOG.error(reason, cause);
        state = new State.Failed(reason);
    }

    /** Reads until it is told to stop, or until Kafka no longer holds what should come next. */
    private void follow() throws InterruptedException {
        Log log = untilThere();
        if (stopping.getCount() == 0) {
            return;
        }
        Follower follower =
                switch (Start.decide(Position.of(index.committed()), log, clock.instant())) {
                    case Start.GoOn(Map<Partition, Long> from) -> {
                        boolean complete = Position.of(index.committed()).complete();
                        yield new Follower(index, log, from, complete, clock);
                    }
                    case Start.Anew(String reason, Map<Partition, Long> from) -> {
                        LOG.info("filling the index from the first record: {}", reason);
                        index.startOver();
                        yield new Follower(index, log, from, false, clock);
                    }
                };
        state = new State.Starting("reading what has come in since the last time");
        try (KafkaConsumer<String, byte[]> open = connect();
                Refusals refusals = new Refusals(bootstrapServers)) {
            consumer = open;
            open.assign(follower.partitions());
            follower.start().forEach(open::seek);
            try {
                read(open, follower, refusals);
            } finally {
                consumer = null;
            }
        } catch (OffsetOutOfRangeException e) {
            LOG.warn("Kafka no longer holds what the index has to read next: {}", e.getMessage());
        }
    }

    private void read(KafkaConsumer<String, byte[]> open, Follower follower, Refusals refusals) {
        long committed = System.nanoTime();
        try {
            while (stopping.getCount() > 0) {
                var records = open.poll(follower.patience());
                if (!records.isEmpty()) {
                    Batch batch = Batch.apply(records, index, clock);
                    refusals.send(batch.refused());
                    used.addAndGet(batch.used());
                    refused.addAndGet(batch.refused().size());
                }
                follower.readTo(open::position, !records.isEmpty());
                if (follower.caughtUp()) {
                    state = new State.Ready();
                }
                if (System.nanoTime() - committed >= commitEvery.toNanos()) {
                    follower.commit();
                    committed = System.nanoTime();
                }
            }
        } catch (WakeupException e) {
            LOG.debug("woken to stop");
        }
        follower.commit();
    }

    /** What Kafka holds, as soon as it and the topics are there. */
    private Log untilThere() throws InterruptedException {
        try (Cluster cluster = new Cluster(bootstrapServers)) {
            while (true) {
                try {
                    return cluster.log();
                } catch (ExecutionException | TimeoutException e) {
                    state =
                            new State.Starting(
                                    "waiting for the topics of Kafka at "
                                            + bootstrapServers
                                            + ": "
                                            + e.getMessage());
                }
                if (stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                    return new Log("", Map.of());
                }
            }
        }
    }

    private KafkaConsumer<String, byte[]> connect() throws KafkaException {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
