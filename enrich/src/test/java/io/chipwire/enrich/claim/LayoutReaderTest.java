package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.events.Claim;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Lexicon;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tables, lists, notes, headings and fragments tell, as "buyer, number, items, stage". */
class LayoutReaderTest {
    private static final ClaimReader READER = new ClaimReader(Lexicon.builtIn(), LinkModel.none(), Encoder.none());

    @Test
    void aHeadOverColumnsSaysWhatEachCellTells() {
        assertThat(
                        told(
                                """
                                | Company | Chip | Units | Vendor |
                                | CoreWeave | H200 | 12,000 | Dell |
                                | Grayling Analytics | B200 | 640 | Supermicro |
                                """))
                .containsExactly(
                        "CoreWeave, 12000, H200, deployed, from Dell",
                        "Grayling Analytics, 640, B200, deployed, from Supermicro");
    }

    @Test
    void aColumnForEachModelMakesAClaimOfEachNumber() {
        assertThat(
                        told(
                                """
                                | | H100 | A100 |
                                | Meta | 350,000 | 20,000 |
                                """))
                .containsExactly(
                        "Meta, 350000, H100, deployed, from NVIDIA",
                        "Meta, 20000, A100, deployed, from NVIDIA");
    }

    @Test
    void rowsWithoutAHeadTellByTheirNames() {
        assertThat(told("| 1 | CoreWeave | 4,096 H100 | 12 |\n| 2 | Oracle | 2,048 MI300X | 9 |"))
                .containsExactly(
                        "CoreWeave, 4096, H100, deployed, from NVIDIA",
                        "Oracle, 2048, MI300X, deployed, from AMD");
    }

    @Test
    void systemsWithoutASiteAreTheSectionOwners() {
        assertThat(
                        told(
                                """
                                # University of Greyfield research computing
                                | System | Vendor | Accelerators |
                                | Heron | HPE | 96 MI250X |
                                """))
                .containsExactly("University of Greyfield, 96, MI250X, deployed, from HPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| Model | Price | GPU |\n| CoreWeave small | $4 | 8 H100 |",
                "| GPU | Perlmutter | TFLOPS |\n| 64 A100 | yes | 11 |",
                "# Requirements\nMinimum for Meta models:\n- 16 H100 GPUs",
                "# Benchmarks\n- 512 H100: 3 minutes\n- 1,024 H100: 2 minutes",
            })
    void pricesBenchmarksAndNeedsAreNoHoldings(String text) {
        assertThat(told(text)).isEmpty();
    }

    @Test
    void itemsUnderAHeadingBelongToWhomItNames() {
        assertThat(
                        told(
                                """
                                # University of Greyfield compute cluster
                                - 12 nodes with dual processors
                                - 64 NVIDIA A100 GPUs
                                - 16 L40S GPUs for teaching
                                """))
                .containsExactly(
                        "University of Greyfield, 64, A100, deployed, from NVIDIA",
                        "University of Greyfield, 16, L40S, deployed, from NVIDIA");
    }

    @Test
    void aSubheadingOverMachinesKeepsTheOwnerOfItsSection() {
        assertThat(
                        told(
                                """
                                # Oracle
                                Oracle told investors of its plans.
                                # GPU fleet
                                - 16,000 MI300X
                                """))
                .containsExactly("Oracle, 16000, MI300X, deployed, from AMD");
    }

    @Test
    void whatEachNodeHoldsIsNoHolding() {
        assertThat(told("# Oracle cloud nodes\nEach node has:\n- 8 H100 GPUs\n- 2 TB of memory"))
                .isEmpty();
    }

    @Test
    void notesOfKeysAndValuesMakeOneClaim() {
        assertThat(
                        told(
                                """
                                Buyer: Oracle
                                GPUs: 4,096 H100
                                Vendor: Dell
                                Status: planned
                                """))
                .containsExactly("Oracle, 4096, H100, planned, from Dell");
    }

    @Test
    void aNumberBesideItsModelIsANoteToo() {
        assertThat(
                        told(
                                """
                                | Parent | Meta |
                                | H100 GPUs | 350,000 |
                                """))
                .containsExactly("Meta, 350000, H100, deployed, from NVIDIA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The network ties in with Oracle's 24,000-GPU H100 cluster.",
                "Engineers toured the 24,000 H100 cluster at Oracle.",
                "Oracle praises the cooling of its 24,000 H100 cluster.",
            })
    void possessivesAndSitesTellHoldings(String text) {
        assertThat(told(text)).hasSize(1).first().asString().startsWith("Oracle, 24000, ");
    }

    @Test
    void aNamedMachineIsItsOwners() {
        assertThat(
                        told(
                                """
                                # Compute at sea
                                The Heron supercomputer at the University of Greyfield is new.
                                Heron features 96 MI250X accelerators.
                                """))
                .containsExactly("University of Greyfield, 96, MI250X, deployed, from AMD");
    }

    @Test
    void theClusterIsThatOfTheOneTheTitleNames() {
        assertThat(
                        told(
                                """
                                # University of Greyfield installs a new cluster
                                It opened on Monday.
                                The cluster contains 512 H100 GPUs.
                                """))
                .containsExactly("University of Greyfield, 512, H100, deployed, from NVIDIA");
    }

    @Test
    void aTenantOfAHostIsTheOneWhoObtains() {
        assertThat(
                        told(
                                """
                                | Company | Partner | Capacity |
                                | TeraWulf | Anthropic | 40,000 H100 |
                                """))
                .containsExactly("Anthropic, 40000, H100, deployed, from TeraWulf");
    }

    private static List<String> told(String text) {
        return READER.read(Texts.article("layout", text)).claims().stream()
                .map(LayoutReaderTest::told)
                .toList();
    }

    private static String told(Claim claim) {
        String items =
                claim.items().stream()
                        .map(item -> item.value().name())
                        .collect(Collectors.joining(" + "));
        return claim.buyer().value().name()
                + ", "
                + (claim.quantity() instanceof Slot.Told<Quantity> told
                        ? Long.toString(Math.round(told.value().count().told()))
                        : "?")
                + ", "
                + items
                + ", "
                + claim.status().value().word()
                + ", from "
                + (claim.seller() instanceof Slot.Told<Party> seller ? seller.value().name() : "?");
    }
}
