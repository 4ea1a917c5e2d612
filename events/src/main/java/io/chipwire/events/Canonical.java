package io.chipwire.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.io.IOException;
import java.util.List;

/**
 * The form of an event in which two runs over the same documents agree byte for byte: all of it but
 * the moments that our own clock gave.
 */
public final class Canonical {
    private static final Json.Form FORM = Json.form(withoutClock());

    private Canonical() {}

    /** The event on one line of JSON, without wall-clock times. */
    public static String text(Object event) {
        return FORM.text(event);
    }

    private static Module withoutClock() {
        SimpleModule module = new SimpleModule("without the clock");
        module.addSerializer(Known.class, new PublishedOnly());
        module.setSerializerModifier(
                new BeanSerializerModifier() {
                    @Override
                    public List<BeanPropertyWriter> changeProperties(
                            SerializationConfig config,
                            BeanDescription bean,
                            List<BeanPropertyWriter> properties) {
                        properties.removeIf(property ->
                                property.getName().equals("fetched")
                                        || property.getName().equals("at"));
                        return properties;
                    }
                });
        return module;
    }

    /** A moment is told where a publication gave it. */
    private static final class PublishedOnly extends JsonSerializer<Known> {
        @Override
        public void serialize(Known known, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeStartObject();
            if (known.by() == Known.By.PUBLISHED) {
                json.writePOJOField("at", known.at());
            }
            json.writePOJOField("by", known.by());
            json.writeEndObject();
        }
    }
}
