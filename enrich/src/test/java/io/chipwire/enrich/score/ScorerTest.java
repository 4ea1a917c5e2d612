package io.chipwire.enrich.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private static final ScoredClaim META =
            ScoredClaim.of(
                    """
                    {"buyer":"Meta","seller":"NVIDIA","items":["H100"],
                     "quantity":{"low":350000,"high":350000,"unit":"chip"},"status":"planned","mode":"buy"}
                    """);
    private static final ScoredClaim OPTIONAL =
            ScoredClaim.of("{\"buyer\":\"China\",\"items\":[\"GPU\"],\"optional\":true}");

    @Test
    void theSameClaimIsRight() {
        Score score = score(List.of(META), List.of(META));

        assertThat(score.claims().f1()).isEqualTo(1);
        assertThat(score.allSlots().f1()).isEqualTo(1);
    }

    @Test
    void legalFormAndCaseDoNotMatter() {
        Score score =
                score(
                        List.of(META),
                        List.of(ScoredClaim.of("{\"buyer\":\"META Platforms, Inc.\"}")));

        assertThat(score.claims().hits()).isEqualTo(1);
    }

    @Test
    void anotherModelIsWrongAndABareClassIsNot() {
        assertThat(score(List.of(META), List.of(metaBought("A100"))).claims().hits()).isZero();
        assertThat(score(List.of(META), List.of(metaBought("GPU"))).claims().hits()).isEqualTo(1);
        assertThat(score(List.of(META), List.of(metaBought("DGX H100"))).claims().hits())
                .isEqualTo(1);
    }

    @Test
    void anOptionalClaimCountsNeitherWay() {
        assertThat(score(List.of(OPTIONAL), List.of()).claims()).isEqualTo(Score.Tally.NONE);
        assertThat(score(List.of(OPTIONAL), List.of(OPTIONAL)).claims())
                .isEqualTo(Score.Tally.NONE);
    }

    @Test
    void aQuietDocumentIsCleanOnlyWithoutAnyClaim() {
        Scorer scorer = new Scorer();
        scorer.add(List.of(), List.of());
        scorer.add(List.of(), List.of(META));

        assertThat(scorer.score().cleanRate()).isEqualTo(0.5);
    }

    @Test
    void ofAHalfOpenRangeTheNumberToldCounts() {
        ScoredClaim upTo =
                ScoredClaim.of(
                        "{\"buyer\":\"Meta\",\"quantity\":{\"low\":null,\"high\":5000,\"unit\":\"chips\"}}");
        ScoredClaim about =
                ScoredClaim.of(
                        "{\"buyer\":\"Meta\",\"quantity\":{\"low\":5000,\"high\":5000,\"unit\":\"chip\"}}");

        assertThat(
                        score(List.of(upTo), List.of(about))
                                .slots()
                                .getOrDefault(Slot.QUANTITY, Score.Tally.NONE)
                                .hits())
                .isEqualTo(1);
    }

    @Test
    void theBestAssignmentCounts() {
        ScoredClaim ordered =
                ScoredClaim.of("{\"buyer\":\"Meta\",\"items\":[\"H100\"],\"status\":\"ordered\"}");
        ScoredClaim running =
                ScoredClaim.of("{\"buyer\":\"Meta\",\"items\":[\"H100\"],\"status\":\"deployed\"}");

        Score score = score(List.of(ordered, running), List.of(running, ordered));

        assertThat(score.slots().getOrDefault(Slot.STATUS, Score.Tally.NONE).hits()).isEqualTo(2);
    }

    private static ScoredClaim metaBought(String item) {
        return ScoredClaim.of("{\"buyer\":\"Meta\",\"items\":[\"" + item + "\"]}");
    }

    private static Score score(List<ScoredClaim> gold, List<ScoredClaim> predicted) {
        Scorer scorer = new Scorer();
        scorer.add(gold, predicted);
        return scorer.score();
    }
}
