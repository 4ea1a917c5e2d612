package io.chipwire.ingest.limit;

import java.time.Duration;

/**
 * How much of anything from outside is read. What goes beyond is refused, with the limit's name.
 *
 * @param bytes of one document, after decompression
 * @param nodes tags of an HTML page or a feed
 * @param depth of multiparts in a mail and of tags in a page
 * @param parts of a mail, or items of a feed
 * @param headerBytes of a response or of a mail part
 * @param parsing time for one document
 * @param fetching time for one page with its redirects, from the first byte sent to the last read
 * @param redirects followed for one page
 */
public record Limits(
        int bytes,
        int nodes,
        int depth,
        int parts,
        int headerBytes,
        Duration parsing,
        Duration fetching,
        int redirects) {

    public Limits {
        for (int count : new int[] {bytes, nodes, depth, parts, headerBytes}) {
            if (count < 1) {
                throw new IllegalArgumentException("expected limits of at least 1, got " + count);
            }
        }
        if (redirects < 0 || !parsing.isPositive() || !fetching.isPositive()) {
            throw new IllegalArgumentException(
                    "expected a positive time and no negative redirects, got "
                            + parsing
                            + ", "
                            + fetching
                            + ", "
                            + redirects);
        }
    }

    /** Limits that no ordinary newsletter, feed or page comes near. */
    public static Limits defaults() {
        return new Limits(
                8 * 1024 * 1024,
                200_000,
                200,
                1_000,
                64 * 1024,
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                5);
    }
}
