package io.chipwire.ingest.story.facts;

import io.chipwire.events.Dating;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The days on which a story may have appeared, as its address tells: {@code /2024/05/20/} is one
 * day, {@code /2024/05/} a month.
 *
 * @param first the first day
 * @param last the last one; the first and last of all time where the address tells nothing
 */
record UrlDay(LocalDate first, LocalDate last) {
    private static final UrlDay ANY = new UrlDay(LocalDate.MIN, LocalDate.MAX);

    private static final List<Pattern> DAYS =
            List.of(
                    Pattern.compile(
                            "/((?:19|20)\\d\\d)([/-])(\\d\\d?|\\p{L}{3,9})\\2(\\d\\d?)(?=[/_.-]|$)"),
                    Pattern.compile("[/_-]((?:19|20)\\d\\d)()([01]\\d)([0-3]\\d)(?=[/_.?-]|$)"),
                    Pattern.compile("-((?:19|20)\\d\\d)(-)(\\d\\d)-(\\d\\d)(?=[/.?]|$)"));
    private static final Pattern MONTH =
            Pattern.compile("/((?:19|20)\\d\\d)/?([01]\\d|\\p{L}{3,9})/[^/]");

    /** Addresses are in the writer's zone, or in the server's. */
    private static final int GRACE_DAYS = 2;

    static UrlDay of(String url) {
        for (Pattern pattern : DAYS) {
            Matcher numbers = pattern.matcher(url);
            while (numbers.find()) {
                Optional<LocalDate> day =
                        day(numbers.group(1), numbers.group(3), numbers.group(4));
                if (day.isPresent()) {
                    return new UrlDay(day.get(), day.get());
                }
            }
        }
        Matcher month = MONTH.matcher(url);
        return month.find()
                ? day(month.group(1), month.group(2), "1").map(UrlDay::month).orElse(ANY)
                : ANY;
    }

    private static UrlDay month(LocalDate first) {
        return new UrlDay(first, first.plusMonths(1).minusDays(1));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        boolean named = Character.isLetter(month.charAt(0));
        int number = named ? DayText.month(month) : Integer.parseInt(month);
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)));
        } catch (DateTimeException notADay) {
            // Other numbers stand in addresses too.
            return Optional.empty();
        }
    }

    /** The day, if the address tells one. */
    Stream<Dating.Dated> dated() {
        return first.equals(last)
                ? Stream.of(new Dating.Dated(first, "address"))
                : Stream.empty();
    }

    /** Whether the address is of a time before a day, which then is one of a change. */
    boolean isBefore(LocalDate day) {
        return !equals(ANY) && day.isAfter(last.plusDays(GRACE_DAYS));
    }

    /** Whether a story of this address can have appeared on a day. */
    boolean allows(LocalDate day) {
        return equals(ANY) || (!isBefore(day) && !day.isBefore(first.minusDays(GRACE_DAYS)));
    }
}
