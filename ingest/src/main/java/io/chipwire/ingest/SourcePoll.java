package io.chipwire.ingest;

import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.ContentId;
import io.chipwire.events.Refused;
import io.chipwire.ingest.Reading.Teaser;
import io.chipwire.ingest.Reading.Told;
import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.fetch.Fetched;
import io.chipwire.ingest.fetch.Validators;
import io.chipwire.ingest.source.Poll;
import io.chipwire.ingest.source.PollBook;
import io.chipwire.ingest.source.SourceRow;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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
        switch (intake.fetch(row.url(), new Validators(last.etag(), last.lastModified()))) {
            case Fetched.Page page -> book.write(row, published(row, page, begun));
            case Fetched.Failed failed -> intake.refuse(row.url(), failed.reason());
            case Fetched.Unchanged() -> {}
        }
    }

    private Poll published(SourceRow row, Fetched.Page page, Poll begun) {
        Document document =
                new Document(page.url(), page.bytes(), Best.unknown(), Best.of(row.name()));
        Reading reading = intake.read(document);
        Set<String> keys = new HashSet<>();
        Reading fresh =
                new Reading(
                        fresh(reading.told(), SourcePoll::key, begun, keys),
                        fresh(reading.teasers(), SourcePoll::key, begun, keys),
                        fresh(reading.refused(), Refused::id, begun, keys));
        intake.publish(intake.whole(fresh, document));
        return new Poll(
                begun.at(), page.validators().etag(), page.validators().lastModified(), keys);
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
