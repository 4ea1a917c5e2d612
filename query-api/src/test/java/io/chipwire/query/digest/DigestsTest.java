package io.chipwire.query.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Digest;
import io.chipwire.events.Json;
import io.chipwire.query.Ledger;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DigestsTest {
    private static final LocalDate AUGUST_1 = LocalDate.of(2024, 8, 1);

    @Test
    void aDayHasItsNewAndItsChangedDeals() {
        assertThat(Digests.of(AUGUST_1, Ledger.deals()).entries())
                .extracting(entry -> entry.kind() + " " + entry.deal().id())
                .containsExactly("NEW d-zorblax", "CHANGED d-cancelled");
    }

    @Test
    void theSameDealsMakeTheSameDigestInAnyOrder() {
        Digest once = Digests.of(AUGUST_1, Ledger.deals());
        Digest again = Digests.of(AUGUST_1, Ledger.deals().reversed());

        assertThat(Json.bytes(again)).isEqualTo(Json.bytes(once));
        assertThat(Markdown.of(again)).isEqualTo(Markdown.of(once));
    }

    @Test
    void aDayWithoutNewsSaysSo() {
        assertThat(Markdown.of(Digests.of(LocalDate.of(1999, 1, 1), Ledger.deals())))
                .isEqualTo("# Deals of 1999-01-01\n\nNo deal was new or changed.\n");
    }

    @Test
    void whatArticlesSayCannotBecomeMarkup() {
        String text = Markdown.of(Digests.of(LocalDate.of(2024, 5, 23), Ledger.deals()));

        assertThat(text)
                .contains("\\<script\\>", "A \\[link\\](javascript:alert(1)), Mayo Post")
                .doesNotContainPattern("(?<!\\\\|]\\()<")
                .doesNotContain("](<javascript");
        assertThat(Markdown.escaped("a\n# b\u202e\u2028c")).isEqualTo("a \\# b c");
    }
}
