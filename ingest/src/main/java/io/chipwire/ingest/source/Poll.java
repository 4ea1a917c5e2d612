package io.chipwire.ingest.source;

import io.chipwire.events.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The last look at a source.
 *
 * @param at when it was; {@link Instant#EPOCH} if there was none
 * @param etag what the server said of the version that was read, or empty
 * @param lastModified the same
 * @param seen keys of the items that were published or are awaited
 * @param awaited the pages that items point at and that have not come yet
 * @param articles what a followed page said, as revisions that say nothing; none of a feed
 */
public record Poll(
        Instant at,
        String etag,
        String lastModified,
        Set<String> seen,
        List<Awaited> awaited,
        List<Article> articles) {
    /** No look yet. */
    public static final Poll NONE = new Poll(Instant.EPOCH, "", "", Set.of(), List.of(), List.of());

    public Poll {
        seen = Set.copyOf(seen);
        awaited = List.copyOf(awaited);
        articles = List.copyOf(articles);
    }

    /** The same with another moment, for a look that begins now. */
    public Poll begun(Instant now) {
        return new Poll(now, etag, lastModified, seen, awaited, articles);
    }

    /** The same with other pages that have not come yet. */
    public Poll awaiting(List<Awaited> others) {
        return new Poll(at, etag, lastModified, seen, others, articles);
    }

    /** The same after the source was taken away: should it come back, all of it is new. */
    public Poll gone() {
        return new Poll(at, "", "", Set.of(), awaited, List.of());
    }

    /**
     * Whether a source may be looked at again. A look in the future is one of a clock that was
     * wrong then; it holds for one interval at most.
     */
    public boolean isDue(Instant now, Duration every) {
        return !now.isBefore(at.plus(every)) || at.isAfter(now.plus(every));
    }
}
