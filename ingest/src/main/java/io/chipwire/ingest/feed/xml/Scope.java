package io.chipwire.ingest.feed.xml;

import java.util.HashMap;
import java.util.Map;

/** What the prefixes stand for at a place of a document. */
sealed interface Scope {
    /** No prefix stands for anything. */
    record Outermost() implements Scope {}

    /** Some prefixes are declared here; the others are as outside. */
    record Declaring(Map<String, String> spaces, Scope outer) implements Scope {}

    /** The scope in an element with these attributes. */
    default Scope inside(Map<String, String> attributes) {
        Map<String, String> spaces = new HashMap<>();
        attributes.forEach((name, value) -> {
            if (name.equals("xmlns")) {
                spaces.put("", value.strip());
            } else if (name.startsWith("xmlns:")) {
                spaces.put(name.substring("xmlns:".length()), value.strip());
            }
        });
        return spaces.isEmpty() ? this : new Declaring(spaces, this);
    }

    /** The URI of a prefix, or empty. */
    default String space(String prefix) {
        Scope scope = this;
        while (scope instanceof Declaring(Map<String, String> spaces, Scope outer)) {
            String space = spaces.get(prefix);
            if (space != null) {
                return space;
            }
            scope = outer;
        }
        return "";
    }
}
