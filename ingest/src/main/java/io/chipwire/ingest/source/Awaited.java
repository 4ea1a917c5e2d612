package io.chipwire.ingest.source;

import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Dating;
import java.time.Duration;
import java.time.Instant;

/**
 * A page that an item of a source points at and that has not come yet.
 *
 * @param url the page
 * @param published the date that the item tells, for a page that tells none
 * @param item the article that the item's own words make, in place of a page that never comes
 * @param tries how often the page was asked for in vain
 * @param next when it may be asked for again
 */
public record Awaited(String url, Dating published, Best<Article> item, int tries, Instant next) {
    private static final int MOST_TRIES = 4;

    /** A page that was not asked for yet. */
    public static Awaited from(String url, Dating published, Best<Article> item, Instant now) {
        return new Awaited(url, published, item, 0, now);
    }

    /** Whether the page may be asked for. */
    public boolean isDue(Instant now) {
        return !now.isBefore(next);
    }

    /** Whether nobody asks for the page again after this time. */
    public boolean isLastTry() {
        return tries + 1 >= MOST_TRIES;
    }

    /**
     * The same after a try in vain: each pause is twice the one before.
     *
     * @param pause the first one
     */
    public Awaited again(Instant now, Duration pause) {
        return new Awaited(
                url, published, item, tries + 1, now.plus(pause.multipliedBy(1L << tries)));
    }
}
