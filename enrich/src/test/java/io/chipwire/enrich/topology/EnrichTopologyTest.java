package io.chipwire.enrich.topology;

import static io.chipwire.enrich.deal.News.H100;
import static io.chipwire.enrich.deal.News.news;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chipwire.enrich.deal.DealMerger;
import io.chipwire.enrich.deal.News;
import io.chipwire.enrich.deal.Reference;
import io.chipwire.enrich.deal.Statement;
import io.chipwire.enrich.deal.Told;
import io.chipwire.events.Article;
import io.chipwire.events.ArticleRef;
import io.chipwire.events.Best;
import io.chipwire.events.Canonical;
import io.chipwire.events.Claim;
import io.chipwire.events.Claims;
import io.chipwire.events.ContentId;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Part;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Refused;
import io.chipwire.events.Topics;
import io.chipwire.events.wire.JsonSerde;
import io.chipwire.events.wire.ReadAgain;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {
    private static final int UNLUCKY = 13_013;
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    @TempDir Path folder;

    private final Tally tally = new Tally();
    private final Map<String, List<Claim>> claimsOf = new HashMap<>();
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> bytes;
    private TestInputTopic<String, Article> articles;
    private TestInputTopic<String, Correction> corrections;
    private TestOutputTopic<String, Claims> claims;
    private TestOutputTopic<String, Deal> deals;
    private TestOutputTopic<String, Refused> refused;

    @BeforeEach
    void start() {
        Refusals refusals = new Refusals(CLOCK, tally);
        Properties settings =
                StreamsSettings.of(EnrichConfig.of("nowhere:1", folder), "node", refusals);
        // The driver has no transactions; told to, it loses what is sent before a step begins.
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        driver =
                new TopologyTestDriver(
                        EnrichTopology.of(
                                this::read, this::merging, Reference.NONE, refusals, CLOCK),
                        settings);
        bytes =
                driver.createInputTopic(
                        Topics.ARTICLES.name(), new StringSerializer(), new ByteArraySerializer());
        articles =
                driver.createInputTopic(
                        Topics.ARTICLES.name(),
                        new StringSerializer(),
                        JsonSerde.of(Topics.ARTICLES).serializer());
        corrections =
                driver.createInputTopic(
                        Topics.CORRECTIONS.name(),
                        new StringSerializer(),
                        JsonSerde.of(Topics.CORRECTIONS).serializer());
        claims =
                driver.createOutputTopic(
                        Topics.CLAIMS.name(),
                        new StringDeserializer(),
                        JsonSerde.of(Topics.CLAIMS).deserializer());
        deals =
                driver.createOutputTopic(
                        Topics.DEALS.name(),
                        new StringDeserializer(),
                        JsonSerde.of(Topics.DEALS).deserializer());
        refused =
                driver.createOutputTopic(
                        Topics.REFUSED.name(),
                        new StringDeserializer(),
                        JsonSerde.of(Topics.REFUSED).deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void anArticleGivesItsClaimsAndTheirDeal() {
        add("a", "1", news("a").ordered(10_000, H100));

        assertThat(claims.readKeyValue().key).isEqualTo("a");
        KeyValue<String, Deal> deal = deals.readKeyValue();
        assertThat(deal.key).isEqualTo(deal.value.id());
        assertThat(deal.value.quantity()).isEqualTo(Best.of(News.chips(10_000)));
        assertThat(refused.isEmpty()).isTrue();
    }

    @Test
    void addingTheSameAgainChangesNothing() {
        add("a", "1", news("a").ordered(10_000, H100));
        claims.readKeyValuesToList();
        deals.readKeyValuesToList();

        add("a", "1", news("a").ordered(10_000, H100));

        assertThat(claims.isEmpty()).isTrue();
        assertThat(deals.isEmpty()).isTrue();
        assertThat(tally.counts()).isEqualTo(new Part.Counts(2, 2, 0));
    }

    @Test
    void anArticleThatIsReadAgainSaysWhatIsReadNow() {
        add("a", "1", news("a").ordered(10_000, H100));
        claimsOf.put("a@1", List.of(news("a").ordered(20_000, H100).claim()));

        articles.pipeInput(
                new TestRecord<>(
                        "a", article("a", "1"), new RecordHeaders(List.of(ReadAgain.header()))));
        tick();

        Deal deal = deals.readValuesToList().getLast();
        assertThat(deal.quantity()).isEqualTo(Best.of(News.chips(20_000)));
        assertThat(deal.past()).as("the article said so from the start").isEmpty();
    }

    @Test
    void aNewRevisionReplacesWhatTheOldOneSaid() {
        add("a", "1", news("a").ordered(10_000, H100));
        add("a", "2", news("a").ordered(20_000, H100));

        List<Deal> revisions = deals.readValuesToList();
        assertThat(revisions).extracting(Deal::id).containsExactly(dealId(), dealId());
        assertThat(revisions.getLast().quantity()).isEqualTo(Best.of(News.chips(20_000)));
        assertThat(revisions.getLast().claims())
                .extracting(Deal.HeldClaim::revision)
                .containsExactly("2");
        assertThat(revisions.getLast().conflicts()).isEmpty();
    }

    @Test
    void aRevisionThatNoLongerNamesTheBuyerTakesTheDealBack() {
        add("a", "1", news("a").ordered(10_000, H100));
        add("a", "2", news("a").of("xai").ordered(10_000, H100));

        Map<String, Deal> table = table();
        assertThat(table.values()).extracting(Deal::buyerId).containsExactly("xai");
    }

    @Test
    void aRetractionIsATombstone() {
        add("a", "1", news("a").ordered(10_000, H100));
        add("a", "2");

        List<KeyValue<String, Deal>> records = deals.readKeyValuesToList();
        assertThat(records).hasSize(2);
        assertThat(records.getLast().key).isEqualTo(dealId());
        assertThat(records.getLast().value).isNull();
    }

    @Test
    void aDealThatAnEarlierArticleExplainsGoesByItsNewIdAndTheOldOneIsFormer() {
        add("b", "1", news("b").on("2024-02-01").ordered(10_000, H100));
        String old = deals.readValue().id();
        add("a", "1", news("a").on("2024-01-01").ordered(10_000, H100));

        List<KeyValue<String, Deal>> records = deals.readKeyValuesToList();
        assertThat(records.getFirst().value.formerIds()).containsExactly(old);
        assertThat(records.getLast()).isEqualTo(new KeyValue<>(old, null));
    }

    @Test
    void anArticleThatTheReaderFailsOnIsRefusedAndTheRestGoesOn() {
        articles.pipeInput("poison", article("poison", "1"));
        articles.pipeInput("abyss", article("abyss", "1"));
        add("a", "1", news("a").ordered(10_000, H100));

        List<Refused> refusals = refused.readValuesToList();
        assertThat(refusals)
                .extracting(Refused::origin)
                .containsExactly("article poison@1", "article abyss@1");
        assertThat(refusals.get(0).reason()).contains("the reader choked");
        assertThat(refusals.get(1).reason()).contains("nests too deep");
        assertThat(refusals).extracting(Refused::stage).containsOnly("enrich");
        assertThat(deals.readValuesToList()).hasSize(1);
        assertThat(tally.counts()).isEqualTo(new Part.Counts(3, 1, 2));
    }

    @Test
    void aCorrectionThatNamesNoKnownDealIsRefusedAndCountsOnceThereIsOne() {
        Statement later = news("a").ordered(10_000, H100);
        Correction early =
                right(
                        12_000,
                        ContentId.of(
                                "deal", later.claim().buyer().value().id(), later.claim().id()));

        corrections.pipeInput(early.id(), early);
        tick();

        assertThat(refused.readValuesToList())
                .extracting(Refused::origin, Refused::reason)
                .containsExactly(
                        tuple(
                                "correction " + early.id(),
                                "expected the id of a deal of "
                                        + early.buyer()
                                        + ", got "
                                        + early.deals().getFirst()));
        add("a", "1", later);
        assertThat(deals.readValuesToList().getLast().quantity())
                .isEqualTo(Best.of(new Quantity(new Range.Exactly(12_000), Quantity.Unit.CHIP)));
        assertThat(refused.isEmpty()).isTrue();
        assertThat(tally.counts()).isEqualTo(new Part.Counts(2, 1, 1));
    }

    @Test
    void eachCorrectionIsUsedOrRefusedWithAReasonAndCounted() {
        Statement told = news("a").ordered(10_000, H100);
        add("a", "1", told);
        Correction right = right(12_000, dealId());
        Correction rejects = rejecting(dealId(), told.claim().id());
        Correction strays = rejecting(dealId(), "a claim that nobody made");

        for (Correction one : List.of(right, strays, rejects)) {
            corrections.pipeInput(one.id(), one);
            tick();
        }
        assertThat(refused.readValuesToList())
                .extracting(Refused::origin, Refused::reason)
                .containsExactly(
                        tuple(
                                "correction " + strays.id(),
                                "expected the id of a claim of "
                                        + strays.buyer()
                                        + ", got a claim that nobody made"));
        assertThat(table()).as("the only claim is rejected").isEmpty();
        assertThat(tally.counts()).isEqualTo(new Part.Counts(4, 3, 1));
    }

    private static Correction rejecting(String deal, String claim) {
        return Correction.of(
                Correction.Kind.REJECT,
                news("a").ordered(H100).claim().buyer().value().id(),
                List.of(deal),
                List.of(claim),
                "",
                Best.unknown(),
                "an editor",
                "nobody saw them",
                Instant.parse("2030-01-01T00:00:00Z"));
    }

    private static Correction right(double count, String deal) {
        return Correction.of(
                Correction.Kind.CORRECT,
                news("a").ordered(H100).claim().buyer().value().id(),
                List.of(deal),
                List.of(),
                "quantity",
                Best.of(
                        new Deal.Value.Count(
                                new Quantity(new Range.Exactly(count), Quantity.Unit.CHIP))),
                "an editor",
                "the contract says so",
                Instant.parse("2030-01-01T00:00:00Z"));
    }

    @Test
    void bytesThatAreNoArticleAreRefusedAndTheRestGoesOn() {
        bytes.pipeInput("x", "{\"schema\":".getBytes(StandardCharsets.UTF_8));
        add("a", "1", news("a").ordered(10_000, H100));

        assertThat(refused.readValue().origin())
                .isEqualTo("topic chipwire.articles, partition 0, offset 0");
        assertThat(deals.readValuesToList()).hasSize(1);
        assertThat(tally.counts()).isEqualTo(new Part.Counts(2, 1, 1));
    }

    @Test
    void claimsLargerThanTheBrokerTakesAreRefusedWithAPointer() {
        String title = "x".repeat(Wire.LARGEST_VALUE_BYTES);
        add("big", "1", news("big").titled(title).under(title).ordered(10_000, H100));
        add("a", "1", news("a").ordered(10_000, H100));

        Refused refusal = refused.readValue();
        assertThat(refusal.origin()).isEqualTo("article big@1");
        assertThat(refusal.reason()).contains("expected at most");
        assertThat(claims.readKeyValuesToList())
                .extracting(record -> record.key)
                .containsExactly("a");
    }

    @Test
    void theDealsAtTheEndDoNotDependOnTheOrderOfTheArticles() {
        List<Statement> statements = new ArrayList<>();
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            statements.add(
                    news("article" + i)
                            .on("2024-0" + (1 + random.nextInt(9)) + "-01")
                            .by("Paper " + random.nextInt(6))
                            .ordered(10_000 * (1 + random.nextInt(3)), H100));
        }
        String first = canonical(statements);
        stop();
        start();
        Collections.shuffle(statements, random);

        assertThat(canonical(statements)).isEqualTo(first);
    }

    @Test
    void articlesThatComeTogetherWriteTheirDealOnce() {
        for (int i = 0; i < 20; i++) {
            pipe("a" + i, "1", news("a" + i).ordered(10_000, H100));
        }
        tick();

        assertThat(deals.readValuesToList()).hasSize(1);
    }

    @Test
    void whatCannotBeMergedIsRefusedAloneAndKeepsTheOldRevision() {
        add("a", "1", news("a").on("2024-01-01").ordered(10_000, H100));
        deals.readValuesToList();
        pipe("a", "2", news("a").on("2024-01-01").ordered(UNLUCKY, H100));
        pipe("b", "1", news("b").on("2024-01-02").ordered(10_000, H100));
        tick();

        assertThat(refused.readValue().origin()).isEqualTo("article a@2");
        assertThat(deals.readValuesToList())
                .singleElement()
                .satisfies(deal ->
                        assertThat(deal.claims())
                                .extracting(Deal.HeldClaim::revision)
                                .containsExactly("1", "1"));
        assertThat(tally.counts()).isEqualTo(new Part.Counts(3, 2, 1));
    }

    @Test
    void aTaskThatStartsAnewGoesOnFromItsStores() {
        add("a", "1", news("a").on("2024-01-01").ordered(10_000, H100));
        pipe("b", "1", news("b").on("2024-01-02").ordered(10_000, H100));
        BuyerLedger ledger =
                new BuyerLedger(new DealMerger()::remembering, new Refusals(CLOCK, tally), CLOCK);
        var context = new MockProcessorContext<String, Outcome>();
        for (String store :
                List.of(
                        LedgerStores.WAITING,
                        LedgerStores.MERGED,
                        LedgerStores.CORRECTIONS,
                        LedgerStores.DEALS)) {
            context.addStateStore(driver.getKeyValueStore(store));
        }

        ledger.init(context);
        context.scheduledPunctuators().getFirst().getPunctuator().punctuate(1);

        assertThat(context.forwarded()).hasSize(1);
        assertThat(context.forwarded().getFirst().record().key()).isEqualTo(dealId());
    }

    private String canonical(List<Statement> statements) {
        for (Statement statement : statements) {
            add(statement.article().id(), "1", statement);
        }
        StringBuilder text = new StringBuilder();
        table().values().forEach(deal -> text.append(Canonical.text(deal)).append('\n'));
        return text.toString();
    }

    private Map<String, Deal> table() {
        Map<String, Deal> table = new TreeMap<>();
        for (KeyValue<String, Deal> record : deals.readKeyValuesToList()) {
            if (record.value == null) {
                table.remove(record.key);
            } else {
                table.put(record.key, record.value);
            }
        }
        return table;
    }

    private String dealId() {
        return new DealMerger().deals(List.of(news("a").ordered(10_000, H100))).getFirst().id();
    }

    private Function<Told, List<Deal>> merging() {
        var merging = new DealMerger().remembering();
        return told -> {
            if (told.statements().stream()
                    .anyMatch(statement ->
                            statement
                                    .claim()
                                    .quantity()
                                    .best()
                                    .equals(Best.of(News.chips(UNLUCKY))))) {
                throw new IllegalStateException("the merger choked");
            }
            return merging.apply(told);
        };
    }

    /** Lets the ledgers merge what waits. */
    private void tick() {
        driver.advanceWallClockTime(Duration.ofSeconds(1));
    }

    private void add(String id, String revision, Statement... statements) {
        pipe(id, revision, statements);
        tick();
    }

    private void pipe(String id, String revision, Statement... statements) {
        claimsOf.put(
                id + "@" + revision, List.of(statements).stream().map(Statement::claim).toList());
        ArticleRef ref =
                statements.length == 0 ? news(id).ordered(H100).article() : statements[0].article();
        articles.pipeInput(id, article(ref, revision));
    }

    private Claims read(Article article) {
        if (article.id().equals("poison")) {
            throw new IllegalArgumentException("the reader choked");
        }
        if (article.id().equals("abyss")) {
            throw new StackOverflowError();
        }
        return new Claims(
                Claims.SCHEMA,
                article.ref(),
                "test",
                claimsOf.getOrDefault(article.id() + "@" + article.revision(), List.of()));
    }

    private static Article article(String id, String revision) {
        return article(news(id).ordered(H100).article(), revision);
    }

    private static Article article(ArticleRef ref, String revision) {
        return new Article(
                Article.SCHEMA,
                ref.id(),
                revision,
                ref.url(),
                ref.url(),
                ref.source(),
                new Article.Place.Standalone(),
                ref.title(),
                List.of(),
                ref.published(),
                ref.published(),
                ref.fetched(),
                "en",
                List.of(),
                List.of(),
                false,
                ref.textHash(),
                ref.signature(),
                Best.unknown());
    }
}
