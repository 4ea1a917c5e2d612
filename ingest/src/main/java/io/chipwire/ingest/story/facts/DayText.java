package io.chipwire.ingest.story.facts;

import io.chipwire.ingest.story.words.WordTable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Days in text, as people and programs write them. A day is the one its writer wrote, whatever the
 * zone; {@code 03/04/2025}, which is two days, is none.
 */
public final class DayText {
    private static final Map<String, Integer> MONTHS =
            WordTable.read(DayText.class, "months.tsv").rows().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    row -> row.get(0), row -> Integer.valueOf(row.get(1))));

    private static final int LONGEST = 300;

    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
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
            Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2((?:19|20)\\d\\d)(?!\\d)");

    private DayText() {}

    /** The names of all months, in small letters. */
    static Set<String> monthNames() {
        return MONTHS.keySet();
    }

    /** The first day in a short text. */
    public static Optional<LocalDate> in(String text) {
        String words = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Matcher compact = COMPACT.matcher(words.strip());
        if (compact.find()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher iso = ISO.matcher(words);
        if (iso.find()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(words);
        if (yearFirst.find()) {
            Integer month = month(yearFirst.group(2));
            if (month != null) {
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
        Matcher monthFirst = MONTH_FIRST.matcher(words);
        Matcher dayFirst = DAY_FIRST.matcher(words);
        while (monthFirst.find()) {
            Integer month = month(monthFirst.group(1));
            if (month != null) {
                return day(monthFirst.group(3), String.valueOf(month), monthFirst.group(2));
            }
        }
        while (dayFirst.find()) {
            Integer month = month(dayFirst.group(2));
            if (month != null) {
                return day(dayFirst.group(3), String.valueOf(month), dayFirst.group(1));
            }
        }
        return Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable Integer month(String name) {
        return MONTHS.get(name.toLowerCase(Locale.ROOT));
    }

    private static Optional<LocalDate> numbers(String words) {
        Matcher numbers = NUMBERS.matcher(words);
        if (!numbers.find()) {
            return Optional.empty();
        }
        int one = Integer.parseInt(numbers.group(1));
        int two = Integer.parseInt(numbers.group(3));
        if (numbers.group(2).equals(".") || one > 12) {
            return day(numbers.group(4), numbers.group(3), numbers.group(1));
        }
        if (two > 12 || one == two) {
            return day(numbers.group(4), numbers.group(1), numbers.group(3));
        }
        return Optional.empty();
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
