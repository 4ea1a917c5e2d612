package io.chipwire.ingest.story.body;

import io.chipwire.events.Article;
import java.util.List;

/**
 * The text of a story.
 *
 * @param blocks its blocks
 * @param links its links, absolute
 */
public record Body(List<Article.Block> blocks, List<Article.Link> links) {
    public Body {
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
    }

    /** A text that is not in the page's markup, a paragraph a line. */
    public static Body ofText(String text) {
        return new Body(
                text.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> new Article.Block(Article.Block.Kind.PARAGRAPH, line.strip()))
                        .toList(),
                List.of());
    }

    /** Characters of all blocks. */
    public int length() {
        return blocks.stream().mapToInt(block -> block.text().length()).sum();
    }
}
