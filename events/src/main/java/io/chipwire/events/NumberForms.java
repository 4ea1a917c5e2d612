package io.chipwire.events;

import static io.chipwire.events.JsonForms.tree;
import static io.chipwire.events.JsonForms.writer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as far as they are told, in JSON: {@code low} and {@code high}, of which one may be
 * {@code null}, with a unit or a currency beside them.
 */
final class NumberForms {
    /** Above this a double no longer holds every whole number. */
    private static final double LARGEST_EXACT = 9.007199254740992E15;

    private NumberForms() {}

    static void addTo(SimpleModule module) {
        module.addSerializer(Range.class, writer(NumberForms::writeAlone));
        module.addDeserializer(Range.class, tree(NumberForms::range));
        module.addSerializer(Quantity.class, writer(NumberForms::write));
        module.addDeserializer(Quantity.class, tree(NumberForms::quantity));
        module.addSerializer(Money.class, writer(NumberForms::write));
        module.addDeserializer(Money.class, tree(NumberForms::money));
        module.addSerializer(Deal.Value.class, writer(NumberForms::write));
        module.addDeserializer(Deal.Value.class, tree(NumberForms::rival));
    }

    private static void write(JsonGenerator json, Quantity quantity) throws IOException {
        json.writeStartObject();
        writeEnds(json, quantity.count());
        json.writeStringField("unit", quantity.unit().word());
        json.writeEndObject();
    }

    private static Quantity quantity(JsonNode json) {
        String word = json.path("unit").asText();
        for (Quantity.Unit unit : Quantity.Unit.values()) {
            if (unit.word().equals(word)) {
                return new Quantity(range(json), unit);
            }
        }
        throw new IllegalArgumentException(
                String.format(Locale.ROOT, "expected a unit, got \"%s\"", word));
    }

    private static void write(JsonGenerator json, Money money) throws IOException {
        json.writeStartObject();
        writeEnds(json, money.sum());
        json.writeStringField("currency", money.currency());
        json.writeEndObject();
    }

    private static Money money(JsonNode json) {
        if (!json.path("currency").isTextual()) {
            throw new IllegalArgumentException("expected a currency, got " + json.path("currency"));
        }
        return new Money(range(json), json.path("currency").asText());
    }

    private static void writeAlone(JsonGenerator json, Range range) throws IOException {
        json.writeStartObject();
        writeEnds(json, range);
        json.writeEndObject();
    }

    private static void writeEnds(JsonGenerator json, Range range) throws IOException {
        switch (range) {
            case Range.Exactly(double value) -> writeEnds(json, value, value);
            case Range.AtLeast(double low) -> writeEnds(json, low, null);
            case Range.AtMost(double high) -> writeEnds(json, null, high);
            case Range.Between(double low, double high) -> writeEnds(json, low, high);
        }
    }

    private static void writeEnds(JsonGenerator json, @Nullable Double low, @Nullable Double high)
            throws IOException {
        json.writeFieldName("low");
        writeNumber(json, low);
        json.writeFieldName("high");
        writeNumber(json, high);
    }

    private static void writeNumber(JsonGenerator json, @Nullable Double number)
            throws IOException {
        if (number == null) {
            json.writeNull();
        } else if (number == Math.rint(number) && Math.abs(number) < LARGEST_EXACT) {
            json.writeNumber(number.longValue());
        } else {
            json.writeNumber(number);
        }
    }

    private static Range range(JsonNode json) {
        JsonNode low = json.path("low");
        JsonNode high = json.path("high");
        if (low.isNumber() && high.isNumber()) {
            return low.asDouble() == high.asDouble()
                    ? new Range.Exactly(low.asDouble())
                    : new Range.Between(low.asDouble(), high.asDouble());
        }
        if (low.isNumber()) {
            return new Range.AtLeast(low.asDouble());
        }
        if (high.isNumber()) {
            return new Range.AtMost(high.asDouble());
        }
        throw new IllegalArgumentException("expected low or high as a number, got " + json);
    }

    private static void write(JsonGenerator json, Deal.Value value) throws IOException {
        switch (value) {
            case Deal.Value.Count(Quantity quantity) -> write(json, quantity);
            case Deal.Value.Sum(Money money) -> write(json, money);
            case Deal.Value.Word(String word) -> json.writeString(word);
        }
    }

    private static Deal.Value rival(JsonNode json) {
        if (json.isTextual()) {
            return new Deal.Value.Word(json.asText());
        }
        return json.has("unit")
                ? new Deal.Value.Count(quantity(json))
                : new Deal.Value.Sum(money(json));
    }
}
