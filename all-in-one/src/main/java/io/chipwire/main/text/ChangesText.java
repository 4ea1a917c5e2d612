package io.chipwire.main.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/** What changed in the ledger, for people. */
public final class ChangesText {
    private ChangesText() {}

    /** Prints an answer of {@code /api/v1/diff}. */
    public static void printAll(JsonNode answer, PrintWriter out) {
        int total = answer.path("total").asInt();
        int shown = answer.path("changes").size();
        out.println(
                total == 0
                        ? "Nothing changed."
                        : total
                                + (total == 1 ? " change" : " changes")
                                + (shown < total ? ", the first " + shown + " of them:" : ":"));
        for (JsonNode changed : answer.path("changes")) {
            out.println();
            out.println(
                    Words.text(changed.path("buyer"))
                            + "  (deal "
                            + Words.text(changed.path("current"))
                            + ")");
            print(changed, out);
        }
    }

    /** Prints one change: when, what, and who did it. */
    static void print(JsonNode changed, PrintWriter out) {
        String day = Words.day(changed.path("known"));
        for (JsonNode change : changed.path("changes")) {
            out.println("  " + day + "  " + change(change));
        }
        for (JsonNode cause : changed.path("causes")) {
            out.println("    by " + cause(cause));
        }
    }

    private static String change(JsonNode change) {
        String before = Words.clean(change.path("before").asText());
        String after = Words.clean(change.path("after").asText());
        String slot = Words.text(change.path("slot"));
        if (slot.equals("deal")) {
            return before.isEmpty() ? "first known" : "formerly part of deal " + before;
        }
        return slot
                + ": "
                + (before.isEmpty() ? "none" : before)
                + " -> "
                + (after.isEmpty() ? "none" : after);
    }

    private static String cause(JsonNode cause) {
        JsonNode correction = cause.path("correction");
        if (correction.isObject()) {
            return "the decision of "
                    + Words.text(correction.path("who"))
                    + ": "
                    + Words.text(correction.path("why"));
        }
        JsonNode document = cause.path("document");
        return document.isObject()
                ? DealText.document(document)
                : "article " + Words.text(cause.path("id"));
    }
}
