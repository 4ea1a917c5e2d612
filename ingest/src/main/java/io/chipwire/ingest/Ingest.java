package io.chipwire.ingest;

import io.chipwire.events.Best;
import io.chipwire.events.Part;
import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.fetch.PageFetcher;
import io.chipwire.ingest.limit.Limit;
import io.chipwire.ingest.limit.UnreadableException;
import io.chipwire.ingest.publish.ArticleSink;
import io.chipwire.ingest.publish.KafkaArticleSink;
import io.chipwire.ingest.publish.NotPublishedException;
import io.chipwire.ingest.source.HostGate;
import io.chipwire.ingest.source.Inbox;
import io.chipwire.ingest.source.IssueBook;
import io.chipwire.ingest.source.PollBook;
import io.chipwire.ingest.source.SourceFile;
import io.chipwire.ingest.source.SourceRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running part: reads what is handed in, what is put into the inbox and what the sources bring,
 * and publishes it. Thread-safe.
 */
public final class Ingest implements Part, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
    private static final Duration INBOX_EVERY = Duration.ofMillis(200);
    private static final Duration SOURCES_EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int READERS = 4;

    private final IngestConfig config;
    private final ArticleSink sink;
    private final PageFetcher fetcher;
    private final HostGate gate;
    private final Intake intake;
    private final SourcePoll poll;
    private final List<SourceRow> rows;
    private final Set<SourceRow> underWay = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService ticks =
            Executors.newScheduledThreadPool(
                    2, Thread.ofPlatform().daemon().name("chipwire-ingest-", 0).factory());
    private final ExecutorService readers =
            Executors.newFixedThreadPool(
                    READERS, Thread.ofPlatform().daemon().name("chipwire-read-", 0).factory());
    private final ExecutorService polls = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> rounds = new CopyOnWriteArrayList<>();
    private final Map<String, String> troubles = new ConcurrentHashMap<>();
    private volatile boolean isClosing;
    private volatile State state = new State.Starting("not started");

    /**
     * A part that is not started yet.
     *
     * @throws IllegalArgumentException naming every row of the sources file that cannot be used
     */
    public Ingest(IngestConfig config, InstantSource clock) {
        this(config, clock, new KafkaArticleSink(config.bootstrapServers()));
    }

    Ingest(IngestConfig config, InstantSource clock, ArticleSink sink) {
        this.config = config;
        this.sink = sink;
        this.rows =
                config.sources() instanceof Best.Value<Path>(Path file)
                        ? SourceFile.read(file)
                        : List.of();
        this.fetcher = new PageFetcher(config.limits(), config.allowedPrivateHosts());
        this.gate = new HostGate(config.hostPause());
        this.intake =
                new Intake(
                        new DocumentReader(config.limits()),
                        fetcher,
                        gate,
                        sink,
                        new IssueBook(config.state().resolve("issues")),
                        clock);
        this.poll = new SourcePoll(intake, new PollBook(config.state().resolve("sources")), clock);
    }

    /**
     * Waits for Kafka, then begins to watch the inbox and the sources.
     *
     * @throws NotPublishedException if Kafka has no topics for us within a minute
     */
    public void start() {
        state = new State.Starting("waiting for Kafka at " + config.bootstrapServers());
        try {
            sink.open();
            if (config.inbox() instanceof Best.Value<Path>(Path folder)) {
                Inbox inbox = new Inbox(folder, config.state().resolve("inbox.tsv"));
                every(INBOX_EVERY, "inbox", () -> empty(inbox));
            }
        } catch (IOException e) {
            state = new State.Failed("the inbox cannot be read: " + e);
            throw new UncheckedIOException(e);
        } catch (NotPublishedException e) {
            state = new State.Failed(String.valueOf(e.getMessage()));
            throw e;
        }
        if (!rows.isEmpty()) {
            every(SOURCES_EVERY, "sources", () -> rows.forEach(this::visit));
        }
        state = new State.Ready();
    }

    /**
     * Reads a submission and returns when all that came of it is acknowledged by Kafka.
     *
     * @throws NotPublishedException if it is not; hand the submission in again
     */
    public Receipt accept(Submission submission) {
        return intake.accept(submission);
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public State state() {
        boolean isTroubled = state instanceof State.Ready && !troubles.isEmpty();
        return isTroubled ? new State.Starting("trying again: " + troubles) : state;
    }

    @Override
    public Counts counts() {
        return intake.counts();
    }

    @Override
    public void close() {
        isClosing = true;
        gate.close();
        rounds.forEach(round -> round.cancel(false));
        end(readers);
        end(ticks);
        end(polls);
        try {
            fetcher.close();
        } catch (IOException e) {
            LOG.warn("the HTTP client did not close: {}", e.toString());
        }
        sink.close();
    }

    /** Lets what is under way come to its end: a file that is published is also remembered. */
    private static void end(ExecutorService workers) {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Work that is done again and again, until it fails for good. */
    private interface Round {
        void go() throws IOException, InterruptedException, ExecutionException;
    }

    private void every(Duration pause, String what, Round round) {
        rounds.add(
                ticks.scheduleWithFixedDelay(
                        () -> go(what, round), 0, pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** A round that fails is tried again: what it did not finish is still there. */
    private void go(String what, Round round) {
        try {
            round.go();
            troubles.remove(what);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | ExecutionException | RuntimeException e) {
            if (!isClosing) {
                troubles.put(what, String.valueOf(e.getMessage()));
                LOG.warn("{}: {}; trying again", what, e.toString());
            }
        }
    }

    private void empty(Inbox inbox) throws IOException, InterruptedException, ExecutionException {
        List<Callable<Inbox.Version>> reading = new ArrayList<>();
        for (Inbox.Version version : inbox.look()) {
            reading.add(() -> {
                if (!isClosing) {
                    take(version);
                    inbox.done(version);
                }
                return version;
            });
        }
        for (Future<Inbox.Version> read : readers.invokeAll(reading)) {
            read.get();
        }
    }

    private void take(Inbox.Version version) {
        Path file = version.file();
        if (version.size() > config.limits().bytes()) {
            intake.refuse(
                    file.toUri().toString(),
                    String.valueOf(
                            UnreadableException.beyond(Limit.BYTES, config.limits()).getMessage()));
            return;
        }
        Document document;
        try {
            document = Document.file(file, Best.unknown(), Best.unknown());
        } catch (NoSuchFileException _) {
            LOG.info("{} was taken out of the inbox before it was read", file);
            return;
        } catch (IOException e) {
            intake.refuse(file.toUri().toString(), "expected a file that can be read, got " + e);
            return;
        }
        intake.accept(document);
    }

    private void visit(SourceRow row) {
        if (underWay.add(row)) {
            polls.execute(() -> {
                go("source " + row.name(), () -> poll.look(row));
                underWay.remove(row);
            });
        }
    }
}
