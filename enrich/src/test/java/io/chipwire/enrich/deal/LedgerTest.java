package io.chipwire.enrich.deal;

import static io.chipwire.enrich.deal.Deals.deal;
import static io.chipwire.enrich.deal.Deals.deals;
import static io.chipwire.enrich.deal.Deals.manyStatements;
import static io.chipwire.enrich.deal.News.GPU;
import static io.chipwire.enrich.deal.News.H100;
import static io.chipwire.enrich.deal.News.chips;
import static io.chipwire.enrich.deal.News.news;
import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Best;
import io.chipwire.events.Canonical;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Range;
import io.chipwire.events.Revision;
import io.chipwire.events.ledger.AsOf;
import io.chipwire.events.ledger.Difference;
import io.chipwire.events.ledger.Totals;
import io.chipwire.events.ledger.TrackRecord;
import io.chipwire.lexicon.PriceBand;
import io.chipwire.lexicon.Prices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What a ledger tells beyond the values: when it could be known, what was decided, what adds up.
 */
class LedgerTest {
    private static final Reference MARKET =
            new Reference(
                    Map.of("child", "mother"),
                    Prices.always(
                            Map.of(
                                    "h100",
                                    new PriceBand(25_000, 40_000),
                                    "gpu",
                                    new PriceBand(20_000, 40_000))),
                    Map.of("h100", 1.0, "a100", 0.25),
                    Set.of("nvidia", "amd"),
                    Map.of("meta", "US"));

    @Test
    void theLedgerOfATimeRestsOnNothingThatCameLater() {
        List<Statement> all = manyStatements(80, new Random(21));
        List<Statement> dated = all.stream().filter(Statement::isDated).toList();
        List<Deal> now = new DealMerger().deals(dated);

        for (String day : List.of("2022-03-15", "2022-09-15", "2023-05-15", "2024-02-15")) {
            Instant moment = Instant.parse(day + "T00:00:00Z");
            List<Statement> known =
                    dated.stream().filter(one -> !one.known().at().isAfter(moment)).toList();

            assertThat(AsOf.of(now, moment).stream().map(LedgerTest::headline).sorted())
                    .isEqualTo(
                            new DealMerger()
                                    .deals(known).stream()
                                            .map(LedgerTest::headline)
                                            .sorted()
                                            .toList());
        }
    }

    @Test
    void eachRevisionEndsWhereTheNextBegins() {
        Deal deal =
                deal(
                        news("a").on("2024-01-01").ordered(100_000, H100),
                        news("b").on("2024-03-01").delivered(30_000, H100));

        assertThat(deal.revisions()).hasSize(2);
        assertThat(deal.revisions().getFirst().until())
                .isEqualTo(Best.of(deal.revisions().getLast().from()));
        assertThat(deal.revisions().getLast().until()).isEqualTo(Best.unknown());
        assertThat(deal.revisions().getLast().articles()).containsExactly("b");
        assertThat(deal.remaining()).isEqualTo(Best.of(chips(70_000)));
    }

    @Test
    void aDifferenceTellsWhatChangedAndWhichArticleDidIt() {
        List<Deal> deals =
                deals(
                        news("a").on("2024-01-01").ordered(100_000, H100),
                        news("b").on("2024-03-01").delivered(30_000, H100));

        List<Difference> differences =
                Difference.between(
                        deals,
                        Instant.parse("2024-02-01T00:00:00Z"),
                        Instant.parse("2024-04-01T00:00:00Z"));

        assertThat(differences).hasSize(1);
        assertThat(differences.getFirst().articles()).containsExactly("b");
        assertThat(differences.getFirst().changes())
                .contains(new Revision.Change("status", "ordered", "part-delivered"));
    }

