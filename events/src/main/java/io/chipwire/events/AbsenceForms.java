package io.chipwire.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What may be absent, in JSON: {@code null}, or no field at all where the field was added later, so
 * that old records stay as they are.
 */
final class AbsenceForms {
    private AbsenceForms() {}

    static void addTo(SimpleModule module) {
        module.addSerializer(Dating.Undated.class, new AsNull<>());
        module.addDeserializer(
                Dating.class, new PresentOr<>(Dating.Dated.class, new Dating.Undated()));
        module.addSerializer(
                Article.Place.Standalone.class, JsonForms.writer((json, _) -> json.writeNull()));
        module.addDeserializer(
                Article.Place.class,
                new PresentOr<>(Article.Place.ItemOf.class, new Article.Place.Standalone()));

        module.addSerializer(Best.Unknown.class, new AsNull<>());
        module.addSerializer(
                Best.Value.class, JsonForms.writer((json, best) -> json.writePOJO(best.value())));
        module.addDeserializer(Best.class, new BestReader(null));
    }

    private static final class AsNull<T> extends JsonSerializer<T> {
        @Override
        public void serialize(T absent, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeNull();
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, @Nullable T absent) {
            return true;
        }
    }

    /** Reads a sealed pair of a record and its absence. */
    private static final class PresentOr<T> extends JsonDeserializer<T> {
        private final Class<? extends T> present;
        private final T absent;

        PresentOr(Class<? extends T> present, T absent) {
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
}
