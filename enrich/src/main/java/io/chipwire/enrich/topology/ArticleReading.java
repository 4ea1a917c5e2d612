package io.chipwire.enrich.topology;

import io.chipwire.enrich.deal.Reference;
import io.chipwire.enrich.deal.Saying;
import io.chipwire.events.Article;
import io.chipwire.events.Claim;
import io.chipwire.events.Claims;
import io.chipwire.events.wire.ReadAgain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads each revision of an article once, and again where {@link ReadAgain} asks for it. Claims
 * leave under the article's id; what they say about each buyer, and the news that a buyer is no
 * longer spoken of, leaves under the buyer's id.
 */
final class ArticleReading extends ContextualProcessor<String, Article, String, Outcome> {
    static final String STORE = "articles-read";

    private final Function<Article, Claims> reader;
    private final Reference reference;
    private final Tally tally;
    private @Nullable KeyValueStore<String, Remembered> remembered;

    ArticleReading(Function<Article, Claims> reader, Reference reference, Tally tally) {
        this.reader = reader;
        this.reference = reference;
        this.tally = tally;
    }

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        super.init(context);
        remembered = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, Article> record) {
        Article article = record.value();
        KeyValueStore<String, Remembered> store = Objects.requireNonNull(remembered);
        Remembered before = store.get(article.id());
        if (before == null) {
            before = Remembered.NOTHING;
        }
        if (before.revision().equals(article.revision()) && !ReadAgain.isAsked(record.headers())) {
            tally.used();
            return;
        }
        Claims claims = read(article);
        Bytes json = Wire.bytes("the claims of article " + article.id(), claims);
        Map<String, List<Claim>> byBuyer = byBuyer(claims);
        for (String buyer : before.buyers()) {
            byBuyer.putIfAbsent(buyer, List.of());
        }

        // Nothing below fails on what the article holds: what is written stands as a whole.
        List<String> buyers = claims.claims().stream().map(this::family).distinct().toList();
        store.put(article.id(), new Remembered(article.revision(), buyers));
        context().forward(record.withKey(article.id()).withValue(new Outcome.Published(json)));
        byBuyer.forEach((buyer, said) ->
                context()
                        .forward(
                                record.withKey(buyer)
                                        .withValue(
                                                new Outcome.Said(
                                                        Entry.of(
                                                                new Saying(
                                                                        claims.article(),
                                                                        said))))));
        tally.used();
    }

    /**
     * A text that nests too deep overflows the stack, which is an Error that Kafka lets through.
     */
    private Claims read(Article article) {
        try {
            return reader.apply(article);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException(
                    "expected a text that can be read, got one that nests too deep", e);
        }
    }

    /** A parent and its subsidiaries share a ledger, for articles name the one for the other. */
    private String family(Claim claim) {
        return reference.root(claim.buyer().value().id());
    }

    private Map<String, List<Claim>> byBuyer(Claims claims) {
        Map<String, List<Claim>> byBuyer = new LinkedHashMap<>();
        for (Claim claim : claims.claims()) {
            byBuyer.computeIfAbsent(family(claim), _ -> new ArrayList<>()).add(claim);
        }
        return byBuyer;
    }
}
