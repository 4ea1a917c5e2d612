package io.chipwire.ingest.article;

import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.ContentId;
import io.chipwire.events.Dating;
import io.chipwire.events.Source;
import io.chipwire.events.signature.TextSignature;
import io.chipwire.ingest.limit.UnreadableException;
import io.chipwire.ingest.text.TextRepair;
import java.time.Instant;
import java.util.List;

/**
 * What a text says of itself, before it has an address and a source.
 *
 * @param title one line, not empty
 * @param authors names as printed
 * @param language BCP 47 tag, {@code und} if not told
 * @param address the address that the text itself says it goes by
 * @param colophon what else it tells, and where it stood
 */
public record Draft(
        String title,
        List<String> authors,
        Dating published,
        Dating updated,
        String language,
        Best<String> address,
        Colophon colophon,
        Body body) {

    /** The language of a text that does not tell. */
    public static final String NO_LANGUAGE = "und";

    private static final int LONGEST_TITLE = 300;

    public Draft {
        title = cut(oneLine(title));
        authors = authors.stream().map(Draft::oneLine).filter(name -> !name.isEmpty()).toList();
    }

    /** A draft of a body and a title alone. */
    public static Draft of(String title, Body body) {
        return new Draft(
                title,
                List.of(),
                new Dating.Undated(),
                new Dating.Undated(),
                NO_LANGUAGE,
                Best.unknown(),
                Colophon.NONE,
                body);
    }

    /** The same draft under another title. */
    public Draft titled(String other) {
        return new Draft(other, authors, published, updated, language, address, colophon, body);
    }

    /** The same draft with another colophon. */
    public Draft with(Colophon other) {
        return new Draft(title, authors, published, updated, language, address, other, body);
    }

    /** A part of what this draft says, under a title of its own. */
    public Draft with(String partTitle, Body part) {
        return new Draft(partTitle, authors, published, updated, language, address, colophon, part);
    }

    /** The same draft with another date, if the other is one. */
    public Draft dated(Dating other) {
        return switch (other) {
            case Dating.Dated _ ->
                    new Draft(title, authors, other, updated, language, address, colophon, body);
            case Dating.Undated() -> this;
        };
    }

    /** The same draft by other authors, if there are any. */
    public Draft by(List<String> others) {
        return others.isEmpty()
                ? this
                : new Draft(title, others, published, updated, language, address, colophon, body);
    }

    /**
     * The article that this draft becomes at an address.
     *
     * @param canonicalUrl what its id is made of
     * @param documentHash of the bytes that it was read from
     * @throws UnreadableException if the draft has no text
     */
    public Article article(
            String url, String canonicalUrl, Source source, Instant fetched, String documentHash) {
        if (body.blocks().isEmpty()) {
            throw new UnreadableException("expected text, got none");
        }
        String text = OwnWords.text(body.blocks());
        String heading = title.isEmpty() ? cut(body.blocks().getFirst().text()) : title;
        return new Article(
                Article.SCHEMA,
                ContentId.of(canonicalUrl),
                ContentId.of(heading, day(published), source.id(), text),
                url,
                canonicalUrl,
                source,
                new Article.Place.Standalone(),
                heading,
                authors,
                published,
                updated,
                fetched,
                language,
                body.blocks(),
                body.links(),
                false,
                ContentId.sha256(text),
                TextSignature.of(OwnWords.of(body.blocks())),
                Best.of(documentHash));
    }

    private static String day(Dating dating) {
        return switch (dating) {
            case Dating.Dated dated -> dated.day().toString();
            case Dating.Undated() -> "";
        };
    }

    private static String oneLine(String text) {
        Words.Builder words = new Words.Builder();
        words.append(TextRepair.repairLetters(text));
        return words.take().text();
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TITLE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TITLE - 1)) ? 1 : 0;
        return text.substring(0, LONGEST_TITLE - end).strip() + "…";
    }
}
