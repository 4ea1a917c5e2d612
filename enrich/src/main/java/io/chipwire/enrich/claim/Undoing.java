package io.chipwire.enrich.claim;

import io.chipwire.events.Stage;

/**
 * A part of a sentence that tells of a purchase only that it is off, or that it is denied.
 *
 * @param first index of its first token
 * @param after index one past its last
 */
record Undoing(int first, int after, Stage stage) {
    boolean overlaps(int from, int to) {
        return first < to && from < after;
    }
}
