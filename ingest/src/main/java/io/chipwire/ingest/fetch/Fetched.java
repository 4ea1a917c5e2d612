package io.chipwire.ingest.fetch;

/** What became of a fetch. */
public sealed interface Fetched {
    /**
     * A page.
     *
     * @param url where it was found in the end, after redirects
     * @param bytes in UTF-8 where only the carrier told the character set, else as they came
     */
    // Pages are read, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Page(String url, byte[] bytes, Validators validators) implements Fetched {}

    /** The page is what it was when the validators were given out. */
    record Unchanged() implements Fetched {}

    /**
     * There is no page.
     *
     * @param reason a sentence: what was expected, what came, from where
     */
    record Failed(String reason) implements Fetched {}
}
