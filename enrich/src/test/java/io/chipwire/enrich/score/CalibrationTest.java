package io.chipwire.enrich.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.chipwire.enrich.score.Score.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void aClaimStandsInTheBinOfItsConfidence() {
        Calibration calibration =
                Calibration.of(
                        List.of(
                                new Verdict(0.3, true),
                                new Verdict(0.29, true),
                                new Verdict(1, false)));

        assertThat(calibration.bins())
                .extracting(Calibration.Bin::claims)
                .containsExactly(0, 0, 1, 1, 0, 0, 0, 0, 0, 1);
    }

    @Test
    void theErrorIsHowFarConfidenceAndPrecisionLieApart() {
        Calibration calibration =
                Calibration.of(
                        List.of(
                                new Verdict(0.9, true),
                                new Verdict(0.9, false),
                                new Verdict(0.5, true),
                                new Verdict(0.5, false)));

        assertThat(calibration.error()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void ofTheSureClaimsThePrecisionIsTold() {
        Calibration.Bin sure =
                Calibration.of(
                                List.of(
                                        new Verdict(0.8, true),
                                        new Verdict(0.95, false),
                                        new Verdict(0.7, false)))
                        .from(0.8);

        assertThat(sure.claims()).isEqualTo(2);
        assertThat(sure.precision()).isEqualTo(0.5);
    }

    @Test
    void withoutClaimsThereIsNoError() {
        assertThat(Calibration.of(List.of()).error()).isZero();
    }
}
