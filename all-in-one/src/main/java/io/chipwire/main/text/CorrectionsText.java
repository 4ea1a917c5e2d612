package io.chipwire.main.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/** What persons decided, for people. */
public final class CorrectionsText {
    private CorrectionsText() {}

    /** Prints an answer of {@code GET /api/v1/corrections}. */
    public static void printAll(JsonNode answer, PrintWriter out) {
        if (answer.path("corrections").isEmpty()) {
            out.println("Nobody has decided anything.");
        }
        for (JsonNode listed : answer.path("corrections")) {
            out.println(line(listed.path("correction")));
            if (listed.path("refused").isTextual()) {
                out.println("  refused: " + Words.text(listed.path("refused")));
            }
        }
    }

    /** A decision in a line. */
    public static String line(JsonNode correction) {
        String slot = Words.clean(correction.path("slot").asText());
        return Words.text(correction.path("at"))
                + "  "
                + Words.text(correction.path("who"))
                + ": "
                + Words.text(correction.path("kind"))
                + " "
                + Words.list(correction.path("deals"), " ")
                + (slot.isEmpty() ? "" : ", " + slot + " " + value(correction.path("value")))
                + " ("
                + Words.text(correction.path("why"))
                + ")";
    }

    private static String value(JsonNode value) {
        if (value.isTextual()) {
            return Words.text(value);
        }
        return value.has("unit") ? Words.quantity(value) : Words.amount(value);
    }
}
