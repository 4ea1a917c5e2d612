package io.chipwire.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the sealed families, numbers and times look in JSON; all else is Jackson's own form of a
 * record.
 */
final class JsonForms {
    /** Above this a double no longer holds every whole number. */
    private static final double LARGEST_EXACT = 9.007199254740992E15;

    private JsonForms() {}

    static Module module() {
        SimpleModule module = new SimpleModule("chipwire");
        module.addSerializer(
                Instant.class, writer((json, time) -> json.writeString(time.toString())));
        module.addDeserializer(
                Instant.class, text("a time like 2024-06-20T08:00:00Z", Instant::parse));
        module.addSerializer(
                LocalDate.class, writer((json, day) -> json.writeString(day.toString())));
        module.addDeserializer(LocalDate.class, text("a day like 2024-06-20", LocalDate::parse));

        module.addSerializer(Dating.Undated.class, absent());
        module.addDeserializer(
                Dating.class, new AbsentAsNull<>(Dating.Dated.class, new Dating.Undated()));
        module.addSerializer(Article.Place.Standalone.class, writer((json, _) -> json.writeNull()));
        module.addDeserializer(
                Article.Place.class,
                new AbsentAsNull<>(Article.Place.ItemOf.class, new Article.Place.Standalone()));

        module.addSerializer(Best.Unknown.class, new UnknownAsNull());
        module.addSerializer(
                Best.Value.class, writer((json, best) -> json.writePOJO(best.value())));
        module.addDeserializer(Best.class, new BestReader(null));

        module.addSerializer(Slot.Untold.class, writer((json, _) -> json.writeNull()));
        module.addSerializer(Slot.Told.class, writer(JsonForms::writeTold));
        module.addDeserializer(Slot.class, new SlotReader<>(null));
        module.addDeserializer(Slot.Told.class, new SlotReader<>(null));

        module.addSerializer(Range.class, writer(JsonForms::writeRangeAlone));
        module.addDeserializer(Range.class, tree(JsonForms::range));
        module.addSerializer(Quantity.class, writer(JsonForms::writeQuantity));
        module.addDeserializer(Quantity.class, tree(JsonForms::quantity));
        module.addSerializer(Money.class, writer(JsonForms::writeMoney));
        module.addDeserializer(Money.class, tree(JsonForms::money));
        module.addSerializer(Deal.Value.class, writer(JsonForms::writeRival));
        module.addDeserializer(Deal.Value.class, tree(JsonForms::rival));
        return module;
    }

    private static void writeTold(JsonGenerator json, Slot.Told<?> told) throws IOException {
        json.writeStartObject();
        json.writePOJOField("value", told.value());
        switch (told.basis()) {
            case Basis.Stated() -> json.writeStringField("basis", "stated");
            case Basis.Derived(String formula) -> {
                json.writeStringField("basis", "derived");
                json.writeStringField("formula", formula);
            }
        }
        json.writePOJOField("evidence", told.evidence());
        json.writeEndObject();
    }

