package io.chipwire.ingest.source;

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
 */
public record Poll(
        Instant at, String etag, String lastModified, Set<String> seen, List<Awaited> awaited) {
    /** No look yet. */
    public static final Poll NONE = new Poll(Instant.EPOCH, "", "", Set.of(), List.of());

    public Poll {
        seen = Set.copyOf(seen);
        awaited = List.copyOf(awaited);
    }

    /** The same with another moment, for a look that begins now. */
    public Poll begun(Instant now) {
        return new Poll(now, etag, lastModified, seen, awaited);
    }

    /** The same with other pages that have not come yet. */
    public Poll awaiting(List<Awaited> others) {
        return new Poll(at, etag, lastModified, seen, others);
    }

    /**
     * Whether a source may be looked at again. A look in the future is one of a clock that was
     * wrong then; it holds for one interval at most.
     */
    public boolean isDue(Instant now, Duration every) {
        return !now.isBefore(at.plus(every)) || at.isAfter(now.plus(every));
    }
}
