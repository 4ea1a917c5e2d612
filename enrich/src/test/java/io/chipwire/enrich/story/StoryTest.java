package io.chipwire.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.enrich.deal.DealMerger;
import io.chipwire.enrich.deal.Statement;
import io.chipwire.enrich.deal.Told;
import io.chipwire.events.Canonical;
import io.chipwire.events.Deal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Worlds of 300 deals and 3,000 articles. The rules were tuned on the seeds 1 to 4, 301 to 352 and
 * 401 to 412.
 */
class StoryTest {
    static final int DEALS = 300;
    static final int ARTICLES = 3_000;
    private static final long UNSEEN = 101;

    @Test
    void theLedgerOfAnUnseenWorldTellsWhatHappened() {
        World world = World.of(UNSEEN, DEALS, ARTICLES);

        Scores scores = Scores.of(world, Scores.ledger(world));

        assertThat(scores.misses()).as(scores.toString()).isEmpty();
    }

    @Test
    void theOrderInWhichArticlesArriveDoesNotMatter() {
        World world = World.of(7, 30, 300);
        DealMerger merger = new DealMerger(world.reference());
        for (List<Statement> told : Scores.statements(world).values()) {
            List<Statement> shuffled = new ArrayList<>(told);
            Collections.shuffle(shuffled, new Random(7));

            assertThat(dump(merger.deals(shuffled))).isEqualTo(dump(merger.deals(told)));
        }
    }

    @Test
    void whatIsToldArticleByArticleIsWhatIsToldAtOnce() {
        World world = World.of(8, 20, 200);
        DealMerger merger = new DealMerger(world.reference());
        Random random = new Random(8);
        for (List<Statement> told : Scores.statements(world).values()) {
            List<Statement> coming = new ArrayList<>(told);
            coming.sort(Comparator.comparing(statement -> statement.known().at()));
            for (int late = 0; late + 5 < coming.size(); late += 3) {
                Collections.swap(coming, late, late + random.nextInt(6));
            }
            Function<Told, List<Deal>> live = merger.remembering();
            for (int known = 1; known <= coming.size(); known++) {
                List<Statement> soFar = coming.subList(0, known);

                List<Deal> deals = live.apply(new Told(soFar, List.of()));

                if (known % 5 == 0 || known == coming.size()) {
                    assertThat(dump(deals)).isEqualTo(dump(merger.deals(soFar)));
                }
            }
        }
    }

    private static List<String> dump(List<Deal> deals) {
        return deals.stream().map(Canonical::text).toList();
    }
}
