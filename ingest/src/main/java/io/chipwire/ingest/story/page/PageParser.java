package io.chipwire.ingest.story.page;

import io.chipwire.ingest.limit.Budget;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Makes a tree of a page. */
public final class PageParser {
    private PageParser() {}

    /**
     * Parses a page.
     *
     * @param html its characters
     * @param url the page's address, for relative links
     * @throws io.chipwire.ingest.limit.UnreadableException if the page goes beyond a limit
     */
    public static Document parse(String html, String url, Budget budget) {
        Document page =
                Parser.htmlParser()
                        .setMaxDepth(budget.limits().treeDepth())
                        .parseInput(budget.markup(html), url);
        if (html.contains("id=\"S:")) {
            StreamedParts.settle(page);
        }
        return page;
    }
}
