package io.chipwire.ingest.feed;

import io.chipwire.events.Best;
import io.chipwire.ingest.feed.xml.Node;
import io.chipwire.ingest.feed.xml.XmlReader;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.UnreadableException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * RSS 0.9x to 2.0, RDF 1.0 and 1.1, Atom 0.3 and 1.0, and CDF: one reading for all of them. A field
 * is looked for under its names in the order given here.
 */
final class XmlFeed {
    private static final Set<String> ROOTS =
            Set.of("rss", "rdf", "feed", "channel", "entry", "item");
    private static final Set<String> HOLDERS =
            Set.of("rss", "rdf", "channel", "items", "feed", "li");
    private static final Set<String> ITEMS = Set.of("item", "entry");

    private static final String[] TITLE = {
        "title", "atom:title", "dc:title", "itunes:title", "media:title"
    };
    private static final String[] DESCRIPTION = {
        "description",
        "atom:subtitle",
        "subtitle",
        "atom:tagline",
        "tagline",
        "abstract",
        "dc:description",
        "itunes:summary"
    };
    private static final String[] SUMMARY = {
        "description",
        "atom:summary",
        "summary",
        "abstract",
        "dc:description",
        "itunes:summary",
        "media:description",
        "itunes:subtitle"
    };
    private static final String[] CONTENT = {
        "content:encoded", "atom:content", "content", "xhtml:body", "body", "xhtml:div", "fullitem"
    };
    private static final String[] PUBLISHED = {
        "pubdate",
        "atom:published",
        "published",
        "atom:issued",
        "issued",
        "dcterms:issued",
        "atom:created",
        "created",
        "dcterms:created"
    };
    private static final String[] UPDATED = {
        "lastbuilddate", "atom:updated", "updated", "atom:modified", "modified", "dcterms:modified"
    };
    private static final String[] LANGUAGE = {"language", "dc:language"};
    private static final String[] ID = {"guid", "atom:id", "id", "dc:identifier"};

    private final Node root;
    private final Budget budget;

    private XmlFeed(Node root, Budget budget) {
        this.root = root;
        this.budget = budget;
    }

    /**
     * Reads a feed.
     *
     * @param url what its relative addresses start from
     * @throws UnreadableException if it is no feed
     */
    static Feed read(String xml, String url, Budget budget) {
        Node document = XmlReader.read(xml, url, budget);
        List<Node> tops = document.elements().toList();
        Node root =
                tops.stream()
                        .filter(node -> ROOTS.contains(node.name()))
                        .findFirst()
                        .orElseThrow(() -> unknown(tops));
        return new XmlFeed(root, budget).feed(document);
    }

    private static UnreadableException unknown(List<Node> tops) {
        String got = tops.isEmpty() ? "no element" : "<" + tops.getFirst().name() + ">";
        return new UnreadableException("expected an RSS, RDF, Atom or JSON feed, got " + got);
    }

    private Feed feed(Node document) {
        Node channel = root.elements("channel").findFirst().orElse(root);
        Fields fields = new Fields(channel, root, budget);
        List<FeedItem> items = new ArrayList<>();
        // Items may stand beside their channel, and beside a root that was closed too early.
        collect(document, items);
        List<FeedLink> links = XmlLinks.of(fields);
        Best<OffsetDateTime> updated = fields.date(UPDATED);
        if (updated instanceof Best.Unknown<OffsetDateTime>) {
            updated = FeedDate.of(channel.attribute("lastmod"));
        }
        return new Feed(
                fields.prose(TITLE).words(),
                XmlLinks.page(links),
                links,
                fields.prose(DESCRIPTION).html(),
                language(fields),
                id(fields),
                fields.date(PUBLISHED),
                orElse(updated, fields.date("dc:date")),
                XmlAuthors.ofFeed(fields),
                items);
    }

    private void collect(Node holder, List<FeedItem> items) {
        holder.elements()
                .forEach(node -> {
                    if (ITEMS.contains(node.name())) {
                        budget.countPart();
                        items.add(item(node));
                    } else if (HOLDERS.contains(node.name())) {
                        collect(node, items);
                    }
                });
    }

    private FeedItem item(Node node) {
        Fields fields = new Fields(node, root, budget);
        List<FeedLink> links = XmlLinks.of(fields);
        String link = XmlLinks.pageOfItem(fields, links);
        Prose summary = fields.prose(SUMMARY);
        Prose content = fields.prose(CONTENT);
        Best<OffsetDateTime> date = fields.date("dc:date");
        return new FeedItem(
                id(fields),
                link,
                links,
                fields.prose(TITLE).words(),
                XmlAuthors.ofItem(fields),
                orElse(fields.date(PUBLISHED), date),
                orElse(orElse(fields.date(UPDATED), FeedDate.of(node.attribute("lastmod"))), date),
                summary.html(),
                content.html(),
                categories(fields),
                Wholeness.isWhole(link, content.words().isEmpty() ? summary : content));
    }

    private static Best<OffsetDateTime> orElse(
            Best<OffsetDateTime> date, Best<OffsetDateTime> other) {
        return date instanceof Best.Value<OffsetDateTime> ? date : other;
    }

    private static String language(Fields fields) {
        String told = fields.text(LANGUAGE);
        return (told.isEmpty() ? fields.node().language() : told).replace('_', '-');
    }

    /** The id; one that is a path is made the address that it is of. */
    private static String id(Fields fields) {
        String id = fields.text(ID);
        return id.startsWith("/") ? fields.node().resolved(id) : id;
    }

    private static List<String> categories(Fields fields) {
        return fields.all("category", "atom:category", "dc:subject", "media:category")
                .map(category -> {
                    String term = category.attribute("term");
                    return term.isEmpty() ? category.text().strip() : term;
                })
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
    }
}
