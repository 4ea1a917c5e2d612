package io.chipwire.ingest.publish;

import io.chipwire.events.Article;
import io.chipwire.events.Json;
import io.chipwire.events.Refused;
import io.chipwire.events.Topic;
import io.chipwire.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Articles and refusals on their topics, keyed by id, acknowledged by all replicas in sync. */
public final class KafkaArticleSink implements ArticleSink {
    /** A record's key, headers and batch need room beside its value. */
    private static final int LARGEST_VALUE_BYTES = Topics.LARGEST_RECORD_BYTES - 64 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ONE_REQUEST = Duration.ofSeconds(20);

    private final String bootstrapServers;
    private final Producer<String, byte[]> producer;

    /** A sink to a cluster; connects when it is first used. */
    public KafkaArticleSink(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer =
                new KafkaProducer<>(
                        configuration(bootstrapServers),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    private static Map<String, Object> configuration(String bootstrapServers) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG,
                "chipwire-ingest",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                // A single article is waited for: nothing is gained by holding it back.
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.LARGEST_RECORD_BYTES,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                PATIENCE.toMillis(),
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) ONE_REQUEST.toMillis(),
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis());
    }

    @Override
    public void open() {
        try {
            producer.partitionsFor(Topics.ARTICLES.name());
            producer.partitionsFor(Topics.REFUSED.name());
        } catch (KafkaException e) {
            throw notPublished("to have the topics", e);
        }
    }

    @Override
    public List<Refused> publish(List<Article> articles, List<Refused> refused) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        List<Refused> tooLarge = new ArrayList<>();
        try {
            for (Article article : articles) {
                byte[] value = Json.bytes(article);
                if (value.length > LARGEST_VALUE_BYTES) {
                    tooLarge.add(tooLarge(article, value.length));
                } else {
                    sent.add(send(Topics.ARTICLES, article.id(), value));
                }
            }
            for (Refused refusal : refused) {
                sent.add(send(Topics.REFUSED, refusal.id(), Json.bytes(refusal)));
            }
            for (Refused refusal : tooLarge) {
                sent.add(send(Topics.REFUSED, refusal.id(), Json.bytes(refusal)));
            }
            for (Future<RecordMetadata> acknowledged : sent) {
                acknowledged.get();
            }
            return List.copyOf(tooLarge);
        } catch (ExecutionException | KafkaException e) {
            throw notPublished("to acknowledge " + sent.size() + " records", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notPublished("to acknowledge " + sent.size() + " records", e);
        }
    }

    private Future<RecordMetadata> send(Topic<?> topic, String key, byte[] value) {
        return producer.send(new ProducerRecord<>(topic.name(), key, value));
    }

    private static Refused tooLarge(Article article, int bytes) {
        return Refused.of(
                "ingest",
                article.url(),
                "expected an article of at most "
                        + LARGEST_VALUE_BYTES
                        + " bytes as JSON, got "
                        + bytes,
                article.fetched(),
                article.title().getBytes(StandardCharsets.UTF_8));
    }

    private NotPublishedException notPublished(String expected, Exception e) {
        return new NotPublishedException(
                "expected Kafka at " + bootstrapServers + " " + expected + ", got " + e, e);
    }

    @Override
    public void close() {
        producer.close(ONE_REQUEST);
    }
}
