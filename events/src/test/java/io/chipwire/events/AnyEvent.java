package io.chipwire.events;

import io.chipwire.events.signature.TextSignature;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes events of any content that the records allow: the same seed, the same event. */
final class AnyEvent {
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "H100",
                    "Ångström",
                    "諾德",
                    "🚀 up",
                    "a \"quoted\" \\ word",
                    "\u0000\u001f\t\n",
                    "</script>");
    private static final List<String> DATES = List.of("2023", "2023-Q4", "2024-02", "2024-02-29");

    private final Random random;

    AnyEvent(long seed) {
        random = new Random(seed);
    }

    <T> T of(Class<T> event) {
        return event.cast(value(event, Map.of(), "event"));
    }

    private Object value(Type type, Map<String, Type> variables, String name) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, variables, name);
        }
        if (type instanceof Class<?> plain) {
            return plain(plain, variables, name);
        }
        return value(bound(type, variables), Map.of(), name);
    }

    private Object generic(ParameterizedType type, Map<String, Type> variables, String name) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type argument = type.getActualTypeArguments()[0];
        if (raw == List.class) {
            List<Object> list = new ArrayList<>();
            int least = name.equals("items") || name.equals("evidence") ? 1 : 0;
            for (int left = least + random.nextInt(3); left > 0; left--) {
                list.add(value(argument, variables, name));
            }
            return list;
        }
        if (raw == Map.class) {
            return new TreeMap<>(Map.of(text(), text()));
        }
        return plain(raw, Map.of("T", bound(argument, variables)), name);
    }

    /** What a type variable stands for; any other type stands for itself. */
    private static Type bound(Type type, Map<String, Type> variables) {
        return variables.getOrDefault(type.getTypeName(), type);
    }

    private Object plain(Class<?> type, Map<String, Type> variables, String name) {
        if (type == String.class) {
            return text();
        }
        if (type == TextSignature.class) {
            return TextSignature.of(text());
        }
        if (type == int.class) {
            return name.equals("schema") ? 1 : random.nextInt(1000);
        }
        if (type == double.class) {
            return name.equals("confidence") ? random.nextDouble() : number();
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        }
        if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(40_000));
        }
        if (type == EventDate.class) {
            return EventDate.of(DATES.get(random.nextInt(DATES.size())));
        }
        if (type == Evidence.class) {
            String words = text();
            int start = random.nextInt(9);
            return new Evidence(random.nextInt(4) - 1, start, start + words.length(), words);
        }
        if (type == Range.Between.class) {
            double low = number();
            return new Range.Between(low, low * 2 + 1);
        }
        if (type.isEnum()) {
            return one(type.getEnumConstants());
        }
        if (type.isSealed()) {
            return plain(one(type.getPermittedSubclasses()), variables, name);
        }
        return record(type, variables);
    }

    private Object record(Class<?> type, Map<String, Type> variables) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i].getGenericType(), variables, components[i].getName());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "no " + type.getSimpleName() + " of " + List.of(values), e);
        }
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private double number() {
        return random.nextBoolean() ? random.nextInt() & 0xFFFF_FFFFL : random.nextDouble() * 1e18;
    }

    private <T> T one(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
