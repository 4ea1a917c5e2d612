package io.chipwire.index;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What the index needs to be told.
 *
 * @param folder where it lies on disk; made if it is not there
 * @param commitEvery how much work a crash may cost: what was read since the last commit is read
 *     again
 */
public record IndexConfig(Path folder, Duration commitEvery) {
    public IndexConfig {
        if (commitEvery.isNegative() || commitEvery.isZero()) {
            throw new IllegalArgumentException(
                    "expected a time between commits above zero, got " + commitEvery);
        }
    }

    /** An index in a folder, with a commit each second. */
    public static IndexConfig in(Path folder) {
        return new IndexConfig(folder, Duration.ofSeconds(1));
    }
}
