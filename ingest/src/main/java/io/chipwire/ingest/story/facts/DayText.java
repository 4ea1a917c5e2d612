package io.chipwire.ingest.story.facts;

import io.chipwire.ingest.table.Table;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Days in text, as people and programs write them. A day is the one its writer wrote, whatever the
 * zone. Where nothing tells the order of {@code 03/04/2025}, it is none.
 */
public final class DayText {
    private static final Map<String, Integer> MONTHS =
            Table.read(DayText.class, "months.tsv").rows().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    row -> row.get(0), row -> Integer.valueOf(row.get(1))));

    private static final int LONGEST = 300;
    private static final int MONTHS_A_YEAR = 12;

    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");

    /** Seconds or milliseconds since 1970, of this century. */
    private static final Pattern EPOCH = Pattern.compile("^(\\d{10})(?:\\d{3})?$");

    private static final Pattern COMPACT =
            Pattern.compile("^((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)(?:T?\\d{4,6}Z?)?$");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d),? (\\p{L}{3,12})\\.? (\\d{1,2})(?!\\d)");
    private static final Pattern CJK =
            Pattern.compile(
                    "((?:19|20)\\d\\d)\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "(\\p{L}{3,12})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(?:at\\s)?((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s-]{1,3}(?:de\\s|of\\s)?(\\p{L}{3,12})\\.?,?[\\s-]{1,3}(?:de\\s)?((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2((?:19|20)\\d\\d|(?<=/)\\d\\d)(?![\\d/])");

    /** As {@code Mon May 20 12:00:00 PDT 2024}, which Unix and Java print. */
    private static final Pattern UNIX =
            Pattern.compile(
                    "\\p{L}{3} (\\p{L}{3}) {1,2}(\\d{1,2}) \\d\\d:\\d\\d(?::\\d\\d)?(?: [\\w+:-]{1,9})? ((?:19|20)\\d\\d)");

    private final NumberOrder order;

    /** Reads days whose numbers are in an order. */
    DayText(NumberOrder order) {
        this.order = order;
    }

    /** The first day in a short text of which nothing else is known. */
    public static Optional<LocalDate> in(String text) {
        return new DayText(NumberOrder.UNKNOWN).first(text);
    }

    /** The names of all months, in small letters. */
    static Set<String> monthNames() {
        return MONTHS.keySet();
    }

    /** The first day in a short text. */
    Optional<LocalDate> first(String text) {
        String words = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Matcher compact = COMPACT.matcher(words.strip());
        if (compact.find()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher epoch = EPOCH.matcher(words.strip());
        if (epoch.find()) {
            Instant instant = Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
            return Optional.of(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        }
        Matcher iso = ISO.matcher(words);
        if (iso.find()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(words);
        if (yearFirst.find()) {
            int month = month(yearFirst.group(2));
            if (month > 0) {
                return day(yearFirst.group(1), String.valueOf(month), yearFirst.group(3));
            }
        }
        Matcher cjk = CJK.matcher(words);
        if (cjk.find()) {
            return day(cjk.group(1), cjk.group(2), cjk.group(3));
        }
        return named(words).or(() -> numbers(words));
    }

    private static Optional<LocalDate> named(String words) {
        for (Pattern pattern : List.of(MONTH_FIRST, UNIX)) {
            Matcher monthFirst = pattern.matcher(words);
            while (monthFirst.find()) {
                int month = month(monthFirst.group(1));
                if (month > 0) {
                    return day(monthFirst.group(3), String.valueOf(month), monthFirst.group(2));
                }
            }
        }
        Matcher dayFirst = DAY_FIRST.matcher(words);
        while (dayFirst.find()) {
            int month = month(dayFirst.group(2));
            if (month > 0) {
                return day(dayFirst.group(3), String.valueOf(month), dayFirst.group(1));
            }
        }
        return Optional.empty();
    }

    /** The number of a month by its name, or 0. */
    static int month(String name) {
        return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private Optional<LocalDate> numbers(String words) {
        Matcher numbers = NUMBERS.matcher(words);
        if (!numbers.find()) {
            return Optional.empty();
        }
        String one = numbers.group(1);
        String two = numbers.group(3);
        String year = numbers.group(4).length() == 2 ? "20" + numbers.group(4) : numbers.group(4);
        if (numbers.group(2).equals(".") || Integer.parseInt(one) > MONTHS_A_YEAR) {
            return day(year, two, one);
        }
        if (Integer.parseInt(two) > MONTHS_A_YEAR) {
            return day(year, one, two);
        }
        return switch (order) {
            case DAY_FIRST -> day(year, two, one);
            case MONTH_FIRST -> day(year, one, two);
            case UNKNOWN -> one.equals(two) ? day(year, one, two) : Optional.empty();
        };
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
