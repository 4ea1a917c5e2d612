package io.chipwire.ingest.fetch;

/** What became of a fetch. */
public sealed interface Fetched {
    /**
     * A page.
     *
     * @param url where it was found in the end, after redirects
     * @param bytes as they came, decompressed
     * @param charset the character set that the server names, or empty; it is often wrong
     */
    // Pages are read, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Page(String url, byte[] bytes, String charset, Validators validators)
            implements Fetched {}

    /** The page is what it was when the validators were given out. */
    record Unchanged() implements Fetched {}

    /**
     * Its publisher has taken the page away for good (status 410).
     *
     * @param reason a sentence: what was expected, what came, from where
     */
    record Gone(String reason) implements Fetched {}

    /**
     * There is no page.
     *
     * @param reason a sentence: what was expected, what came, from where
     */
    record Failed(String reason) implements Fetched {}
}
