package io.chipwire.enrich.deal;

import static io.chipwire.enrich.deal.News.A100;
import static io.chipwire.enrich.deal.News.ASCEND;
import static io.chipwire.enrich.deal.News.GPU;
import static io.chipwire.enrich.deal.News.H100;
import static io.chipwire.enrich.deal.News.H200;
import static io.chipwire.enrich.deal.News.H800;
import static io.chipwire.enrich.deal.News.HOPPER;
import static io.chipwire.enrich.deal.News.TPU;
import static io.chipwire.enrich.deal.News.news;
import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Deal;
import io.chipwire.events.Item;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The deals that some statements make, and many statements of all sorts. */
final class Deals {
    private static final List<Item> ITEMS =
            List.of(GPU, H100, H200, H800, A100, ASCEND, HOPPER, TPU);

    private Deals() {}

    static List<Deal> deals(Statement... statements) {
        return new DealMerger().deals(List.of(statements));
    }

    static Deal deal(Statement... statements) {
        List<Deal> deals = deals(statements);
        assertThat(deals).hasSize(1);
        return deals.getFirst();
    }

    static List<Statement> manyStatements(int count, Random random) {
        var stages = Stage.values();
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            News news = news("article" + i).by("Paper " + random.nextInt(20));
            if (random.nextInt(4) > 0) {
                news.on("20" + (22 + random.nextInt(3)) + "-0" + (1 + random.nextInt(9)) + "-15");
            }
            if (random.nextBoolean()) {
                news.worth(1e9 * (1 + random.nextInt(3)));
            }
            if (random.nextInt(3) == 0) {
                news.crediting("Agency " + random.nextInt(5));
            }
            if (random.nextInt(5) == 0) {
                news.in("20" + (22 + random.nextInt(3)));
            }
            Slot<Quantity> quantity =
                    random.nextInt(3) == 0
                            ? Slot.untold()
                            : news("q")
                                    .ordered(10_000 * (1 + random.nextInt(4)), H100)
                                    .claim()
                                    .quantity();
            statements.add(
                    news.says(
                            stages[random.nextInt(stages.length)],
                            quantity,
                            ITEMS.get(random.nextInt(ITEMS.size()))));
        }
        return statements;
    }
}
