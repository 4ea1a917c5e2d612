package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Known;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** All that is told about one buyer, by the day it could be known. */
final class Days {
    private final NavigableMap<LocalDate, Day> days = new TreeMap<>();
    private final Past past = new Past();
    private Set<Statement> statements = Set.of();
    private Set<Correction> corrections = Set.of();

    /**
     * Takes in what is told now.
     *
     * @return the first day of which something else is told than before; the last day that there is
     *     if nothing is
     */
    LocalDate change(Told told) {
        LocalDate first = LocalDate.MAX;
        Set<Statement> now = new HashSet<>(told.statements());
        Set<Correction> decided = new HashSet<>(told.corrections());
        for (Statement gone : without(statements, now)) {
            first = earlier(first, change(gone, false));
        }
        for (Statement come : without(now, statements)) {
            first = earlier(first, change(come, true));
        }
        for (Correction gone : without(corrections, decided)) {
            first = earlier(first, change(gone, false));
        }
        for (Correction come : without(decided, corrections)) {
            first = earlier(first, change(come, true));
        }
        days.values().removeIf(Day::isEmpty);
        statements = now;
        corrections = decided;
        return first;
    }

    private static <T> List<T> without(Set<T> all, Set<T> others) {
        List<T> left = new ArrayList<>();
        for (T one : all) {
            if (!others.contains(one)) {
                left.add(one);
            }
        }
        return left;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** A statement that was corrected on the day it was made never counted. */
    private LocalDate change(Statement statement, boolean isTold) {
        LocalDate start = statement.day();
        if (statement.until() instanceof Best.Value<Known>(Known until)) {
            LocalDate end = start.equals(LocalDate.MAX) ? start : of(until.at());
            if (isTold) {
                past.add(statement);
            } else {
                past.remove(statement);
            }
            if (!end.isAfter(start)) {
                return start;
            }
            change(on(end).ended(), statement, isTold);
        }
        change(on(start).added(), statement, isTold);
        return start;
    }

    private LocalDate change(Correction correction, boolean isTold) {
        LocalDate day = of(correction.at());
        change(on(day).corrections(), correction, isTold);
        return day;
    }

    private static <T> void change(List<T> all, T one, boolean isTold) {
        if (isTold) {
            all.add(one);
        } else {
            all.remove(one);
        }
    }

    private Day on(LocalDate day) {
        return days.computeIfAbsent(day, _ -> new Day());
    }

    private static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** The days from this one on, in their order. */
    Map<LocalDate, Day> from(LocalDate day) {
        return days.tailMap(day, true);
    }

    /** The days up to this one. */
    Collection<Day> upTo(LocalDate day) {
        return days.headMap(day, true).values();
    }

    /** What articles said until they were corrected. */
    Past past() {
        return past;
    }
}
