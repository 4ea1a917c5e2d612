package io.chipwire.query.http;

import io.chipwire.events.Best;
import io.chipwire.events.Worded;
import io.chipwire.index.search.DealQuery;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The query parameters of one request. What is wrong with them is gathered and refused in one
 * answer by {@link #checked}. An empty value is none.
 */
final class Parameters {
    private static final int LONGEST_VALUE = 500;

    private final Map<String, List<String>> given;
    private final Set<String> known = new TreeSet<>();
    private final List<Problem.Fault> faults = new ArrayList<>();

    Parameters(Context context) {
        this.given = context.queryParamMap();
    }

    Best<String> text(String name) {
        known.add(name);
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            fault(name, "expected once, got " + values.size() + " times");
            return Best.unknown();
        }
        if (values.isEmpty() || values.getFirst().isBlank()) {
            return Best.unknown();
        }
        String value = values.getFirst();
        if (value.length() > LONGEST_VALUE) {
            fault(name, "expected at most " + LONGEST_VALUE + " characters, got " + value.length());
            return Best.unknown();
        }
        return Best.of(value.strip());
    }

    String needed(String name) {
        int before = faults.size();
        Best<String> value = text(name);
        if (value instanceof Best.Unknown<String> && faults.size() == before) {
            fault(name, "expected a value, got none");
        }
        return value.orElse("");
    }

    Best<LocalDate> day(String name) {
        if (!(text(name) instanceof Best.Value<String>(String value))) {
            return Best.unknown();
        }
        try {
            return Best.of(LocalDate.parse(value));
        } catch (DateTimeException e) {
            fault(name, "expected a day like 2024-06-20, got \"" + value + "\"");
            return Best.unknown();
        }
    }

    /** A moment, or the last one of a day (UTC): what could be known on that day counts. */
    Best<Instant> moment(String name) {
        if (!(text(name) instanceof Best.Value<String>(String value))) {
            return Best.unknown();
        }
        try {
            return Best.of(
                    value.indexOf('T') < 0
                            ? LocalDate.parse(value)
                                    .plusDays(1)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                                    .minusNanos(1)
                            : OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException e) {
            fault(
                    name,
                    "expected a time like 2024-06-20T08:00:00Z or a day like 2024-06-20, got \""
                            + value
                            + "\"");
            return Best.unknown();
        }
    }

    Instant neededMoment(String name) {
        int before = faults.size();
        Best<Instant> moment = moment(name);
        if (moment instanceof Best.Unknown<Instant> && faults.size() == before) {
            fault(name, "expected a value, got none");
        }
        return moment.orElse(Instant.EPOCH);
    }

    int limit() {
        return number("limit", DealQuery.USUAL_LIMIT, 1, DealQuery.LARGEST_LIMIT);
    }

    int offset() {
        return number("offset", 0, 0, DealQuery.LARGEST_OFFSET);
    }

    int number(String name, int usual, int least, int most) {
        if (!(text(name) instanceof Best.Value<String>(String value))) {
            return usual;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        fault(
                name,
                "expected a whole number from "
                        + least
                        + " to "
                        + most
                        + ", got \""
                        + value
                        + "\"");
        return usual;
    }

    /** One or more words of an enumeration, with commas between. */
    <E extends Enum<E> & Worded> Set<E> words(String name, Class<E> type) {
        Set<E> chosen = new LinkedHashSet<>();
        if (text(name) instanceof Best.Value<String>(String value)) {
            for (String word : value.split(",", -1)) {
                Arrays.stream(type.getEnumConstants())
                        .filter(one -> one.word().equalsIgnoreCase(word.strip()))
                        .findFirst()
                        .ifPresentOrElse(
                                chosen::add, () -> fault(name, expected(type) + word + "\""));
            }
        }
        return chosen;
    }

    /** One word of an enumeration. */
    <E extends Enum<E> & Worded> E neededWord(String name, Class<E> type) {
        int before = faults.size();
        Set<E> chosen = words(name, type);
        if (chosen.size() == 1) {
            return chosen.iterator().next();
        }
        if (faults.size() == before) {
            fault(name, expected(type) + text(name).orElse("") + "\"");
        }
        return type.getEnumConstants()[0];
    }

    /** One of some words; the first if none is given. */
    String oneOf(String name, String usual, String other) {
        String value = text(name).orElse(usual);
        if (!value.equals(usual) && !value.equals(other)) {
            fault(name, "expected " + usual + " or " + other + ", got \"" + value + "\"");
        }
        return value;
    }

    /**
     * What the parameters make, if all are right.
     *
     * @throws Problem 400 that names everything wrong, unknown parameters among it
     */
    <T> T checked(Supplier<T> made) {
        for (String name : new TreeSet<>(given.keySet())) {
            if (!known.contains(name)) {
                fault(name, "expected one of " + known + ", got a parameter of another name");
            }
        }
        if (faults.isEmpty()) {
            try {
                return made.get();
            } catch (IllegalArgumentException e) {
                fault("query", String.valueOf(e.getMessage()));
            }
        }
        throw Problem.of(faults);
    }

    private static <E extends Enum<E> & Worded> String expected(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Worded::word)
                .collect(Collectors.joining(", ", "expected one of ", ", got \""));
    }

    private void fault(String name, String problem) {
        faults.add(new Problem.Fault(shortened(name), shortened(problem)));
    }

    /** A hostile request is told what is wrong, not handed back whole. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
