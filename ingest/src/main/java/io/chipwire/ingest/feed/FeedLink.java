package io.chipwire.ingest.feed;

/**
 * An address that a feed or an item points at.
 *
 * @param rel how it belongs: {@code alternate} is the page itself, {@code enclosure} a file
 * @param url absolute
 * @param type MIME type as told, or empty
 * @param length bytes of an enclosure as told, or empty
 */
public record FeedLink(String rel, String url, String type, String length) {
    static final String ALTERNATE = "alternate";
    static final String ENCLOSURE = "enclosure";

    static FeedLink page(String url) {
        return new FeedLink(ALTERNATE, url, "", "");
    }
}
