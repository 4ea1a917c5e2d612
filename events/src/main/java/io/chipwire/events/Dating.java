package io.chipwire.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A date that an article has or lacks. An article without a date is never dated by us. */
public sealed interface Dating {
    /**
     * A date to the day.
     *
     * @param day the day, in the zone its publisher wrote it in
     * @param how where it was found, in words: {@code given by the user}, {@code mail header Date}
     */
    record Dated(LocalDate day, String how) implements Dating {
        /** The first moment of that day in UTC, for ordering. */
        public Instant instant() {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    /** No date was found. */
    record Undated() implements Dating {}
}
