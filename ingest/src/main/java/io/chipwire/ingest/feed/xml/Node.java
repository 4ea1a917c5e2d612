package io.chipwire.ingest.feed.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * An element of a document. Names are in lower case: some formats are written in capitals.
 *
 * @param prefix as written, or empty
 * @param space the URI that the prefix stands for, or empty
 * @param name without prefix
 * @param attributes by their names as written, with prefix
 * @param base what relative addresses in it start from ({@code xml:base}), absolute or empty
 * @param language the nearest {@code xml:lang}, or empty
 * @param children elements and texts, in order
 */
public record Node(
        String prefix,
        String space,
        String name,
        Map<String, String> attributes,
        String base,
        String language,
        List<Child> children) {

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr", "embed");

    /** What an element holds. */
    public sealed interface Child {
        /** An element. */
        record Nested(Node node) implements Child {}

        /** A text, decoded. */
        record Text(String text) implements Child {}
    }

    /** The value of an attribute without white space around it, or empty. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "").strip();
    }

    /** An address in this element as an absolute one, or empty where it cannot be made one. */
    public String resolved(String address) {
        return resolved(address.strip(), base);
    }

    /** An address as an absolute one, or empty where it cannot be made one. */
    public static String resolved(String address, String base) {
        if (address.isEmpty()) {
            return "";
        }
        Element link = new Element("a").attr("href", address);
        link.setBaseUri(base);
        return link.absUrl("href");
    }

    /** The elements in this one. */
    public Stream<Node> elements() {
        return children.stream()
                .flatMap(child ->
                        switch (child) {
                            case Child.Nested(Node node) -> Stream.of(node);
                            case Child.Text _ -> Stream.empty();
                        });
    }

    /** The elements of a name in this one, whatever their namespace. */
    public Stream<Node> elements(String name) {
        return elements().filter(node -> node.name().equals(name));
    }

    /** Whether there are elements in this one. */
    public boolean hasElements() {
        return elements().findAny().isPresent();
    }

    /** All text in this element and below. */
    public String text() {
        StringBuilder text = new StringBuilder();
        collect(text);
        return text.toString();
    }

    private void collect(StringBuilder text) {
        for (Child child : children) {
            switch (child) {
                case Child.Nested(Node node) -> node.collect(text);
                case Child.Text(String more) -> text.append(more);
            }
        }
    }

    /** What is in this element as HTML: its elements as tags without prefixes, its text escaped. */
    public String markup() {
        StringBuilder markup = new StringBuilder();
        children.forEach(child -> write(child, markup));
        return markup.toString();
    }

    private static void write(Child child, StringBuilder markup) {
        switch (child) {
            case Child.Text(String text) -> markup.append(Entities.escape(text));
            case Child.Nested(Node node) -> node.tag(markup);
        }
    }

    private void tag(StringBuilder markup) {
        markup.append('<').append(name);
        attributes.forEach((key, value) -> {
            if (!key.startsWith("xml")) {
                markup.append(' ').append(key).append("=\"");
                markup.append(Entities.escape(value)).append('"');
            }
        });
        markup.append('>');
        if (!VOID.contains(name)) {
            children.forEach(child -> write(child, markup));
            markup.append("</").append(name).append('>');
        }
    }

    /** The document around the root element: it has no name. */
    static Node document(String base) {
        return new Node("", "", "", Map.of(), base, "", new ArrayList<>());
    }

    static boolean isVoid(String name) {
        return VOID.contains(name);
    }
}
