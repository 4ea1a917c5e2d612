package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.enrich.learn.Weights;
import io.chipwire.events.Basis;
import io.chipwire.events.Claim;
import io.chipwire.events.Item;
import io.chipwire.events.Mode;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Lexicon;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the sentences around a statement add to it; in texts made up for the purpose. */
class SurroundingsTest {
    private static final ClaimReader READER =
            new ClaimReader(Lexicon.builtIn(), LinkModel.none(), Encoder.none());

    @Test
    void theNextSentenceTellsWhatTheDealIsWorth() {
        Claim claim =
                only(
                        "Lambda has ordered 8,000 B300 GPUs from Dell. "
                                + "The contract is valued at $480 million.");
        assertThat(told(claim.amount())).isEqualTo(dollars(480e6));
    }

    @Test
    void theSentenceBeforeTellsWhatTheDealIsWorth() {
        Claim claim =
                only(
                        "Mistral AI has signed a $900 million agreement with Fluidstack. "
                                + "Mistral AI will get access to 20,000 GB300 chips.");
        assertThat(told(claim.amount())).isEqualTo(dollars(900e6));
    }

    @Test
    void aDealOfSomebodyElseIsNoPrice() {
        Claim claim =
                only(
                        "Lambda has ordered 8,000 B300 GPUs from Dell. "
                                + "Crusoe closed a deal of $480 million for land.");
        assertThat(claim.amount()).isInstanceOf(Slot.Untold.class);
    }

    @Test
    void whatOneChipCostsIsNoPriceOfAll() {
        Claim claim =
                only(
                        "Oracle ordered 50,000 H200 GPUs; at $30,000 to $40,000, the bill comes to"
                                + " $1.5 billion.");
        assertThat(told(claim.amount())).isEqualTo(dollars(1.5e9));
        assertThat(only("Lambda ordered 700 GPUs. Each GPU is valued at $35,000.").amount())
                .isInstanceOf(Slot.Untold.class);
    }

    @Test
    void theSumNearestBeforeTheChipsPaysForThem() {
        Claim claim =
                only("Lambda, now a $4 billion company, has spent $300 million on 9,000 GPUs.");
        assertThat(told(claim.amount())).isEqualTo(dollars(300e6));
    }

    @Test
    void anInvestmentInChipsIsTheirPrice() {
        assertThat(
                        told(
                                only("Lambda has ordered chips, a $90 million investment in 2,000"
                                                + " B300 GPUs.")
                                        .amount()))
                .isEqualTo(dollars(90e6));
        assertThat(only("Lambda, a $90 million investment of Dell, ordered 2,000 GPUs.").amount())
                .isInstanceOf(Slot.Untold.class);
    }

    @Test
    void aSumInBracketsSaysTheOneBeforeOnceMore() {
        Claim claim = only("Tencent has spent 9 billion yuan ($1.3 billion) on 60,000 H20 chips.");
        assertThat(told(claim.amount()).currency()).isEqualTo("CNY");
    }

    @Test
    void onePriceOfSeveralLotsIsNoneOfTheirs() {
        assertThat(read("Lambda bought 1,000 H100 GPUs and 2,000 H200 GPUs for $95 million."))
                .hasSize(2)
                .allMatch(claim -> claim.amount() instanceof Slot.Untold<Money>);
        assertThat(read("Lambda bought 2,000 H200 GPUs and 500 H200 GPUs for $95 million."))
                .allMatch(claim -> claim.amount() instanceof Slot.Told<Money>);
    }

    @Test
    void chipsMayBeValuedAsOrdersAre() {
        Claim claim =
                only("Meta ordered up to 2 gigawatts of AMD Instinct GPUs, valued at $30 billion.");
        assertThat(told(claim.amount())).isEqualTo(dollars(30e9));
    }

    @Test
    void computingPowerWithoutChipsIsRented() {
        Claim claim = only("Mistral AI will buy 40 megawatts of computing power from Cerebras.");
        assertThat(claim.mode()).isEqualTo(Mode.LEASE);
        assertThat(only("Mistral AI will buy 40 megawatts of AMD GPUs.").mode())
                .isEqualTo(Mode.BUY);
    }

    @Test
    void billionsCountMoneyAndNoChips() {
        assertThat(read("Meta ordered billions worth of Nvidia chips."))
                .noneMatch(claim -> claim.quantity() instanceof Slot.Told<?>);
    }

    @Test
    void theChipsAreTheModelToldBefore() {
        Claim claim =
                only(
                        "Huawei began to ship the Ascend 950PR in March. "
                                + "Baidu has placed an order for 6,000 of these chips.");
        assertThat(item(claim).name()).isEqualTo("Ascend 950PR");
        assertThat(told(claim.seller()).name()).isEqualTo("Huawei");
        assertThat(((Slot.Told<Party>) claim.seller()).basis()).isInstanceOf(Basis.Derived.class);
    }

    @Test
    void chipsAreTheModelThatTheirSentenceNamesElsewhere() {
        Claim claim =
                only(
                        "Reka ordered 3,000 chips from Google, which will sell its TPUs to more"
                                + " labs.");
        assertThat(item(claim).name()).isEqualTo("TPU");
    }

    @Test
    void chipsAreTheModelOfTheTitle() {
        Claim claim =
                only(
                        "# Tencent clears H20 purchases\n\n"
                                + "Tencent has ordered 30,000 advanced AI chips.");
        assertThat(item(claim).name()).isEqualTo("H20");
    }

