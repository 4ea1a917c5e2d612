package io.chipwire.enrich.topology;

import io.chipwire.enrich.deal.DealMerger;
import io.chipwire.enrich.deal.Reference;
import io.chipwire.events.Article;
import io.chipwire.events.Claims;
import io.chipwire.events.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running part that turns articles into claims and claims into deals, exactly once. The topics
 * must exist when it starts. Thread-safe.
 */
public final class Enrich implements Part, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Enrich.class);
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(30);

    private final Tally tally = new Tally();
    private final Restoring restoring = new Restoring();
    private final AtomicReference<String> fault = new AtomicReference<>("");
    private final NodeName node;
    private final KafkaStreams streams;

    /**
     * Prepares to run; nothing is read before {@link #start()}.
     *
     * @param reader what an article says; called from several threads
     * @param reference what merging knows beyond the articles
     * @throws IllegalStateException if another process uses the state folder
     */
    public Enrich(
            EnrichConfig config,
            Function<Article, Claims> reader,
            Reference reference,
            InstantSource clock) {
        try {
            node = NodeName.in(config.stateDir());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "expected a folder to write to, got " + config.stateDir(), e);
        }
        Refusals refusals = new Refusals(clock, tally);
        streams =
                new KafkaStreams(
                        EnrichTopology.of(
                                reader,
                                new DealMerger(reference)::remembering,
                                reference,
                                refusals,
                                clock),
                        StreamsSettings.of(config, node.name(), refusals),
                        new NamedClients(node.name()));
        streams.setGlobalStateRestoreListener(restoring);
        streams.setUncaughtExceptionHandler(this::afterFault);
    }

    /** Starts reading and returns; {@link #state()} tells when it is at work. */
    public void start() {
        streams.start();
    }

    /** A broker that is away for long may come back; what else goes wrong would do so again. */
    private StreamThreadExceptionResponse afterFault(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                LOG.warn("enrich waits for the broker: {}", cause.getMessage());
                return StreamThreadExceptionResponse.REPLACE_THREAD;
            }
        }
        LOG.error("enrich stops", thrown);
        fault.compareAndSet("", thrown.toString());
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    @Override
    public String name() {
        return "enrich";
    }

    @Override
    public State state() {
        return switch (streams.state()) {
            case CREATED -> new State.Starting("not started yet");
            case REBALANCING -> new State.Starting(restoring.doing());
            case RUNNING -> new State.Ready();
            case PENDING_ERROR, ERROR -> new State.Failed(fault.get());
            case PENDING_SHUTDOWN, NOT_RUNNING ->
                    new State.Failed(fault.get().isEmpty() ? "closed" : fault.get());
        };
    }

    @Override
    public Counts counts() {
        return tally.counts();
    }

    /** Commits what is done and stops; another instance goes on with it at once. */
    @Override
    public void close() {
        CloseOptions leaving =
                CloseOptions.timeout(LONGEST_CLOSING)
                        .withGroupMembershipOperation(
                                CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
        if (!streams.close(leaving)) {
            LOG.warn("enrich has not stopped within {}", LONGEST_CLOSING);
        }
        try {
            node.close();
        } catch (IOException e) {
            throw new UncheckedIOException("expected to give back the state folder", e);
        }
    }
}
