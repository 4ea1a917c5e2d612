package io.chipwire.index.lucene;

import io.chipwire.events.Deal;
import io.chipwire.events.ledger.AsOf;
import io.chipwire.index.search.TookTooLong;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/**
 * Asks a query of deals as they were at a moment: some at a time are put into a small index in
 * memory and the same query is asked there, so that a word means then what it means now. One
 * search, one thread.
 */
final class PastSearch {
    /** How long a look at the past may take: it reads every deal that may match. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int AT_A_TIME = 500;

    private final Query query;
    private final Instant moment;
    private final Analyzer words;
    private final long start = System.nanoTime();
    private final List<Hit> waiting = new ArrayList<>();
    private final List<Deal> waitingDeals = new ArrayList<>();
    private int matched;
    private final TreeSet<Hit> found =
            new TreeSet<>(
                    Comparator.comparing(Hit::changed)
                            .reversed()
                            .thenComparing(Hit::deal)
                            .thenComparing(Hit::record));

    /**
     * A deal that matched.
     *
     * @param record id of the record that holds it now
     * @param deal id that it went by then
     */
    record Hit(String record, String deal, Instant changed) {}

    PastSearch(Query query, Instant moment, Analyzer words) {
        this.query = query;
        this.moment = moment;
        this.words = words;
    }

    /**
     * Takes a deal that matches and is now as it was then.
     *
     * @param fields when it last changed, in milliseconds, and its id
     */
    void add(Object[] fields) {
        String id = ((BytesRef) fields[1]).utf8ToString();
        found.add(new Hit(id, id, Instant.ofEpochMilli((Long) fields[0])));
    }

    /** Looks at what a record of the present was then. */
    void look(Deal deal) {
        if (System.nanoTime() - start > LONGEST.toNanos()) {
            throw new TookTooLong(LONGEST);
        }
        for (Deal then : AsOf.of(List.of(deal), moment)) {
            waitingDeals.add(then);
            waiting.add(new Hit(deal.id(), then.id(), then.lastChanged().at()));
        }
        if (waiting.size() >= AT_A_TIME) {
            ask();
        }
    }

    /** How many of those looked at matched. */
    int looked() {
        ask();
        return matched;
    }

    /** Those of them that are asked for, last changed first. */
    List<Hit> hits(int offset, int limit) {
        ask();
        return found.stream().skip(offset).limit(limit).toList();
    }

    /** A hit as it was, from its record of the present. */
    Deal asItWas(Deal now, Hit hit) {
        return AsOf.of(List.of(now), moment).stream()
                .filter(then -> then.id().equals(hit.deal()))
                .findFirst()
                .orElseThrow();
    }

    private void ask() {
        if (waiting.isEmpty()) {
            return;
        }
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer =
                    new IndexWriter(
                            directory,
                            // unmerged, documents are numbered as they came
                            new IndexWriterConfig(words).setMergePolicy(NoMergePolicy.INSTANCE))) {
                for (Deal deal : waitingDeals) {
                    writer.addDocument(Documents.searchable(deal));
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher then = new IndexSearcher(reader);
                for (ScoreDoc hit : then.search(query, waiting.size(), Sort.INDEXORDER).scoreDocs) {
                    found.add(waiting.get(hit.doc));
                    matched++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        waiting.clear();
        waitingDeals.clear();
    }
}
