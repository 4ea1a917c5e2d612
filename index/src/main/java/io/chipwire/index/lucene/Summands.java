package io.chipwire.index.lucene;

import io.chipwire.events.Json;
import io.chipwire.events.ledger.Summand;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Reads what sums need of deals from a column of its own: a small part of the whole records. */
final class Summands {
    private Summands() {}

    /** Passes on those of the deals that match, in any order. */
    static void each(IndexSearcher now, Query query, Consumer<? super Summand> each)
            throws IOException {
        Weight weight = now.createWeight(now.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : now.getIndexReader().leaves()) {
            Scorer matching = weight.scorer(leaf);
            if (matching != null) {
                each(leaf, matching.iterator(), each);
            }
        }
    }

    private static void each(
            LeafReaderContext leaf, DocIdSetIterator matching, Consumer<? super Summand> each)
            throws IOException {
        BinaryDocValues summands = DocValues.getBinary(leaf.reader(), Field.SUMMAND);
        Bits live = leaf.reader().getLiveDocs();
        int doc = matching.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS) {
            if ((live == null || live.get(doc)) && summands.advanceExact(doc)) {
                BytesRef json = summands.binaryValue();
                each.accept(
                        Json.read(
                                Arrays.copyOfRange(
                                        json.bytes, json.offset, json.offset + json.length),
                                Summand.class));
            }
            doc = matching.nextDoc();
        }
    }
}