    private static void writeQuantity(JsonGenerator json, Quantity quantity) throws IOException {
        json.writeStartObject();
        writeRange(json, quantity.count());
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

    private static void writeMoney(JsonGenerator json, Money money) throws IOException {
        json.writeStartObject();
        writeRange(json, money.sum());
        json.writeStringField("currency", money.currency());
        json.writeEndObject();
    }

    private static Money money(JsonNode json) {
        if (!json.path("currency").isTextual()) {
            throw new IllegalArgumentException("expected a currency, got " + json.path("currency"));
        }
        return new Money(range(json), json.path("currency").asText());
    }

    private static void writeRangeAlone(JsonGenerator json, Range range) throws IOException {
        json.writeStartObject();
        writeRange(json, range);
        json.writeEndObject();
    }

    private static void writeRange(JsonGenerator json, Range range) throws IOException {
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

    private static void writeRival(JsonGenerator json, Deal.Value value) throws IOException {
        switch (value) {
            case Deal.Value.Count(Quantity quantity) -> writeQuantity(json, quantity);
            case Deal.Value.Sum(Money money) -> writeMoney(json, money);
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

    /** Writes one value. */
    private interface Writing<T> {
        void write(JsonGenerator json, T value) throws IOException;
    }

    private static <T> JsonSerializer<T> writer(Writing<? super T> writing) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider)
                    throws IOException {
                writing.write(json, value);
            }
        };
    }

    /** Writes an absence: {@code null}, or no field at all where the form may leave it out. */
    private static <T> JsonSerializer<T> absent() {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider)
                    throws IOException {
                json.writeNull();
            }

            @Override
            public boolean isEmpty(SerializerProvider provider, T value) {
                return true;
            }
        };
    }

    private static <T> JsonDeserializer<T> text(String expected, Function<String, T> parse) {
        return tree(json -> {
            try {
                return parse.apply(json.asText());
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "expected %s, got %s", expected, json), e);
            }
        });
    }

    private static <T> JsonDeserializer<T> tree(Function<JsonNode, T> read) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context)
                    throws IOException {
                JsonNode json = context.readTree(parser);
                try {
                    return read.apply(json);
                } catch (IllegalArgumentException e) {
                    throw MismatchedInputException.from(parser, Object.class, e.getMessage());
                }
            }
        };
    }

    /**
     * A sealed pair of a record and its absence: the absence is {@code null} in JSON, or no field
     * at all.
     */
    private static final class AbsentAsNull<T> extends JsonDeserializer<T> {
        private final Class<? extends T> present;
        private final T absent;

        AbsentAsNull(Class<? extends T> present, T absent) {
            this.present = present;
            this.absent = absent;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return context.readValue(parser, present);
        }

        @Override
        public T getNullValue(DeserializationContext context) {
            return absent;
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return absent;
        }
    }

    /** Nothing at all where the field was added later, so that old records stay as they are. */
    private static final class UnknownAsNull extends JsonSerializer<Object> {
        @Override
        public void serialize(Object unknown, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeNull();
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, @Nullable Object unknown) {
            return true;
        }
    }

    private static final class BestReader extends JsonDeserializer<Best<?>>
            implements ContextualDeserializer {
        private final @Nullable JavaType type;

        BestReader(@Nullable JavaType type) {
            this.type = type;
        }

        @Override
        public JsonDeserializer<?> createContextual(
                DeserializationContext context, @Nullable BeanProperty property) {
            return new BestReader(context.getContextualType().containedTypeOrUnknown(0));
        }

        @Override
        public Best<?> deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            return new Best.Value<>(context.readValue(parser, type));
        }

        @Override
        public Best<?> getNullValue(DeserializationContext context) {
            return new Best.Unknown<>();
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return new Best.Unknown<>();
        }
    }

    /** Reads both a slot that may be empty and one that may not. */
    private static final class SlotReader<S extends Slot<?>> extends JsonDeserializer<S>
            implements ContextualDeserializer {
        private final @Nullable JavaType slot;

        SlotReader(@Nullable JavaType slot) {
            this.slot = slot;
        }

        @Override
        public JsonDeserializer<?> createContextual(
                DeserializationContext context, @Nullable BeanProperty property) {
            return new SlotReader<>(context.getContextualType());
        }

        @Override
        @SuppressWarnings("unchecked") // Told is the only filled slot, so it is what S asks for
        public S deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JavaType value = java.util.Objects.requireNonNull(slot).containedTypeOrUnknown(0);
            JsonNode json = context.readTree(parser);
            try {
                return (S)
                        new Slot.Told<>(
                                context.<Object>readTreeAsValue(field(json, "value"), value),
                                basis(json),
                                List.of(
                                        context.readTreeAsValue(
                                                field(json, "evidence"), Evidence[].class)));
            } catch (IllegalArgumentException e) {
                throw MismatchedInputException.from(parser, slot, e.getMessage());
            }
        }

        private static JsonNode field(JsonNode json, String name) {
            if (!json.hasNonNull(name)) {
                throw new IllegalArgumentException(
                        "expected a told value with its " + name + ", got none");
            }
            return json.path(name);
        }

        private static Basis basis(JsonNode json) {
            return switch (json.path("basis").asText()) {
                case "stated" -> new Basis.Stated();
                case "derived" -> new Basis.Derived(field(json, "formula").asText());
                case String other ->
                        throw new IllegalArgumentException(
                                String.format(
                                        Locale.ROOT,
                                        "expected the basis stated or derived, got \"%s\"",
                                        other));
            };
        }

        @Override
        @SuppressWarnings("unchecked") // only a slot that may be empty has a null form
        public @Nullable S getNullValue(DeserializationContext context) {
            return slot != null && slot.hasRawClass(Slot.class) ? (S) new Slot.Untold<>() : null;
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return getNullValue(context);
        }
    }
}
