package io.chipwire.ingest.feed.xml;

import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/**
 * XML as a tree, whatever is wrong with it: an element that is not closed ends with the one around
 * it, a stray end tag is passed over, and what is nested deeper than the limit is laid flat.
 */
public final class XmlReader {
    /** An element of these begins anew where the last one was not closed. */
    private static final Set<String> RECORDS = Set.of("item", "entry");

    /** What holds records; nothing else that stands open does. */
    private static final Set<String> HOLDERS =
            Set.of("", "rss", "rdf", "channel", "feed", "items", "li");

    /** In these, a record is an example and not one of the document's. */
    private static final Set<String> QUOTING = Set.of("content", "body", "div", "svg", "math");

    /** These hold text alone and never each other: the next one ends the last. */
    private static final Set<String> LINES =
            Set.of("title", "link", "guid", "id", "pubdate", "updated", "published", "description");

    /** Bases within bases would make longer and longer addresses. */
    private static final int LONGEST_BASE = 512;

    private final Budget budget;
    private final Node document;
    private final Deque<Open> stack = new ArrayDeque<>();

    /** An element whose end has not come. */
    private record Open(String tag, Node node, Scope scope) {}

    private XmlReader(String base, Budget budget) {
        this.budget = budget;
        this.document = Node.document(base);
        stack.push(new Open("", document, new Scope.Outermost()));
    }

    /**
     * Reads a document.
     *
     * @param url what its relative addresses start from, or empty
     * @return the document; its root is the first of its elements
     * @throws io.chipwire.ingest.limit.UnreadableException if it goes beyond a limit
     */
    public static Node read(String xml, String url, Budget budget) {
        XmlReader reader = new XmlReader(url, budget);
        Tokens.read(xml, budget, reader::take);
        return reader.document;
    }

    /**
     * The name of the root element, without prefix and in lower case; empty if the text does not
     * begin with one.
     */
    public static String rootName(String xml) {
        return local(Tokens.first(xml, new Budget(Limits.defaults())));
    }

    private void take(Token token) {
        switch (token) {
            case Token.Text(String text) -> top().children().add(new Node.Child.Text(text));
            case Token.Close(String name) -> close(name);
            case Token.Open open -> open(open);
        }
    }

    private Node top() {
        return stack.element().node();
    }

    private void open(Token.Open tag) {
        String name = local(tag.name());
        if (RECORDS.contains(name)) {
            closeUnclosed(tag.name());
        } else if (LINES.contains(tag.name()) && LINES.contains(stack.element().tag())) {
            stack.pop();
        }
        Node outer = top();
        Scope scope = stack.element().scope().inside(tag.attributes());
        String prefix = prefix(tag.name());
        Node node =
                new Node(
                        prefix,
                        scope.space(prefix),
                        name,
                        tag.attributes(),
                        base(outer, tag.attributes()),
                        tag.attributes().getOrDefault("xml:lang", outer.language()).strip(),
                        new ArrayList<>());
        outer.children().add(new Node.Child.Nested(node));
        boolean isEmpty = tag.isClosed() || (prefix.isEmpty() && Node.isVoid(name));
        if (!isEmpty && stack.size() < budget.limits().treeDepth()) {
            stack.push(new Open(tag.name(), node, scope));
        }
    }

    private static String base(Node outer, Map<String, String> attributes) {
        String declared = attributes.getOrDefault("xml:base", "");
        String resolved = outer.resolved(declared);
        return resolved.isEmpty() || resolved.length() > LONGEST_BASE ? outer.base() : resolved;
    }

    /** Closes what stands open between a new record and the element that holds records. */
    private void closeUnclosed(String tag) {
        for (Open open : stack) {
            String name = open.node().name();
            boolean isOther = RECORDS.contains(name) && !open.tag().equals(tag);
            if (QUOTING.contains(name) || isOther) {
                return;
            }
        }
        while (!HOLDERS.contains(top().name())) {
            stack.pop();
        }
    }

    private void close(String tag) {
        if (stack.stream().noneMatch(open -> open.tag().equals(tag))) {
            return;
        }
        while (!stack.element().tag().equals(tag)) {
            stack.pop();
        }
        if (stack.size() > 1) {
            stack.pop();
        }
    }

    private static String prefix(String tag) {
        int colon = tag.indexOf(':');
        return colon < 0 ? "" : tag.substring(0, colon);
    }

    private static String local(String tag) {
        return tag.substring(tag.indexOf(':') + 1);
    }
}
