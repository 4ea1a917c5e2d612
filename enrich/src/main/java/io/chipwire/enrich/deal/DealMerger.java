package io.chipwire.enrich.deal;

import io.chipwire.events.Deal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Merges what all articles say about one buyer into its deals. The same statements give the same
 * deals, in whatever order they come. Has no state; thread-safe.
 */
public final class DealMerger {
    /**
     * The deals of one buyer, by id.
     *
     * @param statements all statements about that buyer, of one revision of each article
     * @throws IllegalArgumentException if the statements name more than one buyer
     */
    public List<Deal> deals(Collection<Statement> statements) {
        requireOneBuyer(statements);
        List<Deal> deals = new ArrayList<>();
        for (DealStory story : Stories.of(statements)) {
            deals.add(DealRecord.of(story.statements()));
        }
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
