package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.events.Claim;
import io.chipwire.events.Item;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.Lexicon;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EllipsesTest {
    private static final ClaimReader RULES =
            new ClaimReader(Lexicon.builtIn(), LinkModel.none(), Encoder.none());

    private static final Tuple ORDERED = tuple("ByteDance", 100_000.0, Stage.ORDERED);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "; 30,000 have arrived, Reuters reported.",
                ", of which 30,000 have been delivered.",
                ". So far, 30,000 of them have arrived.",
                ". It has received only 30,000.",
                ". The company said that it pays in yuan. It has now received about 30,000 of them.",
            })
    void whatHasComeOfAnOrderNeedsNoNameForTheChips(String rest) {
        String text = "ByteDance has ordered 100,000 Ascend 910B chips from Huawei" + rest;

        assertThat(told(text))
                .containsExactly(ORDERED, tuple("ByteDance", 30_000.0, Stage.DELIVERED));
        assertThat(RULES.read(Texts.article("note", text)).claims())
                .allSatisfy(claim -> {
                    assertThat(seller(claim)).isEqualTo("Huawei");
                    assertThat(items(claim)).containsExactly("ascend-910b");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " in May and another 35,000 in November.",
                " in May. It ordered 35,000 more in November.",
                " in May, and it has bought a further 35,000.",
            })
    void aFurtherNumberIsAnotherPurchase(String rest) {
        assertThat(told("ByteDance has ordered 100,000 Ascend 910B chips" + rest))
                .containsExactly(ORDERED, tuple("ByteDance", 35_000.0, Stage.ORDERED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ByteDance has taken delivery of 30,000 of the 100,000 Ascend 910B chips it"
                        + " ordered.",
                "ByteDance has received 30,000 of 100,000 Ascend 910B chips that it had"
                        + " bought.",
            })
    void ofAPartAndTheWholeEachIsToldAsFarAsItHasCome(String text) {
        assertThat(told(text))
                .containsExactlyInAnyOrder(ORDERED, tuple("ByteDance", 30_000.0, Stage.DELIVERED));
    }

    @Test
    void aPartOfSomeIsNoNumberOfAll() {
        assertThat(told("Firmus has installed the first 9,000 of its 36,000 GB300 GPUs."))
                .containsExactly(tuple("Firmus", 9_000.0, Stage.DEPLOYED));
        assertThat(told("Cohere has bought 8,000 of Tesla's 29,000 H100s."))
                .containsExactly(tuple("Cohere", 8_000.0, Stage.ORDERED));
        assertThat(told("One of the 4,096 H100 GPUs at Meta failed.")).isEmpty();
    }

    @Test
    void whoSellsTheOthersIsToldBehindThem() {
        String text = "Together AI leases 20,000 H100s from Crusoe and 10,000 more from Hypertec.";

        assertThat(RULES.read(Texts.article("note", text)).claims())
                .extracting(EllipsesTest::count, EllipsesTest::seller)
                .containsExactly(tuple(20_000.0, "Crusoe"), tuple(10_000.0, "Hypertec"));
    }

    @Test
    void someOfThemAreOfWhatIsAsMany() {
        String text =
                "Baidu ordered 1,600 Ascend 910B chips for 200 servers from Huawei. By October,"
                        + " more than 1,000 of them had been delivered.";

        assertThat(RULES.read(Texts.article("note", text)).claims())
                .extracting(EllipsesTest::count, EllipsesTest::unit)
                .contains(tuple(1_000.0, Quantity.Unit.CHIP))
                .doesNotContain(tuple(1_000.0, Quantity.Unit.SERVER));
    }

    @Test
    void whatIsToBeBoughtBesideIsPlanned() {
        assertThat(
                        told(
                                "ByteDance has ordered 100,000 Ascend 910B chips and plans to buy"
                                        + " another 35,000 next year."))
                .containsExactly(ORDERED, tuple("ByteDance", 35_000.0, Stage.PLANNED));
    }

    @Test
    void othersMayBuyTheSameChips() {
        assertThat(
                        told(
                                "ByteDance has ordered 100,000 Ascend 910B chips, Tencent 40,000"
                                        + " and Baidu 20,000."))
                .containsExactly(
                        ORDERED,
                        tuple("Tencent", 40_000.0, Stage.ORDERED),
                        tuple("Baidu", 20_000.0, Stage.ORDERED));
        assertThat(told("Meta has 350,000 H100 GPUs, while Tesla has 50,000."))
                .containsExactly(
                        tuple("Meta", 350_000.0, Stage.DEPLOYED),
                        tuple("Tesla", 50_000.0, Stage.DEPLOYED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " Its shares closed at 512.",
                " It has 300,000 customers.",
                " In 2024 it was founded.",
                " Tesla sold 435,000 in the quarter.",
                " Some 30,000 people arrived.",
                " It did not receive 30,000.",
                " It has paid $400 for each, and 15,000 yuan for others.",
            })
    void otherNumbersCountOtherThings(String rest) {
        assertThat(told("ByteDance has ordered 100,000 Ascend 910B chips." + rest))
                .containsExactly(ORDERED);
    }

    @Test
    void aNumberFarBehindCountsNothing() {
        String between = " Its founder spoke in Paris.".repeat(3);

        assertThat(
                        told(
                                "ByteDance has ordered 100,000 Ascend 910B chips."
                                        + between
                                        + " Some 30,000 have arrived."))
                .containsExactly(ORDERED);
    }

    private static List<Tuple> told(String text) {
        return RULES.read(Texts.article("note", text)).claims().stream()
                .map(claim ->
                        tuple(claim.buyer().value().name(), count(claim), claim.status().value()))
                .toList();
    }

    private static double count(Claim claim) {
        return claim.quantity() instanceof Slot.Told<Quantity> told
                ? told.value().count().told()
                : 0;
    }

    private static Quantity.Unit unit(Claim claim) {
        return ((Slot.Told<Quantity>) claim.quantity()).value().unit();
    }

    private static String seller(Claim claim) {
        return claim.seller() instanceof Slot.Told<Party> told ? told.value().name() : "";
    }

    private static List<String> items(Claim claim) {
        return claim.items().stream().map(Slot.Told::value).map(Item::id).toList();
    }
}
