package io.chipwire.ingest.fetch;

/**
 * What a server said of a page's version, word for word, to be shown to it again; empty where it
 * said nothing.
 */
public record Validators(String etag, String lastModified) {
    /** Nothing is known: the page is wanted in any case. */
    public static final Validators NONE = new Validators("", "");
}
