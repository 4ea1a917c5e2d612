package io.chipwire.ingest;

import io.chipwire.events.Article;
import io.chipwire.events.Refused;
import java.util.List;

/** What became of a submission: all of it is on Kafka when the receipt is given. */
public record Receipt(List<Accepted> articles, List<Refused> refused) {
    public Receipt {
        articles = List.copyOf(articles);
        refused = List.copyOf(refused);
    }

    /** An article that was made of it. */
    public record Accepted(String id, String revision, String title, String url) {
        static Accepted of(Article article) {
            return new Accepted(article.id(), article.revision(), article.title(), article.url());
        }
    }
}
