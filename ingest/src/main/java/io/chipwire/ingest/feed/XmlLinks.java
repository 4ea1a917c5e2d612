package io.chipwire.ingest.feed;

import io.chipwire.ingest.article.CanonicalUrl;
import io.chipwire.ingest.feed.xml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The links of a channel or an item. */
final class XmlLinks {
    private XmlLinks() {}

    /** All links that have an address. */
    static List<FeedLink> of(Fields fields) {
        List<FeedLink> links = new ArrayList<>();
        String href = fields.node().attribute("href");
        if (!href.isEmpty()) {
            // CDF writes the page on the element itself.
            links.add(FeedLink.page(fields.node().resolved(href)));
        }
        fields.all("link").forEach(link -> links.add(link(link)));
        fields.all("atom:link").forEach(link -> links.add(link(link)));
        fields.all("enclosure").forEach(file -> links.add(file(file, "length")));
        Stream.concat(
                        fields.all("media:content"),
                        fields.all("media:group").flatMap(group -> group.elements("content")))
                .forEach(file -> links.add(file(file, "filesize")));
        return links.stream().filter(link -> !link.url().isEmpty()).distinct().toList();
    }

    private static FeedLink link(Node link) {
        String href = link.attribute("href");
        String rel = link.attribute("rel").toLowerCase(Locale.ROOT);
        return new FeedLink(
                rel.isEmpty() ? FeedLink.ALTERNATE : rel,
                link.resolved(href.isEmpty() ? link.text() : href),
                link.attribute("type"),
                link.attribute("length"));
    }

    private static FeedLink file(Node file, String length) {
        return new FeedLink(
                FeedLink.ENCLOSURE,
                file.resolved(file.attribute("url")),
                file.attribute("type"),
                file.attribute(length));
    }

    /** The page that the links name: the last one without a type or as HTML, else the last. */
    static String page(List<FeedLink> links) {
        List<FeedLink> pages =
                links.stream()
                        .filter(link -> link.rel().equals(FeedLink.ALTERNATE))
                        .filter(link -> CanonicalUrl.isHttp(link.url()))
                        .toList();
        return pages.stream()
                .filter(link -> link.type().isEmpty() || link.type().contains("html"))
                .reduce((_, last) -> last)
                .or(() -> pages.stream().reduce((_, last) -> last))
                .map(FeedLink::url)
                .orElse("");
    }

    /** The page of an item: what it was before a counter was put before it, or its permanent id. */
    static String pageOfItem(Fields fields, List<FeedLink> links) {
        String original = fields.text("feedburner:origlink");
        if (CanonicalUrl.isHttp(original)) {
            return original;
        }
        String page = page(links);
        if (!page.isEmpty()) {
            return page;
        }
        return fields.all("guid")
                .filter(guid -> !guid.attribute("ispermalink").equalsIgnoreCase("false"))
                .map(guid -> guid.text().strip())
                .filter(CanonicalUrl::isHttp)
                .findFirst()
                .orElse("");
    }
}
