package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.events.Article;
import io.chipwire.events.Basis;
import io.chipwire.events.Claim;
import io.chipwire.events.Dating;
import io.chipwire.events.EventDate;
import io.chipwire.events.Evidence;
import io.chipwire.events.Mode;
import io.chipwire.events.Money;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.Lexicon;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimReaderTest {
    private static final ClaimReader READER =
            new ClaimReader(Lexicon.builtIn(), LinkModel.none(), Encoder.none());

    @Test
    void activeVoiceNamesBuyerChipsNumberPriceAndSeller() {
        Claim claim = only("Meta has bought 24,000 H100 GPUs from Dell for $900 million.");
        assertBought(claim, "Meta", "H100", 24_000);
        assertThat(seller(claim)).isEqualTo("Dell");
        assertThat(told(claim.amount())).isEqualTo(new Money(new Range.Exactly(900e6), "USD"));
        assertThat(claim.status().value()).isEqualTo(Stage.ORDERED);
    }

    @Test
    void passiveVoiceNamesTheBuyerAfterBy() {
        assertBought(only("Some 5,000 B200 chips were bought by Oracle."), "Oracle", "B200", 5_000);
    }

    @Test
    void aSellerShipsToItsBuyer() {
        Claim claim = only("Nvidia will ship 18,000 GB300 chips to Humain.");
        assertBought(claim, "Humain", "GB300", 18_000);
        assertThat(seller(claim)).isEqualTo("NVIDIA");
        assertThat(claim.status().value()).isEqualTo(Stage.ORDERED);
    }

    @Test
    void orderedAndReceivedAreTwoClaims() {
        List<Claim> claims =
                read(
                        "ByteDance ordered 100,000 Ascend 910B chips from Huawei. "
                                + "ByteDance has received 30,000 chips from Huawei so far.");
        assertThat(claims).hasSize(2);
        assertBought(claims.get(0), "ByteDance", "Ascend 910B", 100_000);
        assertBought(claims.get(1), "ByteDance", "Ascend 910B", 30_000);
        assertThat(claims.get(1).status().value()).isEqualTo(Stage.DELIVERED);
    }

    @Test
    void aRepeatedStatementIsOneClaimWithAllThatIsTold() {
        Claim claim =
                only(
                        "Oracle is buying Nvidia GPUs. Oracle has ordered 400,000 GB200 chips "
                                + "for $40 billion.");
        assertBought(claim, "Oracle", "GB200", 400_000);
    }

    @Test
    void aPronounStandsForTheCompanySpokenOf() {
        assertBought(
                only("CoreWeave is growing. It has ordered 2,000 H200 GPUs."),
                "CoreWeave",
                "H200",
                2_000);
    }

    @Test
    void aPersonBuysForTheOrganisationThatTheTextNames() {
        assertBought(
                only("Elon Musk has bought 10,000 GPUs for Twitter."), "Twitter", "GPU", 10_000);
    }

    @Test
    void anUnlistedBuyerIsACandidate() {
        Claim claim = only("Hoshimori Cloud ordered 512 H200 GPUs.");
        assertBought(claim, "Hoshimori Cloud", "H200", 512);
        assertThat(claim.buyer().value().isListed()).isFalse();
    }

    @Test
    void aModelThatCountsAPartIsNotAllOfIt() {
        assertThat(read("Meta has 230,000 GPUs, including 30,000 GB200s."))
                .anySatisfy(claim -> assertBought(claim, "Meta", "GPU", 230_000))
                .noneSatisfy(claim -> assertBought(claim, "Meta", "GB200", 230_000));
        assertThat(read("Meta has 18,000 GPUs, including 12,000 H100s and 1,400 H200s."))
                .anySatisfy(claim -> assertBought(claim, "Meta", "GPU", 18_000))
                .anySatisfy(claim -> assertBought(claim, "Meta", "H200", 1_400))
                .noneSatisfy(claim -> assertBought(claim, "Meta", "H200", 18_000));
    }

    @Test
    void whatSomebodyWillBuyBesideIsNoNumberOfItsSale() {
        assertThat(
                        read(
                                "Microsoft signed an agreement with Lambda for Nvidia GB300 NVL72"
                                        + " systems. It will use the cash to buy more than one"
                                        + " million GPUs."))
                .filteredOn(claim -> claim.buyer().value().name().equals("Microsoft"))
                .filteredOn(claim -> claim.items().getFirst().value().name().contains("GB300"))
                .allSatisfy(claim -> assertThat(claim.quantity()).isInstanceOf(Slot.Untold.class));
    }

    @Test
    void severalBuyersMakeAClaimEach() {
        assertThat(read("Baidu, Tencent and Alibaba have ordered $5 billion of Nvidia chips."))
                .extracting(claim -> claim.buyer().value().name())
                .containsExactlyInAnyOrder("Baidu", "Tencent", "Alibaba");
    }

    @Test
    void serversAreBoughtWhateverNumberOfChipsTheyHold() {
        Claim claim = only("Vultr has ordered 260 eight-GPU servers.");
        assertBought(claim, "Vultr", "server", 260);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vultr has ordered 5 servers, each equipped with 8 H100 GPUs.",
                "Vultr has ordered 5 units of Nvidia H100 GPU-based servers."
            })
    void theServersAreCountedAndNotWhatEachOfThemHolds(String text) {
        Claim claim = only(text);
        assertThat(told(claim.quantity()))
                .isEqualTo(new Quantity(new Range.Exactly(5), Quantity.Unit.SERVER));
        assertThat(claim.items().getFirst().value().name()).isEqualTo("H100");
    }

    @Test
    void systemsMeasuredByTheirPowerAreChips() {
        Claim claim = only("Mistral AI will deploy 2 gigawatts of Nvidia systems.");
        assertThat(claim.items().getFirst().value().name()).isEqualTo("AI chip");
    }

    @Test
    void serversOfAMakerAreServers() {
        Claim claim = only("Vultr is buying up to 90 units of Nvidia servers.");
        assertThat(told(claim.quantity()).unit()).isEqualTo(Quantity.Unit.SERVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vultr has ordered 9,000 GB200/GB300 superchips.",
                "Vultr has ordered 9,000 Nvidia GPUs (GB200 and GB300)."
            })
    void aListOfModelsIsBoughtAsAWhole(String text) {
        assertThat(only(text).items())
                .extracting(item -> item.value().name())
                .containsExactly("GB200", "GB300");
    }

    @Test
    void modelsWithTheirOwnNumbersMakeAClaimEach() {
        assertThat(read("Lambda bought 1,000 H100 GPUs and 2,000 H200 GPUs."))
                .extracting(claim -> claim.items().getFirst().value().name())
                .containsExactlyInAnyOrder("H100", "H200");
    }

    @Test
    void gigawattsOfChipsAreCountedInMegawatts() {
        Claim claim = only("OpenAI agreed to buy 6 gigawatts of AMD GPUs.");
        assertThat(told(claim.quantity()))
                .isEqualTo(new Quantity(new Range.Exactly(6000), Quantity.Unit.MW));
        assertThat(seller(claim)).isEqualTo("AMD");
    }

    @Test
    void rentedChipsAreALease() {
        Claim claim = only("Anthropic will rent 10,000 H100 GPUs from CoreWeave.");
        assertThat(claim.mode()).isEqualTo(Mode.LEASE);
        assertThat(seller(claim)).isEqualTo("CoreWeave");
    }

    @Test
    void whatIsCalledOffIsCancelled() {
        assertThat(only("Microsoft has cancelled an order for 5,000 GB200 chips.").status().value())
                .isEqualTo(Stage.CANCELLED);
    }

    @Test
    void aNumberThatTheNextSentenceEstimatesIsDerived() {
        Claim claim =
                only(
                        "ByteDance has purchased a load of GPUs from Nvidia. "
                                + "Actually, GPUs worth more than $1B. "
                                + "That estimates about 100k GPUs.");
        assertBought(claim, "ByteDance", "GPU", 100_000);
        assertThat(((Slot.Told<Quantity>) claim.quantity()).basis())
                .isInstanceOf(Basis.Derived.class);
    }

    @Test
    void thisYearIsOnlyReadInADatedArticle() {
        String text = "Meta has ordered 1,000 H100 GPUs this year.";
        Article dated =
                Texts.article("x", text, new Dating.Dated(LocalDate.of(2024, 5, 2), "given"));
        assertThat(
                        READER.read(dated)
                                .claims()
                                .getFirst()
                                .when()
                                .best()
                                .orElse(EventDate.of("1999")))
                .isEqualTo(EventDate.of("2024"));
        assertThat(only(text).when()).isInstanceOf(Slot.Untold.class);
    }

    @Test
    void theCreditedPublisherReportsIt() {
        Claim claim = only("According to Reuters, Meta has ordered 1,000 H100 GPUs.");
        assertThat(told(claim.reportedBy())).isEqualTo("Reuters");
    }

    @Test
    void headlineAndLinkAboveAClaimAreCited() {
        Claim claim =
                only(
                        "## Big order\n\n[Meta orders chips](https://www.tomshardware.com/news/x)\n\n"
                                + "Meta has ordered 1,000 H100 GPUs.");
        assertThat(claim.cites())
                .contains(
                        new Claim.Citation("Big order", ""),
                        new Claim.Citation(
                                "Meta orders chips", "https://www.tomshardware.com/news/x"));
        assertThat(told(claim.reportedBy())).isEqualTo("Tom's Hardware");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ChatGPT was trained on 10,000 GPUs.",
                "Microsoft invested $1 billion in OpenAI.",
                "Shopify sold its logistics business to Flexport.",
                "The H100 costs about $30,000.",
                "Nvidia shipped 500,000 H100 GPUs last quarter.",
                "Should Meta buy 1,000 H100 GPUs?",
                "Meta has not bought 1,000 H100 GPUs.",
                "Amazon is selling more advertising.",
                "We used 8 H100 GPUs for the experiment.",
                "Nvidia is working on a new GPU architecture."
            })
    void whatIsNoPurchaseMakesNoClaim(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void everyValueIsProvedByWordsThatStandInTheArticle() {
        Article article =
                Texts.article(
                        "x",
                        "Reuters says Meta bought 24,000 H100 GPUs from Dell for $900 million in 2023.");
        Claim claim = READER.read(article).claims().getFirst();
        for (Slot<?> slot :
                List.of(
                        claim.buyer(),
                        claim.seller(),
                        claim.items().getFirst(),
                        claim.quantity(),
                        claim.amount(),
                        claim.status(),
                        claim.when(),
                        claim.reportedBy())) {
            Slot.Told<?> told = (Slot.Told<?>) slot;
            for (Evidence proof : told.evidence()) {
                String text =
                        proof.block() == Evidence.TITLE
                                ? article.title()
                                : article.blocks().get(proof.block()).text();
                assertThat(text.substring(proof.start(), proof.end())).isEqualTo(proof.words());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordered", "bought", "already received", "signed an order for"})
    void hasIsNoHoldingBeforeAParticiple(String words) {
        assertThat(only("Meta has " + words + " 500 H100 GPUs.").status().value())
                .isNotEqualTo(Stage.DEPLOYED);
    }

    @Test
    void anOrderWithAVendorNamesTheSeller() {
        assertThat(seller(only("Hoshimori Cloud signed an order with Dell for 512 H100 GPUs.")))
                .isEqualTo("Dell");
    }

    @Test
    void aMakerThatOnlyTheModelTellsIsDerived() {
        assertThat(only("Hoshimori Cloud ordered 512 H100 GPUs.").seller())
                .isInstanceOfSatisfying(
                        Slot.Told.class,
                        told -> assertThat(told.basis()).isInstanceOf(Basis.Derived.class));
        assertThat(only("Hoshimori Cloud ordered 512 Nvidia H100 GPUs.").seller())
                .isInstanceOfSatisfying(
                        Slot.Told.class,
                        told -> assertThat(told.basis()).isInstanceOf(Basis.Stated.class));
    }

    @Test
    void aContractToRentIsALease() {
        Claim claim = only("Hoshimori Cloud has signed a contract to rent 512 H100 GPUs.");
        assertThat(claim.mode()).isEqualTo(Mode.LEASE);
        assertThat(claim.status().value()).isEqualTo(Stage.ORDERED);
    }

    @Test
    void aPartAndItsWholeAreTwoClaimsAndTheDateIsOfTheOneBesideIt() {
        List<Claim> claims =
                read(
                        "Hoshimori Cloud has received 128 H100 GPUs from Dell, the first part of "
                                + "the 512 H100 GPUs that it ordered in March 2024.");
        assertThat(claims)
                .extracting(
                        claim -> told(claim.quantity()).count().told(),
                        claim -> claim.status().value(),
                        claim -> claim.when() instanceof Slot.Told,
                        ClaimReaderTest::seller)
                .containsExactlyInAnyOrder(
                        tuple(128.0, Stage.DELIVERED, false, "Dell"),
                        tuple(512.0, Stage.ORDERED, true, "Dell"));
    }

    @Test
    void aNameKeepsItsAi() {
        assertBought(only("Hoshimori AI has ordered 512 H200 GPUs."), "Hoshimori AI", "H200", 512);
        assertBought(only("Hoshimori ordered 512 AI chips."), "Hoshimori", "AI chip", 512);
    }

    @Test
    void theTownOfACompanyBuysNothing() {
        assertBought(
                only("Hoshimori Cloud grows. The Sendai-based operator ordered 512 H200 GPUs."),
                "Hoshimori Cloud",
                "H200",
                512);
    }

    @Test
    void aRowIsAboutWhomTheTextSpeaksOf() {
        assertBought(
                only("CoreWeave grows.\n\n- Halls in Reno Valley\n- 16,000 H100 GPUs on order"),
                "CoreWeave",
                "H100",
                16_000);
    }

    @Test
    void countsInBracketsBehindCountsAreNoPartsOfTheirOwn() {
        assertThat(
                        read(
                                "The DGX SuperPOD has four DGX A100s (32 A100s), and the DGX"
                                        + " BasePOD is built from 16 DGX A100s (128 A100s)."))
                .isEmpty();
    }

    private static List<Claim> read(String text) {
        return READER.read(Texts.article("x", "News\n\n" + text)).claims();
    }

    private static Claim only(String text) {
        List<Claim> claims = read(text);
        assertThat(claims).as(text).hasSize(1);
        return claims.getFirst();
    }

    private static void assertBought(Claim claim, String buyer, String item, double count) {
        assertThat(claim.buyer().value().name()).isEqualTo(buyer);
        assertThat(claim.items()).extracting(told -> told.value().name()).containsExactly(item);
        assertThat(told(claim.quantity()).count().told()).isEqualTo(count);
    }

    private static String seller(Claim claim) {
        return told(claim.seller()).name();
    }

    private static <T> T told(Slot<T> slot) {
        return ((Slot.Told<T>) slot).value();
    }
}
