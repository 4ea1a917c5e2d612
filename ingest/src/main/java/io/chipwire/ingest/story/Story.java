package io.chipwire.ingest.story;

import io.chipwire.events.Article;
import io.chipwire.events.Dating;
import io.chipwire.ingest.story.facts.Access;
import io.chipwire.ingest.story.facts.Found;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The story of a page: its text in blocks and what the page tells of it.
 *
 * @param title the story's own title, without the site's name
 * @param authors people or desks who wrote it, in the page's order; empty if the page names none
 * @param published the day it first appeared
 * @param updated the day its publisher last changed it, where that is told apart
 * @param site the name of the site
 * @param language BCP 47 tag
 * @param canonicalUrl the address that the page says it goes by, absolute
 * @param access who may read it, as declared
 * @param blocks the body; without title, byline, captions and the page's furniture
 * @param links the links of the body, in order, absolute
 * @param bodyFound where the body stood: {@code text of the page}, {@code JSON-LD articleBody}
 */
public record Story(
        Found<String> title,
        Found<List<String>> authors,
        Dating published,
        Dating updated,
        Found<String> site,
        Found<String> language,
        Found<String> canonicalUrl,
        Found<Access> access,
        List<Article.Block> blocks,
        List<Article.Link> links,
        String bodyFound) {

    public Story {
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
    }

    /** The body as one text, a blank line between blocks. */
    public String text() {
        return blocks.stream().map(Article.Block::text).collect(Collectors.joining("\n\n"));
    }
}
