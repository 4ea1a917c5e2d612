package io.chipwire.ingest;

import io.chipwire.events.Article;
import io.chipwire.events.ContentId;
import io.chipwire.events.Source;
import io.chipwire.ingest.Reading.Told;
import io.chipwire.ingest.article.Colophon;
import io.chipwire.ingest.article.Colophon.Fact;
import io.chipwire.ingest.article.Draft;
import io.chipwire.ingest.newsletter.Carrier;
import io.chipwire.ingest.newsletter.IssueReader;
import io.chipwire.ingest.newsletter.Item;
import java.time.Instant;
import java.util.List;

/**
 * What the articles of a draft go by.
 *
 * @param url where it was found
 * @param canonicalUrl what its identity is made of
 * @param documentHash SHA-256 of the bytes that it was read from
 */
record Edition(
        String url, String canonicalUrl, Source source, Instant fetched, String documentHash) {
    /**
     * The story that a draft is, or the items of the issue that it is. An issue that is cut makes
     * no article of its own, so that each claim comes out once.
     *
     * @param dated the draft with its final date, which the items share
     */
    List<Told> told(Draft dated, Carrier carrier) {
        Draft draft = dated.with(dated.title(), dated.body().plainlyLinked());
        List<Item> items = IssueReader.items(draft, carrier);
        if (items.isEmpty()) {
            return List.of(new Told(whole(draft), draft.colophon()));
        }
        Colophon ofItems = draft.colophon().with(Fact.TITLE, "item of the issue");
        return items.stream().map(item -> new Told(article(item, draft), ofItems)).toList();
    }

    /** The one article that a draft is if it is not cut. */
    Article whole(Draft draft) {
        return draft.article(url, canonicalUrl, source, fetched, documentHash);
    }

    /** An item goes by a place in its issue, even if it is only a link to elsewhere. */
    private Article article(Item item, Draft issue) {
        return issue.with(item.title(), item.body())
                .article(
                        Sources.placeIn(url, item.key()),
                        Sources.placeIn(canonicalUrl, item.key()),
                        source,
                        fetched,
                        documentHash)
                .itemOf(ContentId.of(canonicalUrl), item.position(), item.sponsored());
    }
}
