package io.chipwire.enrich.mention;

import io.chipwire.events.Best;
import io.chipwire.events.Dating;
import io.chipwire.events.EventDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern YEAR = Pattern.compile("(?:19[89]|20[0-4])\\d");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");

    private final Dating published;

    Dates(Dating published) {
        this.published = published;
    }

    Read at(List<Token> tokens, int first) {
        Token token = tokens.get(first);
        return Character.isDigit(token.word().charAt(0))
                ? inDigits(tokens, first)
                : inWords(tokens, first);
    }

    private static Read inDigits(List<Token> tokens, int first) {
        Read read = dayFirst(tokens, first);
        if (read.after() == first) {
            read = iso(tokens, first);
        }
        return read.after() == first ? year(tokens, first) : read;
    }

    private Read inWords(List<Token> tokens, int first) {
        Read read = quarter(tokens, first);
        if (read.after() == first) {
            read = monthFirst(tokens, first);
        }
        return read.after() == first && tokens.get(first).is("this", "last", "next")
                ? relative(tokens, first)
                : read;
    }

    private static Read none(int first) {
        return new Read(first, Best.unknown());
    }

    private static String word(List<Token> tokens, int at) {
        return at < tokens.size() ? tokens.get(at).word() : "";
    }

    private static Read year(List<Token> tokens, int first) {
        String word = word(tokens, first);
        return YEAR.matcher(word).matches()
                ? new Read(first + 1, Best.of(EventDate.of(word)))
                : none(first);
    }

    private static Read quarter(List<Token> tokens, int first) {
        Integer quarter = QUARTERS.get(word(tokens, first));
        if (quarter == null) {
            return none(first);
        }
        int at = first + 1;
        if (!word(tokens, first).startsWith("q")) {
            if (!word(tokens, at).equals("quarter")) {
                return none(first);
            }
            at++;
        }
        while (word(tokens, at).equals("of") || word(tokens, at).equals("fiscal")) {
            at++;
        }
        String year = word(tokens, at);
        return YEAR.matcher(year).matches()
                ? new Read(at + 1, Best.of(EventDate.of(year + "-Q" + quarter)))
                : none(first);
    }

    private Read monthFirst(List<Token> tokens, int first) {
        Integer month = MONTHS.get(word(tokens, first));
        if (month == null) {
            return none(first);
        }
        int at = first + 1;
        if (word(tokens, at).equals(".")) {
            at++;
        }
        Matcher day = DAY.matcher(word(tokens, at));
        if (day.matches()) {
            int after = at + 1;
            if (word(tokens, after).equals(",")) {
                after++;
            }
            if (YEAR.matcher(word(tokens, after)).matches()) {
                return dated(after + 1, first, word(tokens, after), month, day.group(1));
            }
            return none(first);
        }
        if (word(tokens, at).equals(",") || word(tokens, at).equals("of")) {
            at++;
        }
        String year = word(tokens, at);
        if (YEAR.matcher(year).matches()) {
            return new Read(at + 1, Best.of(EventDate.of(year + "-" + two(month))));
        }
        return inMonth(tokens, first, month);
    }

    /** "in April" of a dated article: the last April by then. */
    private Read inMonth(List<Token> tokens, int first, int month) {
        boolean stands = first > 0 && tokens.get(first - 1).is("in", "since", "last");
        if (!stands || !(published instanceof Dating.Dated(LocalDate today, String _))) {
            return none(first);
        }
        YearMonth then = YearMonth.of(today.getYear(), month);
        if (then.isAfter(YearMonth.from(today))) {
            then = then.minusYears(1);
        }
        return new Read(first + 1, Best.of(EventDate.of(then.toString())));
    }

    private static Read dayFirst(List<Token> tokens, int first) {
        Matcher day = DAY.matcher(word(tokens, first));
        Integer month = MONTHS.get(word(tokens, first + 1));
        int at = first + 2;
        if (word(tokens, at).equals(",")) {
            at++;
        }
        String year = word(tokens, at);
        if (!day.matches() || month == null || !YEAR.matcher(year).matches()) {
            return none(first);
        }
        return dated(at + 1, first, year, month, day.group(1));
    }

    private static Read iso(List<Token> tokens, int first) {
        boolean form =
                YEAR.matcher(word(tokens, first)).matches()
                        && word(tokens, first + 1).equals("-")
                        && word(tokens, first + 3).equals("-");
        if (!form) {
            return none(first);
        }
        String month = word(tokens, first + 2);
        String day = word(tokens, first + 4);
        if (!month.matches("\\d\\d") || !day.matches("\\d\\d")) {
            return none(first);
        }
        return dated(first + 5, first, word(tokens, first), Integer.parseInt(month), day);
    }

    private Read relative(List<Token> tokens, int first) {
        if (!(published instanceof Dating.Dated(LocalDate today, String _))) {
            return none(first);
        }
        String two = word(tokens, first) + " " + word(tokens, first + 1);
        YearMonth month = YearMonth.from(today);
        return switch (two) {
            case "this year" -> read(first + 2, "" + today.getYear());
            case "last year" -> read(first + 2, "" + (today.getYear() - 1));
            case "next year" -> read(first + 2, "" + (today.getYear() + 1));
            case "this month" -> read(first + 2, month.toString());
            case "last month" -> read(first + 2, month.minusMonths(1).toString());
            case "next month" -> read(first + 2, month.plusMonths(1).toString());
            default -> none(first);
        };
    }

    private static Read read(int after, String date) {
        return new Read(after, Best.of(EventDate.of(date)));
    }

    private static Read dated(int after, int first, String year, int month, String day) {
        try {
            return read(after, year + "-" + two(month) + "-" + two(Integer.parseInt(day)));
        } catch (IllegalArgumentException _) {
            // "June 31, 2023" is text, but no date
            return none(first);
        }
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
