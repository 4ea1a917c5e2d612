package io.chipwire.ingest;

import io.chipwire.events.Article;
import io.chipwire.events.Dating;
import io.chipwire.events.Refused;
import java.util.List;

/**
 * What a document holds.
 *
 * @param teasers pages that the document only points at; whoever has a network may fetch them
 */
public record Reading(List<Article> articles, List<Teaser> teasers, List<Refused> refused) {
    public Reading {
        articles = List.copyOf(articles);
        teasers = List.copyOf(teasers);
        refused = List.copyOf(refused);
    }

    /**
     * A feed item without its text.
     *
     * @param url the page that has the text
     * @param published the date that the feed tells, for a page that tells none
     * @param revision what the feed says of it: another title or text is another revision
     */
    public record Teaser(String url, String title, Dating published, String revision) {}
}
