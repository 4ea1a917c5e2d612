package io.chipwire.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as exactly as it is told: a year, quarter, month or day.
 *
 * @param text {@code 2023}, {@code 2023-Q3}, {@code 2023-06} or {@code 2023-06-20}
 * @param first first day it covers
 * @param last last day it covers
 */
public record EventDate(String text, LocalDate first, LocalDate last) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(\\d{2})(?:-(\\d{2}))?))?");

    /**
     * Reads one of the four forms.
     *
     * @throws IllegalArgumentException if the text has none of them
     */
    @JsonCreator
    public static EventDate of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "expected a date like 2023, 2023-Q3, 2023-06 or 2023-06-20, got \"%s\"",
                            text));
        }
        int year = Integer.parseInt(form.group(1));
        try {
            if (form.group(2) != null) {
                YearMonth start = YearMonth.of(year, 3 * Integer.parseInt(form.group(2)) - 2);
                return new EventDate(text, start.atDay(1), start.plusMonths(2).atEndOfMonth());
            }
            if (form.group(4) != null) {
                LocalDate day = LocalDate.parse(text);
                return new EventDate(text, day, day);
            }
            if (form.group(3) != null) {
                YearMonth month = YearMonth.parse(text);
                return new EventDate(text, month.atDay(1), month.atEndOfMonth());
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "expected a date of the calendar, got \"%s\"", text),
                    e);
        }
        return new EventDate(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The date as it stands in JSON. */
    @Override
    @JsonValue
    public String toString() {
        return text;
    }

    /** Whether the two may be the same day. */
    public boolean overlaps(EventDate other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }
}
