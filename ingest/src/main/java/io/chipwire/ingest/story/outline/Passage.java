package io.chipwire.ingest.story.outline;

import io.chipwire.events.Article.Block.Kind;
import java.util.List;

/**
 * A stretch of text between two block borders of a page.
 *
 * @param kind what it would be as a block
 * @param text its text, white space folded
 * @param links its links, in order
 * @param linked characters that stand in links
 * @param box index of the innermost box around it
 * @param strong whether all of it is bold or slanted
 */
public record Passage(
        Kind kind, String text, List<Span> links, int linked, int box, boolean strong) {
    /** Prose has at least this many characters... */
    private static final int PROSE = 80;

    /** ...or this many and the end of a sentence. */
    private static final int SENTENCE = 40;

    /**
     * A link's words.
     *
     * @param start first character in the passage
     * @param end one past the last
     * @param href the target as written
     */
    public record Span(int start, int end, String href) {}

    public Passage {
        links = List.copyOf(links);
    }

    /** The share of its characters that stand in links. */
    public double linkShare() {
        return text.isEmpty() ? 0 : (double) linked / text.length();
    }

    /** Whether it reads as a sentence or more, rather than as a label or a list of links. */
    public boolean isProse() {
        if (kind == Kind.HEADING || linkShare() > 0.5) {
            return false;
        }
        int weight = Letters.weight(text);
        return weight >= PROSE || (weight >= SENTENCE && Letters.endsSentence(text));
    }
}
