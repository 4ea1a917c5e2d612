package io.chipwire.enrich.deal;

import static io.chipwire.enrich.deal.Deals.deal;
import static io.chipwire.enrich.deal.Deals.deals;
import static io.chipwire.enrich.deal.Deals.manyStatements;
import static io.chipwire.enrich.deal.News.A100;
import static io.chipwire.enrich.deal.News.ASCEND;
import static io.chipwire.enrich.deal.News.GPU;
import static io.chipwire.enrich.deal.News.H100;
import static io.chipwire.enrich.deal.News.H200;
import static io.chipwire.enrich.deal.News.H800;
import static io.chipwire.enrich.deal.News.HOPPER;
import static io.chipwire.enrich.deal.News.TPU;
import static io.chipwire.enrich.deal.News.chips;
import static io.chipwire.enrich.deal.News.news;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.ContentId;
import io.chipwire.events.Deal;
import io.chipwire.events.Json;
import io.chipwire.events.Known;
import io.chipwire.events.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DealMergerTest {
    @Test
    void twoArticlesAboutOneDealMakeOneDeal() {
        Deal deal =
                deal(
                        news("a").from("nvidia").worth(1e9).ordered(100_000, GPU),
                        news("b").from("nvidia").worth(1e9).ordered(100_000, A100, H800));

        assertThat(deal.items()).containsExactly("A100", "H800");
        assertThat(deal.quantity()).isEqualTo(Best.of(chips(100_000)));
        assertThat(deal.sources()).hasSize(2);
        assertThat(deal.conflicts()).isEmpty();
    }

    @Test
    void aDeliveryMovesTheOrderOn() {
        News article = news("a").from("huawei").crediting("Reuters");

        Deal deal = deal(article.ordered(100_000, ASCEND), article.delivered(30_000, ASCEND));

        assertThat(deal.status()).isEqualTo(Deal.Status.PART_DELIVERED);
        assertThat(deal.quantity()).isEqualTo(Best.of(chips(100_000)));
        assertThat(deal.history())
                .extracting(Deal.Step::status)
                .containsExactly(Deal.Status.ORDERED, Deal.Status.PART_DELIVERED);
        assertThat(deal.rules())
                .containsEntry("quantity", "what is ordered: the only value told")
                .containsEntry("status", "less has arrived than was ordered");
    }

    @Test
    void undatedSourcesThatDisagreeMakeOneDealWithAnOpenConflict() {
        Deal deal =
                deal(
                        news("a").crediting("Business Insider").in("2023-04").ordered(10_000, GPU),
                        news("b").by("A Blog").ordered(100_000, GPU));

        assertThat(deal.conflicts()).hasSize(1);
        Deal.Conflict conflict = deal.conflicts().getFirst();
        assertThat(conflict.slot()).isEqualTo("quantity");
        assertThat(conflict.state()).isEqualTo(Deal.Conflict.State.OPEN);
        assertThat(conflict.values())
                .extracting(Deal.Rival::text, Deal.Rival::heldBy)
                .containsExactlyInAnyOrder(
                        tuple("10,000 chips", List.of("Business Insider")),
                        tuple("100,000 chips", List.of("A Blog")));
        assertThat(deal.rules().get("quantity")).contains("disputed");
    }

    @Test
    void aDisputedNumberIsThatOfMostIndependentOrigins() {
        Deal deal =
                deal(
                        news("a").ordered(10_000, GPU),
                        news("b").ordered(100_000, GPU),
                        news("c").ordered(100_000, GPU));

        assertThat(deal.quantity()).isEqualTo(Best.of(chips(100_000)));
        assertThat(deal.rules().get("quantity"))
                .contains("held by most independent origins, 2 against 1");
    }

    @Test
    void ofTwoEquallyHeldNumbersTheOneKnownFirstIsShown() {
        Deal deal =
                deal(
                        news("a").on("2024-03-05").ordered(10_000, GPU),
                        news("b").on("2024-03-01").ordered(100_000, GPU));

        assertThat(deal.quantity()).isEqualTo(Best.of(chips(100_000)));
        assertThat(deal.rules().get("quantity")).contains("known first");
    }

    @Test
    void anotherNumberMonthsLaterIsASecondOrder() {
        assertThat(
                        deals(
                                news("a").on("2024-01-01").ordered(10_000, H100),
                                news("b").on("2024-07-01").ordered(50_000, H100)))
                .hasSize(2);
        assertThat(
                        deals(
                                news("a").in("2023").ordered(10_000, H100),
                                news("b").in("2024").ordered(50_000, H100)))
                .hasSize(2);
    }

    @Test
    void anotherNumberOfAnotherModelIsASecondOrder() {
        assertThat(deals(news("a").ordered(10_000, H100), news("b").ordered(50_000, H200)))
                .hasSize(2);
    }

    @Test
    void theSameNumberToldMuchLaterIsOldNews() {
        assertThat(
                        deals(
                                news("a").on("2024-01-01").ordered(10_000, H100),
                                news("b").on("2025-01-01").ordered(10_000, H100)))
                .hasSize(1);
    }

    @Test
    void theSameNumberInAnotherYearIsASecondOrder() {
        assertThat(
                        deals(
                                news("a").in("2023").ordered(10_000, H100),
                                news("b").in("2025").ordered(10_000, H100)))
                .hasSize(2);
    }

    @Test
    void twoFamiliesAreTwoDeals() {
        assertThat(deals(news("a").ordered(10_000, H100), news("b").ordered(10_000, A100)))
                .hasSize(2);
        assertThat(deals(news("a").ordered(10_000, H100), news("b").ordered(10_000, HOPPER)))
                .hasSize(1);
        assertThat(deals(news("a").ordered(10_000, H100), news("b").ordered(10_000, TPU)))
                .hasSize(2);
    }

    @Test
    void twoSellersAreTwoDeals() {
        assertThat(
                        deals(
                                news("a").from("nvidia").ordered(10_000, GPU),
                                news("b").from("amd").ordered(10_000, GPU)))
                .hasSize(2);
    }

    @Test
    void ofAMakerAndAVendorOfItsChipsTheVendorSellsAndNobodyDisputesIt() {
        Deal deal =
                deal(
                        news("a").from("nvidia").ordered(10_000, H100),
                        news("b").from("dell").ordered(10_000, H100));

        assertThat(deal.sellerId()).isEqualTo(Best.of("dell"));
        assertThat(deal.conflicts()).isEmpty();
    }

    @Test
    void anotherNumberWeeksLaterIsNewsAndOfTheSameWeekADispute() {
        Statement first = news("a").on("2024-01-02").ordered(10_000, H100);

        assertThat(deals(first, news("b").on("2024-01-06").ordered(14_000, H100))).hasSize(1);
        assertThat(deals(first, news("b").on("2024-01-30").ordered(14_000, H100))).hasSize(2);
    }

    @Test
    void whoTellsAnotherNumberAndAnotherSumTellsOfAnotherDeal() {
        Statement first = news("a").on("2024-01-02").worth(3e8).ordered(10_000, H100);

        assertThat(deals(first, news("b").on("2024-01-03").worth(3e8).ordered(14_000, H100)))
                .hasSize(1);
        assertThat(deals(first, news("b").on("2024-01-03").worth(9e8).ordered(30_000, H100)))
                .hasSize(2);
    }

    @Test
    void aBoundMeansTheNumberThatItsOriginGivesElsewhere() {
        Deal deal =
                deal(
                        news("a").on("2024-01-02").ordered(3_840, H100),
                        news("b").on("2024-01-02").crediting("Wire").ordered(6_400, H100),
                        news("c")
                                .on("2024-01-03")
                                .by("Wire")
                                .ordered(new Range.AtMost(6_500), H100));

        assertThat(deal.conflicts().getFirst().values())
                .extracting(Deal.Rival::heldBy)
                .containsExactlyInAnyOrder(List.of("Paper a"), List.of("Wire"));
    }

    @Test
    void aPlanThatComesUpAfterTheEndIsANewDeal() {
        assertThat(
                        deals(
                                news("a").on("2024-01-02").ordered(10_000, H100),
                                news("b").on("2024-02-01").cancelled(H100),
                                news("c").on("2024-03-15").planned(10_000, H100)))
                .hasSize(2);
    }

    @Test
    void aNumberOfNamelessChipsGoesToTheDealThatHasThatNumberOnceItIsKnown() {
        List<Deal> deals =
                deals(
                        news("a").on("2024-01-02").from("nvidia").ordered(20_000, H100),
                        news("b").on("2024-01-03").ordered(5_000, GPU),
                        news("c").on("2024-01-04").ordered(5_000, A100));

        assertThat(deals).extracting(deal -> deal.sources().size()).containsExactlyInAnyOrder(1, 2);
        assertThat(deals).allMatch(deal -> deal.conflicts().isEmpty());
    }

    @Test
    void buyingAndRentingAreTwoDeals() {
        assertThat(
                        deals(
                                news("a").ordered(10_000, H100),
                                news("b").leasing().ordered(10_000, H100)))
                .hasSize(2);
    }

    @Test
    void twoSizesInOneArticleAreTwoDeals() {
        News article = news("a");

        assertThat(deals(article.ordered(10_000, H100), article.ordered(24_000, H100))).hasSize(2);
    }

    @Test
    void twoSizesInOneArticleFromTwoOriginsAreADispute() {
        News article = news("a");
        Statement one = article.crediting("Reuters").ordered(10_000, H100);
        Statement other = article.crediting("Bloomberg").ordered(24_000, H100);

        Deal deal = deal(one, other);

        assertThat(deal.conflicts()).hasSize(1);
        assertThat(deal.origins()).extracting(Deal.Origin::name).contains("Reuters", "Bloomberg");
    }

    @Test
    void aboutABillionAndMoreThanABillionAreNoConflict() {
        Deal deal =
                deal(
                        news("a").worth(1e9).ordered(H100),
                        news("b").worth(new Range.AtLeast(1e9)).ordered(H100),
                        news("c").worth(1.01e9).ordered(H100));

        assertThat(deal.conflicts()).isEmpty();
        assertThat(deal.rules().get("amount")).contains("the most exact of 3 values that agree");
    }

    @Test
    void vagueNewsFindsTheDealItTellsOf() {
        List<Deal> deals =
                deals(
                        news("a").on("2024-01-01").ordered(H100),
                        news("b").on("2024-01-03").ordered(10_000, H100),
                        news("c").on("2025-06-01").ordered(50_000, H100),
                        news("d").on("2025-06-03").ordered(H100));

        assertThat(deals).hasSize(2);
        assertThat(deals).allSatisfy(deal -> assertThat(deal.claims()).hasSize(2));
    }

    @Test
    void rumoursStayRumoursUntilSomebodyReports() {
        assertThat(deal(news("a").rumoured().ordered(10_000, H100)).status())
                .isEqualTo(Deal.Status.RUMOURED);

        Deal deal =
                deal(
                        news("a").on("2024-01-01").rumoured().ordered(10_000, H100),
                        news("b").on("2024-02-01").ordered(10_000, H100));

        assertThat(deal.status()).isEqualTo(Deal.Status.ORDERED);
        assertThat(deal.history())
                .extracting(Deal.Step::status)
                .containsExactly(Deal.Status.RUMOURED, Deal.Status.ORDERED);
    }

    @Test
    void aLaterCancellationEndsTheDeal() {
        Deal deal =
                deal(
                        news("a").on("2024-01-01").ordered(10_000, H100),
                        news("b").on("2024-02-01").cancelled(H100));

        assertThat(deal.status()).isEqualTo(Deal.Status.CANCELLED);
        assertThat(deal.quantity()).isEqualTo(Best.of(chips(10_000)));
    }

    @Test
    void aCancellationThatNoDateOrdersIsADispute() {
        Deal deal = deal(news("a").ordered(10_000, H100), news("b").cancelled(H100));

        assertThat(deal.status()).isEqualTo(Deal.Status.ORDERED);
        assertThat(deal.conflicts()).extracting(Deal.Conflict::slot).containsExactly("status");
    }

    @Test
    void growingDeliveriesAreNoConflict() {
        Deal deal =
                deal(
                        news("a").on("2024-01-01").ordered(100_000, H100),
                        news("b").on("2024-02-01").delivered(20_000, H100),
                        news("c").on("2024-03-01").delivered(60_000, H100));

        assertThat(deal.conflicts()).isEmpty();
        assertThat(deal.history()).hasSize(3);
        assertThat(deal.status()).isEqualTo(Deal.Status.PART_DELIVERED);
    }

    @Test
    void moreThanWasOrderedIsAnotherDeal() {
        assertThat(
                        deals(
                                news("a").planned(500_000, H100),
                                news("b").ordered(10_000, H100),
                                news("c").delivered(100_000, H100)))
                .hasSize(2);
    }

    @Test
    void theIdIsThatOfTheFirstClaimAndAllOthersAreFormerIds() {
        Statement later = news("a").on("2024-02-01").ordered(10_000, H100);
        Statement earlier = news("b").on("2024-01-01").ordered(10_000, H100);
        Statement undated = news("0").ordered(10_000, H100);

        Deal deal = deal(later, earlier, undated);

        assertThat(deal.id()).isEqualTo(ContentId.of("deal", "meta", earlier.claim().id()));
        assertThat(deal.formerIds())
                .containsExactlyInAnyOrder(
                        ContentId.of("deal", "meta", later.claim().id()),
                        ContentId.of("deal", "meta", undated.claim().id()));
        assertThat(deal.firstKnown().by()).isEqualTo(Known.By.PUBLISHED);
        assertThat(deal.lastChanged().by()).isEqualTo(Known.By.FETCHED);
    }

    @Test
    void independentOriginsRaiseConfidence() {
        assertThat(deal(news("a").sure(0.8).ordered(10_000, H100)).confidence()).isEqualTo(0.8);
        assertThat(
                        deal(
                                        news("a").sure(0.8).ordered(10_000, H100),
                                        news("b").sure(0.5).ordered(10_000, H100))
                                .confidence())
                .isEqualTo(0.9);
        assertThat(
                        deal(
                                        news("a").sure(1).ordered(10_000, H100),
                                        news("b").sure(1).ordered(10_000, H100))
                                .confidence())
                .isLessThan(1);
    }

    @Test
    void theOrderInWhichStatementsComeDoesNotMatter() {
        List<Statement> statements = manyStatements(60, new Random(7));
        List<Deal> calm = new DealMerger().deals(statements);

        for (int seed = 0; seed < 30; seed++) {
            List<Statement> shuffled = new ArrayList<>(statements);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(new DealMerger().deals(shuffled)).isEqualTo(calm);
        }
    }

    @Test
    void aMergerThatRemembersSaysTheSameAsOneThatDoesNot() {
        List<Statement> statements = manyStatements(80, new Random(9));
        Collections.shuffle(statements, new Random(1));
        var remembering = new DealMerger().remembering();

        for (int known = 1; known <= statements.size(); known++) {
            List<Statement> sofar = statements.subList(0, known);
            assertThat(remembering.apply(new Told(sofar, List.of())))
                    .isEqualTo(new DealMerger().deals(sofar));
        }
    }

    @Test
    void everyStatementEndsUpInExactlyOneDeal() {
        List<Statement> statements = manyStatements(500, new Random(3));

        List<String> held =
                new DealMerger()
                        .deals(statements).stream()
                                .flatMap(deal -> deal.claims().stream())
                                .map(Deal.HeldClaim::claim)
                                .map(Claim::id)
                                .toList();

        assertThat(held)
                .containsExactlyInAnyOrderElementsOf(
                        statements.stream().map(Statement::claim).map(Claim::id).toList());
    }

    @Test
    void dealsComeBackFromJsonAsTheyWere() {
        for (Deal deal : new DealMerger().deals(manyStatements(60, new Random(5)))) {
            assertThat(Json.read(Json.bytes(deal), Deal.class)).isEqualTo(deal);
        }
    }

    @Test
    void statementsOfTwoBuyersAreRefused() {
        assertThatThrownBy(() -> deals(news("a").ordered(H100), news("b").of("xai").ordered(H100)))
                .hasMessageContaining("expected statements about one buyer");
    }
}
