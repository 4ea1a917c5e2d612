package io.chipwire.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.chipwire.events.signature.TextSignature;
import java.time.Instant;
import java.util.List;

/**
 * A text with a title and, where it is known, a date: one story, or one item of a newsletter issue.
 *
 * @param schema version of this record's form, {@value #SCHEMA} now
 * @param id what the article is: {@link ContentId} of its canonical URL, or of the Message-ID and
 *     the item's position
 * @param revision what it says: {@link ContentId} of title, date, source and blocks; another text
 *     is another revision
 * @param url where it was found; {@code file:} for a file of the user's, {@code mid:} for a mail
 * @param canonicalUrl the address it goes by, without tracking parameters
 * @param place whether it stands alone or is an item of a newsletter issue
 * @param authors names as printed, in order
 * @param published when it was published, as far as the article or its carrier tells; never guessed
 * @param updated when its publisher last changed it
 * @param fetched when these bytes were read, by the clock of the reader
 * @param language BCP 47 tag, {@code und} if not known
 * @param blocks the body; evidence counts from here. None if the article was taken back
 * @param links the links of the body, in order
 * @param sponsored whether the article is marked as paid for
 * @param textHash SHA-256 of the body's text, hexadecimal: two articles with one hash are copies
 * @param signature what near-copies of the body are recognised by
 * @param documentHash SHA-256 of the bytes that it was read from, hexadecimal: the page, mail, feed
 *     or file as it came. Not known of what was written before there was such a field
 */
public record Article(
        int schema,
        String id,
        String revision,
        String url,
        String canonicalUrl,
        Source source,
        Place place,
        String title,
        List<String> authors,
        Dating published,
        Dating updated,
        Instant fetched,
        String language,
        List<Block> blocks,
        List<Link> links,
        boolean sponsored,
        String textHash,
        TextSignature signature,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Best<String> documentHash) {

    /** Version of the form of this record. */
    public static final int SCHEMA = 1;

    public Article {
        Schema.check(schema, SCHEMA);
        authors = List.copyOf(authors);
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
    }

    /** The article as other events name it. */
    public ArticleRef ref() {
        return new ArticleRef(
                id, revision, url, title, source, published, fetched, textHash, signature, updated);
    }

    /**
     * The same article as an item of a newsletter issue.
     *
     * @param issue id of the issue's article
     * @param position place in the issue, from 1
     * @param isPaidFor whether the issue marks it as paid for
     */
    public Article itemOf(String issue, int position, boolean isPaidFor) {
        return new Article(
                schema,
                id,
                revision,
                url,
                canonicalUrl,
                source,
                new Place.ItemOf(issue, position),
                title,
                authors,
                published,
                updated,
                fetched,
                language,
                blocks,
                links,
                isPaidFor,
                textHash,
                signature,
                documentHash);
    }

    /**
     * The article taken back by its publisher: a revision that says nothing, so that nothing rests
     * on it any more.
     */
    public Article withdrawn(Instant at) {
        return new Article(
                schema,
                id,
                ContentId.of("", "", source.id(), ""),
                url,
                canonicalUrl,
                source,
                place,
                "",
                List.of(),
                published,
                updated,
                at,
                language,
                List.of(),
                List.of(),
                sponsored,
                ContentId.sha256(""),
                TextSignature.of(""),
                Best.unknown());
    }

    /**
     * The issue of this item as the one article that it was before it was cut, taken back.
     *
     * @param issueUrl where the issue was found
     * @param issueCanonicalUrl the address that the issue goes by
     */
    public Article issueWithdrawn(String issueUrl, String issueCanonicalUrl, Instant at) {
        Article nothing = withdrawn(at);
        return new Article(
                schema,
                ContentId.of(issueCanonicalUrl),
                nothing.revision,
                issueUrl,
                issueCanonicalUrl,
                source,
                new Place.Standalone(),
                nothing.title,
                nothing.authors,
                published,
                updated,
                at,
                language,
                nothing.blocks,
                nothing.links,
                false,
                nothing.textHash,
                nothing.signature,
                nothing.documentHash);
    }

    /** Whether this revision says nothing, because the article was taken back. */
    public boolean isWithdrawn() {
        return blocks.isEmpty() && title.isEmpty();
    }

    /** Where an article stands: alone, or as an item of a newsletter issue. */
    public sealed interface Place {
        /** An article of its own. */
        record Standalone() implements Place {}

        /**
         * An item of a newsletter issue.
         *
         * @param issue id of the issue's article
         * @param position place in the issue, from 1
         */
        record ItemOf(String issue, int position) implements Place {}
    }

    /**
     * A part of the body.
     *
     * @param kind what the block is
     * @param text its plain text; table cells are divided by {@code " | "}
     */
    public record Block(Kind kind, String text) {
        /** What a block is. */
        public enum Kind implements Worded {
            HEADING,
            PARAGRAPH,
            LIST_ITEM,
            QUOTE,
            TABLE_ROW,
            CODE
        }
    }

    /**
     * A link of the body.
     *
     * @param block index of the block it stands in
     * @param start first character of its words in the block
     * @param end one past the last character
     * @param url the target, absolute
     */
    public record Link(int block, int start, int end, String url) {}
}
