package io.chipwire.main.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values of JSON as people read them; {@value #NONE} for what is not told. */
final class Words {
    static final String NONE = "-";

    private Words() {}

    static String quantity(JsonNode quantity) {
        if (!quantity.isObject()) {
            return NONE;
        }
        String unit = text(quantity.path("unit"));
        String count = range(quantity);
        return count + " " + (unit.equals("MW") || count.equals("1") ? unit : unit + "s");
    }

    static String amount(JsonNode amount) {
        return amount.isObject() ? text(amount.path("currency")) + " " + range(amount) : NONE;
    }

    static String number(JsonNode number) {
        return number.isNumber()
                ? NumberFormat.getNumberInstance(Locale.ROOT).format(number.asDouble())
                : NONE;
    }

    static String list(JsonNode list, String divider) {
        List<String> words = new ArrayList<>();
        list.forEach(each -> words.add(text(each)));
        return words.isEmpty() ? NONE : String.join(divider, words);
    }

    static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? NONE : clean(value.asText());
    }

    /** The day of a time that a publication tells; what only our clock tells is said to be so. */
    static String day(JsonNode known) {
        String at = known.path("at").asText();
        String day = at.substring(0, Math.min(10, at.length()));
        return known.path("by").asText().equals("published") ? day : day + " (fetched)";
    }

    /** What was read may hold anything; a terminal obeys control characters. */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ");
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
}