    @Test
    void aCorrectedArticleLeavesItsPastAndSettlesWhatItsCopiesStillSay() {
        List<Statement> told =
                new ArrayList<>(
                        revisions(
                                news("a").on("2024-01-01").by("Wire").ordered(100_000, H100),
                                news("a")
                                        .on("2024-01-01")
                                        .by("Wire")
                                        .updatedOn("2024-01-09")
                                        .ordered(10_000, H100)));
        told.add(news("b").on("2024-01-02").crediting("Wire").ordered(100_000, H100));

        Deal deal = new DealMerger().deals(told).getFirst();

        assertThat(deal.quantity()).isEqualTo(Best.of(chips(10_000)));
        assertThat(deal.past()).hasSize(1);
        assertThat(deal.conflicts()).hasSize(1);
        assertThat(deal.conflicts().getFirst().state()).isEqualTo(Deal.Conflict.State.SETTLED);
        assertThat(deal.conflicts().getFirst().rule()).contains("corrected");
        assertThat(
                        AsOf.of(List.of(deal), Instant.parse("2024-01-05T00:00:00Z"))
                                .getFirst()
                                .quantity())
                .isEqualTo(Best.of(chips(100_000)));
        assertThat(TrackRecord.of(List.of(deal))).contains(new TrackRecord("Wire", 1, 0, 1));
    }

    @Test
    void whatTheBuyerSaysItselfSettlesADispute() {
        Deal deal =
                deal(
                        news("a").on("2024-01-01").ordered(10_000, GPU),
                        news("b").on("2024-01-02").ordered(10_000, GPU),
                        news("c").on("2024-01-03").by("META").ordered(24_000, GPU));

        assertThat(deal.grade()).isEqualTo(Best.of(Deal.Grade.CONFIRMED));
        assertThat(deal.quantity()).isEqualTo(Best.of(chips(24_000)));
        assertThat(deal.conflicts().getFirst().state()).isEqualTo(Deal.Conflict.State.SETTLED);
        assertThat(TrackRecord.of(List.of(deal)))
                .contains(new TrackRecord("META", 1, 0, 0), new TrackRecord("Paper a", 0, 1, 0));
    }

    @Test
    void copiesRaiseNoGradeAndIndependentOriginsDo() {
        Statement original = news("a").on("2024-01-01").copying("same").ordered(10_000, H100);
        Statement copy = news("b").on("2024-01-02").copying("same").ordered(10_000, H100);

        assertThat(deal(original, copy).grade()).isEqualTo(Best.of(Deal.Grade.SINGLE));
        assertThat(deal(original, copy).origins().getFirst().descents())
                .containsExactly(new Deal.Descent("b", "a", Deal.Descent.By.COPY, 1));
        assertThat(deal(original, news("c").on("2024-01-02").ordered(10_000, H100)).grade())
                .isEqualTo(Best.of(Deal.Grade.CORROBORATED));
    }

    @Test
    void originsThatContradictEachOtherVouchForNothingTogether() {
        Statement one = news("a").on("2024-01-01").sure(0.8).ordered(10_000, H100);
        Statement other = news("b").on("2024-01-02").sure(0.8).ordered(100_000, H100);
        Statement vague = news("c").on("2024-01-02").sure(0.5).ordered(H100);

        assertThat(deal(one, other).grade()).isEqualTo(Best.of(Deal.Grade.SINGLE));
        assertThat(deal(one, other).confidence()).isEqualTo(0.8);
        assertThat(deal(one, other, vague).grade()).isEqualTo(Best.of(Deal.Grade.CORROBORATED));
        assertThat(deal(one, other, vague).confidence()).isEqualTo(0.9);
    }

    @Test
    void anArticleThatWasTakenBackStillTellsWhereThoseWhoCiteItHaveTheirNewsFrom() {
        Statement wire = news("a").on("2024-01-01").by("Wire").ordered(10_000, H100);
        News blog =
                news("b")
                        .on("2024-01-02")
                        .by("Blog")
                        .at("https://blog.example/1")
                        .crediting("Wire");
        Statement said = blog.ordered(10_000, H100);
        Statement later = blog.updatedOn("2024-01-09").ordered(10_000, H100);
        List<Statement> takenBack =
                Statement.of(
                        List.of(
                                new Saying(said.article(), List.of(said.claim())),
                                new Saying(later.article(), List.of())));
        Statement reader =
                news("c")
                        .on("2024-01-03")
                        .linking("Blog", "says here", "https://blog.example/1")
                        .ordered(10_000, H100);
        List<Statement> told = new ArrayList<>(takenBack);
        told.addAll(List.of(wire, reader));

        assertThat(new DealMerger().deals(told).getFirst().origins())
                .extracting(Deal.Origin::name)
                .containsExactly("Wire");
    }

