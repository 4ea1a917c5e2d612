package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.EventDate;
import io.chipwire.events.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The steps of a deal, each told by the statement that told it first. */
final class History {
    /** As known; what one article tells stands in the order that things happen. */
    private static final Comparator<Statement> ORDER =
            Comparator.comparing(Statement::day)
                    .thenComparing(statement -> statement.article().id())
                    .thenComparing(Statement::stage)
                    .thenComparing(statement -> statement.claim().id());

    private History() {}

    /**
     * @param statements of one deal
     */
    static List<Deal.Step> of(List<Statement> statements) {
        List<Deal.Step> steps = new ArrayList<>();
        for (Statement statement : statements.stream().sorted(ORDER).toList()) {
            add(steps, step(statement, statements));
        }
        return steps;
    }

    private static void add(List<Deal.Step> steps, Deal.Step step) {
        for (int i = 0; i < steps.size(); i++) {
            Deal.Step earlier = steps.get(i);
            if (earlier.status() == step.status() && isSaidBy(earlier, step)) {
                steps.set(i, dated(earlier, step.when()));
                return;
            }
        }
        steps.add(step);
    }

    /** Whether the earlier step already tells the number of the later one. */
    private static boolean isSaidBy(Deal.Step earlier, Deal.Step step) {
        return step.quantity() instanceof Best.Unknown
                || Agreement.ofQuantities(earlier.quantity(), step.quantity()) == Agreement.AGREES;
    }

    private static Deal.Step dated(Deal.Step step, Best<EventDate> when) {
        return step.when() instanceof Best.Unknown
                ? new Deal.Step(
                        step.status(),
                        step.quantity(),
                        when,
                        step.known(),
                        step.claim(),
                        step.toldBy())
                : step;
    }

    private static Deal.Step step(Statement statement, List<Statement> statements) {
        Best<Quantity> quantity = statement.quantity();
        return new Deal.Step(
                status(statement, statements),
                quantity,
                statement.when(),
                statement.article().known(),
                statement.claim().id(),
                List.of());
    }

    private static Deal.Status status(Statement statement, List<Statement> statements) {
        if (statement.isRumour()) {
            return Deal.Status.RUMOURED;
        }
        return Progress.isArrival(statement.stage())
                        && Progress.isPartOf(statement.quantity(), statements)
                ? Deal.Status.PART_DELIVERED
                : Progress.status(statement.stage());
    }
}
