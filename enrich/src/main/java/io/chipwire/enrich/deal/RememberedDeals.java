package io.chipwire.enrich.deal;

import io.chipwire.events.Deal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Merges one buyer's statements and keeps the deals, so that one told by the same statements again
 * is not written anew.
 */
final class RememberedDeals implements Function<Collection<Statement>, List<Deal>> {
    private Map<List<Told>, Deal> known = Map.of();

    /** A statement by name: what a revision of an article says does not change. */
    private record Told(String claim, String revision) {
        static Told of(Statement statement) {
            return new Told(statement.claim().id(), statement.article().revision());
        }
    }

    @Override
    public List<Deal> apply(Collection<Statement> statements) {
        requireOneBuyer(statements);
        Map<List<Told>, Deal> merged = new HashMap<>();
        for (DealStory story : Stories.of(statements)) {
            List<Told> told = story.statements().stream().map(Told::of).toList();
            Deal before = known.get(told);
            merged.put(told, before == null ? DealRecord.of(story.statements()) : before);
        }
        known = merged;
        List<Deal> deals = new ArrayList<>(merged.values());
        deals.sort(Comparator.comparing(Deal::id));
        return deals;
    }

    private static void requireOneBuyer(Collection<Statement> statements) {
        List<String> buyers =
                statements.stream()
                        .map(statement -> statement.claim().buyer().value().id())
                        .distinct()
                        .toList();
        if (buyers.size() > 1) {
            throw new IllegalArgumentException(
                    "expected statements about one buyer, got " + buyers);
        }
    }
}
