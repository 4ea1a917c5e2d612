package io.chipwire.main.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Dating;
import io.chipwire.ingest.Reading.Told;
import io.chipwire.ingest.article.Colophon;
import io.chipwire.ingest.article.Colophon.Fact;
import io.chipwire.ingest.article.Draft;
import io.chipwire.ingest.story.facts.Access;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An article as a line of {@code chipwire article}: what its document tells, and how each of it was
 * found. What is not told is null.
 */
final class ArticleLine {
    private final ObjectNode line = JsonNodeFactory.instance.objectNode();
    private final ObjectNode found = JsonNodeFactory.instance.objectNode();
    private final Article article;
    private final Colophon colophon;

    private ArticleLine(Told told) {
        this.article = told.article();
        this.colophon = told.colophon();
    }

    /**
     * The line of an article.
     *
     * @param document the file that it stands in
     */
    static ObjectNode of(String document, Told told) {
        return new ArticleLine(told).line(document);
    }

    private ObjectNode line(String document) {
        line.put("document", document);
        text("title", article.title(), Fact.TITLE);
        text("articleBody", body(), Fact.BODY);
        text("author", String.join(", ", article.authors()), Fact.AUTHORS);
        ArrayNode authors = line.putArray("authors");
        article.authors().forEach(authors::add);
        date();
        day("updated", article.updated(), "");
        text("url", url(), Fact.ADDRESS);
        text("site", colophon.site().orElse(""), Fact.SITE);
        text("language", language(), Fact.LANGUAGE);
        text("access", access(), Fact.ACCESS);
        switch (article.place()) {
            case Article.Place.Standalone() -> line.putNull("item");
            case Article.Place.ItemOf(String _, int position) -> line.put("item", position);
        }
        line.put("sponsored", article.sponsored());
        line.put("documentHash", article.documentHash().orElse(""));
        line.set("found", found);
        return line;
    }

    /** Each block is a line or more of its own, so that no two words are glued. */
    private String body() {
        return article.blocks().stream().map(Article.Block::text).collect(Collectors.joining("\n"));
    }

    /** The address that others know the article by; the path of a file is none. */
    private String url() {
        return article.canonicalUrl().startsWith("file:") ? "" : article.canonicalUrl();
    }

    private String language() {
        return article.language().equals(Draft.NO_LANGUAGE) ? "" : article.language();
    }

    private String access() {
        return switch (colophon.access()) {
            case Best.Value<Access>(Access declared) -> declared.name().toLowerCase(Locale.ROOT);
            case Best.Unknown<Access>() -> "";
        };
    }

    private void text(String name, String value, Fact fact) {
        if (value.isEmpty()) {
            line.putNull(name);
            return;
        }
        line.put(name, value);
        String how = colophon.found().get(fact);
        if (how != null) {
            found.put(name, how);
        }
    }

    /** A page that tells only its last change is of that day at the latest. */
    private void date() {
        switch (article.published()) {
            case Dating.Dated published -> day("date", published, "");
            case Dating.Undated() -> day("date", article.updated(), "last change: ");
        }
    }

    private void day(String name, Dating dating, String what) {
        switch (dating) {
            case Dating.Dated dated -> {
                line.put(name, dated.day().toString());
                found.put(name, what + dated.how());
            }
            case Dating.Undated() -> line.putNull(name);
        }
    }
}
