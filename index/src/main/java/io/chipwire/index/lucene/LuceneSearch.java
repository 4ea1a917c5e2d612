package io.chipwire.index.lucene;

import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Json;
import io.chipwire.events.Refused;
import io.chipwire.events.ledger.AsOf;
import io.chipwire.events.ledger.Summand;
import io.chipwire.index.search.ArticleState;
import io.chipwire.index.search.DealQuery;
import io.chipwire.index.search.DealSearch;
import io.chipwire.index.search.Found;
import io.chipwire.index.search.FoundCorrections;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/** {@link DealSearch} on Lucene. */
final class LuceneSearch implements DealSearch {
    private static final int PAGE = 500;

    private static final Sort BY_ID = new Sort(new SortField(Field.ID, SortField.Type.STRING));
    private static final Sort BY_CHANGE =
            new Sort(
                    new SortField(Field.LAST_CHANGED, SortField.Type.LONG, true),
                    new SortField(Field.ID, SortField.Type.STRING));
    private static final Sort BY_RELEVANCE =
            new Sort(SortField.FIELD_SCORE, new SortField(Field.ID, SortField.Type.STRING));

    private static final Sort NEWEST =
            new Sort(
                    new SortField(Field.AT, SortField.Type.LONG, true),
                    new SortField(Field.ID, SortField.Type.STRING));

    private final Snapshots index;
    private final Queries queries;
    private final Analyzer words;

    LuceneSearch(Snapshots index, Queries queries, Analyzer words) {
        this.index = index;
        this.queries = queries;
        this.words = words;
    }

    @Override
    public Found find(DealQuery wanted) {
        Query query = queries.of(wanted);
        Sort sort = wanted.text() instanceof Best.Value<String> ? BY_RELEVANCE : BY_CHANGE;
        return index.asking(now -> {
            int total = now.count(query);
            TopDocs top = now.search(query, wanted.offset() + wanted.limit(), sort);
            List<Deal> deals = new ArrayList<>();
            for (int i = wanted.offset(); i < top.scoreDocs.length; i++) {
                deals.add(deal(now, top.scoreDocs[i]));
            }
            return new Found(total, deals);
        });
    }

    @Override
    public Found find(DealQuery wanted, Instant asOf) {
        return index.reading(now -> {
            PastSearch then = new PastSearch(queries.of(wanted), asOf, words);
            Query unchanged = Queries.both(queries.of(wanted), Moments.unchangedSince(asOf));
            for (ScoreDoc hit :
                    now.search(unchanged, wanted.offset() + wanted.limit(), BY_CHANGE).scoreDocs) {
                then.add(((FieldDoc) hit).fields);
            }
            each(
                    now,
                    Queries.both(queries.ofBuyer(wanted.buyer()), Moments.changedSince(asOf)),
                    then::look);
            List<Deal> deals = new ArrayList<>();
            for (PastSearch.Hit hit : then.hits(wanted.offset(), wanted.limit())) {
                if (byId(now, hit.record()) instanceof Best.Value<Deal>(Deal deal)) {
                    deals.add(then.asItWas(deal, hit));
                }
            }
            return new Found(now.count(unchanged) + then.looked(), deals);
        });
    }

    @Override
    public void changed(Best<String> buyer, Instant from, Instant to, Consumer<? super Deal> each) {
        each(Queries.both(queries.ofBuyer(buyer), Moments.between(from, to)), each);
    }

    @Override
    public void summands(Best<String> buyer, Best<Instant> asOf, Consumer<? super Summand> each) {
        Query deals = queries.ofBuyer(buyer);
        index.pass(now -> {
            switch (asOf) {
                case Best.Unknown<Instant>() -> Summands.each(now, deals, each);
                case Best.Value<Instant>(Instant then) -> {
                    Summands.each(now, Queries.both(deals, Moments.unchangedSince(then)), each);
                    each(
                            now,
                            Queries.both(deals, Moments.changedSince(then)),
                            deal ->
                                    AsOf.of(List.of(deal), then).stream()
                                            .map(Summand::of)
                                            .forEach(each));
                }
            }
        });
    }

    @Override
    public Best<Deal> deal(String id) {
        return index.asking(now -> byId(now, id));
    }

    private static Best<Deal> byId(IndexSearcher now, String id) throws IOException {
        TopDocs itself = now.search(Queries.key(Field.Kind.DEAL, id), 1);
        ScoreDoc[] hits =
                itself.scoreDocs.length > 0
                        ? itself.scoreDocs
                        : now.search(Queries.term(Field.FORMER_ID, id), 1, BY_ID).scoreDocs;
        return hits.length == 0 ? Best.unknown() : Best.of(deal(now, hits[0]));
    }

