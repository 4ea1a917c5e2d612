package io.chipwire.events;

import java.time.Instant;

/**
 * When something could be known. Two documents without a publication date have no order: when we
 * happened to fetch them says nothing about the world.
 *
 * @param at the moment, in UTC
 * @param by whether a publication date tells it or only our clock
 */
public record Known(Instant at, By by) {
    /** What the moment rests on. */
    public enum By implements Worded {
        PUBLISHED,
        FETCHED
    }
}
