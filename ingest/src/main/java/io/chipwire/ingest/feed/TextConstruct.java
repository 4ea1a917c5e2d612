package io.chipwire.ingest.feed;

import io.chipwire.ingest.feed.xml.Node;
import io.chipwire.ingest.limit.Budget;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * How an element carries its text: escaped HTML (RSS), what its type and mode say (Atom), or markup
 * that nobody escaped (all of them).
 */
final class TextConstruct {
    private TextConstruct() {}

    /** The text of an element. */
    static Prose prose(Node node, boolean isAtom, Budget budget) {
        String type = node.attribute("type").toLowerCase(Locale.ROOT).replaceFirst(";.*", "");
        if (node.attribute("mode").equals("base64") || (isAtom && isBinary(type))) {
            return decoded(node, type, budget);
        }
        if (node.hasElements()) {
            return Prose.html(inner(node).markup(), node.base(), budget);
        }
        boolean isPlain =
                type.equals("plain")
                        || type.equals("text")
                        || type.equals("text/plain")
                        || (isAtom && type.isEmpty());
        // Atom 0.3 calls text plain that is escaped HTML.
        boolean isHtml = !isPlain || node.attribute("mode").equals("escaped");
        return isHtml ? Prose.html(node.text(), node.base(), budget) : Prose.plain(node.text());
    }

    /** The div that XHTML is wrapped in, or the element itself. */
    private static Node inner(Node node) {
        List<Node> elements = node.elements().toList();
        boolean isWrapped =
                elements.size() == 1
                        && elements.getFirst().name().equals("div")
                        && node.children().stream().noneMatch(TextConstruct::isWords);
        return isWrapped ? elements.getFirst() : node;
    }

    private static boolean isWords(Node.Child child) {
        return child instanceof Node.Child.Text(String text) && !text.isBlank();
    }

    /** Anything but text is in Base64 (RFC 4287, 4.1.3.3). */
    private static boolean isBinary(String type) {
        return type.indexOf('/') > 0
                && !type.startsWith("text/")
                && !type.endsWith("+xml")
                && !type.endsWith("/xml");
    }

    private static Prose decoded(Node node, String type, Budget budget) {
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(node.text());
        } catch (IllegalArgumentException _) {
            // Not Base64 after all: it is shown as it stands.
            return Prose.html(node.text(), node.base(), budget);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean isText = text.indexOf('\uFFFD') < 0 && text.indexOf('\0') < 0;
        if (!isText) {
            return Prose.NONE;
        }
        return type.equals("text/plain")
                ? Prose.plain(text)
                : Prose.html(text, node.base(), budget);
    }
}
