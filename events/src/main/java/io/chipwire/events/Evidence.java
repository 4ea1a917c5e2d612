package io.chipwire.events;

import java.util.Locale;

/**
 * Words of an article.
 *
 * @param block index of the block; {@value #TITLE} is the article's title
 * @param start first character in the block's text, in UTF-16 units
 * @param end one past the last character
 * @param words the text between the two
 */
public record Evidence(int block, int start, int end, String words) {
    /** The block number of the title. */
    public static final int TITLE = -1;

    public Evidence {
        if (block < TITLE || start < 0 || end - start != words.length()) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "expected words of length end - start in block >= -1, got block %d, %d to %d, \"%s\"",
                            block,
                            start,
                            end,
                            words));
        }
    }
}
