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
