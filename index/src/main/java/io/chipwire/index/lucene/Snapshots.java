package io.chipwire.index.lucene;

import io.chipwire.index.search.TookTooLong;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;

/** Lends the index as it is at one moment to those who ask. Thread-safe. */
final class Snapshots {
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(2);

    private final SearcherManager searchers;

    Snapshots(SearcherManager searchers) {
        this.searchers = searchers;
    }

    /** A question to the index as it is now. */
    interface Question<T> {
        T ask(IndexSearcher now) throws IOException;
    }

    /** A pass over the index as it is now. */
    interface Pass {
        void over(IndexSearcher now) throws IOException;
    }

    /** The answer, unless it takes so long that others have to wait for it. */
    <T> T asking(Question<T> question) {
        return reading(now -> {
            long start = System.nanoTime();
            IndexSearcher timed = new IndexSearcher(now.getIndexReader());
            timed.setTimeout(() -> System.nanoTime() - start > LONGEST_SEARCH.toNanos());
            T answer = question.ask(timed);
            if (timed.timedOut()) {
                throw new TookTooLong(LONGEST_SEARCH);
            }
            return answer;
        });
    }

    /** The answer, however long it takes. */
    <T> T reading(Question<T> question) {
        try {
            IndexSearcher now = searchers.acquire();
            try {
                return question.ask(now);
            } finally {
                searchers.release(now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a pass, however long it takes. */
    void pass(Pass pass) {
        reading(now -> {
            pass.over(now);
            return pass;
        });
    }
}
