package io.chipwire.query.ledger;

import io.chipwire.index.search.TookTooLong;
import java.time.Duration;
import java.util.function.Consumer;

/** A pass over many deals; given up when it takes so long that others have to wait for it. */
final class Pass {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Pass() {}

    /**
     * Hands over all that comes.
     *
     * @throws TookTooLong if it takes more than half a minute
     */
    static <T> Consumer<T> limited(Consumer<? super T> each) {
        long start = System.nanoTime();
        return one -> {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new TookTooLong(LONGEST);
            }
            each.accept(one);
        };
    }
}
