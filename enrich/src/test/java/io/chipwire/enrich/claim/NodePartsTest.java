package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.events.Claim;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one node of several holds, in layouts made up for the purpose: "number unit, items". */
class NodePartsTest {
    private static final ClaimReader READER =
            new ClaimReader(Lexicon.builtIn(), LinkModel.none(), Encoder.none());

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Lambda has bought 48 GPU nodes. Each node has:
                - 2x Intel Xeon processors
                - 4x NVIDIA H100 GPUs
                - 512 GB of memory
                """,
                """
                Lambda has bought 48 GPU nodes for its new cluster.
                The configuration per server is:[^2]
                * Processors: 2x AMD EPYC 9654
                * GPUs: 4x NVIDIA H100 (80 GB)
                """,
                """
                Lambda has bought 48 GPU nodes for its new cluster.
                Every one of these nodes comes with:
                + two 400 Gb/s adapters
                + four H100 GPUs
                """
            })
    void bulletsUnderEachNodeTellTheModelOfTheNodes(String text) {
        assertThat(read(text)).containsExactly("48 SERVER, H100");
    }

    @Test
    void bulletsUnderCountedNodesArePartsOfEach() {
        assertThat(
                        read(
                                """
                                # University of Greyfield: Heron
                                The University of Greyfield operates the Heron supercomputer, which has 960 H200 GPUs.
                                ## Compute partitions
                                - Accelerated partition: 240 compute nodes
                                  - 1x 32-core Intel Xeon processor
                                  - 4x NVIDIA H200
                                - General partition: 500 compute nodes
                                  - 2x 64-core AMD EPYC 9654
                                """))
                .containsExactly("960 CHIP, H200");
    }

    @Test
    void bulletsUnderCountedNodesStandForThem() {
        assertThat(
                        read(
                                """
                                # University of Greyfield: Heron
                                ## Compute partitions
                                - Accelerated partition: 240 compute nodes
                                  - 4x NVIDIA H200
                                """))
                .containsExactly("240 SERVER, H200");
    }

    @Test
    void serversOfAMakeAreBoughtForTheirChips() {
        assertThat(
                        read(
                                """
                                # Highlights of the order
                                Lambda has ordered from Dell:
                                - 36 PowerEdge XE9680 servers
                                - 8 NVIDIA H100 GPUs and 2 TB of memory in each
                                """))
                .containsExactly("36 SERVER, H100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | Num nodes | Node type | CPUs | GPUs |
                | 1,344 | accelerated | 2x Intel Xeon | 8x NVIDIA H200 |
                | 512 | general | 2x Intel Xeon | - |
                """,
                """
                | Partition | GPUs per node | Nodes |
                | gpu | 8 x H200 | 1,344 |
                """,
                """
                | System | GPU | # of nodes |
                | Heron | H200 | 1,344 |
                """
            })
    void aColumnOfNodesCountsWhatTheRowsHold(String table) {
        assertThat(read("# University of Greyfield compute cluster\n" + table))
                .containsExactly("1344 SERVER, H200");
    }

    @Test
    void aSumOfThePartsIsTheNumberOfChips() {
        assertThat(
                        read(
                                """
                                Lambda has bought eight GPU nodes. Each node has:
                                - Network: 100 Gb/s
                                - GPUs: 4x NVIDIA L40S
                                That makes 32 L40S GPUs in total.
                                """))
                .containsExactly("32 CHIP, L40S");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Node architecture", "Hardware of a GPU node: specification"})
    void partsUnderTheHeadingOfANodeAreNoPurchase(String heading) {
        assertThat(
                        read(
                                """
                                # University of Greyfield: Heron
                                Heron has:[^1]
                                - 1,200 MI300X GPUs
                                ## %s
                                - 6x MI300X GPUs
                                - 8x network adapters
                                """
                                        .formatted(heading)))
                .containsExactly("1200 CHIP, MI300X");
    }

    @Test
    void nodesAndGpusOfOneListAreTheSameMachines() {
        assertThat(
                        read(
                                """
                                # University of Greyfield: Heron
                                The University of Greyfield runs Heron. The cluster has:
                                - 200 compute nodes
                                - 400 Intel Xeon Max processors
                                - 1,200 MI300X GPUs
                                - 10 cabinets
                                """))
                .containsExactly("1200 CHIP, MI300X");
    }

    @Test
    void processorsAloneAreBoughtAsTheyAre() {
        assertThat(read("Lambda has bought 40,000 EPYC 9654 processors."))
                .containsExactly("40000 CHIP, EPYC Genoa");
        assertThat(
                        read(
                                "Lambda has bought 40,000 EPYC 9654 processors, and Lambda has bought"
                                        + " 9,000 MI300X GPUs."))
                .containsExactly("9000 CHIP, MI300X");
    }

    @Test
    void whatEachGroupOfANetworkJoinsIsNoHolding() {
        assertThat(
                        read(
                                """
                                # University of Greyfield: Heron
                                ## Interconnect
                                Each group of the network is a tree with:[^14]
                                - 36 switches
                                - 180 nodes or 720 GPUs
                                """))
                .isEmpty();
    }

    private static List<String> read(String text) {
        return READER.read(Texts.article("x", "News\n\n" + text)).claims().stream()
                .map(NodePartsTest::told)
                .toList();
    }

    private static String told(Claim claim) {
        String number =
                claim.quantity() instanceof Slot.Told<Quantity> told
                        ? String.format(
                                Locale.ROOT,
                                "%.0f %s",
                                told.value().count().told(),
                                told.value().unit())
                        : "some";
        return claim.items().stream()
                .map(item -> item.value().name())
                .collect(Collectors.joining(" + ", number + ", ", ""));
    }
}
