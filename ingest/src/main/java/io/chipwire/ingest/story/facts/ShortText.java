package io.chipwire.ingest.story.facts;

import io.chipwire.ingest.story.words.Plain;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The first words of an element; what is longer is neither title, byline nor date. */
final class ShortText implements NodeFilter {
    /** Words beyond this are not read, so that elements within elements cost no more than one. */
    private static final int LONGEST = 400;

    private static final Set<String> SILENT =
            Set.of("script", "style", "svg", "noscript", "template");

    private final StringBuilder text = new StringBuilder();

    private ShortText() {}

    /** The text in one line, cut after {@value #LONGEST} characters. */
    static String of(Element element) {
        ShortText walk = new ShortText();
        element.filter(walk);
        return Plain.text(walk.text.toString());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            String whole = words.getWholeText();
            text.append(whole, 0, Math.min(whole.length(), LONGEST));
        } else if (node instanceof Element element) {
            if (SILENT.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.isBlock() || element.nameIs("br")) {
                text.append(' ');
            }
        }
        return text.length() > LONGEST ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            text.append(' ');
        }
        return FilterResult.CONTINUE;
    }
}
