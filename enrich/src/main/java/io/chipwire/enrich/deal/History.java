package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The steps of a deal, each told by the statement that told it first. */
final class History {
    /** As known; what one article tells stands in the order that things happen. */
    private static final Comparator<Statement> ORDER =
            Comparator.comparing(Statement::published)
                    .thenComparing(statement -> statement.article().id())
                    .thenComparing(Statement::stage)
                    .thenComparing(statement -> statement.claim().id());

    private History() {}

    /**
     * @param statements of one deal
     */
    static List<Deal.Step> of(List<Statement> statements, Origins origins) {
        List<Deal.Step> steps = new ArrayList<>();
        for (Statement statement : statements.stream().sorted(ORDER).toList()) {
            add(steps, step(statement, statements, origins));
        }
        return steps;
    }

    private static void add(List<Deal.Step> steps, Deal.Step step) {
        for (int i = 0; i < steps.size(); i++) {
            Deal.Step earlier = steps.get(i);
            if (earlier.status() == step.status() && isSaidBy(earlier, step)) {
                steps.set(i, told(earlier, step));
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

    /** The earlier step, told by the later one's origin too, and dated by it if it was not. */
    private static Deal.Step told(Deal.Step earlier, Deal.Step step) {
        Set<String> names = new LinkedHashSet<>(earlier.toldBy());
        names.addAll(step.toldBy());
        return new Deal.Step(
                earlier.status(),
                earlier.quantity(),
                earlier.when() instanceof Best.Unknown ? step.when() : earlier.when(),
                earlier.known(),
                earlier.claim(),
                List.copyOf(names));
    }

    private static Deal.Step step(
            Statement statement, List<Statement> statements, Origins origins) {
        return new Deal.Step(
                status(statement, statements),
                statement.quantity(),
                statement.when(),
                statement.known(),
                statement.claim().id(),
                List.of(origins.nameOf(statement)));
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
