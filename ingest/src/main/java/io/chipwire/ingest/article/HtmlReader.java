package io.chipwire.ingest.article;

import io.chipwire.ingest.limit.Budget;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A piece of HTML that a mail or a feed carries, without scripts, forms and what is hidden. */
public final class HtmlReader {
    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, object, svg, math, canvas, form, button,"
                    + " input, select, textarea, dialog, [hidden], [aria-hidden=true]";
    private static final String NAVIGATION =
            "nav, footer, aside, [role=navigation], [role=complementary], [role=contentinfo],"
                    + " [role=search]";
    private static final Pattern NOT_SHOWN =
            Pattern.compile(
                    "(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all");

    private HtmlReader() {}

    /**
     * All that a page says outside its navigation, for pages too small to tell more exactly.
     *
     * @param url where the page was found, for its relative links
     */
    public static Body wholePage(String html, String url, Budget budget) {
        Document document = parse(html, url, budget);
        document.select(NAVIGATION).remove();
        return body(document, budget);
    }

    /**
     * The body of a piece of HTML.
     *
     * @param url where the piece was found, for its relative links
     */
    public static Body piece(String html, String url, Budget budget) {
        return body(parse(html, url, budget), budget);
    }

    private static Body body(Document document, Budget budget) {
        document.select(NEVER_TEXT).remove();
        removeHidden(document);
        return HtmlBody.read(document.body(), budget);
    }

    /** HTML in one line of a feed, a title for instance, as plain words. */
    public static String words(String html, Budget budget) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0
                ? html
                : parse(html, "", budget).body().text();
    }

    private static Document parse(String html, String url, Budget budget) {
        return Parser.htmlParser()
                .setMaxDepth(budget.limits().treeDepth())
                .parseInput(budget.markup(html), url);
    }

    private static void removeHidden(Document document) {
        for (Element styled : document.select("[style]")) {
            if (NOT_SHOWN.matcher(styled.attr("style")).find() && styled.parent() != null) {
                styled.remove();
            }
        }
    }
}
