package io.chipwire.ingest.opml;

/**
 * A feed that somebody follows.
 *
 * @param name what the feed is called; its URL where the list does not tell
 * @param url the feed
 * @param site the page that it is the feed of, or empty
 */
public record Subscription(String name, String url, String site) {}
