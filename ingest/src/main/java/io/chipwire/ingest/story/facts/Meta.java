package io.chipwire.ingest.story.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The {@code meta} elements of a page by name, property or itemprop, in lower case.
 *
 * @param values the non-empty contents of each, in order
 */
record Meta(Map<String, List<String>> values) {
    private static final List<String> KEYS = List.of("property", "name", "itemprop", "http-equiv");

    static Meta of(Document page) {
        Map<String, List<String>> values = new HashMap<>();
        for (Element meta : page.getElementsByTag("meta")) {
            String content = meta.attr("content").strip();
            if (content.isEmpty()) {
                continue;
            }
            for (String key : KEYS) {
                String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    values.computeIfAbsent(name, _ -> new ArrayList<>()).add(content);
                }
            }
        }
        return new Meta(values);
    }

    /** All contents under a name. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first content under a name, or the empty string. */
    String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }
}
