package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.events.Claim;
import io.chipwire.events.Mode;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who buys, who sells, and in which mode; in texts made up for the purpose. */
class RolesTest {
    private static final ClaimReader READER =
            new ClaimReader(Lexicon.builtIn(), LinkModel.none(), Encoder.none());

    @Test
    void eachOfSeveralMakersSellsItsOwn() {
        assertThat(read("G42 is in talks with AMD, Cerebras and Qualcomm to buy AI chips."))
                .extracting(RolesTest::buyer, RolesTest::seller)
                .containsExactlyInAnyOrder(
                        tuple("G42", "AMD"), tuple("G42", "Cerebras"), tuple("G42", "Qualcomm"));
    }

    @Test
    void oneNumberOfSeveralMakersIsOnePurchase() {
        assertThat(read("G42 ordered 1,000 GPUs from AMD and Nvidia.")).hasSize(1);
    }

    @Test
    void aCountryThatApprovesSalesDoesNotSell() {
        assertThat(read("China approved H200 chip sales to ByteDance, 400,000 chips in total."))
                .extracting(RolesTest::buyer, RolesTest::seller)
                .containsExactly(tuple("ByteDance", "NVIDIA"));
    }

    @Test
    void theMakerOfTheProcessorsDoesNotSellTheAccelerators() {
        List<Claim> claims =
                read("CSCS bought the latest Intel Xeon CPUs and 4,500 Nvidia Tesla P100 GPUs.");
        assertThat(claims)
                .extracting(RolesTest::buyer, RolesTest::seller)
                .containsExactly(tuple("CSCS", "NVIDIA"));
        assertThat(claims.getFirst().items())
                .extracting(item -> item.value().name())
                .containsExactly("P100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NVIDIA deployed 4,000 H100 GPUs.",
                "Jensen Huang ordered 4,000 H100 GPUs.",
                "M4 bought 4,000 H100 GPUs.",
                "TBD ordered 4,000 H100 GPUs."
            })
    void nobodyBuysWhatItMakesNorAreLabelsBuyers(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void aBackerIsNotTheOneItBacks() {
        assertThat(
                        read(
                                "Nvidia signed a deal with Cassava and Microsoft-backed Mistral AI"
                                        + " to supply 9,000 H100 GPUs."))
                .extracting(RolesTest::buyer)
                .containsExactlyInAnyOrder("Cassava", "Mistral AI");
    }

    @Test
    void whatAPurchaseAddsToIsAHoldingOfItsOwn() {
        assertThat(
                        read(
                                "Crusoe bought 4,200 B200 chips, which brings the number of its GPUs"
                                        + " to 8,500 chips."))
                .extracting(RolesTest::count, claim -> claim.status().value())
                .containsExactlyInAnyOrder(
                        tuple(4200.0, Stage.ORDERED), tuple(8500.0, Stage.DEPLOYED));
    }

    @Test
    void aSellerShipsToSeveralAndEachBuysItsShare() {
        List<Claim> claims =
                read(
                        "Lambda is renting 9,000 GPUs to Mistral AI and a further 4,000 GPUs to Cohere.");
        assertThat(claims).extracting(RolesTest::buyer).containsExactly("Mistral AI", "Cohere");
        assertThat(claims)
                .extracting(claim -> told(claim.quantity()).count())
                .containsExactly(new Range.Exactly(9_000), new Range.Exactly(4_000));
    }

    @Test
    void aListOfReceiversMayGoOnWithAsWellAs() {
        assertThat(buyers("Nvidia will supply 4,000 B200 GPUs to Meta, as well as Oracle and xAI."))
                .containsExactlyInAnyOrder("Meta", "Oracle", "xAI");
    }

    @Test
    void aMakerBuysWhereItStandsAmongUsers() {
        assertThat(
                        buyers(
                                "Nvidia will supply 90,000 GPUs to Japan's largest companies,"
                                        + " including Honda, Sony, Samsung and Rakuten."))
                .contains("Honda", "Samsung", "Rakuten");
        assertThat(buyers("AMD sold 9,000 MI300X chips to Samsung.")).isEmpty();
    }

    @Test
    void whoeverChipsWereMeantForNeedNotGetThem() {
        assertThat(
                        buyers(
                                "Dell shipped 9,000 H100 GPUs earmarked for Cohere to Mistral AI and xAI."))
                .containsExactlyInAnyOrder("Mistral AI", "xAI");
    }

    @Test
    void thePartnersOfAMakerBuyItsChips() {
        List<Claim> claims =
                read("AMD and its partners (Crusoe + Vultr) will deploy 60,000 MI355X GPUs.");
        assertThat(claims)
                .extracting(RolesTest::buyer, RolesTest::seller)
                .containsExactlyInAnyOrder(tuple("Crusoe", "AMD"), tuple("Vultr", "AMD"));
    }

    @Test
    void capacityAtSomebodysSiteIsLeasedFromIt() {
        Claim claim =
                only(
                        "Cohere signed a deal for all capacity at SpaceX's Bastrop data center: 9,000"
                                + " Nvidia GPUs.");
        assertThat(seller(claim)).isEqualTo("SpaceX");
        assertThat(claim.mode()).isEqualTo(Mode.LEASE);
    }

    @Test
    void whatASentenceCallsALeaseIsOne() {
        Claim claim =
                only(
                        "Cohere bought 9,000 H100 GPUs from Telenor. The Telenor lease to Cohere is"
                                + " long.");
        assertThat(seller(claim)).isEqualTo("Telenor");
        assertThat(claim.mode()).isEqualTo(Mode.LEASE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cohere has installed 900 H100 GPUs, bought through Nvidia's partner Softcat.",
                "Cohere has installed 900 H100 GPUs. They were supplied by Softcat.",
                "Cohere ordered 900 H100 GPUs. Softcat is the supplier.",
                "Cohere ordered 900 H100 GPUs. The hardware came from Softcat.",
            })
    void whoeverSuppliesTheChipsSellsThem(String text) {
        assertThat(seller(only(text))).isEqualTo("Softcat");
    }

    @Test
    void whoeverDevelopedASystemSoldIt() {
        assertThat(
                        seller(
                                only(
                                        "Commerzbank bought two AI supercomputers. The system, developed by"
                                                + " SambaNova, speaks German.")))
                .isEqualTo("SambaNova");
    }

    @Test
    void whatSomebodyElseBuysHasItsOwnSupplier() {
        assertThat(
                        seller(
                                only(
                                        "Cohere ordered 900 H100 GPUs. Telenor buys its phones, which are"
                                                + " supplied by Softcat.")))
                .isEqualTo("NVIDIA");
    }

    @Test
    void aNumberReachesItsChipsOverALongDescription() {
        Claim claim =
                only(
                        "Nvidia will supply 4,000 of its most advanced artificial intelligence (AI)"
                                + " GPUs to Mistral AI.");
        assertThat(told(claim.quantity()).count().told()).isEqualTo(4_000);
    }

    @Test
    void ofTwoSidesOfADealTheHostSells() {
        Claim claim = only("Lambda signed a contract with Microsoft for 10,000 GB300 GPUs.");
        assertThat(buyer(claim)).isEqualTo("Microsoft");
        assertThat(seller(claim)).isEqualTo("Lambda");
        assertThat(claim.mode()).isEqualTo(Mode.LEASE);
    }

    @Test
    void ofTwoNamesBeforeADealTheMakerSells() {
        Claim claim = only("The AMD-Vultr deal for 3,000 MI355X chips closed in May.");
        assertThat(buyer(claim)).isEqualTo("Vultr");
        assertThat(seller(claim)).isEqualTo("AMD");
    }

    @Test
    void whoeverWinsAnOrderFromSomebodySells() {
        Claim claim = only("Dell wins an order from xAI for 12,000 GB200 servers.");
        assertThat(buyer(claim)).isEqualTo("xAI");
        assertThat(seller(claim)).isEqualTo("Dell");
    }

    @Test
    void whoSignsADealToSupplySells() {
        Claim claim = only("Nordlicht signed a contract with Cohere to supply 2,000 H200 GPUs.");
        assertThat(buyer(claim)).isEqualTo("Cohere");
        assertThat(seller(claim)).isEqualTo("Nordlicht");
    }

    @Test
    void thePartnerOfAMakerDeploysItsChips() {
        Claim claim =
                only("AMD announced a partnership with Anthropic to deploy 40,000 MI450 GPUs.");
        assertThat(buyer(claim)).isEqualTo("Anthropic");
        assertThat(seller(claim)).isEqualTo("AMD");
    }

    @Test
    void whosePartnerTheSupplierIsBuys() {
        assertThat(
                        buyer(
                                only(
                                        "Lambda becomes Cohere's compute partner, supplying 4,000"
                                                + " H200 GPUs.")))
                .isEqualTo("Cohere");
    }

    @Test
    void capacityOfAHostIsLeasedFromIt() {
        Claim claim = only("Cohere ordered 2,000 H100 GPUs from CoreWeave.");
        assertThat(seller(claim)).isEqualTo("CoreWeave");
        assertThat(claim.mode()).isEqualTo(Mode.LEASE);
    }

    @Test
    void chipsBoughtFromAHostAreBought() {
        assertThat(only("Cohere bought 2,000 H100 GPUs from CoreWeave.").mode())
                .isEqualTo(Mode.BUY);
    }

    @Test
    void theMakerLetsNothing() {
        Claim claim = only("Cohere rents 2,000 H100 GPUs.");
        assertThat(claim.mode()).isEqualTo(Mode.LEASE);
        assertThat(claim.seller()).isInstanceOf(Slot.Untold.class);
    }

    @Test
    void aRelativePronounStandsForTheNameBeforeIt() {
        assertThat(buyer(only("Investors lent money to Crusoe, which bought 5,000 B200 GPUs.")))
                .isEqualTo("Crusoe");
    }

    @Test
    void namesInBracketsAreTheGroupBeforeThem() {
        assertThat(buyers("Chinese firms (Alibaba, Tencent, ByteDance) ordered 90,000 H20 GPUs."))
                .containsExactlyInAnyOrder("Alibaba", "Tencent", "ByteDance");
    }

    @Test
    void aListBeforeADashIsTheSubject() {
        assertThat(buyers("Microsoft, Meta, Oracle \u2014 deployed 4,000 MI300X GPUs each."))
                .containsExactlyInAnyOrder("Microsoft", "Meta", "Oracle");
    }

    @Test
    void amongTheFirstIsWhoeverIsNamedBehind() {
        assertThat(buyers("Among the first to deploy Vera Rubin racks will be Oracle and Nebius."))
                .containsExactlyInAnyOrder("Oracle", "Nebius");
    }

    @Test
    void aTownAfterAPrepositionBuysNothing() {
        assertThat(
                        buyers(
                                "Crusoe has expanded in Norway and Ohio and installed 4,096 H100"
                                        + " GPUs."))
                .containsExactly("Crusoe");
    }

    @Test
    void theOwnerOfASystemHasItsChips() {
        assertThat(
                        buyers(
                                "Fjordis is Cineca's latest supercomputer. Fjordis features 4,096"
                                        + " H100 GPUs."))
                .containsExactly("CINECA");
    }

    @Test
    void aSystemThatNobodyOwnsBuysNothing() {
        assertThat(buyers("The Fjordis cluster is fast. Fjordis features 4,096 H100 GPUs."))
                .isEmpty();
    }

    @Test
    void anOwnCentreIsItsOwnersBuyer() {
        assertThat(buyers("Cohere's Aurora Center, which houses 2,500 H100 GPUs, is full."))
                .containsExactly("Cohere");
    }

    @Test
    void unitsTitlesAndProductsBuyNothing() {
        assertThat(buyers("The 2 GW commitment bought 64,000 MI455X GPUs.")).isEmpty();
        assertThat(buyers("COO Walt Brennick bought 64,000 MI455X GPUs.")).isEmpty();
    }

    @Test
    void aRoleBeforeANameIsNoPartOfIt() {
        assertThat(buyers("Startup Quellstern bought 2,000 H100 GPUs."))
                .containsExactly("Quellstern");
    }

    @Test
    void aCountryThatChipsAreSoldToIsAMarket() {
        assertThat(buyers("Nvidia sold 20,000 H20 GPUs to China.")).isEmpty();
    }

    @Test
    void aLoanIsNoPrice() {
        Claim claim = only("Lambda took $500 million in debt and bought 8,000 B200 GPUs.");
        assertThat(claim.amount()).isInstanceOf(Slot.Untold.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cohere bought 9,000 H100 GPUs, which add to a quarterly revenue of $80 million.",
                "Cohere bought 9,000 H100 GPUs as its annual GPU spend reached $90 million.",
                "Cohere bought 9,000 H100 GPUs for the $500 billion Polaris infrastructure program.",
                "Cohere bought H100 GPUs at $1.90 to $2.10.",
            })
    void whatABusinessTakesInOrAnHourCostsIsNoPrice(String text) {
        assertThat(only(text).amount()).isInstanceOf(Slot.Untold.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cohere will spend $90 million on H100 GPUs.",
                "Cohere plans to spend as much as $90 million on H100 GPUs.",
            })
    void whatIsSpentOnChipsIsTheirPrice(String text) {
        assertThat(told(only(text).amount()).sum().told()).isEqualTo(90e6);
    }

    @Test
    void aPriceIsOfTheChipsThatItIsPaidFor() {
        assertThat(
                        read(
                                "Cohere ordered 4,200 B200 GPUs for about $193 million and expects to"
                                        + " buy 900 H100 GPUs."))
                .extracting(claim -> claim.amount() instanceof Slot.Told)
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cohere has 20,000 GPUs, half of them H200s.",
                "Cohere has 20,000 GPUs, most of which are H200s.",
            })
    void whatSomeAreNotAllAre(String text) {
        assertThat(only(text).items()).extracting(told -> told.value().id()).containsExactly("gpu");
    }

