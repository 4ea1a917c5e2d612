package io.chipwire.ingest.article;

import io.chipwire.events.Best;
import io.chipwire.ingest.story.facts.Byline;
import io.chipwire.ingest.story.facts.DayText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is a date and nothing else: {@code April 12th, 2023}, {@code Wed, 12 Apr 2023
 * 10:00:00 -0500}, {@code 2023-04-12T10:00:00Z}.
 *
 * <p>The day is the one that its writer wrote, in the writer's zone. Dates whose order of day and
 * month is open ({@code 4/12/2023}) are not read.
 */
public final class WrittenDate {
    /** Nothing that we read was published earlier; 1970 is a clock that was never set. */
    private static final int EARLIEST_YEAR = 1990;

    private static final int LONGEST = 80;
    private static final int LONGEST_LINE = 160;

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final String WEEKDAY =
            "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s+)?";
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String TIME = "(?:,?\\s+(?:at\\s+)?\\d{1,2}:\\d{2}.*)?";

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[Tt ].*)?");
    private static final Pattern DOTTED =
            Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})" + TIME);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?i)" + WEEKDAY + DAY + "[ -]+" + MONTH + ",?[ -]+(\\d{4})" + TIME);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?i)" + WEEKDAY + MONTH + "\\s+" + DAY + ",?\\s+(\\d{4})" + TIME);
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?i)^\\W{0,3}(?:(?:first\\s+)?(?:published|posted|date|issued|sent|released)"
                            + "(?:\\s+(?:on|at))?:?\\s+|(?:issue|no\\.?|edition|vol\\.?)\\s*#?\\d{1,4},\\s+)");

    private static final Pattern PARTS = Pattern.compile("\\s*[|•·—–]\\s*|\\s+[-/]\\s+|\\s{3,}");

    private WrittenDate() {}

    /** The day, or nothing if the text is not a date alone. */
    public static Best<LocalDate> of(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > LONGEST) {
            return Best.unknown();
        }
        Matcher iso = ISO.matcher(trimmed);
        if (iso.matches()) {
            return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher dotted = DOTTED.matcher(trimmed);
        if (dotted.matches()) {
            return day(dotted.group(3), Integer.parseInt(dotted.group(2)), dotted.group(1));
        }
        Matcher dayFirst = DAY_FIRST.matcher(trimmed);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(trimmed);
        if (monthFirst.matches()) {
            return day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
        }
        return Best.unknown();
    }

    /**
     * The day of a line that dates what stands below it: a date alone or behind a label ({@code
     * Published on April 12, 2023}), one of the parts of a line ({@code Issue 12 | 3 May 2024 | 5
     * min read}), or one in a byline.
     */
    static Best<LocalDate> ofLine(String line) {
        if (line.length() > LONGEST_LINE) {
            return Best.unknown();
        }
        for (String part : PARTS.split(line)) {
            Matcher label = LABEL.matcher(part);
            if (of(label.replaceFirst("")) instanceof Best.Value<LocalDate> day) {
                return day;
            }
        }
        return Byline.opens(line)
                ? DayText.in(line).map(Best::of).orElse(Best.unknown())
                : Best.unknown();
    }

    private static int month(String name) {
        return 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    private static Best<LocalDate> day(String year, int month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
            return date.getYear() < EARLIEST_YEAR ? Best.unknown() : Best.of(date);
        } catch (DateTimeException _) {
            // 31 February is not a date.
            return Best.unknown();
        }
    }
}
