package io.chipwire.enrich.sentence;

import io.chipwire.events.Article.Block;
import io.chipwire.events.Evidence;

/**
 * A sentence, or what stands for one: a heading, a list item's fragment, a table row.
 *
 * @param block index of the block, {@link Evidence#TITLE} for the title
 * @param kind what the block is
 * @param start first character in the block's text
 * @param end one past the last character
 * @param blockText the text of the whole block
 */
public record Sentence(int block, Block.Kind kind, int start, int end, String blockText) {
    /** The sentence's own text. */
    public String text() {
        return blockText.substring(start, end);
    }

    /** Words of the block as evidence. */
    public Evidence evidence(int from, int to) {
        return new Evidence(block, from, to, blockText.substring(from, to));
    }

    /** Whether the sentence is a title or heading over what follows. */
    public boolean isHeading() {
        return kind == Block.Kind.HEADING;
    }
}
