package io.chipwire.index.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Json;
import io.chipwire.events.Refused;
import io.chipwire.events.Topics;
import io.chipwire.index.Samples;
import io.chipwire.index.lucene.DealIndex;
import io.chipwire.index.search.DealSearch;
import io.chipwire.lexicon.Lexicon;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowerTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2024-06-20T08:00:00Z"));
    private static final Partition DEALS = new Partition(Topics.DEALS.name(), "id-1", 0);
    private static final Lexicon LEXICON = Lexicon.builtIn();

    @TempDir Path folder;

    @Test
    void aBadRecordDoesNotStopTheRest() {
        try (DealIndex index = DealIndex.open(folder)) {
            Batch batch =
                    Batch.apply(
                            List.of(
                                    put(0, deal("d1")),
                                    kafkaRecord(
                                            1,
                                            "d2",
                                            "{\"schema\":1".getBytes(StandardCharsets.UTF_8)),
                                    kafkaRecord(2, null, Json.bytes(deal("d3"))),
                                    kafkaRecord(3, "another", Json.bytes(deal("d4"))),
                                    put(4, deal("d5"))),
                            index,
                            CLOCK);
            index.refresh();

            assertThat(batch.used()).isEqualTo(2);
            assertThat(batch.refused())
                    .extracting(Refused::origin)
                    .containsExactly(
                            "chipwire.deals-0@1", "chipwire.deals-0@2", "chipwire.deals-0@3");
            assertThat(index.search(LEXICON).size()).isEqualTo(2);
        }
    }

    @Test
    void theSameRecordsAgainChangeNothing() {
        try (DealIndex index = DealIndex.open(folder)) {
            List<ConsumerRecord<String, byte[]>> records =
                    List.of(put(0, deal("d1")), put(1, deal("d2")), kafkaRecord(2, "d1", null));
            Batch.apply(records, index, CLOCK);
            Batch.apply(records, index, CLOCK);
            index.refresh();

            assertThat(ids(index.search(LEXICON))).containsExactly("d2");
        }
    }

    @Test
    void afterACrashReadingGoesOnFromTheLastCommit() {
        Log log = log(2);
        try (DealIndex index = DealIndex.open(folder)) {
            Follower follower = new Follower(index, log, Map.of(DEALS, 0L), false, CLOCK);
            Batch.apply(List.of(put(0, deal("d1"))), index, CLOCK);
            follower.readTo(_ -> 1, true);
            follower.commit();
            Batch.apply(List.of(put(1, deal("d2"))), index, CLOCK);
            follower.readTo(_ -> 2, true);
        } // closed without a commit, as a crash leaves it

        try (DealIndex index = DealIndex.open(folder)) {
            assertThat(Start.decide(Position.of(index.committed()), log, CLOCK.instant()))
                    .isEqualTo(new Start.GoOn(Map.of(DEALS, 1L)));
            assertThat(ids(index.search(LEXICON))).containsExactly("d1");
        }
    }

    @Test
    void itIsCaughtUpAtTheEndThatItSawAtTheStart() {
        try (DealIndex index = DealIndex.open(folder)) {
            Follower follower = new Follower(index, log(3), Map.of(DEALS, 0L), false, CLOCK);

            follower.readTo(_ -> 2, true);
            assertThat(follower.caughtUp()).isFalse();
            follower.readTo(_ -> 3, true);
            assertThat(follower.caughtUp()).isTrue();
        }
    }

    @Test
    void fillingAnewKeepsTheOldAnswersUntilTheNewOnesAreWhole() {
        try (DealIndex index = DealIndex.open(folder)) {
            DealSearch search = index.search(LEXICON);
            Batch.apply(List.of(put(0, deal("gone")), put(1, deal("kept"))), index, CLOCK);
            index.startOver();
            Follower follower = new Follower(index, log(2), Map.of(DEALS, 0L), false, CLOCK);

            Batch.apply(List.of(put(0, deal("kept"))), index, CLOCK);
            index.refresh();
            assertThat(ids(search)).containsExactly("gone", "kept");

            follower.readTo(_ -> 2, true);
            assertThat(ids(search)).containsExactly("kept");
            assertThat(search.deal("gone")).isEqualTo(Best.unknown());
        }
    }

    private static Log log(long end) {
        return new Log("cluster-1", Map.of(DEALS, new Log.Range(0, end)));
    }

    private static Deal deal(String id) {
        return Samples.deal(id, "meta", "Meta").build();
    }

    private static List<String> ids(DealSearch search) {
        List<String> ids = new java.util.ArrayList<>();
        search.all(deal -> ids.add(deal.id()));
        return ids;
    }

    private static ConsumerRecord<String, byte[]> put(long offset, Deal deal) {
        return kafkaRecord(offset, deal.id(), Json.bytes(deal));
    }

    private static ConsumerRecord<String, byte[]> kafkaRecord(
            long offset, @Nullable String key, byte @Nullable [] value) {
        return new ConsumerRecord<>(Topics.DEALS.name(), 0, offset, key, value);
    }
}
