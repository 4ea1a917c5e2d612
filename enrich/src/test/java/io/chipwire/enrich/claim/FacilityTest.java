package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.events.Claim;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of computing facilities, made up: "buyer: number unit, items". */
class FacilityTest {
    private static final ClaimReader READER =
            new ClaimReader(Lexicon.builtIn(), LinkModel.none(), Encoder.none());

    @Test
    void aPageOfACentreTellsWhatTheCentreHas() {
        assertThat(
                        read(
                                """
                                # Heron user guide
                                Heron is the HPC cluster of the University of Greyfield. Slurm schedules its partitions.
                                - Heron has 58 nodes of various types, with 2,816 cores.
                                - There are 6 L40 GPU nodes (Intel Xeon) with 3 L40 cards each (18 in total).
                                - There are 2 AMD MI300X nodes.
                                """))
                .containsExactly(
                        "University of Greyfield: 18 CHIP, L40",
                        "University of Greyfield: 2 SERVER, MI300X");
    }

    @Test
    void eachPartOfALongListIsAHolding() {
        assertThat(
                        read(
                                """
                                # Facilities statement
                                Computing resources will be provided by the University of Greyfield, whose clusters and storage are free to use.
                                1. **Stork**: a cluster with 190 compute nodes of 128 cores; 38 nodes with two V100 GPUs; 4 nodes with two K80 GPUs
                                2. **Crane**: a cluster with 4 NVIDIA Volta V100 GPUs, 18 NVIDIA T4 GPUs and 80 NVIDIA P100 GPUs
                                """))
                .containsExactlyInAnyOrder(
                        "University of Greyfield: 38 SERVER, V100",
                        "University of Greyfield: 4 SERVER, K80",
                        "University of Greyfield: 4 CHIP, V100",
                        "University of Greyfield: 18 CHIP, T4",
                        "University of Greyfield: 80 CHIP, P100");
    }

    @Test
    void whoRunsAMachineHasWhatItsSectionTells() {
        assertThat(
                        read(
                                """
                                # Regional clusters
                                News of the national HPC clusters, their nodes and their storage.
                                ## Heron
                                Heron is run by the University of Greyfield.
                                - 96 NVIDIA A100 GPUs
                                ## Stork
                                Stork is run by the University of Nowhere.
                                - 64 NVIDIA H100 GPUs
                                """))
                .containsExactly(
                        "University of Greyfield: 96 CHIP, A100",
                        "University of Nowhere: 64 CHIP, H100");
    }

    @Test
    void howManyOneMayUseIsNoHolding() {
        assertThat(
                        read(
                                """
                                # Heron user guide
                                Heron is the HPC cluster of the University of Greyfield. Slurm schedules its partitions and nodes.
                                - You can request 32 H100 GPUs in a job.
                                - The limit is 64 H100 GPUs.
                                """))
                .isEmpty();
    }

    @Test
    void aTextThatOnlyNamesAUniversityIsNoPageOfItsFacility() {
        assertThat(
                        read(
                                """
                                # A study of prices
                                Researchers of the University of Greyfield looked at clouds.
                                - There are 6 L40 GPU nodes with 3 L40 cards each.
                                """))
                .isEmpty();
    }

    @Test
    void aRowThatMeasuresCountsNoMachines() {
        assertThat(
                        read(
                                """
                                # University of Greyfield: compute cluster
                                | | Base nodes | A100 nodes |
                                | Nodes | 308 | 4 |
                                | Total cores | 39,424 | 512 |
                                | Memory per node | 256 | 2,048 |
                                """))
                .containsExactly("University of Greyfield: 4 SERVER, A100");
    }

    @Test
    void whatOneOfTheNodesUnderAHeadingIsMadeOfIsNoHolding() {
        assertThat(
                        read(
                                """
                                # Heron: specifications
                                Heron is the HPC cluster of the University of Greyfield, with partitions for all.
                                ## Summary
                                - 20 compute nodes with 1,800 cores
                                - 5 V100 GPUs
                                ## Light GPU node
                                - CPU: 32 cores
                                - RAM: 128 GB
                                - GPU: 1 x V100
                                """))
                .containsExactly("University of Greyfield: 5 CHIP, V100");
    }

    private static List<String> read(String text) {
        return READER.read(Texts.article("made-up", text)).claims().stream()
                .map(FacilityTest::told)
                .toList();
    }

    private static String told(Claim claim) {
        String count =
                claim.quantity() instanceof Slot.Told<Quantity> told
                        ? "%.0f %s"
                                .formatted(told.value().count().told(), told.value().unit().name())
                        : "untold";
        List<String> items = claim.items().stream().map(item -> item.value().name()).toList();
        return claim.buyer().value().name() + ": " + count + ", " + String.join(" + ", items);
    }
}
