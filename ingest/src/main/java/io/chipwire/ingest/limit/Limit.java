package io.chipwire.ingest.limit;

import io.chipwire.events.Worded;
import java.util.Arrays;
import java.util.Optional;

/**
 * A bound on what comes from outside, by the name that configuration and refusals call it: {@code
 * HEADER_BYTES} is {@code header-bytes}. The standard is one that no ordinary newsletter, feed or
 * page comes near.
 */
public enum Limit implements Worded {
    BYTES(8 * 1024 * 1024, "bytes", "bytes of one document, after decompression"),
    NODES(100_000, "tags", "tags of a page, a feed or all parts of a mail; lines of a text"),
    TEXT(2_000_000, "characters of text", "characters of one text, without its markup"),
    DEPTH(1_000, "open elements", "elements of a page that are open at once"),
    ATTRIBUTES(500, "attributes", "attributes of one tag"),
    NESTING(100, "levels", "levels of parts within parts of a mail, or of values of a JSON feed"),
    PARTS(1_000, "parts", "parts of a mail, mails of a file, or items of a feed"),
    HEADERS(500, "header lines", "header lines of a mail part or a response"),
    HEADER_BYTES(64 * 1024, "bytes of header", "bytes of one header line"),
    PARSING(5_000, "ms of parsing", "milliseconds of processor that one document may take"),
    FETCHING(30_000, "ms of fetching", "milliseconds for one page with its redirects"),
    REDIRECTS(5, "redirects", "redirects followed for one page");

    private final int standard;
    private final String unit;
    private final String meaning;

    Limit(int standard, String unit, String meaning) {
        this.standard = standard;
        this.unit = unit;
        this.meaning = meaning;
    }

    /** The value where none is given. */
    public int standard() {
        return standard;
    }

    /** What is counted, as it stands behind a number. */
    public String unit() {
        return unit;
    }

    /** What the limit bounds, for those who set it. */
    public String meaning() {
        return meaning;
    }

    /** The smallest value that makes sense. */
    public int least() {
        return this == REDIRECTS ? 0 : 1;
    }

    /** The limit of a name. */
    public static Optional<Limit> named(String word) {
        return Arrays.stream(values()).filter(limit -> limit.word().equals(word)).findFirst();
    }
}
