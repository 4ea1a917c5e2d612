package io.chipwire.ingest;

import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.ContentId;
import io.chipwire.events.Refused;
import io.chipwire.events.Source;
import io.chipwire.ingest.Reading.Teaser;
import io.chipwire.ingest.Reading.Told;
import io.chipwire.ingest.fetch.Fetched;
import io.chipwire.ingest.fetch.Validators;
import io.chipwire.ingest.source.Awaited;
import io.chipwire.ingest.source.Poll;
import io.chipwire.ingest.source.PollBook;
import io.chipwire.ingest.source.SourceRow;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One look at a source: what is new in it is published, then remembered. A crash between the two
 * publishes it again, which changes nothing; a crash before leaves the moment of the look behind,
 * so that the server is not asked early.
 */
record SourcePoll(Intake intake, PollBook book, InstantSource clock) {

    /** Looks at the source if it is time. */
    void look(SourceRow row) throws IOException {
        Poll last = book.read(row);
        Instant now = clock.instant();
        if (!last.isDue(now, row.every())) {
            return;
        }
        Poll begun = last.begun(now);
        book.write(row, begun);
        Poll fed =
                switch (intake.fetch(row.url(), new Validators(last.etag(), last.lastModified()))) {
                    case Fetched.Page page -> fed(row, page, begun);
                    case Fetched.Gone(String reason) -> {
                        intake.takeBack(begun.articles());
                        intake.refuse(row.url(), reason);
                        yield begun.gone();
                    }
                    case Fetched.Failed failed -> {
                        intake.refuse(row.url(), failed.reason());
                        yield begun;
                    }
                    case Fetched.Unchanged() -> begun;
                };
        book.write(row, fed);
        if (fed.awaited().stream().anyMatch(page -> page.isDue(now))) {
            book.write(row, fed.awaiting(stillAwaited(row, fed.awaited(), now)));
        }
    }

    /** Publishes what the source itself says; the pages that it points at are awaited from now. */
    private Poll fed(SourceRow row, Fetched.Page page, Poll begun) {
        Reading reading = intake.read(Intake.document(page, Best.unknown(), Best.of(row.name())));
        Set<String> keys = new HashSet<>();
        Reading fresh =
                new Reading(
                        fresh(reading.told(), SourcePoll::key, begun, keys),
                        fresh(reading.teasers(), SourcePoll::key, begun, keys),
                        fresh(reading.refused(), Refused::id, begun, keys));
        intake.publish(fresh, reading);
        return new Poll(
                begun.at(),
                page.validators().etag(),
                page.validators().lastModified(),
                keys,
                awaited(begun, fresh.teasers()),
                ofPage(reading));
    }

    /** What a followed page itself says, to be taken back with it; a feed's items outlive it. */
    private static List<Article> ofPage(Reading reading) {
        return reading.articles().stream()
                .filter(article -> article.source().kind() == Source.Kind.PAGE)
                .map(article -> article.withdrawn(article.fetched()))
                .toList();
    }

    /** A page that a new revision of its item points at is awaited anew. */
    private static List<Awaited> awaited(Poll begun, List<Teaser> teasers) {
        Set<String> anew = teasers.stream().map(Teaser::url).collect(Collectors.toSet());
        Stream<Awaited> before =
                begun.awaited().stream().filter(page -> !anew.contains(page.url()));
        Stream<Awaited> now =
                teasers.stream()
                        .map(teaser ->
                                Awaited.from(
                                        teaser.url(),
                                        teaser.published(),
                                        teaser.item(),
                                        begun.at()));
        return Stream.concat(before, now).toList();
    }

    /** Publishes the pages that have come by now, or their teasers where they never will. */
    private List<Awaited> stillAwaited(SourceRow row, List<Awaited> pages, Instant now) {
        List<Awaited> still = new ArrayList<>();
        for (Awaited page : pages) {
            if (!page.isDue(now)) {
                still.add(page);
                continue;
            }
            Teaser teaser = new Teaser(page.url(), "", page.published(), "", page.item());
            switch (intake.behind(teaser, Best.of(row.name()))) {
                case Intake.Behind.Page(Reading reading) -> intake.publish(reading);
                case Intake.Behind.Nothing(String reason) when page.isLastTry() ->
                        intake.publish(intake.wordsOf(teaser, reason));
                case Intake.Behind.Nothing _ -> still.add(page.again(now, row.every()));
            }
        }
        return still;
    }

    /** Those that the last look did not see; the keys of all of them are added to the seen. */
    private static <T> List<T> fresh(
            List<T> found, Function<T, String> key, Poll last, Set<String> keys) {
        found.forEach(one -> keys.add(key.apply(one)));
        return found.stream().filter(one -> !last.seen().contains(key.apply(one))).toList();
    }

    private static String key(Told told) {
        Article article = told.article();
        return ContentId.of(article.id(), article.revision());
    }

    private static String key(Teaser teaser) {
        return ContentId.of(teaser.url(), teaser.revision());
    }
}
