package io.chipwire.enrich.deal;

import static io.chipwire.enrich.deal.Deals.deals;
import static io.chipwire.enrich.deal.News.H100;
import static io.chipwire.enrich.deal.News.news;
import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Deal;
import io.chipwire.events.ledger.Totals;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which orders are parts of a total. */
class TranchesTest {
    @Test
    void aTotalToldAgainBesideOneOrderAfterTheOtherContainsThem() {
        News second = news("b").on("2024-03-01");
        News third = news("c").on("2024-06-01");

        List<Deal> deals =
                deals(
                        news("a").on("2024-01-01").ordered(100_000, H100),
                        second.ordered(20_000, H100),
                        second.ordered(100_000, H100),
                        third.ordered(35_000, H100),
                        third.ordered(100_000, H100));

        assertThat(deals).hasSize(3);
        assertThat(sum(deals)).isEqualTo(100_000);
    }

    @Test
    void aTotalToldAgainBesideOneOrderAloneMayBeAnother() {
        News second = news("b").on("2024-03-01");

        List<Deal> deals =
                deals(
                        news("a").on("2024-01-01").ordered(100_000, H100),
                        second.ordered(20_000, H100),
                        second.ordered(100_000, H100));

        assertThat(sum(deals)).isEqualTo(120_000);
    }

    @Test
    void aPartThatComesUpAloneCompletesTheSum() {
        News second = news("b").on("2024-03-01");

        List<Deal> deals =
                deals(
                        news("a").on("2024-01-01").ordered(60_000, H100),
                        second.ordered(20_000, H100),
                        second.ordered(60_000, H100),
                        news("c").on("2024-06-01").ordered(40_000, H100));

        assertThat(deals).hasSize(3);
        assertThat(sum(deals)).isEqualTo(60_000);
    }

    @Test
    void anOrderOfYearsBeforeIsNoPartOfALaterTotal() {
        News total = news("b").on("2024-06-01");

        List<Deal> deals =
                deals(
                        news("a").on("2022-05-01").ordered(40_000, H100),
                        total.ordered(20_000, H100),
                        total.ordered(60_000, H100));

        assertThat(sum(deals)).isEqualTo(120_000);
    }

    private static double sum(List<Deal> deals) {
        return Totals.of(deals, Totals.By.BUYER).stream().mapToDouble(Totals::best).sum();
    }
}