    @Test
    void theTitleOfAnotherBuyerTellsNoModel() {
        Claim claim =
                only("# Oracle picks the MI450\n\nOpenAI has ordered 30,000 AI chips from AMD.");
        assertThat(item(claim).kind()).isEqualTo(Item.Kind.CLASS);
    }

    @Test
    void chipsWithoutAMakerAreOfTheOneNamedBefore() {
        Claim claim =
                only(
                        "Nvidia supplied the first 3,000 units. "
                                + "Cassava ordered a further 12,000 GPUs.");
        assertThat(told(claim.seller()).name()).isEqualTo("NVIDIA");
    }

    @Test
    void chipsWithoutAMakerAreOfNobodyWhereSeveralAreNamed() {
        Claim claim = only("Nvidia and AMD were asked. Cassava ordered a further 12,000 GPUs.");
        assertThat(claim.seller()).isInstanceOf(Slot.Untold.class);
    }

    @Test
    void aMakerRentsNothingOut() {
        Claim claim =
                only(
                        "The arrangement with Nebius was announced in May. "
                                + "Microsoft will get access to 100,000 Nvidia GB300 chips.");
        assertThat(claim.mode()).isEqualTo(Mode.LEASE);
        assertThat(told(claim.seller()).name()).isEqualTo("Nebius");
    }

    @Test
    void aDealWithAHostIsALease() {
        Claim claim = only("Cohere has secured 9,000 Nvidia H100 GPUs in a deal with Oracle.");
        assertThat(told(claim.seller()).name()).isEqualTo("Oracle");
        assertThat(claim.mode()).isEqualTo(Mode.LEASE);
    }

    @Test
    void aCloudThatChipsComeThroughRentsThemOut() {
        for (String text :
                List.of(
                        "Mistral AI announced a $38 billion deal for 200,000 Nvidia GPUs through"
                                + " Amazon Web Services.",
                        "Mistral AI is committing $38 billion to Amazon Web Services for 200,000"
                                + " Nvidia GPUs.")) {
            assertThat(READER.read(Texts.article("note", text)).claims())
                    .singleElement()
                    .satisfies(claim -> {
                        assertThat(told(claim.seller()).name()).isEqualTo("AWS");
                        assertThat(claim.mode()).isEqualTo(Mode.LEASE);
                    });
        }
    }

    @Test
    void aHostRentsOutWhatOthersMade() {
        LinkModel judge =
                new LinkModel(
                        Map.of(
                                LinkModel.BUYER,
                                new Weights(Map.of("b.-1=for", 9f)),
                                LinkModel.SELLER,
                                new Weights(Map.of("b.-1=by", 9f))),
                        Map.of());
        String text = "A hall for Microsoft by Nscale is home to 30,000 GB300 chips.";
        Claim claim =
                new ClaimReader(Lexicon.builtIn(), judge, Encoder.none())
                        .read(Texts.article("x", "News\n\n" + text))
                        .claims()
                        .getFirst();
        assertThat(claim.buyer().value().name()).isEqualTo("Microsoft");
        assertThat(told(claim.seller()).name()).isEqualTo("Nscale");
        assertThat(claim.mode()).isEqualTo(Mode.LEASE);
    }

    @Test
    void ordersMayBeValuedAsCompaniesAre() {
        assertThat(
                        told(
                                only("Oracle ordered 9,000 GPUs, an order valued at $80 million.")
                                        .amount()))
                .isEqualTo(dollars(80e6));
        assertThat(only("Lambda, valued at $4 billion, ordered 9,000 GPUs.").amount())
                .isInstanceOf(Slot.Untold.class);
    }

    @Test
    void theOwnerIsTheMakerWhereTheTextSpeaksOfItAlone() {
        Claim claim = only("Amazon grows. Anthropic has deployed 500,000 Trainium2 chips.");
        assertThat(told(claim.seller()).name()).isEqualTo("Amazon");
    }

    @Test
    void anExactSumIsMoreThanManyBillions() {
        Claim claim =
                only(
                        "Meta has ordered AMD GPUs in a multi-billion-dollar deal. "
                                + "Meta has ordered AMD GPUs for $60 billion.");
        assertThat(told(claim.amount())).isEqualTo(dollars(60e9));
    }

    @Test
    void theModelIsToldRatherThanItsFamily() {
        Claim claim =
                only(
                        "Oracle has ordered 9,000 Blackwell GPUs from Dell. "
                                + "Oracle has ordered B200 chips.");
        assertThat(item(claim).name()).isEqualTo("B200");
    }

    @Test
    void graceBlackwellIsNoParticularChip() {
        assertThat(item(only("Mistral AI ordered 18,000 Grace Blackwell chips.")).name())
                .isEqualTo("Grace Blackwell");
        assertThat(item(only("Mistral AI ordered 18,000 Grace Blackwell GB300 chips.")).name())
                .isEqualTo("GB300");
    }

    private static List<Claim> read(String text) {
        return READER.read(Texts.article("x", text.startsWith("#") ? text : "News\n\n" + text))
                .claims();
    }

    private static Claim only(String text) {
        List<Claim> claims = read(text);
        assertThat(claims).as(text).hasSize(1);
        return claims.getFirst();
    }

    private static Item item(Claim claim) {
        return claim.items().getFirst().value();
    }

    private static Money dollars(double sum) {
        return new Money(new Range.Exactly(sum), "USD");
    }

    private static <T> T told(Slot<T> slot) {
        return ((Slot.Told<T>) slot).value();
    }
}