    @Test
    void anOriginThatWasNeverReadIsNamedAllTheSame() {
        Deal.Origin origin =
                deal(news("a").crediting("The Paywall Times").ordered(10_000, H100))
                        .origins()
                        .getFirst();

        assertThat(origin.name()).isEqualTo("The Paywall Times");
        assertThat(origin.own()).isEmpty();
        assertThat(origin.descents())
                .containsExactly(
                        new Deal.Descent("a", "The Paywall Times", Deal.Descent.By.CREDIT, 0));
    }

    @Test
    void aStatedResellerStandsBeforeADerivedMaker() {
        Deal deal =
                deal(
                        news("a").fromMakerOf("nvidia").ordered(10_000, H100),
                        news("b").fromMakerOf("nvidia").ordered(10_000, H100),
                        news("c").from("dell").ordered(10_000, H100));

        assertThat(deal.sellerId()).isEqualTo(Best.of("dell"));
        assertThat(deal.conflicts()).isEmpty();
    }

    @Test
    void aChipWithoutAPriceIsHeldAgainstWhatAnH100Costs() {
        Reference half =
                new Reference(
                        Map.of(),
                        Prices.always(Map.of("h100", new PriceBand(25_000, 40_000))),
                        Map.of("h100", 1.0, News.H200.id(), 0.5),
                        Set.of(),
                        Map.of());
        Deal deal =
                new DealMerger(half)
                        .deals(List.of(news("a").worth(1e9).ordered(10_000, News.H200)))
                        .getFirst();

        assertThat(deal.flags())
                .extracting(Deal.Flag::kind)
                .containsExactly(Deal.Flag.Kind.EQUIVALENT_PRICE);
        assertThat(deal.flags().getFirst().text()).contains("200,000 USD for what an H100 does");
    }

    @Test
    void aPriceOutOfTheBandIsFlaggedAndKept() {
        Deal deal =
                new DealMerger(MARKET)
                        .deals(List.of(news("a").worth(20e6).ordered(10_000, H100)))
                        .getFirst();

        assertThat(deal.flags())
                .extracting(Deal.Flag::kind)
                .containsExactly(Deal.Flag.Kind.UNIT_PRICE);
        assertThat(deal.flags().getFirst().text()).contains("2,000 USD each");
        assertThat(deal.quantity()).isEqualTo(Best.of(chips(10_000)));
        assertThat(deal.h100Equivalents()).isEqualTo(Best.of(new Range.Exactly(10_000)));
        assertThat(deal.country()).isEqualTo("US");
    }

    @Test
    void aParentAndItsSubsidiaryAreOneBuyer() {
        List<Deal> deals =
                new DealMerger(MARKET)
                        .deals(
                                List.of(
                                        news("a").of("mother").ordered(10_000, H100),
                                        news("b").of("child").ordered(10_000, H100)));

        assertThat(deals).extracting(Deal::buyerId).containsExactly("child");
    }

    @Test
    void aTotalAndItsTranchesAreLinkedAndCountedOnce() {
        News both = news("c").on("2024-09-02");
        List<Deal> deals =
                deals(
                        news("a").on("2024-01-01").ordered(60_000, H100),
                        news("b").on("2024-04-01").ordered(20_000, H100),
                        both.ordered(40_000, H100),
                        both.ordered(60_000, H100));

        assertThat(deals).hasSize(3);
        assertThat(deals.stream().flatMap(deal -> deal.links().stream()).map(Deal.Link::kind))
                .containsExactlyInAnyOrder(
                        Deal.Link.Kind.HAS_PART,
                        Deal.Link.Kind.HAS_PART,
                        Deal.Link.Kind.PART_OF,
                        Deal.Link.Kind.PART_OF);
        Totals total = Totals.of(deals, Totals.By.BUYER).getFirst();
        assertThat(total.best()).isEqualTo(60_000);
        assertThat(total.folded()).hasSize(2);
    }

