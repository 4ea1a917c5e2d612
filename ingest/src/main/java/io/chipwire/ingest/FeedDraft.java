package io.chipwire.ingest;

import io.chipwire.events.Best;
import io.chipwire.ingest.article.Body;
import io.chipwire.ingest.article.Colophon;
import io.chipwire.ingest.article.Colophon.Fact;
import io.chipwire.ingest.article.Draft;
import io.chipwire.ingest.article.HtmlReader;
import io.chipwire.ingest.feed.Feed;
import io.chipwire.ingest.feed.FeedItem;
import io.chipwire.ingest.limit.Budget;
import java.util.EnumMap;
import java.util.Map;

/** A feed's item as a draft. */
final class FeedDraft {
    private static final String ITEM = "feed item";

    private FeedDraft() {}

    /** The draft of an item; its body is empty only if it has neither text nor title. */
    static Draft of(Feed feed, FeedItem item, Budget budget) {
        Body body = HtmlReader.piece(item.text(), item.link(), budget);
        if (body.blocks().isEmpty() && !item.title().isBlank()) {
            // A headline alone is all that some feeds say.
            body = Body.heading(item.title());
        }
        return new Draft(
                item.title(),
                item.names(),
                item.publishedOn(),
                item.updatedOn(),
                feed.language().isEmpty() ? Draft.NO_LANGUAGE : feed.language(),
                Best.unknown(),
                colophon(feed, item),
                body);
    }

    private static Colophon colophon(Feed feed, FeedItem item) {
        Map<Fact, String> found = new EnumMap<>(Fact.class);
        found.put(Fact.BODY, ITEM);
        note(found, Fact.TITLE, !item.title().isBlank(), ITEM);
        note(found, Fact.AUTHORS, !item.names().isEmpty(), ITEM);
        note(found, Fact.ADDRESS, !item.link().isEmpty(), ITEM);
        note(found, Fact.LANGUAGE, !feed.language().isEmpty(), "feed");
        return new Colophon(Best.unknown(), Best.unknown(), found).of(feed.title(), "feed");
    }

    private static void note(Map<Fact, String> found, Fact fact, boolean isTold, String how) {
        if (isTold) {
            found.put(fact, how);
        }
    }
}
