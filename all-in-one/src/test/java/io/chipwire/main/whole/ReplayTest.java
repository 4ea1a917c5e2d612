package io.chipwire.main.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.enrich.story.PrintedWorld;
import io.chipwire.enrich.topology.Enrich;
import io.chipwire.enrich.topology.EnrichConfig;
import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Part;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Topic;
import io.chipwire.events.Topics;
import io.chipwire.events.wire.JsonSerde;
import io.chipwire.events.wire.TopicMaker;
import io.chipwire.main.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A made-up world through Kafka: whoever reads its articles, in however many pieces and however
 * often, publishes the ledger that the merger makes of them without Kafka.
 *
 * <p>Deals are compared in the form of {@link io.chipwire.events.Canonical} and nothing else is
 * left out of them. That form has no moment that our own clock gave; where a record stands in Kafka
 * and when it was processed is in no deal.
 */
class ReplayTest {
    private static final int PARTITIONS = 4;
    private static final PrintedWorld WORLD = PrintedWorld.of(5, 24, 160);

    @TempDir Path folder;

    @Test
    void twoInstancesOfWhichOneStopsHalfWayAndAFullReplayPublishTheSameLedger() throws Exception {
        List<Article> articles = WORLD.articles();
        int half = articles.size() / 2;
        List<Correction> decisions = decisions(WORLD.ledger(List.of()));
        List<String> expected = PrintedWorld.dump(WORLD.ledger(decisions));
        try (EmbeddedBroker broker = broker();
                PublishedDeals deals = new PublishedDeals(broker.bootstrapServers())) {
            String servers = broker.bootstrapServers();
            try (Enrich stays = enrich("stays", "pair", servers)) {
                try (Enrich stops = enrich("stops", "pair", servers)) {
                    await(() -> isReady(stays) && isReady(stops));
                    send(servers, Topics.CORRECTIONS, decisions, Correction::id);
                    send(servers, Topics.ARTICLES, articles.subList(0, half), Article::id);
                    await(() -> stays.counts().used() > 0 && stops.counts().used() > 0);
                }
                send(
                        servers,
                        Topics.ARTICLES,
                        articles.subList(half, articles.size()),
                        Article::id);
                deals.awaitDump(expected);
            }
            assertThat(deals.dump()).as("by two instances").isEqualTo(expected);

            deals.forget();
            try (Enrich replay = enrich("replay", "replay", servers)) {
                deals.awaitDump(expected);
                assertThat(replay.counts().read()).isEqualTo(articles.size() + decisions.size());
            }
            assertThat(deals.dump()).as("by a replay").isEqualTo(expected);
        }
    }

    private static void await(BooleanSupplier condition) {
        assertThat(TestProgram.eventually(condition)).isTrue();
    }

    private static boolean isReady(Part part) {
        return part.state() instanceof Part.State.Ready;
    }

    /** A number put right, and a deal that is none. */
    private static List<Correction> decisions(List<Deal> ledger) {
        Quantity right = new Quantity(new Range.Exactly(77_777), Quantity.Unit.CHIP);
        return List.of(
                decision(
                        Correction.Kind.CORRECT,
                        ledger.getFirst(),
                        "quantity",
                        Best.of(new Deal.Value.Count(right))),
                decision(Correction.Kind.REJECT, ledger.getLast(), "", Best.unknown()));
    }

    private static Correction decision(
            Correction.Kind kind, Deal deal, String slot, Best<Deal.Value> value) {
        return Correction.of(
                kind,
                deal.buyerId(),
                List.of(deal.id()),
                List.of(),
                slot,
                value,
                "an editor",
                "the books say so",
                Instant.parse("2030-01-01T00:00:00Z"));
    }

    private EmbeddedBroker broker() throws InterruptedException {
        EmbeddedBroker broker =
                new EmbeddedBroker(
                        folder.resolve("kafka"),
                        0,
                        reason -> {
                            throw new AssertionError(reason);
                        });
        broker.start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            TopicMaker.make(admin, PARTITIONS, (short) 1);
        }
        return broker;
    }

    /** An instance with a folder of its own. */
    private Enrich enrich(String instance, String application, String servers) {
        Enrich enrich =
                new Enrich(
                        EnrichConfig.of(servers, folder.resolve(instance)).named(application),
                        WORLD::read,
                        WORLD.reference(),
                        InstantSource.system());
        enrich.start();
        return enrich;
    }

    private static <T> void send(
            String servers, Topic<T> topic, List<T> events, Function<T, String> id)
            throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, T> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", servers),
                        new StringSerializer(),
                        JsonSerde.of(topic).serializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (T event : events) {
                sent.add(producer.send(new ProducerRecord<>(topic.name(), id.apply(event), event)));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
    }
}
