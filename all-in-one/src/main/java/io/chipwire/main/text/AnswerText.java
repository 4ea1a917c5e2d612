package io.chipwire.main.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** An answer for people: a table of the deals, and under it what each rests on. */
public final class AnswerText {
    private static final List<String> HEADINGS =
            List.of("BUYER", "SELLER", "CHIPS", "QUANTITY", "AMOUNT", "STATUS", "WHEN", "ORIGINS");

    private AnswerText() {}

    /** Prints an answer of {@code /api/v1/ask} or {@code /api/v1/deals}. */
    public static void print(JsonNode answer, PrintWriter out) {
        JsonNode deals = answer.path("deals");
        String sentence = Words.clean(answer.path("answer").asText());
        int total = answer.path("total").asInt(deals.size());
        if (deals.isEmpty()) {
            out.println(sentence.isEmpty() ? "No deal answers that." : sentence);
            return;
        }
        if (!sentence.isEmpty()) {
            out.println(sentence);
            out.println();
        }
        out.println(total == 1 ? "One deal." : total + " deals.");
        out.println();
        table(deals, out);
        for (JsonNode deal : deals) {
            out.println();
            DealText.print(deal, out);
        }
    }

    private static void table(JsonNode deals, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (JsonNode deal : deals) {
            rows.add(
                    List.of(
                            Words.text(deal.path("buyer")),
                            Words.text(deal.path("seller")),
                            Words.list(deal.path("items"), ", "),
                            Words.quantity(deal.path("quantity")),
                            Words.amount(deal.path("amount")),
                            DealText.status(deal),
                            Words.text(deal.path("when")),
                            Integer.toString(deal.path("origins").size())));
        }
        Rows.print(rows, out);
    }
}
