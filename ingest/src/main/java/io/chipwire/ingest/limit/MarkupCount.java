package io.chipwire.ingest.limit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What parsing a markup will cost, counted in one pass without a tree: tags, text, open elements
 * and attributes. The text of scripts, styles and comments does not count.
 *
 * <p>The parser's own work grows with tags times depth, so both are bounded before it starts.
 */
final class MarkupCount {
    /** Elements whose text holds no tags. */
    private static final Set<String> RAW =
            Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    /** Elements that need no closing tag, so that leaving it out does not nest them. */
    private static final Set<String> CLOSE_THEMSELVES =
            Set.of(
                    "area",
                    "base",
                    "basefont",
                    "bgsound",
                    "body",
                    "br",
                    "col",
                    "colgroup",
                    "dd",
                    "dt",
                    "embed",
                    "frame",
                    "head",
                    "hr",
                    "html",
                    "image",
                    "img",
                    "input",
                    "keygen",
                    "li",
                    "link",
                    "meta",
                    "optgroup",
                    "option",
                    "p",
                    "param",
                    "path",
                    "rb",
                    "rp",
                    "rt",
                    "source",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "track",
                    "wbr");

    private static final int LONGEST_NAME = 32;

    /**
     * The parser compares each attribute of a tag with all others: a tag with this many, squared,
     * costs as much as two.
     */
    private static final int ATTRIBUTES_OF_A_TAG = 16 * 16;

    private final String markup;
    private final Map<String, Element> elements = new HashMap<>();
    private int tags;
    private int text;
    private int depth;
    private int deepest;
    private int mostAttributes;

    private MarkupCount(String markup) {
        this.markup = markup;
    }

    /** What is known of an element's name: one look-up for each tag. */
    private static final class Element {
        private final boolean isRaw;
        private final boolean closesItself;
        private int open;

        Element(String name) {
            this.isRaw = RAW.contains(name);
            this.closesItself = CLOSE_THEMSELVES.contains(name);
        }
    }

    /**
     * Counts a markup; linear in its length.
     *
     * @param most tags after which there is no need to go on
     */
    static MarkupCount of(String markup, int most) {
        MarkupCount count = new MarkupCount(markup);
        count.run(most);
        return count;
    }

    int tags() {
        return tags;
    }

    /** Characters outside of tags, scripts, styles and comments. */
    int text() {
        return text;
    }

    int depth() {
        return deepest;
    }

    int attributes() {
        return mostAttributes;
    }

    private void run(int most) {
        int from = 0;
        int at = markup.indexOf('<');
        while (at >= 0 && tags <= most) {
            text += at - from;
            tags++;
            from = tag(at + 1);
            at = markup.indexOf('<', from);
        }
        text += at < 0 ? markup.length() - from : 0;
    }

    /** Reads what follows a {@code <}; returns where to look for the next one. */
    private int tag(int at) {
        if (markup.startsWith("!--", at)) {
            int end = markup.indexOf("-->", at + 1);
            return end < 0 ? markup.length() : end + 3;
        }
        boolean closing = at < markup.length() && markup.charAt(at) == '/';
        int from = closing ? at + 1 : at;
        int to = from;
        while (to < markup.length() && to - from < LONGEST_NAME && isName(markup.charAt(to))) {
            to++;
        }
        if (to == from) {
            return at;
        }
        String name = markup.substring(from, to).toLowerCase(Locale.ROOT);
        Element element = elements.computeIfAbsent(name, Element::new);
        if (closing) {
            close(element);
            return to;
        }
        int end = attributes(to);
        boolean empty = end >= 2 && end <= markup.length() && markup.charAt(end - 2) == '/';
        if (element.isRaw) {
            return empty && name.equals("iframe") ? end : afterRaw(name, end);
        }
        if (!empty && !element.closesItself) {
            open(element);
        }
        return end;
    }

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-';
    }

    private void open(Element element) {
        element.open++;
        depth++;
        deepest = Math.max(deepest, depth);
    }

    private void close(Element element) {
        if (element.open > 0) {
            element.open--;
            depth--;
        }
    }

    /** Counts a tag's attributes; returns the place after its {@code >}. */
    private int attributes(int at) {
        int count = 0;
        boolean inName = false;
        int i = at;
        for (; i < markup.length(); i++) {
            char c = markup.charAt(i);
            if (c == '>') {
                break;
            }
            if (c == '=') {
                i = value(i + 1);
                inName = false;
            } else if (c <= ' ' || c == '/') {
                inName = false;
            } else if (!inName) {
                inName = true;
                count++;
            }
        }
        mostAttributes = Math.max(mostAttributes, count);
        tags += count * count / ATTRIBUTES_OF_A_TAG;
        return Math.min(i + 1, markup.length());
    }

    /** Returns the last place of an attribute's value that starts here or after white space. */
    private int value(int at) {
        int i = at;
        while (i < markup.length() && markup.charAt(i) <= ' ') {
            i++;
        }
        if (i >= markup.length()) {
            return i;
        }
        char quote = markup.charAt(i);
        if (quote == '"' || quote == '\'') {
            int end = markup.indexOf(quote, i + 1);
            return end < 0 ? markup.length() : end;
        }
        while (i < markup.length() && markup.charAt(i) > ' ' && markup.charAt(i) != '>') {
            i++;
        }
        return i - 1;
    }

    private int afterRaw(String name, int from) {
        int at = markup.indexOf("</", from);
        while (at >= 0 && !markup.regionMatches(true, at + 2, name, 0, name.length())) {
            at = markup.indexOf("</", at + 2);
        }
        return at < 0 ? markup.length() : at;
    }
}
