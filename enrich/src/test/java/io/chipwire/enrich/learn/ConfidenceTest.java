package io.chipwire.enrich.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConfidenceTest {
    private static List<Confidence.Judged> judged(double probability, int right, int wrong) {
        List<Confidence.Judged> judged = new ArrayList<>();
        for (int i = 0; i < right + wrong; i++) {
            judged.add(new Confidence.Judged(probability, i < right));
        }
        return judged;
    }

    @Test
    void tellsTheShareThatWasRight() {
        List<Confidence.Judged> judged = judged(0.4, 10, 90);
        judged.addAll(judged(0.9, 70, 30));

        Confidence confidence = Confidence.of(judged, 100);

        assertThat(confidence.at(0.4)).isCloseTo(0.11, offset(0.01));
        assertThat(confidence.at(0.9)).isCloseTo(0.70, offset(0.01));
        assertThat(confidence.at(0.65)).isBetween(0.3, 0.5);
    }

    @Test
    void neverFallsWhereProbabilityRises() {
        List<Confidence.Judged> judged = judged(0.3, 40, 60);
        judged.addAll(judged(0.5, 20, 80));
        judged.addAll(judged(0.8, 90, 10));

        Confidence confidence = Confidence.of(judged, 100);

        double before = 0;
        for (double probability = 0; probability <= 1; probability += 0.05) {
            assertThat(confidence.at(probability)).isGreaterThanOrEqualTo(before);
            before = confidence.at(probability);
        }
    }

    @Test
    void promisesNoCertainty() {
        Confidence confidence = Confidence.of(judged(0.99, 50, 0), 50);

        assertThat(confidence.at(1)).isLessThan(1);
    }

    @Test
    void withoutPointsItIsTheProbability() {
        assertThat(Confidence.asItIs().at(0.37)).isEqualTo(0.37);
    }
}
