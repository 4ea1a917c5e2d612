package io.chipwire.ingest.feed;

import io.chipwire.events.Best;
import io.chipwire.ingest.story.facts.DayText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The moment that a feed writes: RFC 3339 and W3CDTF, RFC 822 however sloppy, C's asctime, and
 * dates with the month in words, in English with their time; a clock's count of seconds. A time
 * without a zone is taken as UTC, a day without a time as its first moment. Numbers whose order is
 * open ({@code 4/5/2024}) are not read.
 */
final class FeedDate {
    private static final int LONGEST = 100;
    private static final int CENTURY = 100;

    /** Two-digit years from here are of the last century. */
    private static final int LAST_CENTURY = 70;

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    /** Zones by name, hours from UTC; single letters of RFC 822 are used wrongly and left out. */
    private static final Map<String, String> ZONES =
            Map.ofEntries(
                    Map.entry("gmt", "Z"),
                    Map.entry("utc", "Z"),
                    Map.entry("ut", "Z"),
                    Map.entry("z", "Z"),
                    Map.entry("wet", "Z"),
                    Map.entry("bst", "+1"),
                    Map.entry("cet", "+1"),
                    Map.entry("cest", "+2"),
                    Map.entry("eet", "+2"),
                    Map.entry("eest", "+3"),
                    Map.entry("msk", "+3"),
                    Map.entry("ist", "+0530"),
                    Map.entry("jst", "+9"),
                    Map.entry("kst", "+9"),
                    Map.entry("aest", "+10"),
                    Map.entry("aedt", "+11"),
                    Map.entry("est", "-5"),
                    Map.entry("edt", "-4"),
                    Map.entry("cst", "-6"),
                    Map.entry("cdt", "-5"),
                    Map.entry("mst", "-7"),
                    Map.entry("mdt", "-6"),
                    Map.entry("pst", "-8"),
                    Map.entry("pdt", "-7"));

    private static final String TIME =
            "(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d{1,9})\\d*)?)?";
    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?(?:(?:t|\\s+)"
                            + TIME
                            + "\\s*(z|utc|gmt|[+-]\\d{1,2}(?::?\\d{2})?)?)?\\s*");

    /** Seconds or milliseconds since 1970, for the years from 2001 to 2033. */
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");

    private static final int EPOCH_SECONDS = 10;
    private static final Pattern ISO_ORDINAL = Pattern.compile("(\\d{4})-(\\d{3})");
    private static final Pattern CLOCK = Pattern.compile(TIME + "(?:\\s*([ap])\\.?m\\b\\.?)?");
    private static final Pattern OFFSET = Pattern.compile("(?<![\\d-])([+-])(\\d{1,2}):?(\\d{2})?");
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\d+");

    private FeedDate() {}

    /** The moment, or nothing if the text is no date. */
    static Best<OffsetDateTime> of(String text) {
        String date = text.strip().toLowerCase(Locale.ROOT);
        if (date.isEmpty() || date.length() > LONGEST) {
            return Best.unknown();
        }
        try {
            return switch (moment(date)) {
                case Best.Value<OffsetDateTime> moment -> moment;
                // Other orders and languages: their day at least.
                case Best.Unknown<OffsetDateTime> unknown ->
                        DayText.in(text.strip()).map(FeedDate::at).orElse(unknown);
            };
        } catch (DateTimeException _) {
            // 31 February is no date, and 25 o'clock no time.
            return Best.unknown();
        }
    }

