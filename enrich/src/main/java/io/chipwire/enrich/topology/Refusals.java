package io.chipwire.enrich.topology;

import io.chipwire.enrich.deal.Saying;
import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Json;
import io.chipwire.events.Refused;
import io.chipwire.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes what enrich cannot use, for the handlers that Kafka Streams makes by class name: they find
 * this object in their configuration.
 */
final class Refusals {
    /** The configuration key under which handlers find it. */
    static final String KEY = "chipwire.refusals";

    private static final String STAGE = "enrich";
    private static final int LONGEST_REASON = 500;

    /** The topics that enrich reads from others. */
    private static final Set<String> COUNTED =
            Set.of(Topics.ARTICLES.name(), Topics.CORRECTIONS.name());

    private final InstantSource clock;
    private final Tally tally;

    Refusals(InstantSource clock, Tally tally) {
        this.clock = clock;
        this.tally = tally;
    }

    Tally tally() {
        return tally;
    }

    static Refusals in(Map<String, ?> configuration) {
        return (Refusals) Objects.requireNonNull(configuration.get(KEY), KEY);
    }

    static String articleOrigin(String id, String revision) {
        return "article " + id + "@" + revision;
    }

    /** A record whose processing failed. */
    List<ProducerRecord<byte[], byte[]>> unusable(
            ErrorHandlerContext context, @Nullable Object value, Exception fault) {
        byte[] sample = context.sourceRawValue();
        return switch (value) {
            case Article article -> {
                tally.refused();
                yield refusal(
                        articleOrigin(article.id(), article.revision()), reason(fault), sample);
            }
            case null, default -> unreadable(context, sample, fault);
        };
    }

    /** What an article says of a buyer, or a person decided, which could not be merged. */
    Refused unmergeable(Entry entry, Throwable fault) {
        switch (entry.saying()) {
            case Best.Value<Saying>(Saying _) -> tally.refusedAfterAll(entry.origin());
            case Best.Unknown<Saying>() -> tally.refused();
        }
        return Refused.of(STAGE, entry.origin(), reason(fault), clock.instant(), Json.bytes(entry));
    }

    /** A decision about nothing that is known. */
    Refused meaningless(Entry entry, String fault) {
        tally.refused();
        return Refused.of(STAGE, entry.origin(), fault, clock.instant(), Json.bytes(entry));
    }

    /** A record that could not be parsed. */
    List<ProducerRecord<byte[], byte[]>> unreadable(
            ErrorHandlerContext context, byte @Nullable [] value, Exception fault) {
        if (COUNTED.contains(context.topic())) {
            tally.refused();
        }
        String origin =
                "topic "
                        + context.topic()
                        + ", partition "
                        + context.partition()
                        + ", offset "
                        + context.offset();
        return refusal(origin, reason(fault), value);
    }

    /** A record that could not be sent: only where it would have gone is told. */
    List<ProducerRecord<byte[], byte[]>> unsendable(
            ErrorHandlerContext context, ProducerRecord<?, ?> record, Exception fault) {
        if (record.topic().equals(Topics.REFUSED.name())) {
            return List.of(); // a refusal that cannot be sent would be refused for ever
        }
        String source =
                " made from topic "
                        + context.topic()
                        + ", partition "
                        + context.partition()
                        + ", offset "
                        + context.offset();
        String key =
                record.key() instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.UTF_8)
                        : String.valueOf(record.key());
        return refusal(
                "record " + key + " for topic " + record.topic() + source, reason(fault), null);
    }

    private List<ProducerRecord<byte[], byte[]>> refusal(
            String origin, String reason, byte @Nullable [] sample) {
        Refused refused =
                Refused.of(
                        STAGE,
                        origin,
                        reason,
                        clock.instant(),
                        sample == null ? new byte[0] : sample);
        return List.of(
                new ProducerRecord<>(
                        Topics.REFUSED.name(),
                        refused.id().getBytes(StandardCharsets.UTF_8),
                        Json.bytes(refused)));
    }

    private static String reason(Throwable fault) {
        String message = fault.getMessage();
        String reason = message == null || message.isBlank() ? fault.getClass().getName() : message;
        return reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
    }
}
