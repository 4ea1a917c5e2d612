package io.chipwire.index.lucene;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Known;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * When something of a deal became known or ceased to hold: between two such moments nothing of it
 * changes. They spare answers about the past most of the parsing. In milliseconds, so that a deal
 * with a moment in the very millisecond that is asked for is looked at either way.
 */
final class Moments {
    private Moments() {}

    static void add(Document document, Deal deal) {
        Set<Long> moments = new HashSet<>();
        deal.revisions().forEach(one -> add(moments, one.from(), one.until()));
        if (moments.isEmpty()) {
            return; // what a deal without revisions was when is not known
        }
        Stream.concat(deal.claims().stream(), deal.past().stream())
                .forEach(held -> add(moments, held.known(), held.until()));
        moments.forEach(moment -> document.add(new LongPoint(Field.MOMENT, moment)));
    }

    private static void add(Set<Long> moments, Known from, Best<Known> until) {
        moments.add(millis(from.at()));
        if (until instanceof Best.Value<Known>(Known end)) {
            moments.add(millis(end.at()));
        }
    }

    /** Deals with a moment from one to the other. */
    static Query between(Instant from, Instant to) {
        return LongPoint.newRangeQuery(Field.MOMENT, millis(from), millis(to));
    }

    /** Deals that are now as they were then. */
    static Query unchangedSince(Instant then) {
        return new BooleanQuery.Builder()
                .add(between(Instant.MIN, then), Occur.FILTER)
                .add(between(then, Instant.MAX), Occur.MUST_NOT)
                .build();
    }

    /** Deals of which something was known then and something is otherwise now. */
    static Query changedSince(Instant then) {
        return new BooleanQuery.Builder()
                .add(between(Instant.MIN, then), Occur.FILTER)
                .add(between(then, Instant.MAX), Occur.FILTER)
                .build();
    }

    /** The far past and the far future are beyond what a number of milliseconds can tell. */
    private static long millis(Instant at) {
        try {
            return at.toEpochMilli();
        } catch (ArithmeticException e) {
            return at.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