    @Test
    void anArticleThatTellsTwoSizesSplitsWhatSeemedADispute() {
        List<Statement> told =
                new ArrayList<>(
                        List.of(
                                news("a").on("2024-01-01").ordered(10_000, H100),
                                news("b").on("2024-01-02").ordered(24_000, H100)));
        assertThat(new DealMerger().deals(told)).hasSize(1);
        News both = news("c").on("2024-01-20");
        told.add(both.ordered(10_000, H100));
        told.add(both.ordered(24_000, H100));

        List<Deal> deals = new DealMerger().deals(told);

        assertThat(deals).hasSize(2).allSatisfy(deal -> assertThat(deal.conflicts()).isEmpty());
        Deal first =
                deals.stream()
                        .filter(deal -> deal.revisions().size() > 1)
                        .findFirst()
                        .orElseThrow();
        assertThat(AsOf.of(deals, Instant.parse("2024-01-10T00:00:00Z")))
                .singleElement()
                .satisfies(then -> assertThat(then.id()).isEqualTo(first.id()));
    }

    @Test
    void aPersonMergesSplitsConfirmsRejectsAndCorrects() {
        List<Statement> told =
                List.of(
                        news("a").on("2024-01-01").ordered(10_000, H100),
                        news("b").on("2024-07-01").ordered(24_000, H100));
        List<Deal> two = new DealMerger().deals(told);
        List<String> ids = two.stream().map(Deal::id).toList();

        List<Deal> merged =
                decided(
                        told,
                        correction(Correction.Kind.MERGE, ids, List.of(), "", Best.unknown()));
        assertThat(merged).hasSize(1);
        assertThat(merged.getFirst().formerIds()).hasSize(1);
        assertThat(AsOf.of(merged, Instant.parse("2024-08-01T00:00:00Z"))).hasSize(2);

        String claim = told.getLast().claim().id();
        assertThat(
                        decided(
                                told,
                                correction(
                                        Correction.Kind.MERGE, ids, List.of(), "", Best.unknown()),
                                correction(
                                        Correction.Kind.SPLIT,
                                        ids.subList(0, 1),
                                        List.of(claim),
                                        "",
                                        Best.unknown())))
                .hasSize(2);
        assertThat(
                        decided(
                                told,
                                correction(
                                        Correction.Kind.REJECT,
                                        ids.subList(0, 1),
                                        List.of(),
                                        "",
                                        Best.unknown())))
                .hasSize(1);
        assertThat(
                        decided(
                                told,
                                correction(
                                        Correction.Kind.CONFIRM,
                                        ids,
                                        List.of(),
                                        "",
                                        Best.unknown())))
                .extracting(Deal::grade)
                .contains(Best.of(Deal.Grade.CONFIRMED));
        Deal corrected =
                decided(
                                told,
                                correction(
                                        Correction.Kind.CORRECT,
                                        ids.subList(0, 1),
                                        List.of(),
                                        "quantity",
                                        Best.of(new Deal.Value.Count(chips(11_000)))))
                        .stream()
                        .filter(deal -> deal.id().equals(ids.getFirst()))
                        .findFirst()
                        .orElseThrow();
        assertThat(corrected.quantity()).isEqualTo(Best.of(chips(11_000)));
        assertThat(corrected.rules().get("quantity"))
                .isEqualTo("corrected by ann: the invoice says so");
    }

    private static String headline(Deal deal) {
        return deal.id()
                + Canonical.text(deal.quantity())
                + Canonical.text(deal.amount())
                + deal.status()
                + deal.items()
                + deal.seller()
                + deal.when()
                + deal.grade()
                + deal.remaining()
                + Canonical.text(deal.history())
                + Canonical.text(deal.conflicts())
                + deal.confidence();
    }

    private static List<Statement> revisions(Statement... revisions) {
        List<Saying> sayings = new ArrayList<>();
        for (Statement revision : revisions) {
            sayings.add(new Saying(revision.article(), List.of(revision.claim())));
        }
        return Statement.of(sayings);
    }

    private static Correction correction(
            Correction.Kind kind,
            List<String> deals,
            List<String> claims,
            String slot,
            Best<Deal.Value> value) {
        Instant at =
                Instant.parse("2024-10-01T10:00:00Z")
                        .plusSeconds(kind == Correction.Kind.SPLIT ? 60 : 0);
        return Correction.of(
                kind, "meta", deals, claims, slot, value, "ann", "the invoice says so", at);
    }

    private static List<Deal> decided(List<Statement> told, Correction... corrections) {
        return new DealMerger().deals(told, List.of(corrections));
    }
}
