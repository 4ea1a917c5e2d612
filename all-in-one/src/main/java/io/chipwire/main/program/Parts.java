package io.chipwire.main.program;

import io.chipwire.enrich.claim.ClaimReader;
import io.chipwire.enrich.deal.Reference;
import io.chipwire.enrich.topology.Enrich;
import io.chipwire.enrich.topology.EnrichConfig;
import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Part;
import io.chipwire.events.Topics;
import io.chipwire.events.wire.TopicMaker;
import io.chipwire.index.Index;
import io.chipwire.index.IndexConfig;
import io.chipwire.ingest.Ingest;
import io.chipwire.ingest.IngestConfig;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.main.broker.EmbeddedBroker;
import io.chipwire.main.config.Role;
import io.chipwire.main.config.RunConfig;
import io.chipwire.main.intake.Intake;
import io.chipwire.main.intake.PartServer;
import io.chipwire.query.QueryConfig;
import io.chipwire.query.QueryServer;
import io.chipwire.query.deliver.DigestDelivery;
import io.chipwire.query.deliver.TopicWriter;
import io.chipwire.query.http.CorrectionApi;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of one process, wired by hand: read this to see what Chipwire consists of. */
final class Parts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    /** What one process of our own can keep busy. */
    private static final int PARTITIONS = 4;

    private static final short AS_THE_BROKER_HAS_IT = -1;

    private final RunConfig config;
    private final InstantSource clock;
    private final Consumer<String> onFailure;
    private final Lexicon lexicon;
    private final PartSlot<EmbeddedBroker> broker = new PartSlot<>("broker", "its turn");
    private final PartSlot<Enrich> enrich = new PartSlot<>("enrich", "the broker");
    private final PartSlot<Ingest> ingest = new PartSlot<>("ingest", "the broker");
    private final PartSlot<Index> index = new PartSlot<>("index", "its turn");
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final Queue<DigestDelivery> digests = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Best<String>> kafka = new AtomicReference<>(Best.unknown());
    private final int port;

    /** Opens the index and HTTP; nothing else runs yet. */
    Parts(RunConfig config, InstantSource clock, Consumer<String> onFailure) {
        this.config = config;
        this.clock = clock;
        this.onFailure = onFailure;
        this.lexicon =
                config.lexicon() instanceof Best.Value<Path>(Path folder)
                        ? Lexicon.with(folder)
                        : Lexicon.builtIn();
        try {
            this.port = config.runs(Role.QUERY) ? openQuery() : openHealth();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Those that this process runs, for health checks. */
    List<Part> all() {
        List<Part> all = new ArrayList<>();
        if (config.runs(Role.INGEST)) {
            all.add(ingest);
        }
        if (config.kafka() instanceof Best.Unknown) {
            all.add(broker);
        }
        if (config.runs(Role.ENRICH)) {
            all.add(enrich);
        }
        if (config.runs(Role.QUERY)) {
            all.add(index);
        }
        return all;
    }

    String address() {
        return "http://" + config.host() + ":" + port;
    }

    /**
     * Starts the broker, then what needs one, side by side.
     *
     * @throws IllegalStateException if a part does not start
     */
    void start() throws InterruptedException {
        String servers = servers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            TopicMaker.make(admin, PARTITIONS, AS_THE_BROKER_HAS_IT);
        }
        kafka.set(Best.of(servers));
        List<Runnable> starts = new ArrayList<>();
        if (index.part() instanceof Best.Value<Index>(Index open)) {
            starts.add(() -> startIndex(open, servers));
        }
        if (config.runs(Role.ENRICH)) {
            starts.add(() -> startEnrich(servers));
        }
        if (config.runs(Role.INGEST)) {
            starts.add(() -> startIngest(servers));
        }
        together(starts);
    }

    /**
     * Stops what reads first and the broker last. One that fails to stop does not keep the rest.
     */
    @Override
    public void close() {
        List<AutoCloseable> order = new ArrayList<>();
        order.addAll(digests);
        ingest.addTo(order);
        enrich.addTo(order);
        order.addAll(opened.reversed());
        broker.addTo(order);
        for (AutoCloseable each : order) {
            try {
                each.close();
            } catch (Exception e) {
                LOG.warn("{} did not stop as it should: {}", each, e.toString());
            }
        }
    }

    private int openQuery() {
        Index open =
                index.fill(
                        Index.open(IndexConfig.in(config.data().resolve("index")), lexicon, clock));
        opened.add(open);
        QueryServer server =
                new QueryServer(
                        new QueryConfig(
                                config.host(),
                                config.port(),
                                Set.of(),
                                Intake.largestBody(config.limits())),
                        open.search(),
                        lexicon,
                        all(),
                        clock,
                        routes -> {
                            new CorrectionApi(
                                            open.search(),
                                            lexicon,
                                            config.editors(),
                                            this::send,
                                            clock)
                                    .addTo(routes);
                            if (config.runs(Role.INGEST)) {
                                new Intake(ingest::part, config.limits()).routes(routes);
                            }
                        });
        opened.add(server);
        return server.start().port();
    }

    private void send(Correction correction) throws IOException, InterruptedException {
        if (!(kafka.get() instanceof Best.Value<String>(String servers))) {
            throw new IOException("the broker is starting: ask again in a second");
        }
        new TopicWriter<>(Topics.CORRECTIONS, servers).send(correction.id(), correction);
    }

    private int openHealth() {
        PartServer server =
                PartServer.start(
                        config.host(),
                        config.port(),
                        all(),
                        routes -> {
                            if (config.runs(Role.INGEST)) {
                                new Intake(ingest::part, config.limits()).routes(routes);
                            }
                        });
        opened.add(server);
        return server.port();
    }

    private String servers() {
        if (config.kafka() instanceof Best.Value<String>(String servers)) {
            return servers;
        }
        EmbeddedBroker own =
                broker.fill(new EmbeddedBroker(config.data(), config.brokerPort(), onFailure));
        own.start();
        return own.bootstrapServers();
    }

    private void startIndex(Index open, String servers) {
        open.follow(servers);
        digests.add(
                new DigestDelivery(
                        open.search(), open, config.data().resolve("digests"), servers, clock));
        digests.forEach(DigestDelivery::start);
    }

    private void startEnrich(String servers) {
        EnrichConfig told = EnrichConfig.of(servers, config.data().resolve("state"));
        enrich.fill(
                        new Enrich(
                                told.threads(config.threads()),
                                new ClaimReader(lexicon)::read,
                                Reference.of(lexicon),
                                clock))
                .start();
    }

    private void startIngest(String servers) {
        IngestConfig told = IngestConfig.of(servers, config.data().resolve("ingest"));
        ingest.fill(
                        new Ingest(
                                new IngestConfig(
                                        servers,
                                        config.inbox(),
                                        config.sources(),
                                        told.state(),
                                        config.limits(),
                                        config.privateHosts(),
                                        told.hostPause()),
                                clock))
                .start();
    }

    private static void together(List<Runnable> starts) throws InterruptedException {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> starting = new ArrayList<>();
            starts.forEach(start -> starting.add(each.submit(start)));
            for (Future<?> start : starting) {
                start.get();
            }
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw new IllegalStateException(
                    String.valueOf(cause == null ? e.getMessage() : cause.getMessage()), e);
        }
    }
}
