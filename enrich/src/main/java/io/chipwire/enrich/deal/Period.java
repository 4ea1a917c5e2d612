package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.EventDate;

/**
 * The days on which something may have happened. What is not known may have been any day, so it
 * overlaps with everything.
 *
 * @param first first day, counted from 1970
 * @param last last day
 */
record Period(long first, long last) {
    static final Period ANY = new Period(Long.MIN_VALUE, Long.MAX_VALUE);

    /** From this distance on, two orders with different numbers are two orders. */
    static final long ANOTHER_ORDER_DAYS = 60;

    /** What comes up so long after the end of a deal, or with another number, is new. */
    static final long NEWS_DAYS = 14;

    static Period of(Best<EventDate> when) {
        return switch (when) {
            case Best.Value<EventDate>(EventDate date) ->
                    new Period(date.first().toEpochDay(), date.last().toEpochDay());
            case Best.Unknown<EventDate>() -> ANY;
        };
    }

    static Period published(Statement statement) {
        long day = statement.published().toEpochDay();
        return statement.isDated() ? new Period(day, day) : ANY;
    }

    boolean isKnown() {
        return !equals(ANY);
    }

    /** This period, or the other one if nothing is known of this. */
    Period or(Period other) {
        return isKnown() ? this : other;
    }

    boolean isApartFrom(Period other) {
        return isAfterBy(ANOTHER_ORDER_DAYS, other) || other.isAfterBy(ANOTHER_ORDER_DAYS, this);
    }

    /** Whether this period lies wholly after the other, its middle by so many days at least. */
    boolean isAfterBy(long days, Period other) {
        return isKnown()
                && other.isKnown()
                && first > other.last
                && (first + last) - (other.first + other.last) >= 2 * days;
    }

    /** The days between both; none if they overlap or one is not known. */
    long daysTo(Period other) {
        if (!isKnown() || !other.isKnown()) {
            return 0;
        }
        return Math.max(0, Math.max(first - other.last, other.first - last));
    }

    /** Whether both are known and some of their days are less than so many days apart. */
    boolean isWithin(long days, Period other) {
        return isKnown()
                && other.isKnown()
                && first - other.last < days
                && other.first - last < days;
    }
}
