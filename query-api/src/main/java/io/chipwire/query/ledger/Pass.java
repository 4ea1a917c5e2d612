package io.chipwire.query.ledger;

import io.chipwire.events.Deal;
import io.chipwire.index.search.DealSearch;
import io.chipwire.index.search.TookTooLong;
import java.time.Duration;
import java.util.function.Consumer;

/** One pass over all deals; given up when it takes so long that others have to wait for it. */
final class Pass {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Pass() {}

    /**
     * Hands over each deal.
     *
     * @throws TookTooLong if it takes more than half a minute
     */
    static void over(DealSearch search, Consumer<? super Deal> each) {
        long start = System.nanoTime();
        search.all(deal -> {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new TookTooLong(LONGEST);
            }
            each.accept(deal);
        });
    }
}
