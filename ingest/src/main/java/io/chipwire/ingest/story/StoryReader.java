package io.chipwire.ingest.story;

import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.ingest.story.body.Body;
import io.chipwire.ingest.story.body.BodyReader;
import io.chipwire.ingest.story.facts.Facts;
import io.chipwire.ingest.story.facts.FactsReader;
import io.chipwire.ingest.story.outline.Outline;
import io.chipwire.ingest.story.page.PageParser;
import io.chipwire.ingest.story.page.PageText;
import java.time.Instant;
import org.jsoup.nodes.Document;

/** Reads the story out of a web page. Thread-safe; fetches nothing, opens no file. */
public final class StoryReader {
    /** A shorter text that a page only declares is a summary. */
    private static final int LEAST = 400;

    private final Limits limits;

    /** A reader with the standard limits. */
    public StoryReader() {
        this(Limits.defaults());
    }

    /** A reader that refuses pages over these limits. */
    public StoryReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads a page.
     *
     * @param html the page's bytes, decompressed
     * @param url where it was found, absolute
     * @param contentType the server's Content-Type header, or the empty string
     * @param fetched when it was fetched: dates after that are not believed
     * @return the story, without blocks where the page has no text
     * @throws io.chipwire.ingest.limit.UnreadableException if the page goes beyond a limit
     */
    public Story read(byte[] html, String url, String contentType, Instant fetched) {
        return read(PageText.of(html, contentType), url, fetched, new Budget(limits));
    }

    /**
     * Reads a page whose characters are known, as above.
     *
     * @param html the page's characters
     */
    public Story read(String html, String url, Instant fetched, Budget budget) {
        return story(PageParser.parse(html, url, budget), url, fetched);
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
