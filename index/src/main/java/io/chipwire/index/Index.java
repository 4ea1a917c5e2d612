package io.chipwire.index;

import io.chipwire.events.Part;
import io.chipwire.index.feed.Feed;
import io.chipwire.index.lucene.DealIndex;
import io.chipwire.index.search.DealSearch;
import io.chipwire.lexicon.Lexicon;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The index of deals and articles: answers from the moment it is open, grows while it follows
 * Kafka. Thread-safe.
 */
public final class Index implements Part, AutoCloseable {
    private final IndexConfig config;
    private final DealIndex deals;
    private final DealSearch search;
    private final InstantSource clock;
    private volatile @Nullable Feed feed;

    private Index(IndexConfig config, Lexicon lexicon, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        this.deals = DealIndex.open(config.folder());
        this.search = deals.search(lexicon);
    }

    /**
     * Opens the index, or makes one.
     *
     * @throws IllegalStateException if another process holds it or it cannot be read; the message
     *     says what to do
     */
    public static Index open(IndexConfig config, Lexicon lexicon, InstantSource clock) {
        return new Index(config, lexicon, clock);
    }

    /**
     * Begins to follow the topics; returns at once, and waits in the background if Kafka is not
     * there yet.
     */
    public synchronized void follow(String bootstrapServers) {
        if (feed != null) {
            throw new IllegalStateException("the index already follows Kafka");
        }
        Feed started = new Feed(deals, bootstrapServers, config.commitEvery(), clock);
        started.start();
        feed = started;
    }

    /** Answers from the index. */
    public DealSearch search() {
        return search;
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public State state() {
        Feed following = feed;
        return following == null
                ? new State.Starting("not yet told which Kafka to follow")
                : following.state();
    }

    @Override
    public Counts counts() {
        Feed following = feed;
        return following == null ? new Counts(0, 0, 0) : following.counts();
    }

    /** Stops after a last commit. */
    @Override
    public synchronized void close() {
        if (feed != null) {
            feed.close();
        }
        deals.close();
    }
}
