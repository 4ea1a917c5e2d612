package io.chipwire.ingest.feed;

import io.chipwire.ingest.feed.xml.Node;
import java.util.List;

/** The authors of a channel or an item. */
final class XmlAuthors {
    private XmlAuthors() {}

    static List<FeedAuthor> ofItem(Fields fields) {
        return authors(
                fields.ofOneName(
                        "author", "atom:author", "dc:creator", "dc:author", "itunes:author"));
    }

    static List<FeedAuthor> ofFeed(Fields fields) {
        return authors(
                fields.ofOneName(
                        "author",
                        "atom:author",
                        "managingeditor",
                        "dc:creator",
                        "dc:author",
                        "itunes:author",
                        "webmaster"));
    }

    private static List<FeedAuthor> authors(List<Node> nodes) {
        return nodes.stream()
                .map(node -> node.hasElements() ? person(node) : FeedAuthor.of(node.text()))
                .filter(author -> !author.isNobody())
                .distinct()
                .toList();
    }

    private static FeedAuthor person(Node node) {
        String url = part(node, "uri", "url", "homepage");
        return new FeedAuthor(
                part(node, "name"), part(node, "email"), url.isEmpty() ? "" : node.resolved(url));
    }

    private static String part(Node node, String... names) {
        for (String name : names) {
            String text =
                    node.elements(name).map(part -> part.text().strip()).findFirst().orElse("");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
