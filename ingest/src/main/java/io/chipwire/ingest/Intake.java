package io.chipwire.ingest;

import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Part;
import io.chipwire.events.Refused;
import io.chipwire.ingest.Reading.Teaser;
import io.chipwire.ingest.Reading.Told;
import io.chipwire.ingest.Submission.Address;
import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.article.CanonicalUrl;
import io.chipwire.ingest.article.Colophon;
import io.chipwire.ingest.fetch.Fetched;
import io.chipwire.ingest.fetch.PageFetcher;
import io.chipwire.ingest.fetch.Validators;
import io.chipwire.ingest.publish.ArticleSink;
import io.chipwire.ingest.source.HostGate;
import io.chipwire.ingest.source.IssueBook;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * From a submission to acknowledged events: fetch, read, fetch what the reading points at, publish,
 * count. Thread-safe.
 */
final class Intake {
    private final DocumentReader reader;
    private final PageFetcher fetcher;
    private final HostGate gate;
    private final ArticleSink sink;
    private final IssueBook issues;
    private final InstantSource clock;
    private final AtomicLong used = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    Intake(
            DocumentReader reader,
            PageFetcher fetcher,
            HostGate gate,
            ArticleSink sink,
            IssueBook issues,
            InstantSource clock) {
        this.reader = reader;
        this.fetcher = fetcher;
        this.gate = gate;
        this.sink = sink;
        this.issues = issues;
        this.clock = clock;
    }

    Part.Counts counts() {
        long articles = used.get();
        long refusals = refused.get();
        return new Part.Counts(articles + refusals, articles, refusals);
    }

    Receipt accept(Submission submission) {
        return switch (submission) {
            case Document document -> publish(whole(read(document), document));
            case Address address -> accept(address);
        };
    }

    private Receipt accept(Address address) {
        return switch (fetch(address.url(), Validators.NONE)) {
            case Fetched.Page page -> accept(document(page, address.published(), address.source()));
            case Fetched.Gone(String reason) -> refuse(address.url(), reason);
            case Fetched.Failed failed -> refuse(address.url(), failed.reason());
            case Fetched.Unchanged() ->
                    refuse(address.url(), "expected a page, got status 304 unasked");
        };
    }

    Fetched fetch(String url, Validators known) {
        if (!fetcher.isOwn(url)) {
            gate.pass(CanonicalUrl.host(url));
        }
        return fetcher.fetch(url, known);
    }

    Reading read(Document document) {
        return reader.read(document, clock.instant());
    }

    Receipt refuse(String origin, String reason) {
        return publish(new Reading(List.of(), List.of(), List.of(refusal(origin, reason))));
    }

    /**
     * The reading with the pages that it points at in place of their teasers. Where a page does not
     * come, the teaser's own words are the article, and the page is refused.
     *
     * @param document what was read; the date and source given for it hold for the pages too
     */
    Reading whole(Reading reading, Document document) {
        List<Told> told = new ArrayList<>(reading.told());
        List<Refused> refusals = new ArrayList<>(reading.refused());
        for (Teaser teaser : reading.teasers()) {
            Reading behind =
                    switch (behind(teaser, document.published(), document.source())) {
                        case Behind.Page(Reading page) -> page;
                        case Behind.Nothing(String reason) -> wordsOf(teaser, reason);
                    };
            told.addAll(behind.told());
            refusals.addAll(behind.refused());
        }
        return new Reading(told, List.of(), refusals);
    }

    /** What came of looking behind a teaser. */
    sealed interface Behind {
        /** The page, read as far as it can be. */
        record Page(Reading reading) implements Behind {}

        /** No page, this time. */
        record Nothing(String reason) implements Behind {}
    }

    /** Fetches and reads the page of a teaser. */
    Behind behind(Teaser teaser, Best<String> source) {
        return behind(teaser, Best.unknown(), source);
    }

    private Behind behind(Teaser teaser, Best<LocalDate> published, Best<String> source) {
        return switch (fetch(teaser.url(), Validators.NONE)) {
            case Fetched.Page page ->
                    new Behind.Page(read(document(page, published, source), teaser));
            case Fetched.Gone(String reason) -> new Behind.Nothing(reason);
            case Fetched.Failed failed -> new Behind.Nothing(failed.reason());
            case Fetched.Unchanged() ->
                    new Behind.Nothing("expected a page, got status 304 unasked");
        };
    }

    /** A page that says nothing we can read says it again tomorrow: its teaser stands for it. */
    private Reading read(Document page, Teaser teaser) {
        Reading behind = reader.read(page, clock.instant(), teaser.published());
        if (!behind.teasers().isEmpty()) {
            return wordsOf(teaser, "expected an article, got another feed");
        }
        if (behind.told().isEmpty()) {
            return new Reading(words(teaser), List.of(), behind.refused());
        }
        return behind;
    }

    /** What a teaser itself says, and the refusal of its page. */
    Reading wordsOf(Teaser teaser, String reason) {
        return new Reading(words(teaser), List.of(), List.of(refusal(teaser.url(), reason)));
    }

    private static List<Told> words(Teaser teaser) {
        return switch (teaser.item()) {
            case Best.Value<Article>(Article item) -> List.of(new Told(item, Colophon.NONE));
            case Best.Unknown<Article>() -> List.of();
        };
    }

    static Document document(Fetched.Page page, Best<LocalDate> published, Best<String> source) {
        return new Document(page.url(), page.bytes(), page.charset(), published, source);
    }

    private Refused refusal(String origin, String reason) {
        return Refused.of("ingest", origin, reason, clock.instant(), new byte[0]);
    }

    /** Takes articles back whose page is gone; that is not counted, for nobody read it. */
    void takeBack(List<Article> articles) {
        List<Article> withdrawn =
                articles.stream().map(article -> article.withdrawn(clock.instant())).toList();
        sink.publish(withdrawn, List.of());
    }

    /** Publishes a reading and counts it once it is acknowledged. */
    Receipt publish(Reading reading) {
        return publish(reading, reading);
    }

    /**
     * Publishes a part of a reading and counts it once it is acknowledged. What the issues in the
     * reading no longer have is taken back; that is not counted, for nobody read it.
     *
     * @param whole the reading of which the part is, or the part
     */
    Receipt publish(Reading reading, Reading whole) {
        List<Article> articles = new ArrayList<>(reading.articles());
        articles.addAll(issues.takenBack(whole.articles(), clock.instant()));
        List<Refused> unpublished = sink.publish(articles, reading.refused());
        issues.write(whole.articles());
        List<Refused> refusals = new ArrayList<>(reading.refused());
        refusals.addAll(unpublished);
        List<String> missing = unpublished.stream().map(Refused::origin).toList();
        List<Receipt.Accepted> accepted =
                reading.articles().stream()
                        .filter(article -> !missing.contains(article.url()))
                        .map(Receipt.Accepted::of)
                        .toList();
        used.addAndGet(accepted.size());
        refused.addAndGet(refusals.size());
        return new Receipt(accepted, refusals);
    }
}
