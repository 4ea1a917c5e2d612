package io.chipwire.index.lucene;

import io.chipwire.events.Best;
import io.chipwire.events.Mode;
import io.chipwire.index.search.DealQuery;
import io.chipwire.index.search.Reach;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * A {@link DealQuery} for Lucene, built from words and ids alone: what somebody types is never read
 * as a query language.
 */
final class Queries {
    private final Reach reach;
    private final Words words;

    Queries(Reach reach, Words words) {
        this.reach = reach;
        this.words = words;
    }

    Query of(DealQuery wanted) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(ofBuyer(wanted.buyer()), Occur.FILTER);
        ifGiven(
                wanted.mode(),
                (Mode mode) -> query.add(term(Field.MODE, mode.name()), Occur.FILTER));
        ifGiven(wanted.seller(), name -> query.add(party(Field.SELLER, name), Occur.FILTER));
        ifGiven(wanted.chip(), name -> addChip(query, name));
        if (!wanted.status().isEmpty()) {
            List<String> names = wanted.status().stream().map(Enum::name).toList();
            query.add(anyOf(Field.STATUS, names), Occur.FILTER);
        }
        ifGiven(wanted.text(), text -> query.add(text(text), Occur.MUST));
        addDays(query, wanted);
        return query.build();
    }

    /** All deals of a buyer, or of all. */
    Query ofBuyer(Best<String> buyer) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(kind(Field.Kind.DEAL), Occur.FILTER);
        ifGiven(buyer, name -> query.add(party(Field.BUYER, name), Occur.FILTER));
        return query.build();
    }

    static Query both(Query one, Query other) {
        return new BooleanQuery.Builder().add(one, Occur.MUST).add(other, Occur.FILTER).build();
    }

    static Query kind(Field.Kind kind) {
        return term(Field.KIND, kind.name());
    }

    static Query key(Field.Kind kind, String id) {
        return term(Field.KEY, kind.key(id));
    }

    static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private Query party(String field, String name) {
        Set<String> ids = reach.organisations(name);
        return ids.isEmpty() ? anyOf(field, List.of(name, Words.folded(name))) : anyOf(field, ids);
    }

    private void addChip(BooleanQuery.Builder query, String name) {
        Set<String> ids = reach.chips(name);
        if (ids.isEmpty()) {
            query.add(text(name), Occur.MUST);
        } else {
            query.add(anyOf(Field.ITEM, ids), Occur.FILTER);
        }
    }

    private Query text(String typed) {
        Set<String> found = words.typed(typed);
        if (found.isEmpty()) {
            return new MatchNoDocsQuery("no words in the text");
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        found.forEach(word -> any.add(term(Field.TEXT, word), Occur.SHOULD));
        return any.build();
    }

    private static void addDays(BooleanQuery.Builder query, DealQuery wanted) {
        ifGiven(
                wanted.from(),
                (LocalDate from) ->
                        query.add(
                                LongPoint.newRangeQuery(
                                        Field.LAST_DAY, from.toEpochDay(), Long.MAX_VALUE),
                                Occur.FILTER));
        ifGiven(
                wanted.to(),
                (LocalDate to) ->
                        query.add(
                                LongPoint.newRangeQuery(
                                        Field.FIRST_DAY, Long.MIN_VALUE, to.toEpochDay()),
                                Occur.FILTER));
    }

    static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static <T> void ifGiven(Best<T> given, Consumer<? super T> then) {
        if (given instanceof Best.Value<T>(T value)) {
            then.accept(value);
        }
    }
}
