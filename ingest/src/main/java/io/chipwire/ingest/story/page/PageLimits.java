package io.chipwire.ingest.story.page;

/**
 * What a page may cost. A page over a limit is refused as a whole, never cut.
 *
 * @param bytes size after decompression
 * @param tags opening and closing tags together, and every other {@code <} of the markup
 * @param depth elements that are open at once, by the opening and closing tags of each name
 * @param attributes attributes of one tag
 */
public record PageLimits(int bytes, int tags, int depth, int attributes) {
    /** Far above what real pages need, and low enough that the worst page takes two seconds. */
    public static final PageLimits DEFAULT = new PageLimits(8_000_000, 100_000, 1_000, 500);

    public PageLimits {
        check("bytes", bytes);
        check("tags", tags);
        check("depth", depth);
        check("attributes", attributes);
    }

    private static void check(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "expected a positive limit of " + name + ", got " + value);
        }
    }
}
