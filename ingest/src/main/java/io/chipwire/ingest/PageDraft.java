package io.chipwire.ingest;

import io.chipwire.events.Best;
import io.chipwire.ingest.article.Body;
import io.chipwire.ingest.article.Characters;
import io.chipwire.ingest.article.Colophon;
import io.chipwire.ingest.article.Colophon.Fact;
import io.chipwire.ingest.article.Draft;
import io.chipwire.ingest.article.HtmlReader;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.ingest.limit.UnreadableException;
import io.chipwire.ingest.story.PageReading;
import io.chipwire.ingest.story.Story;
import io.chipwire.ingest.story.StoryReader;
import io.chipwire.ingest.story.facts.Found;
import io.chipwire.ingest.story.page.PageLimits;
import java.nio.charset.StandardCharsets;
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
     * @param url where the page was found
     * @param fetched dates after that are not believed
     * @throws UnreadableException if the page is over a limit or has no text
     */
    static Draft of(byte[] bytes, String url, Instant fetched, Budget budget) {
        // The character set is settled here, with the repairs that every text gets.
        byte[] html = Characters.text(bytes).getBytes(StandardCharsets.UTF_8);
        StoryReader reader = new StoryReader(limits(budget.limits()));
        return switch (reader.read(html, url, "text/html; charset=utf-8", fetched)) {
            case Story story -> draft(story, body(story, html, url, budget));
            case PageReading.TooMuch(String limit, long allowed, long found) ->
                    throw new UnreadableException(
                            "expected a page of at most "
                                    + allowed
                                    + " "
                                    + limit
                                    + ", got "
                                    + found
                                    + " (limit \""
                                    + limit
                                    + "\")");
        };
    }

    private static PageLimits limits(Limits limits) {
        return new PageLimits(
                limits.bytes(),
                Math.min(limits.nodes(), PageLimits.DEFAULT.tags()),
                PageLimits.DEFAULT.depth(),
                PageLimits.DEFAULT.attributes());
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
    private static Body body(Story story, byte[] html, String url, Budget budget) {
        return story.blocks().isEmpty()
                ? HtmlReader.wholePage(new String(html, StandardCharsets.UTF_8), url, budget)
                : new Body(story.blocks(), story.links());
    }

    private static <T> Best<T> best(Found<T> found) {
        return switch (found) {
            case Found.Told<T>(T value, String _) -> Best.of(value);
            case Found.Untold<T>() -> Best.unknown();
        };
    }
}
