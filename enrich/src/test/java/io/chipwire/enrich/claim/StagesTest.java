package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.enrich.mention.WordList;
import io.chipwire.events.Claim;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagesTest {
    private static final ClaimReader READER =
            new ClaimReader(Lexicon.builtIn(), LinkModel.none(), Encoder.none());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amazon has stopped buying MI300X chips from AMD.",
                "China barred ByteDance from buying 10,000 H20 chips.",
                "Dell said the shipment of 5,000 H100 chips to Meta was halted.",
                "Meta has slashed most of its orders for Nvidia's GB200 racks.",
                "Officials told Tencent to halt all new purchases of Nvidia's H20 chips.",
                "Oracle walked away from a deal for 4,000 MI325X chips.",
                "The purchase of 6,000 H200 chips by Baidu fell through.",
                "Tesla is to drop its order for 5,000 H100 chips.",
            })
    void aVerbThatEndsAPurchaseCallsItOff(String text) {
        assertThat(stages(text)).containsExactly(Stage.CANCELLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dell is close to a $5 billion deal to sell GB200 servers to xAI.",
                "Meta nears a deal to buy 5,000 MI400 chips from AMD.",
            })
    void aDealThatIsNearIsPlanned(String text) {
        assertThat(stages(text)).containsExactly(Stage.PLANNED);
    }

    @Test
    void whatIsDelayedIsStillOnOrder() {
        assertThat(stages("Microsoft delayed delivery of 5,000 GB200 racks."))
                .containsExactly(Stage.ORDERED);
        assertThat(stages("Microsoft bought close to 5,000 GB200 racks."))
                .containsExactly(Stage.ORDERED);
        assertThat(stages("Microsoft bought close to a million GB200 chips."))
                .containsExactly(Stage.ORDERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Baidu dismissed a report that it ordered 9,000 H20 chips.",
                "ByteDance called reports that it plans to buy 8,000 Ascend 910C chips untrue.",
                "Meta has no plans to adopt Google's TPU v6e.",
                "Nvidia pushed back against claims that Tencent bought 3,000 H100 chips.",
                "Oracle does not currently intend to deploy 5,000 Gaudi 3 chips.",
                "Reports that Tencent ordered 7,000 H20 chips are false.",
                "Rumours that Meta ordered 7,000 H20 chips are wrong.",
                "Tesla denied it had bought 2,000 H200 chips from Dell.",
            })
    void whatIsDeniedOrDisclaimedIsDenied(String text) {
        assertThat(stages(text)).containsExactly(Stage.DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Baidu, which suspended imports until last year, has now ordered 5,000 H20 chips.",
                "Meta could cancel its order for 5,000 MI300X chips.",
                "Meta has no plans to slow its purchases of 50,000 H100 chips.",
                "Meta, which halted a bond sale in May, has ordered 5,000 H100 chips.",
                "Microsoft ended the year with orders for 5,000 GB200 chips.",
                "Oracle cut a deal with Nvidia for 20,000 GB200 chips.",
                "Tencent ordered A100 (before Nvidia had to stop selling it) and 5,000 H800 chips.",
                "Tencent, whose accounts were blocked, ordered 5,000 H20 chips.",
                "Tesla denied that it has cancelled its order for 5,000 H100 chips.",
                "Tesla denied that its order of 5,000 H100 chips was delayed.",
                "Tesla has not cancelled its order for 5,000 H100 chips.",
            })
    void aVerbThatGovernsSomethingElseUndoesNoOrder(String text) {
        assertThat(stages(text)).containsExactly(Stage.ORDERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Officials approved Baidu and Tencent to jointly buy 9,000 H200 chips.",
                "OpenAI signed a letter of intent to buy 5,000 accelerators from Rain.",
                "Oracle is in talks on a deal to buy 4,000 MI325X chips.",
                "The approvals cover the purchase of 7,000 H200 chips by Alibaba.",
            })
    void whatIsOnlyAllowedOrTalkedOfIsPlanned(String text) {
        assertThat(stages(text)).isNotEmpty().containsOnly(Stage.PLANNED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The deployment of 5,000 MI450 chips by Oracle is planned.",
                "The deployment of 5,000 MI450 chips by Oracle will take a year.",
                "Meta announced the deployment of 5,000 MI450 chips starting next year.",
            })
    void aDeploymentToComeIsPlanned(String text) {
        assertThat(stages(text)).containsExactly(Stage.PLANNED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dell will supply 4,000 MI325X chips to Oracle.",
                "Inspur is to deliver 4,000 MI325X chips to Oracle.",
                "Inspur to ship 4,000 MI325X chips to Oracle.",
                "Oracle has finalized a large, multi-year agreement with Dell for 4,000 MI325X"
                        + " chips.",
            })
    void whatASellerSaysItWillSupplyIsOrdered(String text) {
        assertThat(stages(text)).containsExactly(Stage.ORDERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dell hopes it will supply 4,000 MI325X chips to Oracle.",
                "Oracle agreed a deal with Dell for 4,000 MI325X chips in an MoU.",
                "Oracle signs partnership for 4,000 MI325X chips. The letter of intent sees Oracle"
                        + " buying 4,000 MI325X chips in May.",
                "Oracle ordered 4,000 MI325X chips under a LOI.",
            })
    void whatBindsNobodyIsPlanned(String text) {
        assertThat(stages(text)).containsExactly(Stage.PLANNED);
    }

    @Test
    void anIntentThatBecameAnOrderIsOne() {
        assertThat(
                        stages(
                                "Oracle ordered 4,000 MI325X chips, and its MoU became a firm"
                                        + " contract."))
                .containsExactly(Stage.ORDERED);
    }

    @Test
    void whatAMachineHoldsHasComeAsFarAsTheMachine() {
        assertThat(stages("Meta has ordered a system composed of 31 DGX H100 servers."))
                .containsExactly(Stage.ORDERED);
        assertThat(stages("Meta will buy a machine powered by 2,000 H100 chips."))
                .containsExactly(Stage.PLANNED);
        assertThat(stages("Meta did not buy a machine powered by 2,000 H100 chips.")).isEmpty();
    }

    @Test
    void hoursOfChipsAreNoChips() {
        assertThat(stages("Meta bought 2.8M H800-hours from a cloud.")).isEmpty();
    }

    @Test
    void whoHasTalkedOfChipsHasNone() {
        assertThat(stages("Meta has talked about 200,000 H100 chips.")).isEmpty();
    }

    @Test
    void whatIsSaidBehindAnAsideIsNotPartOfIt() {
        assertThat(
                        stages(
                                "Meta, which runs 2,000 H100 chips in Ohio, said that 1,100 B200"
                                        + " chips would arrive in March."))
                .containsExactly(Stage.DEPLOYED);
    }

    @Test
    void aDeploymentIsTakenForOneThatHappened() {
        assertThat(stages("Meta has completed the deployment of 5,000 MI300X chips."))
                .containsExactly(Stage.DEPLOYED);
    }

    @Test
    void aPlanUnderAnAgreementIsAgreedOn() {
        assertThat(stages("Oracle signed a deal under which it will buy 4,000 MI325X chips."))
                .containsExactly(Stage.ORDERED);
    }

    @Test
    void whoStopsShortOfAnOrderOrdersNothing() {
        assertThat(stages("Baidu stopped short of ordering 5,000 H20 chips.")).isEmpty();
    }

    @Test
    void anOrderThatIsCutStandsBesideWhatIsBoughtInstead() {
        assertThat(stages("Meta cut its orders for GB200 racks and bought 10,000 H200 chips."))
                .containsExactlyInAnyOrder(Stage.CANCELLED, Stage.ORDERED);
    }

    @Test
    void aPlanThatIsCalledOffIsNoPlanAnyMore() {
        assertThat(
                        stages(
                                "Tencent plans to buy Nvidia's H20 chips. Officials have now"
                                        + " ordered Tencent to suspend purchases of H20 chips."))
                .containsExactly(Stage.CANCELLED);
    }

    @Test
    void theWordsThatUndoAreSorted() {
        assertThat(WordList.rows(UndoingWord.class, "undoing-words.tsv"))
                .extracting(List::getFirst)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static List<Stage> stages(String text) {
        return READER.read(Texts.article("x", "News\n\n" + text)).claims().stream()
                .map(Claim::status)
                .map(status -> status.value())
                .toList();
    }
}
