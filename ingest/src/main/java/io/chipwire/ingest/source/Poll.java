package io.chipwire.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * The last look at a source.
 *
 * @param at when it was; {@link Instant#EPOCH} if there was none
 * @param etag what the server said of the version that was read, or empty
 * @param lastModified the same
 * @param seen keys of the items that were published
 */
public record Poll(Instant at, String etag, String lastModified, Set<String> seen) {
    /** No look yet. */
    public static final Poll NONE = new Poll(Instant.EPOCH, "", "", Set.of());

    public Poll {
        seen = Set.copyOf(seen);
    }

    /** The same with another moment, for a look that begins now. */
    public Poll begun(Instant now) {
        return new Poll(now, etag, lastModified, seen);
    }

    /**
     * Whether a source may be looked at again. A look in the future is one of a clock that was
     * wrong then; it holds for one interval at most.
     */
    public boolean isDue(Instant now, Duration every) {
        return !now.isBefore(at.plus(every)) || at.isAfter(now.plus(every));
    }
}
