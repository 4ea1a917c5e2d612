package io.chipwire.ingest.feed;

import java.util.List;

/**
 * A feed that was read.
 *
 * @param title plain words, may be empty
 * @param link the site that it is the feed of, or empty
 * @param language BCP 47 tag, or empty
 * @param items in the feed's order
 */
public record Feed(String title, String link, String language, List<FeedItem> items) {
    public Feed {
        items = List.copyOf(items);
    }
}
