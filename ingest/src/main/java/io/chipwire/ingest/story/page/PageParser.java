package io.chipwire.ingest.story.page;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Makes a tree of a page's bytes, within limits. Thread-safe. */
public final class PageParser {
    /** Real pages stay under a hundred levels; the parser flattens what is deeper. */
    private static final int TREE_DEPTH = 256;

    private final PageLimits limits;

    /** A parser that refuses pages over these limits. */
    public PageParser(PageLimits limits) {
        this.limits = limits;
    }

    /** A page as a tree, or the limit that it breaks. */
    public sealed interface Parsed {
        /** The tree. */
        record Tree(Document document) implements Parsed {}

        /**
         * The limit.
         *
         * @param limit its name in {@link PageLimits}
         * @param allowed the most that is allowed
         * @param found what the page has, at least
         */
        record Over(String limit, long allowed, long found) implements Parsed {}
    }

    /**
     * Parses a page.
     *
     * @param contentType the server's Content-Type header, or the empty string
     * @param url the page's address, for relative links
     */
    public Parsed parse(byte[] bytes, String contentType, String url) {
        if (bytes.length > limits.bytes()) {
            return new Parsed.Over("bytes", limits.bytes(), bytes.length);
        }
        String markup = PageText.of(bytes, contentType);
        MarkupCount count = MarkupCount.of(markup);
        if (count.tags() > limits.tags()) {
            return new Parsed.Over("tags", limits.tags(), count.tags());
        }
        if (count.depth() > limits.depth()) {
            return new Parsed.Over("depth", limits.depth(), count.depth());
        }
        if (count.attributes() > limits.attributes()) {
            return new Parsed.Over("attributes", limits.attributes(), count.attributes());
        }
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(TREE_DEPTH);
        Document page = parser.parseInput(markup, url);
        if (markup.contains("id=\"S:")) {
            StreamedParts.settle(page);
        }
        return new Parsed.Tree(page);
    }
}
