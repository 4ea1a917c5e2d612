package io.chipwire.ingest.story.outline;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A page's text in reading order, cut at block borders, and the tree of boxes around it.
 *
 * @param passages all text that a reader could see, furniture included
 * @param boxes all block elements, each after its parent
 */
public record Outline(List<Passage> passages, List<Box> boxes) {
    public Outline {
        passages = List.copyOf(passages);
        boxes = List.copyOf(boxes);
    }

    /** The outline of a page's body. */
    public static Outline of(Element body) {
        return OutlineBuilder.of(body, new Furniture());
    }
}
