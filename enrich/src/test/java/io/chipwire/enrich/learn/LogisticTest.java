package io.chipwire.enrich.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LogisticTest {
    private static Logistic.Example example(boolean yes, String... features) {
        return new Logistic.Example(List.of(features), yes, 1);
    }

    private static List<Logistic.Example> noisy(int rounds) {
        List<Logistic.Example> examples = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            examples.add(example(true, "bias", "ordered"));
            examples.add(example(true, "bias", "ordered"));
            examples.add(example(true, "bias", "ordered"));
            examples.add(example(false, "bias", "ordered"));
            examples.add(example(false, "bias", "priced"));
            examples.add(example(false, "bias", "priced"));
            examples.add(example(false, "bias", "priced"));
        }
        return examples;
    }

    @Test
    void saysTheShareOfYesWhereFreedomIsLarge() {
        Weights weights = new Logistic(1, 1).fit(noisy(50));

        double ordered = Weights.probability(weights.sum(List.of("bias", "ordered")));
        double priced = Weights.probability(weights.sum(List.of("bias", "priced")));

        assertThat(ordered).isBetween(0.70, 0.78);
        assertThat(priced).isLessThan(0.05);
    }

    @Test
    void littleFreedomKeepsTheWeightsSmall() {
        double free = new Logistic(1, 10).fit(noisy(20)).sum(List.of("ordered"));
        double bound = new Logistic(1, 0.01).fit(noisy(20)).sum(List.of("ordered"));

        assertThat(bound).isPositive().isLessThan(free / 2);
    }

    @Test
    void rareFeaturesAreNotWeighed() {
        List<Logistic.Example> examples = new ArrayList<>(noisy(5));
        examples.add(example(true, "bias", "once"));

        assertThat(new Logistic(2, 1).fit(examples).sum(List.of("once"))).isZero();
    }

    @Test
    void weightOfAnExampleCountsLikeRepeatingIt() {
        List<Logistic.Example> repeated = new ArrayList<>();
        List<Logistic.Example> weighed = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            repeated.add(example(true, "a"));
            repeated.add(example(true, "a"));
            repeated.add(example(false, "a"));
            weighed.add(new Logistic.Example(List.of("a"), true, 2));
            weighed.add(example(false, "a"));
        }

        double one = new Logistic(1, 1).fit(repeated).sum(List.of("a"));
        double two = new Logistic(1, 1).fit(weighed).sum(List.of("a"));

        assertThat(two).isCloseTo(one, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void sameExamplesGiveTheSameWeights() {
        Weights one = new Logistic(1, 1).fit(noisy(10));
        Weights two = new Logistic(1, 1).fit(noisy(10));

        assertThat(one.byFeature()).isEqualTo(two.byFeature());
    }
}
