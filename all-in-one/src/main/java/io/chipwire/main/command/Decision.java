package io.chipwire.main.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code chipwire correct} may be told, and how the instance is told it. */
enum Decision {
    CONFIRM,
    REJECT,
    MERGE,
    SPLIT,
    QUANTITY,
    AMOUNT,
    STATUS,
    SELLER,
    /** Asks what was decided. */
    LIST;

    private static final String NUMBER = "([0-9][0-9,]*(?:\\.[0-9]+)?)";
    private static final Pattern VALUE =
            Pattern.compile(NUMBER + "(?:\\s*-\\s*" + NUMBER + ")?(\\+)?\\s*([A-Za-z]*)");

    /**
     * The decision as the API takes it.
     *
     * @param words ids of deals; last the value, where a slot is corrected
     * @throws IllegalArgumentException if something is missing or cannot be read
     */
    ObjectNode form(List<String> words, List<String> claims, String why) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("expected a reason: --why REASON");
        }
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        boolean isSlot =
                switch (this) {
                    case QUANTITY, AMOUNT, STATUS, SELLER -> true;
                    case CONFIRM, REJECT, MERGE, SPLIT, LIST -> false;
                };
        if (words.size() < (isSlot ? 2 : 1)) {
            throw new IllegalArgumentException(
                    "expected "
                            + (isSlot ? "DEAL and the right value" : "DEAL")
                            + ", got too little");
        }
        form.put("kind", isSlot ? "correct" : word());
        (isSlot ? words.subList(0, words.size() - 1) : words).forEach(form.putArray("deals")::add);
        claims.forEach(form.putArray("claims")::add);
        if (isSlot) {
            form.put("slot", word());
            setValue(form, words.getLast());
        }
        return form.put("why", why);
    }

    private void setValue(ObjectNode form, String text) {
        switch (this) {
            case QUANTITY -> {
                String unit = setRange(form.putObject("value"), text, "4,096 chips");
                String one = unit.replaceFirst("s$", "");
                ((ObjectNode) form.get("value"))
                        .put(
                                "unit",
                                unit.isEmpty()
                                        ? "chip"
                                        : one.equalsIgnoreCase("mw")
                                                ? "MW"
                                                : one.toLowerCase(Locale.ROOT));
            }
            case AMOUNT -> {
                String currency = setRange(form.putObject("value"), text, "120,000,000 USD");
                ((ObjectNode) form.get("value"))
                        .put(
                                "currency",
                                currency.isEmpty() ? "USD" : currency.toUpperCase(Locale.ROOT));
            }
            case STATUS, SELLER -> form.put("value", text);
            case CONFIRM, REJECT, MERGE, SPLIT, LIST -> {}
        }
    }

    /** Sets low and high; returns the word behind the number. */
    private static String setRange(ObjectNode value, String text, String example) {
        Matcher number = VALUE.matcher(text.strip());
        if (!number.matches()) {
            throw new IllegalArgumentException(
                    "expected a number such as \""
                            + example
                            + "\", \"1000-2000\" or \"1000+\", got \""
                            + text
                            + "\"");
        }
        String high = number.group(2);
        value.put("low", number(number.group(1)));
        if (number.group(3) != null) {
            value.putNull("high");
        } else {
            value.put("high", number(high == null ? number.group(1) : high));
        }
        return number.group(4);
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(",", ""));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
