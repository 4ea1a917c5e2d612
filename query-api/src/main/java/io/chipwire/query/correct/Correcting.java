package io.chipwire.query.correct;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.events.Best;
import io.chipwire.events.Correction.Kind;
import io.chipwire.events.Deal;
import io.chipwire.events.Json;
import io.chipwire.events.Worded;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * Which slot a decision corrects, and to what.
 *
 * @param slot empty if it corrects none
 */
record Correcting(String slot, Best<Deal.Value> value) {
    private static final int LONGEST_NAME = 200;
    private static final Correcting NOTHING = new Correcting("", Best.unknown());

    /** What can be corrected. */
    private enum Slot implements Worded {
        QUANTITY,
        AMOUNT,
        STATUS,
        SELLER
    }

    /**
     * Reads it.
     *
     * @param fault takes a field and what is wrong with it
     */
    static Correcting of(JsonNode form, Kind kind, BiConsumer<String, String> fault) {
        String word = form.path("slot").asText("");
        if (kind != Kind.CORRECT) {
            if (!word.isEmpty() || form.hasNonNull("value")) {
                fault.accept("slot", "expected neither slot nor value to " + kind.word());
            }
            return NOTHING;
        }
        for (Slot slot : Slot.values()) {
            if (slot.word().equals(word)) {
                return of(form.path("value"), slot, fault);
            }
        }
        fault.accept("slot", "expected quantity, amount, status or seller, got \"" + word + "\"");
        return NOTHING;
    }

    private static Correcting of(JsonNode form, Slot slot, BiConsumer<String, String> fault) {
        try {
            Deal.Value value = value(form);
            String expected = expected(slot, value);
            if (expected.isEmpty()) {
                return new Correcting(slot.word(), Best.of(value));
            }
            fault.accept("value", expected);
        } catch (IllegalArgumentException e) {
            fault.accept("value", String.valueOf(e.getMessage()));
        }
        return NOTHING;
    }

    private static Deal.Value value(JsonNode value) {
        if (!value.isTextual() && !value.isObject()) {
            throw new IllegalArgumentException(
                    "expected a word, or low and high with a unit or a currency, got " + value);
        }
        return Json.read(value.toString().getBytes(StandardCharsets.UTF_8), Deal.Value.class);
    }

    /** What would be right for the slot; empty if the value is. */
    private static String expected(Slot slot, Deal.Value value) {
        return switch (slot) {
            case QUANTITY -> value instanceof Deal.Value.Count ? "" : "expected low, high and unit";
            case AMOUNT -> value instanceof Deal.Value.Sum ? "" : "expected low, high and currency";
            case STATUS -> value instanceof Deal.Value.Word(String word) ? status(word) : status();
            case SELLER ->
                    value instanceof Deal.Value.Word(String name)
                                    && !name.isBlank()
                                    && name.length() <= LONGEST_NAME
                            ? ""
                            : "expected a name of at most " + LONGEST_NAME + " characters";
        };
    }

    private static String status(String word) {
        return Arrays.stream(Deal.Status.values()).anyMatch(one -> one.word().equals(word))
                ? ""
                : status() + ", got \"" + word + "\"";
    }

    private static String status() {
        return "expected one of "
                + Arrays.stream(Deal.Status.values()).map(Deal.Status::word).toList();
    }
}
