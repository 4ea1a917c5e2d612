package io.chipwire.ingest.opml;

import io.chipwire.ingest.feed.xml.Node;
import io.chipwire.ingest.feed.xml.XmlReader;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.UnreadableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Lists of feeds as readers exchange them: OPML 1.0 and 2.0. Folders are laid flat. */
public final class Opml {
    private static final Set<String> ROOTS = Set.of("opml", "outlinedocument");

    private Opml() {}

    /**
     * The feeds of a list, each once, in the list's order.
     *
     * @param url where the list was found, for its relative addresses
     * @throws UnreadableException if it is no OPML or goes beyond a limit
     */
    public static List<Subscription> read(String opml, String url, Budget budget) {
        Node document = XmlReader.read(opml, url, budget);
        Node root =
                document.elements()
                        .filter(node -> ROOTS.contains(node.name()))
                        .findFirst()
                        .orElseThrow(() ->
                                new UnreadableException(
                                        "expected an OPML list, got another document"));
        Map<String, Subscription> found = new LinkedHashMap<>();
        collect(root, found);
        return new ArrayList<>(found.values());
    }

    private static void collect(Node holder, Map<String, Subscription> found) {
        holder.elements()
                .forEach(node -> {
                    String written = node.attribute("xmlurl");
                    // What no base makes absolute is kept, for somebody to be told of it.
                    String url =
                            node.resolved(written).isEmpty() ? written : node.resolved(written);
                    if (node.name().equals("outline") && !url.isEmpty()) {
                        String name = first(node, "text", "title");
                        String site = node.resolved(node.attribute("htmlurl"));
                        found.putIfAbsent(
                                url, new Subscription(name.isEmpty() ? url : name, url, site));
                    }
                    collect(node, found);
                });
    }

    private static String first(Node node, String... attributes) {
        return Stream.of(attributes)
                .map(node::attribute)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A list as OPML 2.0. What {@link #read} gives of it is the same list. */
    public static String write(String title, List<Subscription> subscriptions) {
        StringBuilder opml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        opml.append("<opml version=\"2.0\">\n<head><title>");
        opml.append(escaped(title)).append("</title></head>\n<body>\n");
        for (Subscription feed : subscriptions) {
            opml.append("<outline type=\"rss\"");
            attribute(opml, "text", feed.name());
            attribute(opml, "xmlUrl", feed.url());
            if (!feed.site().isEmpty()) {
                attribute(opml, "htmlUrl", feed.site());
            }
            opml.append("/>\n");
        }
        return opml.append("</body>\n</opml>\n").toString();
    }

    private static void attribute(StringBuilder opml, String name, String value) {
        opml.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    /** Escaped, and without the controls that XML cannot hold. */
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }
}
