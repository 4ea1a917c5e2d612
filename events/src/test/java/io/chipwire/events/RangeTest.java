package io.chipwire.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {
    @Test
    void anExactNumberIsItsOwnEnds() {
        Range exactly = new Range.Exactly(10_000);

        assertThat(exactly.lowest()).isEqualTo(10_000);
        assertThat(exactly.highest()).isEqualTo(10_000);
        assertThat(exactly.told()).isEqualTo(10_000);
    }

    @Test
    void moreThanHasNoUpperEnd() {
        Range atLeast = new Range.AtLeast(20_000);

        assertThat(atLeast.lowest()).isEqualTo(20_000);
        assertThat(atLeast.highest()).isInfinite();
        assertThat(atLeast.told()).isEqualTo(20_000);
    }

    @Test
    void upToStartsAtNothing() {
        Range atMost = new Range.AtMost(20_000);

        assertThat(atMost.lowest()).isZero();
        assertThat(atMost.highest()).isEqualTo(20_000);
        assertThat(atMost.told()).isEqualTo(20_000);
    }

    @Test
    void theMiddleStandsForTwoEnds() {
        Range between = new Range.Between(4_000, 5_000);

        assertThat(between.told()).isEqualTo(4_500);
        assertThat(between.lowest()).isEqualTo(4_000);
        assertThat(between.highest()).isEqualTo(5_000);
    }

    @Test
    void endsInTheWrongOrderAreRefused() {
        assertThatThrownBy(() -> new Range.Between(5, 4)).hasMessageContaining("low < high");
        assertThatThrownBy(() -> new Range.Between(5, 5)).hasMessageContaining("low < high");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aNumberThatCannotBeToldIsRefused(double number) {
        assertThatThrownBy(() -> new Range.Exactly(number)).hasMessageContaining("finite");
        assertThatThrownBy(() -> new Range.AtLeast(number)).hasMessageContaining("finite");
        assertThatThrownBy(() -> new Range.AtMost(number)).hasMessageContaining("finite");
        assertThatThrownBy(() -> new Range.Between(0, number)).hasMessageContaining("finite");
        assertThatThrownBy(() -> new Range.Between(number, 9)).hasMessageContaining("finite");
    }
}
