package io.chipwire.ingest;

import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Dating;
import io.chipwire.events.Refused;
import io.chipwire.ingest.article.Colophon;
import java.util.List;

/**
 * What a document holds.
 *
 * @param told the articles, in the document's order
 * @param teasers pages that the document only points at; whoever has a network may fetch them
 */
public record Reading(List<Told> told, List<Teaser> teasers, List<Refused> refused) {
    public Reading {
        told = List.copyOf(told);
        teasers = List.copyOf(teasers);
        refused = List.copyOf(refused);
    }

    /** The articles alone. */
    public List<Article> articles() {
        return told.stream().map(Told::article).toList();
    }

    /**
     * An article of the document.
     *
     * @param colophon what the document tells beside it
     */
    public record Told(Article article, Colophon colophon) {}

    /**
     * A feed item without its text.
     *
     * @param url the page that has the text
     * @param published the date that the feed tells, for a page that tells none
     * @param revision what the feed says of it: another title or text is another revision
     * @param item the article that the feed's own words make, for a page that never comes
     */
    public record Teaser(
            String url, String title, Dating published, String revision, Best<Article> item) {}
}
