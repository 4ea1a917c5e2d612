package io.chipwire.query.question;

import io.chipwire.events.Best;
import io.chipwire.events.EventDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The days that a question asks about: "in 2023", "since Q3 2024", "before June 2024", "between
 * 2022 and 2024", "this year".
 */
record Days(Best<LocalDate> from, Best<LocalDate> to) {
    private static final List<String> MONTHS =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");
    private static final Map<String, Integer> QUARTERS =
            Map.of("first", 1, "second", 2, "third", 3, "fourth", 4);
    private static final Set<String> FROM = Set.of("since", "from", "starting");
    private static final Set<String> UNTIL = Set.of("until", "till", "by");
    private static final Set<String> PLAIN = Set.of("in", "during", "of", "on", "at", "and", "to");
    private static final int SHORTEST_MONTH = 3;

    /** A date and the words it takes, {@code from} to {@code to}. */
    private record Told(EventDate date, int from, int to) {}

    static Days none() {
        return new Days(Best.unknown(), Best.unknown());
    }

    /** Finds the days and uses up their words. Relative ones count from today. */
    static Days in(Words words, LocalDate today) {
        Days days = none();
        for (int place = 0; place < words.size(); place++) {
            Best<Told> found = words.isUsed(place) ? Best.unknown() : told(words, place, today);
            if (found instanceof Best.Value<Told>(Told told)) {
                days = days.with(words.at(told.from() - 1), told.date());
                words.use(told.from(), told.to());
                useLead(words, told.from() - 1);
                place = told.to() - 1;
            }
        }
        return days;
    }

    private Days with(String lead, EventDate date) {
        if (FROM.contains(lead)) {
            return new Days(Best.of(date.first()), to);
        }
        if (lead.equals("after")) {
            return new Days(Best.of(date.last().plusDays(1)), to);
        }
        if (UNTIL.contains(lead)) {
            return new Days(from, Best.of(date.last()));
        }
        if (lead.equals("before")) {
            return new Days(from, Best.of(date.first().minusDays(1)));
        }
        LocalDate first = earlier(from.orElse(date.first()), date.first());
        LocalDate last = later(to.orElse(date.last()), date.last());
        return new Days(Best.of(first), Best.of(last));
    }

    private static void useLead(Words words, int place) {
        String lead = words.at(place);
        if (FROM.contains(lead)
                || UNTIL.contains(lead)
                || PLAIN.contains(lead)
                || Set.of("after", "before", "between").contains(lead)) {
            words.use(place, place + 1);
        }
    }

    private static Best<Told> told(Words words, int place, LocalDate today) {
        String word = words.at(place);
        String next = words.at(place + 1);
        OptionalInt year = year(word);
        if (word.matches("\\d{4}-\\d{2}-\\d{2}|\\d{4}-\\d{2}|\\d{4}-q[1-4]")) {
            return date(word.replace('q', 'Q'), place, place + 1);
        }
        if (year.isPresent()) {
            return next.matches("q[1-4]")
                    ? date(word + "-Q" + next.charAt(1), place, place + 2)
                    : date(word, place, place + 1);
        }
        if (word.matches("q[1-4]")) {
            return inYear(words, place, place + 1, "-Q" + word.charAt(1), today);
        }
        Integer quarter = QUARTERS.get(word);
        if (quarter != null && next.equals("quarter")) {
            return inYear(words, place, place + 2, "-Q" + quarter, today);
        }
        OptionalInt month = month(word);
        if (month.isPresent() && (!word.equals("may") || year(next).isPresent())) {
            String text = month.getAsInt() < 10 ? "-0" + month.getAsInt() : "-" + month.getAsInt();
            return inYear(words, place, place + 1, text, today);
        }
        return relative(word, next, place, today);
    }

    private static Best<Told> relative(String word, String next, int place, LocalDate today) {
        if (!word.equals("this") && !word.equals("last")) {
            return Best.unknown();
        }
        int back = word.equals("last") ? 1 : 0;
        return switch (next) {
            case "year" -> date(Integer.toString(today.getYear() - back), place, place + 2);
            case "month" ->
                    date(today.minusMonths(back).toString().substring(0, 7), place, place + 2);
            case String _ -> Best.unknown();
        };
    }

    /** A part of a year; of this year if none is told. */
    private static Best<Told> inYear(Words words, int from, int to, String part, LocalDate today) {
        int at = words.at(to).equals("of") ? to + 1 : to;
        OptionalInt year = year(words.at(at));
        return year.isPresent()
                ? date(year.getAsInt() + part, from, at + 1)
                : date(today.getYear() + part, from, to);
    }

    private static Best<Told> date(String text, int from, int to) {
        try {
            return Best.of(new Told(EventDate.of(text), from, to));
        } catch (IllegalArgumentException e) {
            return Best
                    .unknown(); // 2024-13: not a date, so the word stays one that is not understood
        }
    }

    private static OptionalInt year(String word) {
        return word.matches("(?:19|20)\\d{2}")
                ? OptionalInt.of(Integer.parseInt(word))
                : OptionalInt.empty();
    }

    private static OptionalInt month(String word) {
        if (word.length() < SHORTEST_MONTH) {
            return OptionalInt.empty();
        }
        return IntStream.range(0, MONTHS.size())
                .filter(i ->
                        MONTHS.get(i).equals(word) || MONTHS.get(i).substring(0, 3).equals(word))
                .map(i -> i + 1)
                .findFirst();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
