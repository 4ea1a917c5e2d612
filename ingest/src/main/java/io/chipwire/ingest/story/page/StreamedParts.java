package io.chipwire.ingest.story.page;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Puts the parts of a streamed page where its scripts would put them.
 *
 * <p>A page that is rendered by React 18 or later on the server holds a placeholder {@code
 * <template id="B:1">} where a slow part belongs, and the part itself at its end as {@code <div
 * hidden id="S:1">}.
 */
final class StreamedParts {
    private static final String PLACE = "B:";
    private static final String ALSO_PLACE = "P:";
    private static final String PART = "S:";

    private StreamedParts() {}

    static void settle(Document page) {
        Map<String, Element> parts = new HashMap<>();
        Map<String, Element> places = new HashMap<>();
        page.body().stream()
                .forEach(element -> {
                    String id = element.attributesSize() == 0 ? "" : element.id();
                    if (id.startsWith(PART) && element.hasAttr("hidden")) {
                        parts.put(id.substring(PART.length()), element);
                    } else if (element.nameIs("template")
                            && (id.startsWith(PLACE) || id.startsWith(ALSO_PLACE))) {
                        places.putIfAbsent(id.substring(PLACE.length()), element);
                    }
                });
        parts.forEach((id, part) -> {
            part.removeAttr("hidden");
            Element place = places.get(id);
            if (place != null && !isWithin(place, part)) {
                place.replaceWith(part);
            }
        });
    }

    private static boolean isWithin(Element element, Element around) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.equals(around)) {
                return true;
            }
        }
        return false;
    }
}
