package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chipwire.events.Claim;
import io.chipwire.events.Mode;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the models add to the rules, and what they may not take away. */
class LinkerTest {
    private static final ClaimReader READER = new ClaimReader(Lexicon.builtIn());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ByteDance with that ton load of GPUs",
                "Oracle with this enormous heap of GPUs",
            })
    void wordsThatPointAtChipsToldBeforeTellNoPurchaseOfTheirOwn(String text) {
        assertThat(claims(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Petrel Labs trained its new weather model on 2,048 H100 GPUs in eleven days.",
                "The model was trained by DeepSeek using more than 2,000 H800 chips.",
                "Kestrel AI trains it on just 512 Nvidia B200 GPUs.",
            })
    void whatSomethingWasTrainedOnIsNotObtained(String text) {
        assertThat(claims(text)).isEmpty();
    }

    @Test
    void whatSomethingWasTrainedOnMayBelongToWhoTrainedIt() {
        assertThat(claims("Meta trained Llama on its own cluster of 24,576 H100 GPUs.")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Did Cohere buy 5,000 H100 GPUs?",
                "Cohere almost bought 5,000 H100 GPUs.",
                "Cohere bought a company that has 5,000 H100 GPUs.",
                "Cohere bought none of the 5,000 H100 GPUs.",
                "Cohere needs 5,000 H100 GPUs.",
                "Cohere received an offer for 5,000 H100 GPUs.",
                "Cohere wants to know who bought the 5,000 H100 GPUs.",
                "Neither Cohere nor Google bought the 5,000 H100 GPUs.",
                "With the money, Cohere could have bought 5,000 H100 GPUs.",
            })
    void whatOnlySoundsLikeAPurchaseIsNone(String text) {
        assertThat(claims(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cohere, which nearly failed, bought 5,000 H100 GPUs.",
                "Cohere bought 5,000 H100 GPUs, but who needs them?",
                "Cohere, the company that bought 5,000 H100 GPUs, has moved.",
                "Cohere returned to Dell and bought 5,000 H100 GPUs.",
                "Neither firm commented, but Cohere bought 5,000 H100 GPUs.",
                "Cohere received 5,000 H100 GPUs and an offer for its shares.",
            })
    void aPurchaseBesideSuchWordsIsOne(String text) {
        assertThat(claims(text)).hasSize(1);
    }

    @Test
    void whoReturnsChipsObtainsNone() {
        assertThat(claims("Cohere returned its cluster of A100 GPUs in March.")).isEmpty();
    }

    @Test
    void whatSomethingWasTrainedOnMayBeRented() {
        assertThat(claims("Cohere trains its models on 4,096 TPU v5p chips rented from Google."))
                .singleElement()
                .satisfies(claim -> assertThat(claim.buyer().value().name()).isEqualTo("Cohere"));
    }

    @Test
    void whatWordsTellWithBothSidesAndANumberStands() {
        assertThat(claims("Dell will land commitments from Meta for 1,000 H100 GPUs."))
                .singleElement()
                .satisfies(claim -> assertThat(claim.buyer().value().name()).isEqualTo("Meta"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Petrel Cloud is growing. The fleet: 16,000 H100s on order (as of mid-2024).",
                "Petrel Cloud, a data center company, plans an IPO.\n\n9,000 H200 GPUs on order,"
                        + " delivery in 2026.",
            })
    void whatIsOnOrderIsOrdered(String text) {
        assertThat(claims(text))
                .singleElement()
                .satisfies(claim -> assertThat(claim.status().value()).isEqualTo(Stage.ORDERED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lambda plans a new campus.\n\n- Phase 1: 16,000 H100 GPUs (ordered mid-2024)\n"
                        + "- Phase 2: 20,000 B200 GPUs (deploying by 2026)",
                "Crusoe expansion plan\n\n- Phase 1: 16,000 H100 GPUs (ordered mid-2024)\n"
                        + "- Phase 2: 8,000 GB200 GPUs (planned)",
            })
    void whatWordsTellToBeOrderedIsNoPlan(String text) {
        assertThat(claims(text))
                .extracting(claim -> claim.status().value())
                .contains(Stage.ORDERED);
    }

    @Test
    void whatWordsOnlyNameAsMeantIsNotInUse() {
        assertThat(
                        claims(
                                "Kestrel Telecom suggested partnering with Nvidia to build, operate"
                                        + " and scale computing centres, with an initial scale of"
                                        + " 1,000 GPUs by 2027."))
                .singleElement()
                .satisfies(claim -> assertThat(claim.status().value()).isEqualTo(Stage.PLANNED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Meta did not buy 2,000 H100 GPUs.",
                "Meta has not yet bought any H100 GPUs from Nvidia.",
                "Meta did not buy a machine powered by 2,000 H100 GPUs.",
                "Meta does not have a cluster of 2,000 H100 GPUs.",
                "Meta has no H100 GPUs.",
                "No, Meta didn't \"buy 10,000 GPUs\".",
                "The 2,000 H100 GPUs were never bought by Meta.",
                "Nvidia did not sell 2,000 H100 GPUs to Meta.",
                "If Meta bought 2,000 H100 GPUs, it would pay $60 million.",
                "It is not known whether Meta bought 2,000 H100 GPUs.",
                "I think that Meta should buy 2,000 H100 GPUs.",
                "For Meta, $50 million would buy about 2,000 H100 GPUs.",
            })
    void whatIsNegatedOrSupposedIsNoPurchase(String text) {
        assertThat(claims(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Meta bought no fewer than 2,000 H100 GPUs.",
                "Meta, which does not make chips, bought 2,000 H100 GPUs.",
                "Meta not only bought 2,000 H100 GPUs.",
                "If the deal closes, Meta will buy 2,000 H100 GPUs.",
                "Meta did not say when it bought 2,000 H100 GPUs.",
            })
    void whatIsNegatedBesideAPurchaseLeavesIt(String text) {
        assertThat(claims(text)).hasSize(1);
    }

    @Test
    void aStageThatARowTellsStands() {
        assertThat(
                        claims(
                                """
                                | Buyer | Chips | Units | Status |
                                |---|---|---:|---|
                                | Lambda | GB300 NVL72 | 250 racks | planned |
                                | Oracle | MI355X | 4,000 | delivered |
                                """))
                .extracting(claim -> claim.status().value())
                .containsExactly(Stage.PLANNED, Stage.DELIVERED);
    }

    @Test
    void whatAHeadlineTellsForTheEndOfTheYearIsToCome() {
        assertThat(claims("Meta +350k H100 by year end"))
                .extracting(claim -> claim.status().value())
                .containsExactly(Stage.PLANNED);
    }

    @Test
    void whatIsInvestedToInstallChipsIsTheirPrice() {
        assertThat(claims("Meta will invest $650 million to install 8,000 Nvidia GPUs by 2027."))
                .singleElement()
                .satisfies(claim -> assertThat(claim.amount()).isInstanceOf(Slot.Told.class));
    }

    @Test
    void whoSellsChipsDoesNotObtainThem() {
        assertThat(claims("Petrel Cloud sold 5,000 H100 GPUs.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hut 8 leases 1,000 H100 GPUs to a customer for five years.",
                "Crusoe is leasing 5,000 H100 GPUs to startups.",
                "Petrel Cloud sells access to 5,000 H100 GPUs.",
            })
    void whoRentsChipsOutIsNoTenant(String text) {
        assertThat(claims(text))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.mode()).isEqualTo(Mode.BUY));
    }

    @Test
    void whatSomebodyIsToStopBuyingIsCalledOffForAll() {
        assertThat(claims("The ministry told Alibaba, ByteDance to stop buying Nvidia AI chips."))
                .extracting(claim -> claim.buyer().value().name(), claim -> claim.status().value())
                .containsExactlyInAnyOrder(
                        tuple("Alibaba", Stage.CANCELLED), tuple("ByteDance", Stage.CANCELLED));
    }

    private static List<Claim> claims(String text) {
        return READER.read(Texts.article("note", text)).claims();
    }
}
