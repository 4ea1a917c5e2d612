package io.chipwire.enrich.topology;

import io.chipwire.enrich.deal.Reference;
import io.chipwire.enrich.deal.Told;
import io.chipwire.events.Article;
import io.chipwire.events.Claims;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Topics;
import io.chipwire.events.wire.JsonSerde;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The way from articles to deals: articles, claims, re-keyed by buyer, deals. */
final class EnrichTopology {
    private static final Serde<String> TEXT = Serdes.String();
    private static final Map<String, String> CHANGELOG =
            Map.of(
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                    Integer.toString(Topics.LARGEST_RECORD_BYTES));

    private EnrichTopology() {}

    /**
     * @param reader what an article says
     * @param merging makes a function that merges what is told about one buyer and its kin
     * @param reference tells who is kin
     * @param refusals where refusals are written and articles counted
     * @param clock tells how long merging takes
     */
    static Topology of(
            Function<Article, Claims> reader,
            Supplier<Function<Told, List<Deal>>> merging,
            Reference reference,
            Refusals refusals,
            InstantSource clock) {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<String, Outcome> read =
                builder.stream(
                                Topics.ARTICLES.name(),
                                Consumed.with(TEXT, JsonSerde.of(Topics.ARTICLES))
                                        .withName("articles"))
                        .process(
                                step(
                                        () ->
                                                new ArticleReading(
                                                        reader, reference, refusals.tally()),
                                        store(
                                                ArticleReading.STORE,
                                                JsonSerde.of(Remembered.class))),
                                Named.as("read"));
        publish(read, "claims", Topics.CLAIMS.name(), EnrichTopology::isNews);
        KStream<String, Entry> decided =
                builder.stream(
                                Topics.CORRECTIONS.name(),
                                Consumed.with(TEXT, JsonSerde.of(Topics.CORRECTIONS))
                                        .withName("corrections"))
                        .map(
                                (_, correction) ->
                                        KeyValue.pair(
                                                reference.root(correction.buyer()),
                                                Entry.of(correction)),
                                Named.as("decided"));
        KStream<String, Outcome> merged =
                read.flatMapValues(EnrichTopology::entries, Named.as("sayings"))
                        .merge(decided, Named.as("entries"))
                        .repartition(
                                Repartitioned.with(TEXT, JsonSerde.of(Entry.class))
                                        .withName("by-buyer"))
                        .process(
                                step(
                                        () -> new BuyerLedger(merging, refusals, clock),
                                        store(LedgerStores.WAITING, JsonSerde.of(Entry.class)),
                                        store(LedgerStores.MERGED, JsonSerde.of(Sayings.class)),
                                        store(
                                                LedgerStores.CORRECTIONS,
                                                JsonSerde.of(Correction.class)),
                                        store(LedgerStores.DEALS, TEXT)),
                                Named.as("merge"));
        publish(merged, "deals", Topics.DEALS.name(), EnrichTopology::isNews);
        publish(
                merged,
                "refused",
                Topics.REFUSED.name(),
                outcome -> outcome instanceof Outcome.TurnedDown);
        return builder.build();
    }

    private static List<Entry> entries(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Said(Entry entry) -> List.of(entry);
            case Outcome.Published _, Outcome.Gone _, Outcome.TurnedDown _ -> List.of();
        };
    }

    private static void publish(
            KStream<String, Outcome> outcomes,
            String name,
            String topic,
            Predicate<Outcome> which) {
        outcomes.filter((_, outcome) -> which.test(outcome), Named.as(name))
                .mapValues(EnrichTopology::json, Named.as(name + "-json"))
                .to(topic, Produced.with(TEXT, Serdes.Bytes()).withName(name + "-topic"));
    }

    private static boolean isNews(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Published _, Outcome.Gone _ -> true;
            case Outcome.TurnedDown _, Outcome.Said _ -> false;
        };
    }

    private static @Nullable Bytes json(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Published(Bytes json) -> json;
            case Outcome.TurnedDown(Bytes json) -> json;
            case Outcome.Gone _, Outcome.Said _ -> null;
        };
    }

    /**
     * In memory; the changelog in Kafka brings it back, so that it needs no disk and no RocksDB.
     */
    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), TEXT, values)
                .withLoggingEnabled(CHANGELOG)
                .withCachingDisabled();
    }

    private static <V> ProcessorSupplier<String, V, String, Outcome> step(
            Supplier<Processor<String, V, String, Outcome>> processor, StoreBuilder<?>... stores) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, V, String, Outcome> get() {
                return processor.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(stores);
            }
        };
    }
}
