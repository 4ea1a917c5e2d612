package io.chipwire.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * The figures of as many worlds as are asked for, each printed, and their mean held against the
 * bars: {@code -Dtest=WorldsTest -Dworlds=701-708}. A single world has some 35 disputes, so one
 * that is invented is 0.03; a mean says more.
 */
class WorldsTest {
    @Test
    void theLedgersOfTheseWorldsTellWhatHappened() {
        String asked = System.getProperty("worlds", "");
        assumeTrue(!asked.isBlank(), "no worlds are asked for: -Dworlds=FIRST-LAST");
        String[] ends = asked.split("-", 2);
        List<Scores> all = new ArrayList<>();
        for (long seed = Long.parseLong(ends[0]); seed <= Long.parseLong(ends[1]); seed++) {
            World world = World.of(seed, StoryTest.DEALS, StoryTest.ARTICLES);
            Scores scores = Scores.of(world, Scores.ledger(world));
            System.out.println("world " + seed + ": " + scores);
            all.add(scores);
        }

        Scores mean =
                new Scores(
                        mean(all, Scores::f1),
                        mean(all, Scores::states),
                        mean(all, Scores::found),
                        mean(all, Scores::invented),
                        mean(all, Scores::origins),
                        mean(all, Scores::totals));

        System.out.println("mean: " + mean);
        assertThat(mean.misses()).as(mean.toString()).isEmpty();
    }

    private static double mean(List<Scores> all, ToDoubleFunction<Scores> figure) {
        return all.stream().mapToDouble(figure).average().orElseThrow();
    }
}
