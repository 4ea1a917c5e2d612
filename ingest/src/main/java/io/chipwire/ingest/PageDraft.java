package io.chipwire.ingest;

import io.chipwire.events.Best;
import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.article.Body;
import io.chipwire.ingest.article.Colophon;
import io.chipwire.ingest.article.Colophon.Fact;
import io.chipwire.ingest.article.Draft;
import io.chipwire.ingest.article.HtmlReader;
import io.chipwire.ingest.article.ReadableText;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.story.Story;
import io.chipwire.ingest.story.StoryReader;
import io.chipwire.ingest.story.facts.Found;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A page's story as a draft. */
final class PageDraft {
    private PageDraft() {}

    /**
     * The draft of a page.
     *
     * @param fetched dates after that are not believed
     * @throws io.chipwire.ingest.limit.UnreadableException if the page is over a limit or has no
     *     text
     */
    static Draft of(Document page, Instant fetched, Budget budget) {
        // The character set is settled here, with the repairs that every text gets.
        String html = ReadableText.of(page.bytes(), page.charset());
        String url = page.url();
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
                colophon(story),
                body);
    }

    private static Colophon colophon(Story story) {
        Map<Fact, String> found = new EnumMap<>(Fact.class);
        note(found, Fact.TITLE, story.title());
        note(found, Fact.AUTHORS, story.authors());
        note(found, Fact.SITE, story.site());
        note(found, Fact.LANGUAGE, story.language());
        note(found, Fact.ADDRESS, story.canonicalUrl());
        note(found, Fact.ACCESS, story.access());
        found.put(Fact.BODY, story.blocks().isEmpty() ? "whole page" : story.bodyFound());
        return new Colophon(best(story.site()), best(story.access()), found);
    }

    private static void note(Map<Fact, String> found, Fact fact, Found<?> value) {
        switch (value) {
            case Found.Told<?>(var _, String how) -> found.put(fact, how);
            case Found.Untold<?>() -> {}
        }
    }

    /** A page too small to tell its story from its furniture is taken whole: nothing is lost. */
    private static Body body(Story story, String html, String url, Budget budget) {
        return story.blocks().isEmpty()
                ? HtmlReader.wholePage(html, url, budget)
                : new Body(story.blocks(), story.links());
    }

    private static <T> Best<T> best(Found<T> found) {
        return switch (found) {
            case Found.Told<T>(T value, String _) -> Best.of(value);
            case Found.Untold<T>() -> Best.unknown();
        };
    }
}
