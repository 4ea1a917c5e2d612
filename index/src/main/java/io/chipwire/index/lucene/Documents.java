package io.chipwire.index.lucene;

import io.chipwire.events.Best;
import io.chipwire.events.Claims;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.EventDate;
import io.chipwire.events.Evidence;
import io.chipwire.events.Json;
import io.chipwire.events.Known;
import io.chipwire.events.Refused;
import io.chipwire.events.Slot;
import io.chipwire.events.ledger.Summand;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** What of an event can be searched. */
final class Documents {
    private Documents() {}

    static Document of(Deal deal) {
        Document document = searchable(deal);
        document.add(new StoredField(Field.JSON, Json.bytes(deal)));
        document.add(
                new BinaryDocValuesField(
                        Field.SUMMAND, new BytesRef(Json.bytes(Summand.of(deal)))));
        Moments.add(document, deal);
        return document;
    }

    /** What a deal is found by, without the deal itself. */
    static Document searchable(Deal deal) {
        Document document = keyed(Field.Kind.DEAL, deal.id());
        document.add(new SortedDocValuesField(Field.ID, new BytesRef(deal.id())));
        deal.formerIds().forEach(id -> term(document, Field.FORMER_ID, id));
        party(document, Field.BUYER, deal.buyerId(), deal.buyer());
        if (deal.sellerId() instanceof Best.Value<String>(String id)) {
            party(document, Field.SELLER, id, deal.seller().orElse(id));
        }
        items(deal).forEach(id -> term(document, Field.ITEM, id));
        term(document, Field.STATUS, deal.status().name());
        term(document, Field.MODE, deal.mode().name());
        days(document, deal);
        knownDays(deal).forEach(day -> term(document, Field.KNOWN_DAY, day.toString()));
        deal.claims().stream()
                .map(Deal.HeldClaim::article)
                .distinct()
                .forEach(article -> term(document, Field.ARTICLE, article));
        document.add(
                new NumericDocValuesField(
                        Field.LAST_CHANGED, deal.lastChanged().at().toEpochMilli()));
        text(deal).forEach(text -> document.add(new TextField(Field.TEXT, text, Store.NO)));
        return document;
    }

    static Document of(Claims claims) {
        Document document = keyed(Field.Kind.ARTICLE, claims.article().id());
        document.add(new StoredField(Field.REVISION, claims.article().revision()));
        claims.claims().forEach(claim -> document.add(new StoredField(Field.CLAIM, claim.id())));
        return document;
    }

    /** That a revision of an article was the newest at some time. */
    static Document seen(String articleRevision) {
        return keyed(Field.Kind.SEEN, articleRevision);
    }

    static Document of(Refused refused) {
        Document document = keyed(Field.Kind.REFUSED, refused.id());
        term(document, Field.ORIGIN, refused.origin());
        document.add(new StoredField(Field.JSON, Json.bytes(refused)));
        return document;
    }

    static Document of(Correction correction) {
        Document document = keyed(Field.Kind.CORRECTION, correction.id());
        document.add(new StoredField(Field.JSON, Json.bytes(correction)));
        document.add(new SortedDocValuesField(Field.ID, new BytesRef(correction.id())));
        document.add(new NumericDocValuesField(Field.AT, correction.at().toEpochMilli()));
        correction.deals().forEach(deal -> term(document, Field.DEAL, deal));
        return document;
    }

    private static Document keyed(Field.Kind kind, String id) {
        Document document = new Document();
        term(document, Field.KEY, kind.key(id));
        term(document, Field.KIND, kind.name());
        return document;
    }

    private static void term(Document document, String field, String value) {
        document.add(new StringField(field, value, Store.NO));
    }

    private static void party(Document document, String field, String id, String name) {
        term(document, field, id);
        term(document, field, Words.folded(name));
    }

    /** The items and the families they belong to. */
    private static Set<String> items(Deal deal) {
        Set<String> ids = new TreeSet<>(deal.itemIds());
        deal.claims().stream()
                .flatMap(held -> held.claim().items().stream())
                .map(Slot.Told::value)
                .filter(item -> deal.itemIds().contains(item.id()))
                .map(item -> item.family().orElse(item.id()))
                .forEach(ids::add);
        return ids;
    }

    /** A deal without a date of its own stands on the day the news of it first appeared. */
    private static void days(Document document, Deal deal) {
        switch (deal.when()) {
            case Best.Value<EventDate>(EventDate when) -> days(document, when.first(), when.last());
            case Best.Unknown<EventDate>() ->
                    firstPublished(deal).ifPresent(day -> days(document, day, day));
        }
    }

    private static void days(Document document, LocalDate first, LocalDate last) {
        document.add(new LongPoint(Field.FIRST_DAY, first.toEpochDay()));
        document.add(new LongPoint(Field.LAST_DAY, last.toEpochDay()));
    }

    private static Optional<LocalDate> firstPublished(Deal deal) {
        return Stream.concat(
                        Stream.of(deal.firstKnown()),
                        deal.claims().stream().map(Deal.HeldClaim::known))
                .filter(known -> known.by() == Known.By.PUBLISHED)
                .map(Documents::day)
                .min(LocalDate::compareTo);
    }

    private static Set<LocalDate> knownDays(Deal deal) {
        Set<LocalDate> days = new TreeSet<>(Set.of(day(deal.firstKnown())));
        deal.claims().forEach(held -> days.add(day(held.known())));
        deal.history().forEach(step -> days.add(day(step.known())));
        return days;
    }

    private static LocalDate day(Known known) {
        return LocalDate.ofInstant(known.at(), ZoneOffset.UTC);
    }

    private static Stream<String> text(Deal deal) {
        Stream<String> names =
                Stream.concat(
                        Stream.of(deal.buyer(), deal.seller().orElse("")), deal.items().stream());
        Stream<String> documents =
                deal.sources().stream()
                        .flatMap(source -> Stream.of(source.title(), source.source()));
        Stream<String> origins = deal.origins().stream().map(Deal.Origin::name);
        Stream<String> evidence =
                deal.claims().stream()
                        .flatMap(held -> EvidenceOf.claim(held.claim()))
                        .map(Evidence::words)
                        .distinct();
        return Stream.of(names, documents, origins, evidence)
                .flatMap(stream -> stream)
                .filter(text -> !text.isBlank());
    }
}
