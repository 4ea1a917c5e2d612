package io.chipwire.ingest.story;

import io.chipwire.ingest.story.body.Body;
import io.chipwire.ingest.story.body.BodyReader;
import io.chipwire.ingest.story.facts.Facts;
import io.chipwire.ingest.story.facts.FactsReader;
import io.chipwire.ingest.story.outline.Outline;
import io.chipwire.ingest.story.page.PageLimits;
import io.chipwire.ingest.story.page.PageParser;
import java.time.Instant;
import org.jsoup.nodes.Document;

/** Reads the story out of a web page. Thread-safe; fetches nothing, opens no file. */
public final class StoryReader {
    /** A shorter text that a page only declares is a summary. */
    private static final int LEAST = 400;

    private final PageParser parser;

    /** A reader with the limits of {@link PageLimits#DEFAULT}. */
    public StoryReader() {
        this(PageLimits.DEFAULT);
    }

    /** A reader that refuses pages over these limits. */
    public StoryReader(PageLimits limits) {
        this.parser = new PageParser(limits);
    }

    /**
     * Reads a page.
     *
     * @param html the page's bytes, decompressed
     * @param url where it was found, absolute
     * @param contentType the server's Content-Type header, or the empty string
     * @param fetched when it was fetched: dates after that are not believed
     * @return the story, without blocks where the page has no text; or the limit it breaks
     */
    public PageReading read(byte[] html, String url, String contentType, Instant fetched) {
        return switch (parser.parse(html, contentType, url)) {
            case PageParser.Parsed.Over(var limit, var allowed, var found) ->
                    new PageReading.TooMuch(limit, allowed, found);
            case PageParser.Parsed.Tree(var page) -> story(page, url, fetched);
        };
    }

    private static Story story(Document page, String url, Instant fetched) {
        Outline outline = Outline.of(page.body());
        Facts facts = FactsReader.read(page, outline, url, fetched);
        Body seen = BodyReader.read(outline, page.baseUri(), facts.title().orElse(""));
        Body declared = Body.ofText(facts.articleBody());
        boolean hasMore = declared.length() > LEAST && declared.length() > 2 * seen.length();
        Body body = hasMore ? declared : seen;
        return new Story(
                facts.title(),
                facts.authors(),
                facts.published(),
                facts.updated(),
                facts.site(),
                facts.language(),
                facts.canonicalUrl(),
                facts.access(),
                body.blocks(),
                body.links(),
                hasMore ? "JSON-LD articleBody" : "text of the page");
    }
}