    @Test
    void someOfWhatWasToldBeforeAreNoPurchaseOfTheirOwn() {
        assertThat(read("The GPUs are new. Of the GPUs, Cohere bought 500, some of them H200s."))
                .isEmpty();
    }

    @Test
    void whatAllAreIsTheirModel() {
        assertThat(only("Cohere has 20,000 GPUs, all of them H200s.").items())
                .extracting(told -> told.value().id())
                .containsExactly("h200");
    }

    @Test
    void whoRentsToAnotherIsNoBuyer() {
        assertThat(buyers("CoreWeave agreed to rent 16,000 B200 GPUs to Cohere."))
                .containsExactly("Cohere");
    }

    @Test
    void aMonthlyRateIsAPrice() {
        Claim claim = only("Cohere rents 9,000 H100 GPUs from Lambda at $12 million per month.");
        assertThat(told(claim.amount())).isEqualTo(new Money(new Range.Exactly(12e6), "USD"));
    }

    @Test
    void serversAreCountedRatherThanTheChipsInEach() {
        Claim claim = only("Cohere bought 82 nodes with four A100 GPUs each.");
        assertThat(told(claim.quantity()))
                .isEqualTo(new Quantity(new Range.Exactly(82), Quantity.Unit.SERVER));
    }

    @Test
    void modelsInBracketsAreTheChipsBeforeThem() {
        assertThat(only("Cohere bought 8,000 GPUs (H200) from Dell.").items())
                .extracting(told -> told.value().name())
                .containsExactly("H200");
    }

    private static List<String> buyers(String text) {
        return read(text).stream().map(RolesTest::buyer).toList();
    }

    private static Claim only(String text) {
        List<Claim> claims = read(text);
        assertThat(claims).as(text).hasSize(1);
        return claims.getFirst();
    }

    private static List<Claim> read(String text) {
        return READER.read(Texts.article("x", "News\n\n" + text)).claims();
    }

    private static String buyer(Claim claim) {
        return claim.buyer().value().name();
    }

    private static double count(Claim claim) {
        return ((Slot.Told<Quantity>) claim.quantity()).value().count().told();
    }

    private static String seller(Claim claim) {
        return ((Slot.Told<Party>) claim.seller()).value().name();
    }

    private static <T> T told(Slot<T> slot) {
        return ((Slot.Told<T>) slot).value();
    }
}
