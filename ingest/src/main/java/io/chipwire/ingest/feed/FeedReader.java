package io.chipwire.ingest.feed;

import io.chipwire.events.Best;
import io.chipwire.events.Dating;
import io.chipwire.ingest.article.CanonicalUrl;
import io.chipwire.ingest.article.HtmlReader;
import io.chipwire.ingest.article.WrittenDate;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * RSS 0.9x to 2.0, RDF and Atom, well-formed or not. A DOCTYPE is passed over: no entity that a
 * document declares is ever expanded, and nothing it names is opened.
 */
public final class FeedReader {
    /** Shorter content beside a link is a teaser. */
    private static final int LEAST_ARTICLE = 600;

    private static final List<String> CUT_OFF =
            List.of("…", "...", "[…]", "[...]", "read more", "continue reading");

    private final Budget budget;

    private FeedReader(Budget budget) {
        this.budget = budget;
    }

    /**
     * Reads a feed.
     *
     * @param url where it was found, for its relative links
     * @throws UnreadableException if it holds no items
     */
    public static Feed read(String xml, String url, Budget budget) {
        Document document = Parser.xmlParser().parseInput(budget.markup(xml), url);
        Feed feed = new FeedReader(budget).feed(document);
        if (feed.items().isEmpty()) {
            throw new UnreadableException("expected a feed with items, got none");
        }
        return feed;
    }

    private Feed feed(Document document) {
        List<FeedItem> items = new ArrayList<>();
        for (Element item : document.select("item, entry")) {
            budget.countPart();
            items.add(item(item));
        }
        Element channel = document.selectFirst("channel, feed");
        if (channel == null) {
            return new Feed("", "", "", items);
        }
        String language = channel.attr("xml:lang");
        return new Feed(
                HtmlReader.words(text(channel, "title"), budget),
                link(channel),
                language.isEmpty() ? text(channel, "language") : language,
                items);
    }

    private FeedItem item(Element item) {
        String link = link(item);
        String whole = first(item, "content:encoded", "content");
        String content = whole.isEmpty() ? first(item, "description", "summary") : whole;
        return new FeedItem(
                first(item, "guid", "id"),
                link,
                HtmlReader.words(text(item, "title"), budget),
                authors(item),
                date(item, "pubdate", "published", "issued", "dc:date", "created"),
                date(item, "updated", "modified", "dcterms:modified"),
                content,
                link.isEmpty() || isWhole(content));
    }

    private boolean isWhole(String content) {
        String words = HtmlReader.words(content, budget).strip();
        String tail = words.substring(Math.max(0, words.length() - 40)).toLowerCase(Locale.ROOT);
        return words.length() >= LEAST_ARTICLE && CUT_OFF.stream().noneMatch(tail::endsWith);
    }

    /** The link of an item or a channel: its text in RSS, an attribute in Atom, a guid else. */
    private static String link(Element of) {
        List<String> links = new ArrayList<>();
        for (Element child : of.children()) {
            String rel = child.attr("rel");
            switch (child.normalName()) {
                case "feedburner:origlink" -> links.addFirst(child.text());
                case "link" -> {
                    if (rel.isEmpty() || rel.equals("alternate")) {
                        links.add(child.hasAttr("href") ? child.absUrl("href") : absolute(child));
                    }
                }
                case "guid" -> {
                    if (!child.attr("isPermaLink").equals("false")) {
                        links.add(child.text());
                    }
                }
                default -> {}
            }
        }
        return links.stream()
                .map(String::strip)
                .filter(CanonicalUrl::isHttp)
                .findFirst()
                .orElse("");
    }

    private static String absolute(Element link) {
        return link.attr("href", link.text().strip()).absUrl("href");
    }

    private List<String> authors(Element item) {
        return Stream.of("author", "dc:creator", "creator")
                .flatMap(name -> item.children().stream().filter(c -> c.normalName().equals(name)))
                .map(author -> Optional.ofNullable(author.selectFirst("name")).orElse(author))
                .map(author -> author.text().strip())
                // RSS asks for "address (name)".
                .map(name -> name.replaceFirst("^\\S+@\\S+\\s+\\((.+)\\)$", "$1"))
                .filter(name -> !name.isEmpty() && name.indexOf('@') < 0)
                .distinct()
                .toList();
    }

    private static Dating date(Element item, String... names) {
        for (String name : names) {
            if (WrittenDate.of(text(item, name)) instanceof Best.Value(var day)) {
                return new Dating.Dated(day, "feed item");
            }
        }
        return new Dating.Undated();
    }

    private static String first(Element item, String... names) {
        return Stream.of(names)
                .map(name -> text(item, name))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What a child holds: escaped HTML is unescaped once, XHTML stays as it is. */
    private static String text(Element of, String name) {
        for (Element child : of.children()) {
            if (child.normalName().equals(name)) {
                boolean isMarkup = !child.children().isEmpty();
                return (isMarkup ? child.html() : child.wholeText()).strip();
            }
        }
        return "";
    }
}
