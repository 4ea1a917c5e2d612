package io.chipwire.ingest.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LimitsTest {
    @Test
    void everyLimitHasAStandardAndCanBeSet() {
        for (Limit limit : Limit.values()) {
            assertThat(Limits.defaults().of(limit)).isEqualTo(limit.standard());
            assertThat(Limits.defaults().with(limit, 7).of(limit)).isEqualTo(7);
        }
    }

    @Test
    void limitsAreFoundByTheNamesThatRefusalsTell() {
        assertThat(Limit.named("header-bytes")).contains(Limit.HEADER_BYTES);
        assertThat(Limit.named("HEADER_BYTES")).isEmpty();
        assertThat(Arrays.stream(Limit.values()).map(Limit::word)).doesNotHaveDuplicates();
    }

    @Test
    void limitThatAllowsNothingIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.defaults().with(Limit.NODES, 0))
                .withMessage("expected the limit \"nodes\" to be at least 1, got 0");
        assertThat(Limits.defaults().with(Limit.REDIRECTS, 0).redirects()).isZero();
    }

    @Test
    void markupIsCountedBeforeThereIsATree() {
        Limits limits =
                Limits.defaults()
                        .with(Limit.NODES, 100)
                        .with(Limit.DEPTH, 50)
                        .with(Limit.ATTRIBUTES, 10);

        assertOver(limits, "<p>".repeat(101), "nodes");
        assertOver(limits, "<".repeat(101), "nodes");
        assertOver(limits, "<div>".repeat(51), "depth");
        assertOver(limits, "<p" + " a=1".repeat(11) + ">", "attributes");
        assertThat(new Budget(limits).markup("<p a=1>".repeat(100))).isNotNull();
    }

    @Test
    void partsOfADocumentShareItsTags() {
        Budget budget = new Budget(Limits.defaults().with(Limit.NODES, 100));
        assertThat(budget.markup("<p>".repeat(60))).isNotNull();

        assertThatThrownBy(() -> budget.markup("<p>".repeat(60)))
                .hasMessage("expected at most 100 tags, got more (limit \"nodes\")");
        assertThat(budget.part().markup("<p>".repeat(60))).isNotNull();
    }

    private static void assertOver(Limits limits, String html, String limit) {
        assertThatThrownBy(() -> new Budget(limits).markup(html))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("(limit \"" + limit + "\")");
    }
}
