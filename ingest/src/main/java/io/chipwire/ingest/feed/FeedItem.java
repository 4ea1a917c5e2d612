package io.chipwire.ingest.feed;

import io.chipwire.events.Dating;
import java.util.List;

/**
 * An item of a feed as the feed tells it.
 *
 * @param id the feed's own id of it, or empty
 * @param link absolute http URL, or empty
 * @param title plain words, may be empty
 * @param content HTML, may be empty
 * @param isWhole whether the content is the whole article; else it is a teaser of the page behind
 *     the link
 */
public record FeedItem(
        String id,
        String link,
        String title,
        List<String> authors,
        Dating published,
        Dating updated,
        String content,
        boolean isWhole) {}
