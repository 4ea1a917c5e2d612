package io.chipwire.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;

/**
 * How times look in JSON, and the sealed families and numbers; all else is Jackson's own form of a
 * record.
 */
final class JsonForms {
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
        AbsenceForms.addTo(module);
        SlotForm.addTo(module);
        NumberForms.addTo(module);
        return module;
    }

    /** Writes one value. */
    interface Writing<T> {
        void write(JsonGenerator json, T value) throws IOException;
    }

    static <T> JsonSerializer<T> writer(Writing<? super T> writing) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider)
                    throws IOException {
                writing.write(json, value);
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

    static <T> JsonDeserializer<T> tree(Function<JsonNode, T> read) {
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
}
