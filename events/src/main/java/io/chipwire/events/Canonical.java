package io.chipwire.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The form of an event in which two runs over the same documents agree byte for byte: all of it but
 * the moments that our own clock gave.
 */
public final class Canonical {
    private Canonical() {}

    /** The event on one line of JSON, without wall-clock times. */
    public static String text(Object event) {
        JsonNode tree = Json.tree(event);
        forgetClock(tree);
        return tree.toString();
    }

    private static void forgetClock(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("fetched");
            if (!object.path("by").asText().equals(Known.By.PUBLISHED.word())) {
                object.remove("at");
            }
        }
        for (JsonNode child : node) {
            forgetClock(child);
        }
    }
}
