package io.chipwire.main.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An answer for people: a table of the deals, and under it what each rests on. */
final class AnswerText {
    private static final List<String> HEADINGS =
            List.of("BUYER", "SELLER", "CHIPS", "QUANTITY", "AMOUNT", "STATUS", "WHEN", "ORIGINS");
    private static final String NONE = "-";

    private AnswerText() {}

    /** Prints an answer of {@code /api/v1/ask} or {@code /api/v1/deals}. */
    static void print(JsonNode answer, PrintWriter out) {
        JsonNode deals = answer.path("deals");
        String sentence = clean(answer.path("answer").asText());
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
            rests(deal, out);
        }
    }

    private static void table(JsonNode deals, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (JsonNode deal : deals) {
            rows.add(
                    List.of(
                            text(deal.path("buyer")),
                            text(deal.path("seller")),
                            words(deal.path("items"), ", "),
                            quantity(deal.path("quantity")),
                            amount(deal.path("amount")),
                            text(deal.path("status"))
                                    + (text(deal.path("mode")).equals("lease") ? ", lease" : ""),
                            text(deal.path("when")),
                            Integer.toString(deal.path("origins").size())));
        }
        int[] widths =
                IntStream.range(0, HEADINGS.size())
                        .map(column ->
                                rows.stream()
                                        .mapToInt(row -> row.get(column).length())
                                        .max()
                                        .orElse(0))
                        .toArray();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = row.get(column);
                line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static void rests(JsonNode deal, PrintWriter out) {
        out.println(
                text(deal.path("buyer"))
                        + ", "
                        + words(deal.path("items"), ", ")
                        + "  (deal "
                        + text(deal.path("id"))
                        + ", told by "
                        + deal.path("origins").findValuesAsText("name").stream()
                                .map(AnswerText::clean)
                                .collect(Collectors.joining(", "))
                        + ")");
        for (JsonNode conflict : deal.path("conflicts")) {
            out.println(
                    "  sources disagree on the "
                            + text(conflict.path("slot"))
                            + " ("
                            + text(conflict.path("state"))
                            + "): "
                            + rivals(conflict.path("values")));
        }
        for (JsonNode held : deal.path("claims")) {
            JsonNode claim = held.path("claim");
            out.println(
                    "  "
                            + text(claim.path("status").path("value"))
                            + ": "
                            + evidence(claim)
                            + "  ["
                            + source(deal, text(held.path("article")))
                            + "]");
        }
    }

    private static String rivals(JsonNode values) {
        List<String> rivals = new ArrayList<>();
        for (JsonNode rival : values) {
            rivals.add(text(rival.path("text")) + " by " + words(rival.path("heldBy"), ", "));
        }
        return String.join(" against ", rivals);
    }

    /** The words of every slot, each once, in the order of the slots. */
    private static String evidence(JsonNode claim) {
        Set<String> words = new LinkedHashSet<>();
        for (JsonNode evidence : claim.findValues("evidence")) {
            for (JsonNode each : evidence) {
                words.add("\"" + clean(each.path("words").asText()) + "\"");
            }
        }
        return String.join(" ", words);
    }

    private static String source(JsonNode deal, String article) {
        for (JsonNode source : deal.path("sources")) {
            if (source.path("article").asText().equals(article)) {
                String day = source.path("published").path("day").asText("undated");
                return clean(source.path("title").asText())
                        + ", "
                        + clean(source.path("source").asText())
                        + ", "
                        + (day.isEmpty() ? "undated" : day);
            }
        }
        return article;
    }

    private static String quantity(JsonNode quantity) {
        if (!quantity.isObject()) {
            return NONE;
        }
        String unit = text(quantity.path("unit"));
        String count = range(quantity);
        return count + " " + (unit.equals("MW") || count.equals("1") ? unit : unit + "s");
    }

    private static String amount(JsonNode amount) {
        return amount.isObject() ? text(amount.path("currency")) + " " + range(amount) : NONE;
    }

    private static String range(JsonNode range) {
        JsonNode low = range.path("low");
        JsonNode high = range.path("high");
        if (low.isNull()) {
            return "up to " + number(high);
        }
        if (high.isNull()) {
            return "over " + number(low);
        }
        return low.equals(high) ? number(low) : number(low) + " to " + number(high);
    }

    private static String number(JsonNode number) {
        return NumberFormat.getNumberInstance(Locale.ROOT).format(number.asDouble());
    }

    private static String words(JsonNode list, String divider) {
        List<String> words = new ArrayList<>();
        list.forEach(each -> words.add(text(each)));
        return words.isEmpty() ? NONE : String.join(divider, words);
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? NONE : clean(value.asText());
    }

    /** What was read may hold anything; a terminal obeys control characters. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ");
    }
}