    @Override
    public FoundCorrections corrections(Best<String> deal, int limit, int offset) {
        return index.asking(now -> {
            BooleanQuery.Builder about =
                    new BooleanQuery.Builder()
                            .add(Queries.kind(Field.Kind.CORRECTION), Occur.FILTER);
            if (deal instanceof Best.Value<String>(String id)) {
                about.add(Queries.anyOf(Field.DEAL, idsOf(now, id)), Occur.FILTER);
            }
            Query query = about.build();
            List<FoundCorrections.Listed> listed = new ArrayList<>();
            ScoreDoc[] hits = now.search(query, offset + limit, NEWEST).scoreDocs;
            for (int i = offset; i < hits.length; i++) {
                Correction one = Json.read(json(now, hits[i]), Correction.class);
                listed.add(
                        new FoundCorrections.Listed(one, refusal(now, "correction " + one.id())));
            }
            return new FoundCorrections(now.count(query), listed);
        });
    }

    /** All ids that lead to the same deal as this one. */
    private static Set<String> idsOf(IndexSearcher now, String id) throws IOException {
        Set<String> ids = new HashSet<>(Set.of(id));
        if (byId(now, id) instanceof Best.Value<Deal>(Deal deal)) {
            ids.add(deal.id());
            ids.addAll(deal.formerIds());
        }
        return ids;
    }

    @Override
    public List<Deal> knownOn(LocalDate day) {
        List<Deal> deals = new ArrayList<>();
        each(Queries.term(Field.KNOWN_DAY, day.toString()), deals::add);
        return deals;
    }

    @Override
    public void all(Consumer<? super Deal> each) {
        each(Queries.kind(Field.Kind.DEAL), each);
    }

    @Override
    public int size() {
        return index.asking(now -> now.count(Queries.kind(Field.Kind.DEAL)));
    }

    @Override
    public ArticleState article(String id, String revision) {
        return index.asking(now -> {
            TopDocs newest = now.search(Queries.key(Field.Kind.ARTICLE, id), 1);
            if (newest.scoreDocs.length > 0) {
                Document article = now.storedFields().document(newest.scoreDocs[0].doc);
                String current = article.get(Field.REVISION);
                if (current.equals(revision)) {
                    return whole(now, id, revision, Set.of(article.getValues(Field.CLAIM)));
                }
                if (now.count(Queries.key(Field.Kind.SEEN, id + "@" + revision)) > 0) {
                    return new ArticleState.Superseded(current);
                }
            }
            return refusedOrPending(now, id, revision);
        });
    }

    /** Searchable if deals hold all of the revision's claims and none of another revision's. */
    private static ArticleState whole(
            IndexSearcher now, String id, String revision, Set<String> claims) throws IOException {
        Set<String> missing = new HashSet<>(claims);
        int deals = Math.max(1, now.count(Queries.term(Field.ARTICLE, id)));
        for (ScoreDoc hit : now.search(Queries.term(Field.ARTICLE, id), deals).scoreDocs) {
            for (Deal.HeldClaim held : deal(now, hit).claims()) {
                if (held.article().equals(id)) {
                    if (!held.revision().equals(revision)) {
                        return new ArticleState.Pending();
                    }
                    missing.remove(held.claim().id());
                }
            }
        }
        return missing.isEmpty()
                ? new ArticleState.Searchable(claims.size())
                : new ArticleState.Pending();
    }

    private static ArticleState refusedOrPending(IndexSearcher now, String id, String revision)
            throws IOException {
        return switch (refusal(now, "article " + id + "@" + revision)) {
            case Best.Value<String>(String reason) -> new ArticleState.Refused(reason);
            case Best.Unknown<String>() -> new ArticleState.Pending();
        };
    }

    /** Why what comes from there was refused, if it was. */
    private static Best<String> refusal(IndexSearcher now, String origin) throws IOException {
        Query refusal =
                new BooleanQuery.Builder()
                        .add(Queries.kind(Field.Kind.REFUSED), Occur.FILTER)
                        .add(Queries.term(Field.ORIGIN, origin), Occur.FILTER)
                        .build();
        ScoreDoc[] hits = now.search(refusal, 1).scoreDocs;
        return hits.length == 0
                ? Best.unknown()
                : Best.of(Json.read(json(now, hits[0]), Refused.class).reason());
    }

    private void each(Query query, Consumer<? super Deal> each) {
        index.pass(now -> each(now, query, each));
    }

    private static void each(IndexSearcher now, Query query, Consumer<? super Deal> each)
            throws IOException {
        TopDocs page = now.search(query, PAGE, BY_ID);
        while (page.scoreDocs.length > 0) {
            for (ScoreDoc hit : page.scoreDocs) {
                each.accept(deal(now, hit));
            }
            page = now.searchAfter(page.scoreDocs[page.scoreDocs.length - 1], query, PAGE, BY_ID);
        }
    }

    private static Deal deal(IndexSearcher now, ScoreDoc hit) throws IOException {
        return Json.read(json(now, hit), Deal.class);
    }

    private static byte[] json(IndexSearcher now, ScoreDoc hit) throws IOException {
        BytesRef bytes =
                now.storedFields().document(hit.doc, Set.of(Field.JSON)).getBinaryValue(Field.JSON);
        return Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    }
}
