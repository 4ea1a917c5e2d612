package io.chipwire.enrich.mention;

import io.chipwire.events.Best;
import io.chipwire.events.Dating;
import io.chipwire.events.EventDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads dates: "June 20, 2023", "third quarter of 2024", and "this year" where the article is
 * dated.
 */
final class Dates {
    /**
     * A date read.
     *
     * @param after index one past its last token; the first index if there is none
     */
    record Read(int after, Best<EventDate> date) {}

    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("january", 1),
                    Map.entry("february", 2),
                    Map.entry("march", 3),
                    Map.entry("april", 4),
                    Map.entry("may", 5),
                    Map.entry("june", 6),
                    Map.entry("july", 7),
                    Map.entry("august", 8),
                    Map.entry("september", 9),
                    Map.entry("october", 10),
                    Map.entry("november", 11),
                    Map.entry("december", 12),
                    Map.entry("jan", 1),
                    Map.entry("feb", 2),
                    Map.entry("apr", 4),
                    Map.entry("aug", 8),
                    Map.entry("sept", 9),
                    Map.entry("oct", 10),
                    Map.entry("nov", 11),
                    Map.entry("dec", 12));

    private static final Map<String, Integer> QUARTERS =
            Map.of(
                    "q1", 1, "q2", 2, "q3", 3, "q4", 4, "first", 1, "second", 2, "third", 3,
                    "fourth", 4);

    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2049;

    private final Dating published;

    Dates(Dating published) {
        this.published = published;
    }

    /** The words that a date may begin with. */
    static Set<String> firstWords() {
        Set<String> words = new HashSet<>(Set.of("this", "last", "next"));
        words.addAll(MONTHS.keySet());
        words.addAll(QUARTERS.keySet());
        return words;
    }

    Read at(Tokens tokens, int first) {
        return tokens.digits(first).isNumber() || day(tokens, first) > 0
                ? inDigits(tokens, first)
                : inWords(tokens, first);
    }

    private static Read inDigits(Tokens tokens, int first) {
        int month = month(tokens, first + 1);
        int year = tokens.is(first + 2, ",") ? first + 3 : first + 2;
        if (month > 0 && day(tokens, first) > 0 && isYear(tokens, year)) {
            return dated(first, year + 1, tokens.word(year), month, day(tokens, first));
        }
        if (!isYear(tokens, first)) {
            return none(first);
        }
        boolean iso = isTwoDigits(tokens, first + 2) && isTwoDigits(tokens, first + 4);
        if (iso && tokens.is(first + 1, "-") && tokens.is(first + 3, "-")) {
            int number = (int) tokens.digits(first + 2).value();
            int day = (int) tokens.digits(first + 4).value();
            return dated(first, first + 5, tokens.word(first), number, day);
        }
        return read(first + 1, tokens.word(first));
    }

    private Read inWords(Tokens tokens, int first) {
        Read read = quarter(tokens, first);
        if (read.after() == first) {
            read = monthFirst(tokens, first);
        }
        return read.after() == first ? relative(tokens, first) : read;
    }

    private static boolean isYear(Tokens tokens, int at) {
        double value = tokens.word(at).length() == 4 ? tokens.digits(at).value() : 0;
        return tokens.digits(at).plain() && value >= FIRST_YEAR && value <= LAST_YEAR;
    }

    private static boolean isTwoDigits(Tokens tokens, int at) {
        return tokens.word(at).length() == 2 && tokens.digits(at).plain();
    }

    private static int month(Tokens tokens, int at) {
        return MONTHS.getOrDefault(tokens.word(at), 0);
    }

    /** The day of a month, "3" or "3rd"; 0 if there is none. */
    private static int day(Tokens tokens, int at) {
        String word = tokens.word(at);
        int length = 0;
        int day = 0;
        while (length < word.length() && word.charAt(length) >= '0' && word.charAt(length) <= '9') {
            day = 10 * Math.min(day, 100) + word.charAt(length) - '0';
            length++;
        }
        return switch (word.substring(length)) {
            case "", "st", "nd", "rd", "th" -> length > 0 && length <= 2 ? day : 0;
            default -> 0;
        };
    }

    private static Read quarter(Tokens tokens, int first) {
        int quarter = QUARTERS.getOrDefault(tokens.word(first), 0);
        boolean number = tokens.word(first).startsWith("q");
        if (quarter == 0 || (!number && !tokens.is(first + 1, "quarter"))) {
            return none(first);
        }
        int at = number ? first + 1 : first + 2;
        while (tokens.is(at, "of", "fiscal")) {
            at++;
        }
        return isYear(tokens, at) ? read(at + 1, tokens.word(at) + "-Q" + quarter) : none(first);
    }

    private Read monthFirst(Tokens tokens, int first) {
        int month = month(tokens, first);
        if (month == 0) {
            return none(first);
        }
        int at = tokens.is(first + 1, ".") ? first + 2 : first + 1;
        int day = day(tokens, at);
        if (day > 0) {
            int year = tokens.is(at + 1, ",") ? at + 2 : at + 1;
            return isYear(tokens, year)
                    ? dated(first, year + 1, tokens.word(year), month, day)
                    : none(first);
        }
        at = tokens.is(at, ",", "of") ? at + 1 : at;
        return isYear(tokens, at)
                ? read(at + 1, tokens.word(at) + "-" + two(month))
                : inMonth(tokens, first, month);
    }

    /** "in April" of a dated article: the last April by then. */
    private Read inMonth(Tokens tokens, int first, int month) {
        boolean stands = tokens.is(first - 1, "in", "since", "last");
        if (!stands || !(published instanceof Dating.Dated(LocalDate today, String _))) {
            return none(first);
        }
        YearMonth then = YearMonth.of(today.getYear(), month);
        boolean ahead = then.isAfter(YearMonth.from(today));
        return read(first + 1, (ahead ? then.minusYears(1) : then).toString());
    }

    private Read relative(Tokens tokens, int first) {
        int apart =
                switch (tokens.word(first)) {
                    case "this" -> 0;
                    case "last" -> -1;
                    case "next" -> 1;
                    default -> Integer.MAX_VALUE;
                };
        if (apart > 1 || !(published instanceof Dating.Dated(LocalDate today, String _))) {
            return none(first);
        }
        return switch (tokens.word(first + 1)) {
            case "year" -> read(first + 2, "" + (today.getYear() + apart));
            case "month" -> read(first + 2, YearMonth.from(today).plusMonths(apart).toString());
            default -> none(first);
        };
    }

    private static Read none(int first) {
        return new Read(first, Best.unknown());
    }

    private static Read read(int after, String date) {
        return new Read(after, Best.of(EventDate.of(date)));
    }

    private static Read dated(int first, int after, String year, int month, int day) {
        try {
            return read(after, year + "-" + two(month) + "-" + two(day));
        } catch (IllegalArgumentException _) {
            // "June 31, 2023" is text, but no date
            return none(first);
        }
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
