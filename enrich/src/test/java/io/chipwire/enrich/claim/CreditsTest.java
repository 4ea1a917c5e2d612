package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.events.Claim;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {
    private static final ClaimReader READER = new ClaimReader(Lexicon.builtIn(), LinkModel.none(), Encoder.none());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Meta has ordered 500 H100 GPUs from Dell, the Quayside Courier reported on Monday.",
                "According to the Quayside Courier, Meta has ordered 500 H100 GPUs from Dell.",
                "According to a report by the Quayside Courier, Meta has ordered 500 H100 GPUs.",
                "Meta has ordered 500 H100 GPUs, three people told the Quayside Courier.",
                "Meta has ordered 500 H100 GPUs, documents seen by the Quayside Courier show.",
                "The Quayside Courier newspaper said Meta has ordered 500 H100 GPUs from Dell.",
                "Meta has ordered 500 H100 GPUs, the Quayside Courier said, citing two officials."
            })
    void aNameIsCreditedWhereTheLanguageCreditsIt(String text) {
        assertThat(credits(text)).containsExactly("Quayside Courier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Meta has ordered 500 H100 GPUs, according to people familiar with the matter.",
                "Meta has ordered 500 H100 GPUs, according to Meta.",
                "Meta has ordered 500 H100 GPUs from Dell, according to Dell.",
                "Meta has ordered 500 H100 GPUs, according to Ines Varga, an analyst.",
                "Meta has ordered 500 H100 GPUs. Fjordbank Capital reported a profit."
            })
    void sourcesWithoutANameAndThePartiesThemselvesAreNoCredit(String text) {
        assertThat(credits(text)).containsExactly("-");
    }

    @Test
    void aCreditParagraphsAwayCountsForTheSamePurchase() {
        assertThat(
                        credits(
                                """
                                According to Reuters, two companies work together. Specifically, Meta is sourcing chips from Huawei.

                                What will it do with them?

                                According to Engadget, Meta has trained its models on the H20.

                                Meta wants to be less dependent.

                                Nobody commented.

                                Meta has ordered 100,000 Ascend 910B chips from Huawei.
                                """))
                .contains("Reuters")
                .doesNotContain("Engadget");
    }

    @Test
    void aCreditOfAnotherPurchaseIsNotTaken() {
        assertThat(
                        credits(
                                "Bloomberg reported that Oracle has ordered 5,000 B200 chips from Dell. "
                                        + "Lambda has ordered 700 MI300X accelerators."))
                .containsExactly("Bloomberg", "-");
    }

    @Test
    void aQuotedLineAboveIsTheHeadlineThatAClaimStandsUnder() {
        List<Claim> claims =
                read(
                        """
                        A letter about many things

                        🇸🇪 ‘Oracle Has Snapped Up $2 Billion of AMD GPUs This Year’ 💰💰

                        It takes many machines.

                        Oracle has ordered around $2 billion worth of AMD GPUs.
                        """);
        assertThat(claims.getFirst().cites())
                .contains(
                        new Claim.Citation(
                                "Oracle Has Snapped Up $2 Billion of AMD GPUs This Year", ""));
    }

    private static List<Claim> read(String text) {
        return READER.read(Texts.article("x", "News\n\n" + text)).claims();
    }

    private static List<String> credits(String text) {
        return read(text).stream().map(CreditsTest::credit).toList();
    }

    private static String credit(Claim claim) {
        return switch (claim.reportedBy()) {
            case Slot.Told<String> told -> told.value();
            case Slot.Untold<String> _ -> "-";
        };
    }
}
