package io.chipwire.ingest.story.facts;

import io.chipwire.events.Dating;
import java.util.List;

/**
 * What a page tells of its story.
 *
 * @param title the story's own title
 * @param authors who wrote it
 * @param published when it first appeared
 * @param updated when it was last changed, where that is told apart
 * @param site the site's name
 * @param language BCP 47 tag
 * @param canonicalUrl the address it goes by
 * @param access who may read it
 * @param articleBody the text as JSON-LD repeats it, or the empty string
 */
public record Facts(
        Found<String> title,
        Found<List<String>> authors,
        Dating published,
        Dating updated,
        Found<String> site,
        Found<String> language,
        Found<String> canonicalUrl,
        Found<Access> access,
        String articleBody) {}
