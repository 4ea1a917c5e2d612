package io.chipwire.ingest.feed;

import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.text.TextRepair;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * A text of a feed: as HTML without anything that runs, is fetched by itself or hides, and as plain
 * words.
 *
 * @param html its addresses are absolute
 * @param words on one line
 */
record Prose(String html, String words) {
    static final Prose NONE = new Prose("", "");

    /** No story is longer, and the repair does not look at the clock: what is longer stays. */
    private static final int LONGEST_REPAIRED = 100_000;

    private static final String ACTIVE =
            "script, style, iframe, object, embed, applet, noscript, template, link, meta, base";
    private static final Pattern NOT_SHOWN =
            Pattern.compile(
                    "(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all");

    /** Frames whose end is missing would swallow the text behind them: their tags go, not it. */
    private static final Pattern FRAMES =
            Pattern.compile(
                    "(?i)</?(?:iframe|frame|frameset|noframes|object|embed|applet|noembed|plaintext"
                            + "|xmp)\\b[^<>]*+>?");

    private static final Pattern ESCAPED_MARKUP =
            Pattern.compile("(?i)&lt;/(?:p|div|a|b|strong|em|ul|li|h[1-6]|blockquote)\\s{0,3}&gt;");

    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "cite", "longdesc", "poster", "background", "xlink:href");
    private static final Set<String> FORBIDDEN =
            Set.of("style", "srcdoc", "srcset", "formaction", "action", "ping", "dynsrc", "lowsrc");
    private static final Pattern SAFE =
            Pattern.compile("(?i)(?:https?|mailto|ftp|tel|tag|urn|feed|news|mid|cid):.*|[^:]*");

    /** The prose of a text without markup. */
    static Prose plain(String text) {
        String repaired = repaired(text.strip());
        return new Prose(Entities.escape(repaired), oneLine(repaired));
    }

    /**
     * The prose of HTML.
     *
     * @param base what its relative addresses start from, or empty
     */
    static Prose html(String html, String base, Budget budget) {
        String trimmed = unescaped(repaired(html.strip()));
        if (trimmed.indexOf('<') < 0) {
            return new Prose(trimmed, oneLine(Parser.unescapeEntities(trimmed, false)));
        }
        Document document =
                Parser.htmlParser()
                        .setMaxDepth(budget.limits().treeDepth())
                        .parseInput(budget.markup(FRAMES.matcher(trimmed).replaceAll("")), base);
        document.outputSettings().prettyPrint(false);
        document.select(ACTIVE).remove();
        document.body().nodeStream(Comment.class).toList().forEach(Comment::remove);
        document.body().getAllElements().forEach(Prose::clean);
        return new Prose(document.body().html().strip(), oneLine(document.body().text()));
    }

    /** HTML that was escaped twice shows its tags; nobody writes all tags of a text to be seen. */
    private static String unescaped(String html) {
        boolean isTwice = html.indexOf('<') < 0 && ESCAPED_MARKUP.matcher(html).find();
        return isTwice ? Parser.unescapeEntities(html, false) : html;
    }

    private static void clean(Element element) {
        boolean isHidden = NOT_SHOWN.matcher(element.attr("style")).find();
        for (Attribute attribute : List.copyOf(element.attributes().asList())) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith("on") || FORBIDDEN.contains(name)) {
                element.removeAttr(attribute.getKey());
            } else if (ADDRESSES.contains(name)) {
                address(element, attribute.getKey());
            }
        }
        if (isHidden) {
            element.attr("hidden", true);
        }
    }

    private static void address(Element element, String attribute) {
        String told = element.attr(attribute).replaceAll("[\\p{Cntrl}]", "").strip();
        String absolute = element.absUrl(attribute);
        String address = absolute.isEmpty() ? told : absolute;
        if (SAFE.matcher(address).matches() && SAFE.matcher(told).matches()) {
            element.attr(attribute, address);
        } else {
            element.removeAttr(attribute);
        }
    }

    private static String repaired(String text) {
        return text.length() > LONGEST_REPAIRED ? text : TextRepair.repairLetters(text);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
