package io.chipwire.enrich.deal;

import static io.chipwire.enrich.deal.Deals.deal;
import static io.chipwire.enrich.deal.Deals.deals;
import static io.chipwire.enrich.deal.News.A100;
import static io.chipwire.enrich.deal.News.GPU;
import static io.chipwire.enrich.deal.News.H100;
import static io.chipwire.enrich.deal.News.news;
import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What later news changes about the grouping, and what it leaves alone. */
class SecondThoughtsTest {
    private static final Instant OCTOBER = Instant.parse("2024-10-01T10:00:00Z");

    @Test
    void whatAPersonMergedStaysTogetherWhateverComesLater() {
        Statement order = news("a").on("2024-01-01").worth(3e8).ordered(10_000, H100);
        Statement sum = news("b").on("2024-09-20").worth(9e8).ordered(H100);
        Statement later = news("c").on("2024-10-05").worth(9e8).ordered(30_000, H100);
        List<String> ids = deals(order, sum).stream().map(Deal::id).toList();

        List<Deal> deals = new DealMerger().deals(List.of(order, sum, later), List.of(merge(ids)));

        assertThat(deals)
                .extracting(deal -> deal.claims().stream().map(Deal.HeldClaim::article).toList())
                .containsExactlyInAnyOrder(List.of("a", "b"), List.of("c"));
    }

    @Test
    void withoutAPersonTheSumGoesToTheDealThatTellsIt() {
        List<Deal> deals =
                deals(
                        news("a").on("2024-01-01").worth(3e8).ordered(10_000, H100),
                        news("b").on("2024-09-20").worth(9e8).ordered(H100),
                        news("c").on("2024-10-05").worth(9e8).ordered(30_000, H100));

        assertThat(deals)
                .extracting(deal -> deal.claims().stream().map(Deal.HeldClaim::article).toList())
                .containsExactlyInAnyOrder(List.of("a"), List.of("b", "c"));
    }

    @Test
    void aNoughtTooManyIsADisputeAndNoOrderOfItsOwn() {
        Deal deal =
                deal(
                        news("a").on("2024-01-01").planned(24_000, H100),
                        news("b").on("2024-01-20").by("B").ordered(240_000, GPU),
                        news("c").on("2024-01-20").by("B").ordered(240_000, H100),
                        news("d").on("2024-01-21").by("D").ordered(24_000, H100));

        assertThat(deal.conflicts()).extracting(Deal.Conflict::slot).containsExactly("quantity");
    }

    @Test
    void aPlanWithoutANumberGoesWithTheNoughtTooMany() {
        Deal deal =
                deal(
                        news("a").on("2025-08-19").by("A").planned(30_000, GPU),
                        news("b").on("2025-08-20").says(Stage.PLANNED, Slot.untold(), H100),
                        news("c").on("2025-09-13").ordered(300_000, H100),
                        news("d").on("2025-09-14").by("A").ordered(30_000, H100));

        assertThat(deal.conflicts()).extracting(Deal.Conflict::slot).containsExactly("quantity");
    }

    @Test
    void theSameSumToTheSameSellerShowsTheNoughtWhereHardwareHasNoName() {
        Deal deal =
                deal(
                        news("a").on("2024-01-03").from("nvidia").worth(5e8).ordered(60_000, GPU),
                        news("b")
                                .on("2024-02-03")
                                .in("2024-01")
                                .from("nvidia")
                                .worth(new Range.AtLeast(5e8))
                                .ordered(600_000, H100));

        assertThat(deal.conflicts()).extracting(Deal.Conflict::slot).containsExactly("quantity");
    }

    @Test
    void theSameSumForHardwareOfAnotherNameIsNoSlip() {
        assertThat(
                        deals(
                                news("a")
                                        .on("2024-01-03")
                                        .from("x")
                                        .says(Stage.PLANNED, Slot.untold(), GPU),
                                news("b")
                                        .on("2024-01-05")
                                        .from("x")
                                        .worth(5e8)
                                        .ordered(6_000, A100),
                                news("c")
                                        .on("2024-01-05")
                                        .from("x")
                                        .worth(5e8)
                                        .ordered(60_000, H100)))
                .hasSize(2);
    }

    @Test
    void anOrderBesideOneOfTenTimesItsSizeIsAnotherOrder() {
        News both = news("b").on("2024-01-20");

        assertThat(
                        deals(
                                news("a").on("2024-01-10").ordered(60_000, H100),
                                both.ordered(60_000, H100),
                                both.ordered(6_000, H100)))
                .hasSize(2);
    }

    @Test
    void whatAPersonSplitStaysApartWhateverComesLater() {
        Statement order = news("a").on("2024-09-20").ordered(10_000, H100);
        Statement bound = news("b").on("2024-09-24").by("B").ordered(new Range.AtLeast(9_000), GPU);
        Statement later = news("c").on("2024-10-05").by("B").ordered(10_000, H100);
        Deal together = deal(order, bound);

        List<Deal> deals =
                new DealMerger()
                        .deals(List.of(order, bound, later), List.of(split(together, bound)));

        assertThat(deals)
                .extracting(deal -> deal.claims().stream().map(Deal.HeldClaim::article).toList())
                .containsExactlyInAnyOrder(List.of("a", "c"), List.of("b"));
    }

    @Test
    void aNumberThatAPersonConfirmedDoesNotMoveToTheDealThatTurnsOutToHaveIt() {
        Statement order = news("a").on("2024-01-02").from("nvidia").ordered(20_000, H100);
        Statement nameless = news("b").on("2024-01-03").ordered(5_000, GPU);
        Statement later = news("c").on("2024-01-04").ordered(5_000, A100);
        Deal together = deal(order, nameless);

        List<Deal> deals =
                new DealMerger().deals(List.of(order, nameless, later), List.of(confirm(together)));

        assertThat(deals)
                .extracting(deal -> deal.claims().stream().map(Deal.HeldClaim::article).toList())
                .containsExactlyInAnyOrder(List.of("a", "b"), List.of("c"));
    }

    private static Correction split(Deal deal, Statement part) {
        return decision(
                Correction.Kind.SPLIT, List.of(deal.id()), List.of(part.claim().id()), OCTOBER);
    }

    private static Correction merge(List<String> ids) {
        return decision(Correction.Kind.MERGE, ids, List.of(), OCTOBER);
    }

    private static Correction confirm(Deal deal) {
        return decision(
                Correction.Kind.CONFIRM,
                List.of(deal.id()),
                List.of(),
                Instant.parse("2024-01-03T20:00:00Z"));
    }

    private static Correction decision(
            Correction.Kind kind, List<String> deals, List<String> claims, Instant at) {
        return Correction.of(
                kind, "meta", deals, claims, "", Best.unknown(), "ann", "the invoice says so", at);
    }
}
