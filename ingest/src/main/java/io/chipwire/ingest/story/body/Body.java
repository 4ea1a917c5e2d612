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
}
