package io.chipwire.ingest.article;

import io.chipwire.events.Dating;
import io.chipwire.ingest.limit.Budget;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * HTML as a draft: of a page, or of a piece of HTML that a mail or a feed carries.
 *
 * <p>Scripts, navigation, forms and what is hidden are left out; of a page, the article or main
 * element is read if it holds most of the text.
 */
public final class HtmlReader {
    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, object, svg, math, canvas, form, button,"
                    + " input, select, textarea, dialog, [hidden], [aria-hidden=true]";
    private static final String NAVIGATION =
            "nav, footer, aside, [role=navigation], [role=complementary], [role=contentinfo],"
                    + " [role=search]";
    private static final String CANDIDATES = "article, main, [role=main], [itemprop=articleBody]";
    private static final Pattern NOT_SHOWN =
            Pattern.compile(
                    "(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all");

    /** An article element with less of the page's text than this is a card in a list. */
    private static final double LEAST_SHARE = 0.25;

    private static final int ENOUGH_TEXT = 600;

    private HtmlReader() {}

    /**
     * The draft of a whole page.
     *
     * @param url where the page was found, for its relative links
     */
    public static Draft page(String html, String url, Budget budget) {
        Document document = parse(html, url, budget);
        PageFacts facts = PageFacts.of(document);
        document.select(NEVER_TEXT).remove();
        removeHidden(document);
        Element root = root(document);
        root.select(NAVIGATION).remove();
        if (root.normalName().equals("body")) {
            root.select("> header").remove();
        }
        Body body = HtmlBody.read(root, budget);
        Dating published = facts.published(root);
        return new Draft(
                facts.title(root),
                facts.authors(),
                published instanceof Dating.Dated ? published : TextReader.dateLine(body),
                facts.updated(),
                facts.language(),
                facts.canonical(),
                facts.site(),
                body);
    }

    /**
     * The body of a piece of HTML.
     *
     * @param url where the piece was found, for its relative links
     */
    public static Body piece(String html, String url, Budget budget) {
        Document document = parse(html, url, budget);
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
                .setMaxDepth(budget.limits().depth())
                .parseInput(budget.markup(html), url);
    }

    private static void removeHidden(Document document) {
        for (Element styled : document.select("[style]")) {
            if (NOT_SHOWN.matcher(styled.attr("style")).find() && styled.parent() != null) {
                styled.remove();
            }
        }
    }

    private static Element root(Document document) {
        Element body = document.body();
        List<Element> candidates = document.select(CANDIDATES);
        if (candidates.isEmpty()) {
            return body;
        }
        Element largest =
                candidates.stream()
                        .max(Comparator.comparingInt(HtmlReader::textLength))
                        .orElse(body);
        int length = textLength(largest);
        boolean isArticle = length >= ENOUGH_TEXT || length >= LEAST_SHARE * textLength(body);
        return isArticle && length > 0 ? largest : body;
    }

    private static int textLength(Element element) {
        return element.text().length();
    }
}
