package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Best;
import io.chipwire.events.Quantity;
import io.chipwire.events.Quantity.Unit;
import io.chipwire.events.Range;
import java.util.Set;

/**
 * Several clusters of one size, which are as many chips as they hold together: "two 24,000-GPU
 * clusters", "three pods of 8,192 chips", "two pods with 1,152 chips". Servers and racks are bought
 * as such and stay so.
 */
final class Clusters {
    private static final Set<String> CLUSTERS =
            Set.of("clusters", "pods", "superclusters", "supercomputers", "superpods");

    /** What may stand between the number of clusters and the word for them. */
    private static final String[] KINDS = {
        "ai", "compute", "computing", "gpu", "large", "new", "separate", "training"
    };

    /** What leads in how many chips each of them has. */
    private static final String[] HOLDS = {"of", "with"};

    /** How many clusters a number tells at most; the others count chips. */
    private static final double MOST = 99;

    /** Fewer chips are sold as one system: "two 512-GPU pods". */
    private static final double LEAST = 1000;

    private Clusters() {}

    /** All chips of the clusters whose number is the token there, if one is. */
    static Best<Count> at(Line line, int first) {
        if (!(line.at(first).meaning() instanceof Meaning.Numeral(Range.Exactly(double clusters)))
                || clusters < 2
                || clusters > MOST) {
            return Best.unknown();
        }
        int clustersAt = afterKinds(line, first + 1);
        boolean sizeBehind = isClusters(line, clustersAt) && line.is(clustersAt + 1, HOLDS);
        int size = sizeBehind ? afterHolds(line, clustersAt + 1) : clustersAt;
        if (size >= line.size() || !(line.at(size).meaning() instanceof Meaning.Numeral)) {
            return Best.unknown();
        }
        Count each = Count.at(line, size);
        boolean chips = each.after() > size && holdsChips(line, each, sizeBehind);
        // "with 24,576 GPUs each", for "two pods with 1,152 chips" may hold them together
        boolean together = line.is(clustersAt + 1, "with") && !isEach(line, size, each.after());
        double times = together ? 1 : clusters;
        return chips && each.quantity().count().told() >= LEAST
                ? Best.of(
                        new Count(
                                new Quantity(each.quantity().count().times(times), Unit.CHIP),
                                first,
                                each.after()))
                : Best.unknown();
    }

    /** Whether chips are counted, and where the size stands first, clusters follow them. */
    private static boolean holdsChips(Line line, Count each, boolean sizeBehind) {
        if (sizeBehind) {
            return each.quantity().unit() == Unit.CHIP;
        }
        return isClusters(line, each.after() - 1)
                || (each.quantity().unit() == Unit.CHIP
                        && isClusters(line, afterKinds(line, each.after())));
    }

    private static boolean isEach(Line line, int first, int after) {
        return line.is(first - 1, "each") || line.is(after, "each", "apiece");
    }

    private static int afterKinds(Line line, int from) {
        int at = from;
        while (line.is(at, KINDS) && !isClusters(line, at)) {
            at++;
        }
        return at;
    }

    private static int afterHolds(Line line, int from) {
        return line.is(from + 1, "about", "around", "roughly", "over") ? from + 2 : from + 1;
    }

    private static boolean isClusters(Line line, int at) {
        if (at < 0 || at >= line.size()) {
            return false;
        }
        String word = line.at(at).word();
        return CLUSTERS.contains(word.substring(word.lastIndexOf(' ') + 1));
    }
}
