package io.chipwire.enrich.deal;

import static io.chipwire.enrich.deal.Deals.deals;
import static io.chipwire.enrich.deal.News.GPU;
import static io.chipwire.enrich.deal.News.H100;
import static io.chipwire.enrich.deal.News.news;
import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Deal;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What speaks against one deal where no two numbers can be compared. */
class ObjectionsTest {
    @Test
    void powerMeansChipsThatItCanRun() {
        assertThat(planned(2_000, 1_000_000)).hasSize(1);
    }

    @Test
    void powerThatNoneOfTheChipsTakesIsOfAnotherDeal() {
        assertThat(planned(10_000, 1_000_000)).hasSize(2);
    }

    @Test
    void moreChipsThanThePowerRunsAreOfAnotherDeal() {
        assertThat(planned(10, 1_000_000)).hasSize(2);
    }

    @Test
    void fewChipsMayBeTheFirstOfMuchPower() {
        assertThat(
                        deals(
                                news("a")
                                        .on("2024-03-01")
                                        .from("nvidia")
                                        .megawatts(Stage.PLANNED, 10_000, H100),
                                news("b").on("2024-04-01").from("nvidia").deployed(1_000, H100)))
                .hasSize(1);
    }

    @Test
    void littlePowerMayRunTheFirstOfManyChips() {
        assertThat(deployedOf(5)).hasSize(1);
    }

    @Test
    void morePowerThanAllChipsTakeRunsOthers() {
        assertThat(deployedOf(5_000)).hasSize(2);
    }

    @Test
    void whatRanYearsBeforeTheOrderIsNotOfIt() {
        assertThat(
                        deals(
                                news("a").on("2024-03-01").in("2024-03").ordered(H100),
                                news("b").deployed(1_000, H100),
                                news("c").in("2020").says(Stage.DEPLOYED, Slot.untold(), GPU)))
                .hasSize(2);
    }

    private static List<Deal> planned(double megawatts, double chips) {
        return deals(
                news("a").on("2024-03-01").from("nvidia").megawatts(Stage.PLANNED, megawatts, GPU),
                news("b").on("2024-03-02").from("nvidia").planned(chips, GPU));
    }

    private static List<Deal> deployedOf(double megawatts) {
        return deals(
                news("a").on("2024-03-01").from("nvidia").ordered(100_000, H100),
                news("b")
                        .on("2024-04-01")
                        .from("nvidia")
                        .megawatts(Stage.DEPLOYED, megawatts, H100));
    }
}
