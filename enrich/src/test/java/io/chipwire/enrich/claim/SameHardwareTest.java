package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.events.Claims;
import io.chipwire.events.Money;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One purchase told twice: in chips and in machines, in two currencies. */
class SameHardwareTest {
    private static final ClaimReader READER =
            new ClaimReader(Lexicon.builtIn(), LinkModel.none(), Encoder.none());

    @Test
    void chipsAndTheServersThatHoldThemAreOnePurchase() {
        assertThat(counts("Lambda installed 48 H100 GPUs. Lambda installed six H100 servers."))
                .containsExactly("48 CHIP");
    }

    @Test
    void chipsThatServersDoNotHoldAreAnotherPurchase() {
        assertThat(counts("Lambda installed 50 H100 GPUs. Lambda installed six H100 servers."))
                .containsExactly("50 CHIP", "6 SERVER");
    }

    @Test
    void chipsAndTheSystemsThatAreNamedByThemAreOnePurchase() {
        assertThat(
                        counts(
                                "Lambda installed 191 DGX H100 systems. Lambda installed 1,528 H100 GPUs."))
                .containsExactly("1528 CHIP");
    }

    @Test
    void machinesAndWhatIsInThemAreOnePurchase() {
        Claims claims =
                new ClaimReader(Lexicon.builtIn())
                        .read(
                                Texts.article(
                                        "a",
                                        "In 2023, G42 ordered Condor Galaxy supercomputers powered"
                                                + " by Cerebras CS-2 systems, worth $1.4 billion."));

        assertThat(items(claims)).containsExactly(List.of("Condor Galaxy", "CS-2"));
    }

    @Test
    void machinesSideBySideAreTwoPurchases() {
        assertThat(items(claims("Lambda bought 2 DGX SuperPODs and 40 DGX B200 systems.")))
                .hasSize(2);
    }

    @Test
    void whatSeveralBuyTogetherNoneOfThemBuys() {
        assertThat(
                        counts(
                                "CoreWeave and Lambda ordered 60,000 H100 GPUs. CoreWeave ordered"
                                        + " 40,000 H100 GPUs. Lambda ordered 20,000 H100 GPUs."))
                .containsExactly("40000 CHIP", "20000 CHIP");
    }

    @Test
    void whatSeveralBuyEachStaysWhereOneHasNoPart() {
        assertThat(
                        counts(
                                "CoreWeave and Lambda each ordered 60,000 H100 GPUs. Lambda ordered"
                                        + " 20,000 H100 GPUs."))
                .containsExactly("60000 CHIP", "60000 CHIP", "20000 CHIP");
    }

    @Test
    void chipsOfAnotherStageAreAnotherPurchase() {
        assertThat(counts("Lambda ordered 48 H100 GPUs. Lambda installed six H100 servers."))
                .containsExactly("48 CHIP", "6 SERVER");
    }

    @Test
    void aSumInTwoCurrenciesIsOne() {
        Claims claims =
                claims(
                        "China Mobile ordered servers for 31 billion yuan. China Mobile ordered"
                                + " servers worth $4.3 billion.");

        assertThat(claims.claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.amount()).isInstanceOf(Slot.Told.class))
                .satisfies(claim ->
                        assertThat(((Slot.Told<Money>) claim.amount()).value().currency())
                                .isIn("CNY", "USD"));
    }

    private static List<List<String>> items(Claims claims) {
        return claims.claims().stream()
                .map(claim -> claim.items().stream().map(item -> item.value().name()).toList())
                .toList();
    }

    private static List<String> counts(String text) {
        return claims(text).claims().stream()
                .map(claim ->
                        claim.quantity() instanceof Slot.Told<Quantity> told
                                ? "%.0f %s"
                                        .formatted(
                                                told.value().count().told(),
                                                told.value().unit().name())
                                : "untold")
                .toList();
    }

    private static Claims claims(String text) {
        return READER.read(Texts.article("made-up", text));
    }
}
