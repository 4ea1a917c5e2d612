package io.chipwire.ingest.story;

/** What came of reading a page: a story, or the limit that the page breaks. */
public sealed interface PageReading permits Story, PageReading.TooMuch {
    /**
     * The page breaks a limit and was not read.
     *
     * @param limit the limit's name, as {@link io.chipwire.ingest.story.page.PageLimits} spells it
     * @param allowed the most that is allowed
     * @param found what the page has, at least
     */
    record TooMuch(String limit, long allowed, long found) implements PageReading {}
}
