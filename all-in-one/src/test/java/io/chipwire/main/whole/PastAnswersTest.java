package io.chipwire.main.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.enrich.story.PrintedWorld;
import io.chipwire.events.Best;
import io.chipwire.events.Canonical;
import io.chipwire.events.Deal;
import io.chipwire.events.Json;
import io.chipwire.events.ledger.AsOf;
import io.chipwire.events.ledger.Difference;
import io.chipwire.events.ledger.Totals;
import io.chipwire.index.lucene.DealIndex;
import io.chipwire.index.search.DealQuery;
import io.chipwire.index.search.DealSearch;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.query.ledger.Changed;
import io.chipwire.query.ledger.Changes;
import io.chipwire.query.ledger.Sums;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The index parses only what an answer needs; the answers are those of the whole ledger. */
class PastAnswersTest {
    private static final List<Deal> LEDGER = PrintedWorld.of(6, 40, 300).ledger(List.of());
    private static final Instant FIRST = Instant.parse("2021-01-01T00:00:00Z");
    private static final Duration STEP = Duration.ofHours(24 * 61 + 1);
    private static final Instant LAST = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir Path folder;
    private DealIndex index;
    private DealSearch search;

    @BeforeEach
    void fill() {
        index = DealIndex.open(folder);
        LEDGER.forEach(index::put);
        index.refresh();
        search = index.search(Lexicon.builtIn());
    }

    @AfterEach
    void close() {
        index.close();
    }

    static Stream<Instant> moments() {
        return Stream.iterate(FIRST, moment -> moment.isBefore(LAST), moment -> moment.plus(STEP));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void sumsOfThePastAreThoseOfTheLedgerOfThen(Instant moment) {
        List<Deal> then = AsOf.of(LEDGER, moment);
        for (Totals.By by : Totals.By.values()) {
            assertThat(sums(Best.unknown(), by, Best.of(moment))).isEqualTo(sums(then, by));
        }
    }

    @Test
    void sumsOfThePresentAreThoseOfTheLedger() {
        for (Totals.By by : Totals.By.values()) {
            assertThat(sums(Best.unknown(), by, Best.unknown())).isEqualTo(sums(LEDGER, by));
        }
    }

    @ParameterizedTest
    @MethodSource("moments")
    void theDealsOfThePastAreThoseOfTheLedgerOfThen(Instant moment) {
        var found = search.find(DealQuery.everything().page(500, 0), moment);

        assertThat(found.total()).isEqualTo(found.deals().size());
        assertThat(found.deals().stream().map(Canonical::text))
                .containsExactlyInAnyOrderElementsOf(
                        AsOf.of(LEDGER, moment).stream().map(Canonical::text).toList());
        assertThat(found.deals())
                .isSortedAccordingTo(
                        (one, other) -> other.lastChanged().at().compareTo(one.lastChanged().at()));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void theChangesOfASpanAreThoseOfTheLedger(Instant from) {
        Instant to = from.plus(STEP);

        Changes changes = Changes.between(search, Best.unknown(), from, to, 500, 0);

        assertThat(changes.changes().stream().map(Changed::changes))
                .isEqualTo(
                        Difference.between(LEDGER, from, to).stream()
                                .map(Difference::changes)
                                .toList());
    }

    @Test
    void anAnswerCanBeAboutOneBuyer() {
        String buyer = LEDGER.getFirst().buyerId();
        List<Deal> bought = LEDGER.stream().filter(deal -> deal.buyerId().equals(buyer)).toList();

        assertThat(sums(Best.of(buyer), Totals.By.CHIP, Best.unknown()))
                .isEqualTo(sums(bought, Totals.By.CHIP));
        assertThat(
                        Changes.between(search, Best.of(buyer), FIRST, LAST, 500, 0)
                                .changes()
                                .stream()
                                .map(Changed::current))
                .containsOnly(bought.stream().map(Deal::id).toArray(String[]::new));
    }

    private List<String> sums(Best<String> buyer, Totals.By by, Best<Instant> asOf) {
        return Sums.of(search, by, buyer, asOf, 500, 0).totals().stream()
                .map(total ->
                        total.path("key").asText() + total.path("counted") + total.path("folded"))
                .toList();
    }

    private static List<String> sums(List<Deal> deals, Totals.By by) {
        return Totals.of(deals, by).stream()
                .map(total -> total.key() + Json.text(total.counted()) + Json.text(total.folded()))
                .toList();
    }
}
