package io.chipwire.ingest.story.outline;

import io.chipwire.events.Article.Block.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Makes the outline of a page in one walk over its tree. */
final class OutlineBuilder implements NodeFilter {
    /** Elements without text for a reader, or with text that is a control's. */
    private static final Set<String> SKIPPED =
            Set.of(
                    "audio",
                    "canvas",
                    "datalist",
                    "embed",
                    "head",
                    "iframe",
                    "input",
                    "map",
                    "math",
                    "noscript",
                    "object",
                    "option",
                    "script",
                    "select",
                    "style",
                    "svg",
                    "template",
                    "textarea",
                    "title",
                    "video");

    private static final Set<String> INLINE =
            Set.of(
                    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del",
                    "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q",
                    "rb", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
                    "time", "tt", "u", "var", "wbr");

    private static final Set<String> STRONG = Set.of("b", "strong", "em", "i");

    private final Furniture furniture;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final PassageText text = new PassageText();
    private final Deque<Kind> kinds = new ArrayDeque<>();
    private final Deque<Element> boxed = new ArrayDeque<>();
    private final Deque<Boolean> dataTables = new ArrayDeque<>();
    private int strong;
    private int rows;

    private OutlineBuilder(Furniture furniture) {
        this.furniture = furniture;
    }

    /** The outline of an element, usually a page's body. */
    static Outline of(Element root, Furniture furniture) {
        OutlineBuilder builder = new OutlineBuilder(furniture);
        root.filter(builder);
        builder.flush();
        return new Outline(builder.passages, builder.boxes);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText(), isVerbatim(), strong > 0);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (SKIPPED.contains(tag)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (tag) {
            case "br" -> lineBreak();
            case "a" -> text.openLink(element.attr("href"));
            default -> {}
        }
        if (STRONG.contains(tag)) {
            strong++;
        }
        Verdict verdict = isVerbatim() ? Verdict.PLAIN : furniture.verdict(element);
        if (isBox(tag, verdict)) {
            openBox(element, tag, verdict);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (STRONG.contains(tag)) {
            strong--;
        }
        if (element.equals(boxed.peek())) {
            closeBox(tag);
        }
        if (tag.equals("a")) {
            text.closeLink();
        }
        return FilterResult.CONTINUE;
    }

    private boolean isVerbatim() {
        return !kinds.isEmpty() && kinds.peek() == Kind.CODE;
    }

    private void lineBreak() {
        text.lineBreak();
        if (rows == 0 && !isVerbatim() && text.atBlankLine()) {
            flush();
        }
    }

    private static boolean isBox(String tag, Verdict verdict) {
        return !tag.equals("br")
                && (!INLINE.contains(tag)
                        || verdict == Verdict.FOLDED
                        || verdict == Verdict.LINKS
                        || verdict == Verdict.FURNITURE
                        || verdict == Verdict.COMMENTS);
    }

    private void openBox(Element element, String tag, Verdict verdict) {
        if (rows > 0) {
            text.cellBorder(tag.equals("td") || tag.equals("th"));
        } else {
            flush();
        }
        boxed.push(element);
        if (tag.equals("table")) {
            dataTables.push(DataTable.is(element));
        }
        int index = boxes.size();
        int parent = open.isEmpty() ? index : open.peek();
        open.push(index);
        boxes.add(new Box(parent, tag, verdict, passages.size(), passages.size()));
        Kind around = kinds.isEmpty() ? Kind.PARAGRAPH : kinds.peek();
        kinds.push(kind(tag, around));
        if (rows > 0 || (tag.equals("tr") && !dataTables.isEmpty() && dataTables.peek())) {
            rows++;
            kinds.pop();
            kinds.push(Kind.TABLE_ROW);
        }
    }

    private static Kind kind(String tag, Kind around) {
        return switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
            case "li", "dt", "dd" -> Kind.LIST_ITEM;
            case "blockquote" -> Kind.QUOTE;
            case "pre" -> Kind.CODE;
            default -> around;
        };
    }

    private void closeBox(String tag) {
        if (rows > 0) {
            rows--;
        }
        if (rows == 0) {
            flush();
        }
        boxed.pop();
        if (tag.equals("table")) {
            dataTables.pop();
        }
        kinds.pop();
        int index = open.pop();
        Box box = boxes.get(index);
        boxes.set(index, new Box(box.parent(), tag, box.verdict(), box.first(), passages.size()));
    }

    private void flush() {
        Kind kind = kinds.isEmpty() ? Kind.PARAGRAPH : kinds.peek();
        int box = open.isEmpty() ? 0 : open.peek();
        text.take(kind, box).ifPresent(passages::add);
    }
}
