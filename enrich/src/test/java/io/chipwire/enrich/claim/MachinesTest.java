package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.events.Claim;
import io.chipwire.events.Quantity;
import io.chipwire.events.Quantity.Unit;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of machines, and of the chips in each; in sentences made up for the purpose. */
class MachinesTest {
    private static final ClaimReader READER =
            new ClaimReader(Lexicon.builtIn(), LinkModel.none(), Encoder.none());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lambda bought 188 nodes, each of them comprised of four MI300A chips.",
                "Lambda has bought 188 servers, and each server is equipped with eight CPUs and"
                        + " four MI300A chips.",
                "Lambda bought 188 servers. Lambda bought four MI300A chips per server.",
            })
    void whatEachMachineHoldsIsNotBoughtOnItsOwn(String text) {
        assertThat(read(text))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(count(claim).count().told()).isEqualTo(188);
                    assertThat(count(claim).unit()).isEqualTo(Unit.SERVER);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Lambda ordered two 24,000 GPU clusters.         | 48000
                    Lambda ordered three 8,192-chip pods.           | 24576
                    Lambda bought four clusters of 4,096 H100 GPUs. | 16384
                    Crusoe bought two 16,000-GPU AI clusters.       | 32000
                    """)
    void clustersOfOneSizeAreTheChipsInAllOfThem(String text, double chips) {
        assertThat(read(text))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(count(claim).count().told()).isEqualTo(chips);
                    assertThat(count(claim).unit()).isEqualTo(Unit.CHIP);
                    assertThat(claim.items())
                            .noneMatch(item -> item.value().id().equals("supercomputer"));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lambda bought 40 eight-GPU servers.",
                "Lambda bought 40 racks of 72 B200 chips."
            })
    void machinesThatAreSoldAsSuchStayMachines(String text) {
        assertThat(read(text))
                .singleElement()
                .satisfies(claim -> assertThat(count(claim).unit()).isNotEqualTo(Unit.SYSTEM));
    }

    @Test
    void aModelThatIsCountedApartIsNotThatOfTheOtherChips() {
        assertThat(
                        read(
                                "Oracle will build two 30,000 GPU clusters and acquire 90,000 MI450"
                                        + " chips."))
                .filteredOn(claim -> count(claim).count().told() == 60_000)
                .singleElement()
                .satisfies(claim ->
                        assertThat(claim.items())
                                .extracting(item -> item.value().name())
                                .containsExactly("GPU"));
    }

    @Test
    void aNumberCountsTheModelThatItStandsWith() {
        assertThat(
                        read(
                                "Lambda bought H100 and H200 chips from Dell for $40 million. Lambda"
                                        + " bought 248 H100 chips."))
                .filteredOn(claim -> claim.quantity() instanceof Slot.Told<?>)
                .singleElement()
                .satisfies(claim ->
                        assertThat(claim.items())
                                .extracting(item -> item.value().name())
                                .containsExactly("H100"));
    }

    @Test
    void nobodyBuysAFractionOfAChip() {
        assertThat(read("Lambda bought 0.4 H100 chips."))
                .allSatisfy(claim -> assertThat(claim.quantity()).isInstanceOf(Slot.Untold.class));
    }

    @Test
    void whatEachBuyerHasIsItsOwn() {
        assertThat(read("Lambda and Crusoe each have systems with 4,000 H100 chips."))
                .extracting(claim -> claim.buyer().value().name(), claim -> count(claim).unit())
                .containsExactlyInAnyOrder(tuple("Lambda", Unit.CHIP), tuple("Crusoe", Unit.CHIP));
    }

    @Test
    void whatBuyersTookEachIsTheirs() {
        assertThat(read("Lambda and Crusoe bought 4,000 H100 chips each."))
                .hasSize(2)
                .allSatisfy(claim -> assertThat(count(claim).count().told()).isEqualTo(4000));
    }

    @Test
    void machinesAndTheChipsInThemAreOneHolding() {
        assertThat(read("Lambda has 350 servers, and Lambda has 2,800 GPUs."))
                .singleElement()
                .satisfies(claim -> assertThat(count(claim).count().told()).isEqualTo(2800));
    }

    @Test
    void megawattsAndTheChipsThatTheyRunAreOnePurchase() {
        assertThat(
                        read(
                                "Mistral AI will rent 300 megawatts of GPUs from Crusoe, and Mistral AI"
                                        + " will rent 220,000 GPUs from Crusoe."))
                .singleElement()
                .satisfies(claim -> assertThat(count(claim).count().told()).isEqualTo(220_000));
    }

    @Test
    void machinesAndChipsOrderedAreTwoPurchases() {
        assertThat(read("Lambda ordered 350 servers, and Lambda ordered 2,800 GPUs.")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lambda has installed 124 CPU nodes.",
                "Lambda has installed 40 racks of CPU compute."
            })
    void machinesOfProcessorsAreNoAccelerators(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void aSystemOfRacksKeepsItsKind() {
        assertThat(read("Lambda has built a 500-rack supercomputer."))
                .singleElement()
                .satisfies(claim -> assertThat(count(claim).unit()).isEqualTo(Unit.RACK));
    }

    private static Quantity count(Claim claim) {
        return ((Slot.Told<Quantity>) claim.quantity()).value();
    }

    private static List<Claim> read(String text) {
        return READER.read(Texts.article("x", "News\n\n" + text)).claims();
    }
}
