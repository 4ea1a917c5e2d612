package io.chipwire.index.search;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.ledger.Summand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * Answers from the index as it is at this moment. Thread-safe.
 *
 * <p>All methods throw {@link java.io.UncheckedIOException} if the disk fails and {@link
 * TookTooLong} if a search runs out of time.
 */
public interface DealSearch {
    /** The deals that match: with words by relevance, else the last changed first; ties by id. */
    Found find(DealQuery query);

    /**
     * The deals that matched with what could be known at a moment, as they were then: last changed
     * first, ties by id. Reads every deal that may match and has changed since.
     */
    Found find(DealQuery query, Instant asOf);

    /** The deal of that id, or the one that took it over. */
    Best<Deal> deal(String id);

    /** The deals of which something could first be known on that day (UTC), by id. */
    List<Deal> knownOn(LocalDate day);

    /** How far a revision of an article has come. */
    ArticleState article(String id, String revision);

    /** Passes on every deal, by id, all from one moment. */
    void all(Consumer<? super Deal> each);

    /**
     * Passes on, by id, every deal of which something became known, or ceased to hold, between two
     * moments; no other deal can have changed then.
     *
     * @param buyer only that of this buyer, named as in {@link DealQuery}
     */
    void changed(Best<String> buyer, Instant from, Instant to, Consumer<? super Deal> each);

    /**
     * Passes on what sums need of every deal, in any order.
     *
     * @param buyer only that of this buyer, named as in {@link DealQuery}
     * @param asOf as the deals were at that moment; as they are if none is told
     */
    void summands(Best<String> buyer, Best<Instant> asOf, Consumer<? super Summand> each);

    /**
     * What persons decided, the newest first.
     *
     * @param deal only what is about the deal of this id; its former ids count too
     * @param limit how many to return, 1 to {@value DealQuery#LARGEST_LIMIT}
     * @param offset how many to skip, 0 to {@value DealQuery#LARGEST_OFFSET}
     */
    FoundCorrections corrections(Best<String> deal, int limit, int offset);

    /** How many deals there are. */
    int size();
}
