package io.chipwire.main.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sums for people: a table, and under it the deals that were not added, and why. */
public final class TotalsText {
    private TotalsText() {}

    /** Prints an answer of {@code /api/v1/totals}. */
    public static void print(JsonNode answer, PrintWriter out) {
        JsonNode totals = answer.path("totals");
        if (totals.isEmpty()) {
            out.println("No deal tells a number.");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        Words.text(answer.path("by")).toUpperCase(Locale.ROOT),
                        "MODE",
                        "UNIT",
                        "BASIS",
                        "LOW",
                        "BEST",
                        "HIGH",
                        "H100-EQUIVALENTS",
                        "DEALS"));
        for (JsonNode one : totals) {
            String key = Words.text(one.path("key"));
            rows.add(
                    List.of(
                            key.isEmpty() ? "not told" : key,
                            Words.text(one.path("mode")),
                            Words.text(one.path("unit")),
                            one.path("stated").asBoolean() ? "stated" : "derived",
                            Words.number(one.path("low")),
                            Words.number(one.path("best")),
                            one.path("high").isNull() ? "no bound" : Words.number(one.path("high")),
                            String.format(
                                    Locale.ROOT, "%,.0f", one.path("h100Equivalents").asDouble()),
                            Integer.toString(one.path("counted").size())));
        }
        Rows.print(rows, out);
        for (JsonNode one : totals) {
            for (JsonNode folded : one.path("folded")) {
                String into = folded.path("into").asText();
                out.println(
                        "not added: deal "
                                + Words.text(folded.path("deal"))
                                + ", "
                                + Words.text(folded.path("reason"))
                                + (into.isEmpty() ? "" : " that deal " + into + " counts"));
            }
        }
    }
}
