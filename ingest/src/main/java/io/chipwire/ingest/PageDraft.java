package io.chipwire.ingest;

import io.chipwire.events.Best;
import io.chipwire.ingest.article.Body;
import io.chipwire.ingest.article.Characters;
import io.chipwire.ingest.article.Draft;
import io.chipwire.ingest.article.HtmlReader;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.story.Story;
import io.chipwire.ingest.story.StoryReader;
import io.chipwire.ingest.story.facts.Found;
import java.time.Instant;
import java.util.List;

/** A page's story as a draft. */
final class PageDraft {
    private PageDraft() {}

    /**
     * The draft of a page.
     *
     * @param url where the page was found
     * @param fetched dates after that are not believed
     * @throws io.chipwire.ingest.limit.UnreadableException if the page is over a limit or has no text
     */
    static Draft of(byte[] bytes, String url, Instant fetched, Budget budget) {
        // The character set is settled here, with the repairs that every text gets.
        String html = Characters.text(bytes);
        Story story = new StoryReader(budget.limits()).read(html, url, fetched, budget);
        return draft(story, body(story, html, url, budget.part()));
    }

    private static Draft draft(Story story, Body body) {
        return new Draft(
                story.title().orElse(""),
                story.authors().orElse(List.of()),
                story.published(),
                story.updated(),
                story.language().orElse(Draft.NO_LANGUAGE),
                best(story.canonicalUrl()),
                best(story.site()),
                body);
    }

    /** A page too small to tell its story from its furniture is taken whole: nothing is lost. */
    private static Body body(Story story, String html, String url, Budget budget) {
        return story.blocks().isEmpty()
                ? HtmlReader.wholePage(html, url, budget)
                : new Body(story.blocks(), story.links());
    }

    private static Best<String> best(Found<String> found) {
        return switch (found) {
            case Found.Told<String>(String value, String _) -> Best.of(value);
            case Found.Untold<String>() -> Best.unknown();
        };
    }
}
