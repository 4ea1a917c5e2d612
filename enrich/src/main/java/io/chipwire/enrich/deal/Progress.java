package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Quantity;
import io.chipwire.events.Stage;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a deal has come.
 *
 * @param status the status
 * @param stages the stages of the statements that tell it
 * @param rule why it is that status
 * @param unordered statements of an end that no date orders against the rest
 */
record Progress(Deal.Status status, Set<Stage> stages, String rule, List<Statement> unordered) {

    /**
     * @param statements of one deal
     */
    static Progress of(List<Statement> statements) {
        List<Statement> firm =
                statements.stream().filter(statement -> !statement.isRumour()).toList();
        List<Statement> counted = firm.isEmpty() ? statements : firm;
        List<Statement> ends = counted.stream().filter(Progress::isEnd).toList();
        List<Statement> rest = counted.stream().filter(statement -> !isEnd(statement)).toList();
        for (Statement end : ends.reversed()) {
            if (isTheEnd(end, rest)) {
                return new Progress(
                        status(end.stage()),
                        EnumSet.of(end.stage()),
                        "nothing known later goes further",
                        List.of());
            }
        }
        Stage furthest =
                rest.stream()
                        .map(Statement::stage)
                        .max(Comparator.naturalOrder())
                        .orElse(Stage.PLANNED);
        if (firm.isEmpty()) {
            return new Progress(
                    Deal.Status.RUMOURED,
                    EnumSet.of(furthest),
                    "all that is told is rumour or opinion",
                    ends);
        }
        if (isPart(rest, furthest)) {
            return new Progress(
                    Deal.Status.PART_DELIVERED,
                    EnumSet.of(furthest),
                    "less has arrived than was ordered",
                    ends);
        }
        return new Progress(
                status(furthest), EnumSet.of(furthest), "the furthest stage reached", ends);
    }

    static Deal.Status status(Stage stage) {
        return switch (stage) {
            case PLANNED -> Deal.Status.PLANNED;
            case ORDERED -> Deal.Status.ORDERED;
            case DELIVERED -> Deal.Status.DELIVERED;
            case DEPLOYED -> Deal.Status.DEPLOYED;
            case CANCELLED -> Deal.Status.CANCELLED;
            case DENIED -> Deal.Status.DENIED;
        };
    }

    /** Whether a statement of arrival counts clearly less than each number that was ordered. */
    static boolean isPartOf(Best<Quantity> arrived, List<Statement> statements) {
        List<Best<Quantity>> ordered =
                statements.stream()
                        .filter(statement -> statement.stage() == Stage.ORDERED)
                        .map(Statement::quantity)
                        .filter(Best.Value.class::isInstance)
                        .toList();
        List<Best<Quantity>> exact =
                ordered.stream().filter(one -> Agreement.areExact(one, one)).toList();
        List<Best<Quantity>> counted = exact.isEmpty() ? ordered : exact;
        return !counted.isEmpty()
                && counted.stream().allMatch(quantity -> Agreement.isMore(quantity, arrived));
    }

    static boolean isArrival(Stage stage) {
        return stage == Stage.DELIVERED || stage == Stage.DEPLOYED;
    }

    private static boolean isPart(List<Statement> statements, Stage furthest) {
        List<Best<Quantity>> arrived =
                statements.stream()
                        .filter(statement -> statement.stage() == furthest)
                        .map(Statement::quantity)
                        .filter(Best.Value.class::isInstance)
                        .toList();
        return isArrival(furthest)
                && !arrived.isEmpty()
                && arrived.stream().allMatch(quantity -> isPartOf(quantity, statements));
    }

    private static boolean isEnd(Statement statement) {
        return statement.stage() == Stage.CANCELLED || statement.stage() == Stage.DENIED;
    }

    /** Whether the deal has gone no further since; to tell of its past again is no progress. */
    private static boolean isTheEnd(Statement end, List<Statement> rest) {
        if (rest.stream().anyMatch(other -> !isOrdered(end, other))) {
            return false;
        }
        Optional<Stage> before =
                rest.stream()
                        .filter(other -> !isLater(other, end))
                        .map(Statement::stage)
                        .max(Comparator.naturalOrder());
        return rest.stream()
                .filter(other -> isLater(other, end))
                .allMatch(
                        other -> before.isPresent() && other.stage().compareTo(before.get()) <= 0);
    }

    /** One article knows the order of what it tells; two have an order only by their dates. */
    private static boolean isOrdered(Statement end, Statement other) {
        return isSameArticle(end, other) || (end.isDated() && other.isDated());
    }

    private static boolean isLater(Statement other, Statement end) {
        return !isSameArticle(end, other) && other.day().isAfter(end.day());
    }

    private static boolean isSameArticle(Statement end, Statement other) {
        return end.article().id().equals(other.article().id());
    }
}
