package io.chipwire.enrich.deal;

import io.chipwire.events.Known;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** When statements could be known. Those without a date come last, by our own clock. */
final class Moments {
    private Moments() {}

    /**
     * @param statements in the order they could be known, at least one
     */
    static Known first(List<Statement> statements) {
        Statement first = statements.getFirst();
        return first.isDated() ? first.known() : fetched(Collections.min(fetchTimes(statements)));
    }

    /**
     * @param statements in the order they could be known, at least one
     */
    static Known last(List<Statement> statements) {
        Statement last = statements.getLast();
        return last.isDated() ? last.known() : fetched(Collections.max(fetchTimes(statements)));
    }

    private static List<Instant> fetchTimes(List<Statement> statements) {
        return statements.stream()
                .filter(statement -> !statement.isDated())
                .map(statement -> statement.article().fetched())
                .toList();
    }

    private static Known fetched(Instant at) {
        return new Known(at, Known.By.FETCHED);
    }
}
