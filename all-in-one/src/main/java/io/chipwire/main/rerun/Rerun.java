package io.chipwire.main.rerun;

import io.chipwire.enrich.claim.ClaimReader;
import io.chipwire.enrich.deal.Reference;
import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Json;
import io.chipwire.events.Topics;
import io.chipwire.events.wire.ReadAgain;
import io.chipwire.lexicon.Lexicon;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Reads the archive with this program and a lexicon, beside the published ledger, and tells what
 * would become different.
 */
public final class Rerun {
    private final String servers;
    private final Archive archive;
    private final NewReading reading;

    /**
     * A rerun that has read everything.
     *
     * @param from articles of this day and later ones are read anew
     * @param problems takes what is said of records that cannot be read
     * @throws IllegalStateException if Kafka does not answer
     */
    public Rerun(String servers, Lexicon lexicon, LocalDate from, Consumer<String> problems) {
        this.servers = servers;
        this.archive = new Archive(servers, problems);
        this.reading =
                new NewReading(
                        new ClaimReader(lexicon)::read, Reference.of(lexicon), from, problems);
        archive.each(Topics.CLAIMS, (_, claims) -> ifThere(claims, reading::published));
        archive.each(Topics.CORRECTIONS, (_, decided) -> ifThere(decided, reading::decided));
        archive.each(Topics.ARTICLES, (_, article) -> ifThere(article, reading::read));
    }

    /** Prints what would be lost, added and changed, with evidence; returns how many deals. */
    public int print(PrintWriter out) {
        Map<String, Shown> published = new TreeMap<>();
        archive.each(
                Topics.DEALS,
                (id, deal) -> {
                    switch (deal) {
                        case Best.Value<Deal>(Deal one) -> published.put(id, Shown.of(one));
                        case Best.Unknown<Deal>() -> published.remove(id);
                    }
                });
        Map<String, Shown> made = new LinkedHashMap<>();
        reading.deals(deal -> made.put(deal.id(), Shown.of(deal)));
        List<LedgerChange> changes = LedgerChange.between(published.values(), made.values());
        changes.forEach(change -> RerunText.print(change, out));
        out.println(RerunText.summary(changes, made.size()));
        return changes.size();
    }

    /**
     * Sends the articles that say something else now to be read again by the running ledger. One
     * that has changed since this rerun read it is left alone: it was read anew when it came.
     *
     * @return how many
     * @throws IllegalStateException if Kafka does not take them all
     */
    public int publish() throws InterruptedException {
        Map<String, String> changed = reading.changedArticles();
        Map<String, String> newest = new HashMap<>();
        archive.each(
                Topics.ARTICLES,
                (id, article) -> ifThere(article, one -> newest.put(id, one.revision())));
        changed.entrySet().removeIf(one -> !one.getValue().equals(newest.get(one.getKey())));
        List<Future<?>> sent = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            archive.each(
                    Topics.ARTICLES,
                    (id, article) ->
                            ifThere(
                                    article,
                                    one -> {
                                        if (changed.remove(id, one.revision())) {
                                            sent.add(producer.send(again(one)));
                                        }
                                    }));
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the topic "
                            + Topics.ARTICLES.name()
                            + " does not take an article: "
                            + e.getCause(),
                    e);
        }
        return sent.size();
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Topics.LARGEST_RECORD_BYTES),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static ProducerRecord<byte[], byte[]> again(Article article) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(
                        Topics.ARTICLES.name(),
                        article.id().getBytes(StandardCharsets.UTF_8),
                        Json.bytes(article));
        record.headers().add(ReadAgain.header());
        return record;
    }

    private static <T> void ifThere(Best<T> value, Consumer<? super T> use) {
        if (value instanceof Best.Value<T>(T there)) {
            use.accept(there);
        }
    }
}
