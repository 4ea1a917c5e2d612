package io.chipwire.enrich.deal;

import io.chipwire.events.Known;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** When statements could be known. Those without a date come last, by our own clock. */
final class Moments {
    private Moments() {}

    /**
     * @param statements in the order they could be known, at least one
     */
    static Known first(List<Statement> statements) {
        Statement first = statements.getFirst();
        return first.isDated()
                ? first.article().known()
                : fetched(Collections.min(fetchTimes(statements)));
    }

    /**
     * @param statements in the order they could be known, at least one
     */
    static Known last(List<Statement> statements) {
        return statements.getLast().isDated()
                ? statements.stream()
                        .map(Statement::known)
                        .max(Comparator.comparing(Known::at))
                        .orElseThrow()
                : fetched(Collections.max(fetchTimes(statements)));
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
