package io.chipwire.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A slot in JSON: its value, basis and evidence, or {@code null} where nothing is told. */
final class SlotForm {
    private SlotForm() {}

    static void addTo(SimpleModule module) {
        module.addSerializer(Slot.Untold.class, JsonForms.writer((json, _) -> json.writeNull()));
        module.addSerializer(Slot.Told.class, JsonForms.writer(SlotForm::write));
        module.addDeserializer(Slot.class, new Reader<>(null));
        module.addDeserializer(Slot.Told.class, new Reader<>(null));
    }

    private static void write(JsonGenerator json, Slot.Told<?> told) throws IOException {
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

    /** Reads both a slot that may be empty and one that may not. */
    private static final class Reader<S extends Slot<?>> extends JsonDeserializer<S>
            implements ContextualDeserializer {
        private final @Nullable JavaType slot;

        Reader(@Nullable JavaType slot) {
            this.slot = slot;
        }

        @Override
        public JsonDeserializer<?> createContextual(
                DeserializationContext context, @Nullable BeanProperty property) {
            return new Reader<>(context.getContextualType());
        }

        @Override
        @SuppressWarnings("unchecked") // Told is the only filled slot, so it is what S asks for
        public S deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JavaType value = Objects.requireNonNull(slot).containedTypeOrUnknown(0);
            try {
                return (S) Parts.of(parser, context, value).told();
            } catch (IllegalArgumentException e) {
                throw MismatchedInputException.from(parser, slot, e.getMessage());
            }
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

    /** What is told of a slot; null where a field is missing. */
    private record Parts(
            @Nullable Object value,
            @Nullable String basis,
            @Nullable String formula,
            @Nullable List<Evidence> evidence) {

        /**
         * Field by field: most of a deal is slots, and a tree of each would cost twice the time.
         */
        static Parts of(JsonParser parser, DeserializationContext context, JavaType type)
                throws IOException {
            if (!parser.isExpectedStartObjectToken()) {
                throw new IllegalArgumentException(
                        "expected a told value, got " + parser.currentToken());
            }
            Object value = null;
            String basis = null;
            String formula = null;
            List<Evidence> evidence = null;
            for (String field = parser.nextFieldName();
                    field != null;
                    field = parser.nextFieldName()) {
                boolean isNull = parser.nextToken() == JsonToken.VALUE_NULL;
                switch (field) {
                    case "value" -> value = isNull ? null : context.readValue(parser, type);
                    case "basis" -> basis = parser.getValueAsString();
                    case "formula" -> formula = parser.getValueAsString();
                    case "evidence" ->
                            evidence =
                                    isNull
                                            ? null
                                            : List.of(context.readValue(parser, Evidence[].class));
                    default -> parser.skipChildren();
                }
            }
            return new Parts(value, basis, formula, evidence);
        }

        Slot.Told<?> told() {
            return new Slot.Told<>(given("value", value), toldBasis(), given("evidence", evidence));
        }

        private Basis toldBasis() {
            return switch (basis) {
                case "stated" -> new Basis.Stated();
                case "derived" -> new Basis.Derived(given("formula", formula));
                case null, default ->
                        throw new IllegalArgumentException(
                                String.format(
                                        Locale.ROOT,
                                        "expected the basis stated or derived, got \"%s\"",
                                        Objects.requireNonNullElse(basis, "")));
            };
        }

        private static <T> T given(String name, @Nullable T part) {
            if (part == null) {
                throw new IllegalArgumentException(
                        "expected a told value with its " + name + ", got none");
            }
            return part;
        }
    }
}
