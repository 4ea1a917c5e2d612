package io.chipwire.main.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LedgerChangeTest {
    @Test
    void aDealThatSaysTheSameIsNoChange() {
        assertThat(LedgerChange.between(List.of(deal("a", "100")), List.of(deal("a", "100"))))
                .isEmpty();
    }

    @Test
    void lostAddedAndChangedDealsAreToldWithTheirEvidence() {
        List<LedgerChange> changes =
                LedgerChange.between(
                        List.of(deal("a", "100"), deal("b", "200")),
                        List.of(deal("a", "150"), deal("c", "300")));

        assertThat(printed(changes))
                .isEqualTo(
                        """
                        lost  deal b  (deal b)
                          quantity: 200
                          - "200"

                        added  deal c  (deal c)
                          quantity: 300
                          + "300"

                        changed  deal a  (deal a)
                          quantity: 100 -> 150
                          - "100"
                          + "150"

                        """);
        assertThat(RerunText.summary(changes, 2)).isEqualTo("2 deals: 1 added, 1 lost, 1 changed");
    }

    @Test
    void aDealThatFallsInTwoIsChangedAndTheOtherHalfAdded() {
        List<LedgerChange> changes =
                LedgerChange.between(
                        List.of(deal("a", "100", "b")), List.of(deal("b", "50"), deal("a", "50")));

        assertThat(changes)
                .containsExactly(
                        new LedgerChange.Added(deal("b", "50"), Set.of("a")),
                        new LedgerChange.Changed(deal("a", "100", "b"), deal("a", "50")));
    }

    @Test
    void twoDealsThatBecomeOneAreALossAndAChange() {
        List<LedgerChange> changes =
                LedgerChange.between(
                        List.of(deal("a", "100"), deal("b", "50")), List.of(deal("a", "150", "b")));

        assertThat(changes.getFirst())
                .isEqualTo(new LedgerChange.Lost(deal("b", "50"), Set.of("a")));
        assertThat(changes).hasSize(2);
    }

    @Test
    void aDealWithANewFirstClaimIsTheSame() {
        assertThat(LedgerChange.between(List.of(deal("b", "100")), List.of(deal("a", "100", "b"))))
                .isEmpty();
    }

    private static Shown deal(String id, String many, String... formerIds) {
        Set<String> ids = new LinkedHashSet<>(List.of(id));
        ids.addAll(List.of(formerIds));
        return new Shown(
                id, "deal " + id, ids, Map.of("quantity", many), Map.of("claim", '"' + many + '"'));
    }

    private static String printed(List<LedgerChange> changes) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        changes.forEach(change -> RerunText.print(change, out));
        return text.toString();
    }
}
