package io.chipwire.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.signature.TextSignature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CanonicalTest {
    private static final Instant NOON = Instant.parse("2024-03-12T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);

    @Test
    void whenAnArticleWasFetchedIsForgotten() {
        assertThat(Canonical.text(article(NOON))).isEqualTo(Canonical.text(article(LATER)));
    }

    @Test
    void whenSomethingCouldBeKnownByPublicationIsKept() {
        Known monday = new Known(NOON, Known.By.PUBLISHED);
        Known later = new Known(LATER, Known.By.PUBLISHED);

        assertThat(Canonical.text(monday)).isNotEqualTo(Canonical.text(later));
    }

    @Test
    void whenSomethingCouldBeKnownByOurClockIsForgotten() {
        assertThat(Canonical.text(new Known(NOON, Known.By.FETCHED)))
                .isEqualTo("{\"by\":\"fetched\"}");
    }

    @Test
    void whenSomethingWasRefusedIsForgotten() {
        assertThat(Canonical.text(refused(NOON))).isEqualTo(Canonical.text(refused(LATER)));
    }

    @Test
    void publicationDaysAreKept() {
        assertThat(Canonical.text(article(NOON))).contains("2024-03-11");
    }

    private static ArticleRef article(Instant fetched) {
        return new ArticleRef(
                "a1",
                "r1",
                "https://wire.example/1",
                "Borealis orders",
                new Source("wire.example", "The Wire", Source.Kind.PAGE),
                new Dating.Dated(LocalDate.of(2024, 3, 11), "given by the user"),
                fetched,
                "hash",
                TextSignature.of("text"),
                new Dating.Undated());
    }

    private static Refused refused(Instant at) {
        return Refused.of(
                "ingest",
                "https://wire.example/2",
                "expected text, got none",
                at,
                "<>".getBytes(StandardCharsets.UTF_8));
    }
}
