package io.chipwire.enrich.score;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.events.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * A claim in the flat form of gold files and of {@code chipwire extract}, as far as scoring looks
 * at it.
 *
 * @param buyers accepted names of the buyer, the first one canonical
 * @param sellers accepted names of the seller; empty where none is told
 * @param quantity at most one
 * @param amount at most one
 * @param status word, empty where not told
 * @param mode word, empty where not told
 * @param optional whether careful readers may differ on it
 * @param confidence 0 to 1; 1 where the file gives none
 */
public record ScoredClaim(
        List<String> buyers,
        List<String> sellers,
        List<String> items,
        List<Told> quantity,
        List<Told> amount,
        String status,
        String mode,
        boolean optional,
        double confidence) {

    public ScoredClaim {
        buyers = List.copyOf(buyers);
        sellers = List.copyOf(sellers);
        items = List.copyOf(items);
        quantity = List.copyOf(quantity);
        amount = List.copyOf(amount);
    }

    /**
     * A number with its unit.
     *
     * @param low NaN where not told
     * @param high NaN where not told
     * @param unit in lower case, without a plural s
     */
    public record Told(double low, double high, String unit) {
        private static final double TOLERANCE = 0.02;

        /**
         * Whether the other number says the same within 2 %; of a half-open range only the number
         * told counts.
         */
        boolean matches(Told predicted) {
            if (!unit.equals(predicted.unit)) {
                return false;
            }
            if (Double.isNaN(low) || Double.isNaN(high)) {
                double told = Double.isNaN(low) ? high : low;
                return close(told, predicted.low) || close(told, predicted.high);
            }
            return close(high, predicted.high) && (close(low, predicted.low) || low != high);
        }

        private static boolean close(double a, double b) {
            return Math.abs(a - b) <= TOLERANCE * Math.max(Math.max(Math.abs(a), Math.abs(b)), 1);
        }
    }

    /**
     * Reads one claim.
     *
     * @throws IllegalArgumentException if it has no buyer
     */
    public static ScoredClaim of(JsonNode json) {
        if (!json.path("buyer").isTextual()) {
            throw new IllegalArgumentException("expected a claim with a buyer, got " + json);
        }
        return new ScoredClaim(
                names(json, "buyer"),
                names(json, "seller"),
                texts(json.path("items")),
                told(json.path("quantity"), "unit"),
                told(json.path("amount"), "currency"),
                json.path("status").asText(""),
                json.path("mode").asText(""),
                json.path("optional").asBoolean(false),
                json.path("confidence").asDouble(1));
    }

    /** Reads one claim from a line of JSON. */
    static ScoredClaim of(String json) {
        return of(Json.tree(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> names(JsonNode json, String slot) {
        if (!json.path(slot).isTextual() || json.path(slot).asText().isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(List.of(json.path(slot).asText()));
        names.addAll(texts(json.path(slot + "_aliases")));
        return names;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static List<Told> told(JsonNode json, String unit) {
        if (!json.isObject() || json.isEmpty()) {
            return List.of();
        }
        String word = json.path(unit).asText("").toLowerCase(Locale.ROOT);
        while (word.endsWith("s")) {
            word = word.substring(0, word.length() - 1);
        }
        return List.of(new Told(number(json.path("low")), number(json.path("high")), word));
    }

    private static double number(JsonNode json) {
        return json.isNumber() ? json.asDouble() : Double.NaN;
    }

    /** Whether the other claim's buyer is one of the accepted names of this one's. */
    public boolean hasBuyerOf(ScoredClaim predicted) {
        return NameForm.same(buyers, predicted.buyers);
    }

    /** Whether one of the items can be one of this claim's; a bare class can be any. */
    public boolean hasItemsOf(List<String> predicted) {
        return forms(items).stream()
                .anyMatch(item -> forms(predicted).stream().anyMatch(item::matches));
    }

    private static List<ItemForm> forms(List<String> items) {
        return (items.isEmpty() ? List.of("chip") : items).stream().map(ItemForm::of).toList();
    }

    /** The filled slots that scoring counts, an entry for each value. */
    public List<Slot> filled() {
        List<Slot> slots = new ArrayList<>();
        if (!sellers.isEmpty()) {
            slots.add(Slot.SELLER);
        }
        items.forEach(_ -> slots.add(Slot.ITEM));
        quantity.forEach(_ -> slots.add(Slot.QUANTITY));
        amount.forEach(_ -> slots.add(Slot.AMOUNT));
        if (!status.isEmpty()) {
            slots.add(Slot.STATUS);
        }
        if (!mode.isEmpty()) {
            slots.add(Slot.MODE);
        }
        return slots;
    }
}
