package io.chipwire.ingest.feed;

import io.chipwire.ingest.feed.xml.Node;
import io.chipwire.ingest.table.Table;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The names that we know elements by, whatever prefix a feed gives their namespaces: {@code title},
 * {@code atom:title}, {@code dc:title}.
 */
final class FeedName {
    static final String FILE = "namespaces.tsv";

    /** Stands in the table for the feed formats' own namespaces, whose names have no prefix. */
    private static final String NATIVE = "-";

    private static final Map<String, String> SHORT_NAMES =
            Table.read(FeedName.class, FILE).rows().stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

    private FeedName() {}

    /**
     * The name of an element.
     *
     * @param root the feed's root: its namespace is native, whatever it is
     */
    static String of(Node node, Node root) {
        String space = node.space().toLowerCase(Locale.ROOT).replaceFirst("[/#]+$", "");
        String known = SHORT_NAMES.get(space);
        if (known != null) {
            return known.equals(NATIVE) ? node.name() : known + ":" + node.name();
        }
        if (node.prefix().isEmpty() || node.prefix().equals(root.prefix())) {
            return node.name();
        }
        // Many feeds never declare a prefix that all know, or misspell its URI.
        boolean isKnown = SHORT_NAMES.containsValue(node.prefix());
        return (isKnown ? node.prefix() : "?") + ":" + node.name();
    }
}