    private static Best<OffsetDateTime> moment(String date) {
        if (EPOCH.matcher(date).matches()) {
            long seconds = Long.parseLong(date.substring(0, EPOCH_SECONDS));
            return Best.of(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
        }
        Matcher iso = ISO.matcher(date);
        Matcher ordinal = ISO_ORDINAL.matcher(date);
        if (ordinal.matches()) {
            int day = Integer.parseInt(ordinal.group(2));
            return at(LocalDate.ofYearDay(Integer.parseInt(ordinal.group(1)), day));
        }
        return iso.matches() ? iso(iso) : inWords(date);
    }

    private static Best<OffsetDateTime> at(LocalDate day) {
        return Best.of(day.atStartOfDay().atOffset(ZoneOffset.UTC));
    }

    private static Best<OffsetDateTime> iso(Matcher iso) {
        LocalDate day =
                LocalDate.of(Integer.parseInt(iso.group(1)), number(iso, 2, 1), number(iso, 3, 1));
        if (iso.group(4) == null) {
            return at(day);
        }
        String zone = iso.group(8) == null ? "z" : iso.group(8);
        return Best.of(OffsetDateTime.of(time(day, iso, 4, ""), zone(zone)));
    }

    private static Best<OffsetDateTime> inWords(String date) {
        Matcher clock = CLOCK.matcher(date);
        boolean hasTime = clock.find();
        String half = hasTime && clock.group(5) != null ? clock.group(5) : "";
        String days = hasTime ? date.substring(0, clock.start()) : date;
        String rest = hasTime ? date.substring(clock.end()) : "";
        Matcher offset = OFFSET.matcher(rest);
        ZoneOffset zone = ZoneOffset.UTC;
        if (offset.find()) {
            zone = zone(offset.group());
            rest = rest.substring(0, offset.start());
        }
        Day day = new Day();
        Matcher words = WORD.matcher(days + " " + rest);
        while (words.find()) {
            String word = words.group();
            if (ZONES.containsKey(word) && zone.equals(ZoneOffset.UTC)) {
                zone = zone(ZONES.getOrDefault(word, "Z"));
            } else {
                day.take(word);
            }
        }
        return switch (day.date()) {
            case Best.Value(var date1) when hasTime ->
                    Best.of(OffsetDateTime.of(time(date1, clock, 1, half), zone));
            case Best.Value(var date1) -> at(date1);
            case Best.Unknown<LocalDate> _ -> Best.unknown();
        };
    }

    /** Day, month and year as their words come. */
    private static final class Day {
        private int month;
        private int day;
        private int year = -1;

        void take(String word) {
            if (Character.isDigit(word.charAt(0))) {
                int number = word.length() > 4 ? 0 : Integer.parseInt(word);
                if (word.length() == 4) {
                    year = number;
                } else if (day == 0) {
                    day = number;
                } else if (year < 0 && word.length() <= 2) {
                    year = number + (number < LAST_CENTURY ? 20 : 19) * CENTURY;
                }
            } else if (word.length() >= 3 && month == 0) {
                month = 1 + MONTHS.indexOf(word.substring(0, 3));
            }
        }

        Best<LocalDate> date() {
            boolean isWhole = month > 0 && day > 0 && year >= 0;
            return isWhole ? Best.of(LocalDate.of(year, month, day)) : Best.unknown();
        }
    }

    private static LocalDateTime time(LocalDate day, Matcher clock, int group, String half) {
        int hour = Integer.parseInt(clock.group(group));
        if (!half.isEmpty()) {
            hour = hour % 12 + (half.equals("p") ? 12 : 0);
        }
        String fraction = clock.group(group + 3) == null ? "" : clock.group(group + 3);
        LocalTime time =
                LocalTime.of(
                        hour == 24 ? 0 : hour,
                        number(clock, group + 1, 0),
                        // A leap second is the last one that others know.
                        Math.min(number(clock, group + 2, 0), 59),
                        Integer.parseInt((fraction + "000000000").substring(0, 9)));
        return day.atTime(time).plusDays(hour == 24 ? 1 : 0);
    }

    private static ZoneOffset zone(String zone) {
        Matcher offset = OFFSET.matcher(zone);
        if (!offset.matches()) {
            return ZoneOffset.UTC;
        }
        int minutes = Integer.parseInt(offset.group(2)) * 60 + number(offset, 3, 0);
        return ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * minutes);
    }

    private static int number(Matcher of, int group, int otherwise) {
        return of.group(group) == null ? otherwise : Integer.parseInt(of.group(group));
    }
}
