package io.chipwire.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Known;
import io.chipwire.events.Mode;
import io.chipwire.events.Party;
import io.chipwire.events.Refused;
import io.chipwire.index.Samples;
import io.chipwire.index.search.ArticleState;
import io.chipwire.index.search.DealQuery;
import io.chipwire.index.search.DealSearch;
import io.chipwire.index.search.FoundCorrections;
import io.chipwire.lexicon.Lexicon;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DealIndexTest {
    private static final Lexicon LEXICON = Lexicon.builtIn();
    private static final Party HUAWEI = new Party("huawei", "Huawei");

    @TempDir Path folder;
    private DealIndex index;
    private DealSearch search;

    @BeforeEach
    void open() {
        index = DealIndex.open(folder);
        search = index.search(LEXICON);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aBuyerIsFoundByIdNameAndAlias() {
        put(Samples.deal("d1", "meta", "Meta"), Samples.deal("d2", "microsoft", "Microsoft"));

        assertThat(found(DealQuery.everything().buyer("meta"))).containsExactly("d1");
        assertThat(found(DealQuery.everything().buyer("Meta"))).containsExactly("d1");
        assertThat(found(DealQuery.everything().buyer("Facebook"))).containsExactly("d1");
    }

    @Test
    void aBuyerThatNoListKnowsIsFoundByItsFoldedName() {
        put(Samples.deal("d1", "~zorblax compute", "Zorblax Compute"));

        assertThat(found(DealQuery.everything().buyer("zorblax  COMPUTE"))).containsExactly("d1");
        assertThat(found(DealQuery.everything().buyer("~zorblax compute"))).containsExactly("d1");
    }

    @Test
    void aFamilyOrClassIsItsMembers() {
        put(
                Samples.deal("d1", "meta", "Meta"),
                Samples.deal("d2", "bytedance", "ByteDance").of(Samples.ASCEND, HUAWEI));

        assertThat(found(DealQuery.everything().chip("hopper"))).containsExactly("d1");
        assertThat(found(DealQuery.everything().chip("H100s"))).containsExactly("d1");
        assertThat(found(DealQuery.everything().chip("Ascend 910B"))).containsExactly("d2");
        assertThat(found(DealQuery.everything().chip("GPU"))).contains("d1");
    }

    @Test
    void aChipThatNoListKnowsIsLookedForInTheText() {
        put(
                Samples.deal("d1", "meta", "Meta").saying("Meta took 500 Quuxtron boards"),
                Samples.deal("d2", "meta", "Meta"));

        assertThat(found(DealQuery.everything().chip("quuxtrons"))).containsExactly("d1");
    }

    @Test
    void aDatedQuestionFindsOverlappingDatesAndPublishedDaysOnly() {
        put(
                Samples.deal("d1", "meta", "Meta").when("2023-Q4"),
                Samples.deal("d2", "meta", "Meta").known("2023-12-30", Known.By.PUBLISHED),
                Samples.deal("d3", "meta", "Meta").known("2023-12-30", Known.By.FETCHED),
                Samples.deal("d4", "meta", "Meta").when("2024"));

        assertThat(found(between("2023-12-01", "2023-12-31"))).containsExactly("d1", "d2");
        assertThat(found(between("2024-02-01", "2024-02-02"))).containsExactly("d4");
    }

    @Test
    void statusAndModeNarrow() {
        put(
                Samples.deal("d1", "meta", "Meta").is(Deal.Status.CANCELLED, Mode.BUY),
                Samples.deal("d2", "meta", "Meta").is(Deal.Status.ORDERED, Mode.LEASE));

        assertThat(found(DealQuery.everything().status(Set.of(Deal.Status.CANCELLED))))
                .containsExactly("d1");
        assertThat(found(DealQuery.everything().mode(Mode.LEASE))).containsExactly("d2");
    }

    @Test
    void decisionsAreListedNewestFirstWithWhatBecameOfThem() {
        put(Samples.deal("d1", "meta", "Meta").formerly("d0"), Samples.deal("d2", "meta", "Meta"));
        Correction first = decided("d0", "2024-06-20T08:00:00Z");
        Correction second = decided("d1", "2024-06-21T08:00:00Z");
        List.of(first, second, decided("d2", "2024-06-22T08:00:00Z")).forEach(index::put);
        index.put(
                Refused.of(
                        "enrich",
                        "correction " + second.id(),
                        "no such deal",
                        Instant.EPOCH,
                        new byte[0]));
        index.refresh();

        assertThat(search.corrections(Best.unknown(), 2, 0).total()).isEqualTo(3);
        assertThat(search.corrections(Best.of("d0"), 10, 0).corrections())
                .containsExactly(
                        new FoundCorrections.Listed(second, Best.of("no such deal")),
                        new FoundCorrections.Listed(first, Best.unknown()));
        assertThat(search.size()).isEqualTo(2);
    }

    private static Correction decided(String deal, String at) {
        return Correction.of(
                Correction.Kind.CONFIRM,
                "meta",
                List.of(deal),
                List.of(),
                "",
                Best.unknown(),
                "Ada",
                "seen",
                Instant.parse(at));
    }

    @Test
    void wordsAreRankedAndTheTotalCountsAll() {
        put(
                Samples.deal("d1", "meta", "Meta").saying("liquid cooling in Texas"),
                Samples.deal("d2", "meta", "Meta").saying("liquid helium"),
                Samples.deal("d3", "meta", "Meta"));

        assertThat(found(DealQuery.everything().text("liquid cooling")))
                .containsExactly("d1", "d2");
        assertThat(search.find(DealQuery.everything().page(1, 0)).total()).isEqualTo(3);
        assertThat(found(DealQuery.everything().page(1, 2))).hasSize(1);
    }

    @Test
    void theLastChangedComesFirst() {
        put(
                Samples.deal("d1", "meta", "Meta").known("2024-01-01", Known.By.PUBLISHED),
                Samples.deal("d3", "meta", "Meta").known("2024-02-01", Known.By.PUBLISHED),
                Samples.deal("d2", "meta", "Meta").known("2024-02-01", Known.By.PUBLISHED));

        assertThat(found(DealQuery.everything())).containsExactly("d2", "d3", "d1");
    }

    @Test
    void aFormerIdLeadsToTheDealThatTookItOver() {
        Deal deal = Samples.deal("d1", "meta", "Meta").formerly("old1", "old2").build();
        index.put(deal);
        index.refresh();

        assertThat(search.deal("old2")).isEqualTo(Best.of(deal));
        assertThat(search.deal("d1")).isEqualTo(Best.of(deal));
        assertThat(search.deal("d")).isEqualTo(Best.unknown());
    }

    @Test
    void aDayHasTheDealsThatBecameKnownOnIt() {
        put(
                Samples.deal("d2", "meta", "Meta").known("2024-01-01", Known.By.PUBLISHED),
                Samples.deal("d1", "meta", "Meta").known("2024-01-01", Known.By.PUBLISHED),
                Samples.deal("d3", "meta", "Meta").known("2024-01-02", Known.By.PUBLISHED));

        assertThat(search.knownOn(LocalDate.of(2024, 1, 1)))
                .extracting(Deal::id)
                .containsExactly("d1", "d2");
    }

    @Test
    void anArticleIsSearchableWhenDealsHoldAllItsClaimsAndNoOldOnes() {
        assertThat(search.article("a", "r1")).isEqualTo(new ArticleState.Pending());

        index.put(Samples.claims("a", "r1", "d1", "d2"));
        put(Samples.deal("d1", "meta", "Meta").from("a", "r1"));
        assertThat(search.article("a", "r1")).isEqualTo(new ArticleState.Pending());

        put(Samples.deal("d2", "meta", "Meta").from("a", "r1"));
        assertThat(search.article("a", "r1")).isEqualTo(new ArticleState.Searchable(2));
    }

    @Test
    void aNewRevisionWaitsForTheOldOneToLeaveTheDeals() {
        index.put(Samples.claims("a", "r1", "d1"));
        put(Samples.deal("d1", "meta", "Meta").from("a", "r1"));
        index.put(Samples.claims("a", "r2"));
        index.refresh();

        assertThat(search.article("a", "r2")).isEqualTo(new ArticleState.Pending());
        assertThat(search.article("a", "r1")).isEqualTo(new ArticleState.Superseded("r2"));

        index.dropDeal("d1");
        index.refresh();
        assertThat(search.article("a", "r2")).isEqualTo(new ArticleState.Searchable(0));
    }

    @Test
    void aRefusedArticleSaysWhy() {
        index.put(Refused.of("enrich", "article a@r1", "too deep", Instant.EPOCH, new byte[] {1}));
        index.refresh();

        assertThat(search.article("a", "r1")).isEqualTo(new ArticleState.Refused("too deep"));
        assertThat(search.article("a", "r2")).isEqualTo(new ArticleState.Pending());
    }

    @Test
    void aSecondProcessIsToldThatTheIndexIsInUse() {
        assertThatThrownBy(() -> DealIndex.open(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in use by another process");
    }

    @Test
    void whatWasCommittedIsThereAfterwards() {
        put(Samples.deal("d1", "meta", "Meta"));
        index.commit(Map.of("note", "7"));
        index.close();
        open();

        assertThat(index.committed()).containsEntry("note", "7");
        assertThat(search.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((((((((",
                "/((((a/",
                "a AND OR NOT *:* [* TO *]",
                "\"unclosed",
                "* ? ~ ^ \\ \u0000 \uD800",
                "   ",
                "𝕏 ｆｕｌｌ Ⅷ ﷽"
            })
    void hostileWordsAreOnlyWords(String typed) {
        put(Samples.deal("d1", "meta", "Meta"));
        String many = (typed + " ").repeat(20_000);

        for (String text : List.of(typed, many)) {
            DealQuery everywhere =
                    DealQuery.everything().text(text).buyer(text).seller(text).chip(text);
            assertThat(search.find(everywhere).total()).isZero();
        }
    }

    private void put(Samples.Sample... samples) {
        for (Samples.Sample sample : samples) {
            index.put(sample.build());
        }
        index.refresh();
    }

    private List<String> found(DealQuery query) {
        return new ArrayList<>(search.find(query).deals().stream().map(Deal::id).toList());
    }

    private static DealQuery between(String from, String to) {
        return DealQuery.everything()
                .between(Best.of(LocalDate.parse(from)), Best.of(LocalDate.parse(to)));
    }
}
