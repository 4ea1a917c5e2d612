package io.chipwire.index.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Topics;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartTest {
    private static final Instant NOW = Instant.parse("2024-06-20T08:00:00Z");
    private static final Partition DEALS = new Partition(Topics.DEALS.name(), "id-1", 0);
    private static final Partition REFUSED = new Partition(Topics.REFUSED.name(), "id-2", 0);

    @Test
    void anIndexGoesOnFromItsOffsets() {
        assertThat(decide(readTo(DEALS, 40), holding(DEALS, 0, 100)))
                .isEqualTo(new Start.GoOn(Map.of(DEALS, 40L)));
    }

    @Test
    void aNewIndexIsFilledFromTheFirstRecord() {
        assertThat(decide(Position.of(Map.of()), holding(DEALS, 7, 100)))
                .isEqualTo(new Start.Anew("the index is new", Map.of(DEALS, 7L)));
    }

    @Test
    void aTopicThatIsShorterThanWhatWasReadIsReadAgain() {
        assertAnew(decide(readTo(DEALS, 101), holding(DEALS, 0, 100)), "ends at offset 100");
    }

    @Test
    void aGapIsNeverPassedOver() {
        assertAnew(decide(readTo(DEALS, 40), holding(DEALS, 41, 100)), "begins at offset 41");
    }

    @Test
    void refusalsThatAreForgottenByNowAreNoGap() {
        assertThat(decide(readTo(REFUSED, 40), holding(REFUSED, 41, 100)))
                .isEqualTo(new Start.GoOn(Map.of(REFUSED, 41L)));
    }

    @Test
    void aTopicMadeAnewIsAnotherTopic() {
        Partition again = new Partition(Topics.DEALS.name(), "id-9", 0);

        assertAnew(decide(readTo(DEALS, 40), holding(again, 0, 100)), "made anew");
    }

    @Test
    void anotherClusterIsAnotherLog() {
        Log other = new Log("cluster-2", Map.of(DEALS, new Log.Range(0, 100)));

        assertAnew(decide(readTo(DEALS, 40), other), "Kafka cluster cluster-1");
    }

    @Test
    void anIndexThatWasAwayForTooLongMayHaveMissedDeletions() {
        Position old =
                new Position("cluster-1", Map.of(DEALS, 40L), true, NOW.minusSeconds(86_400));

        assertAnew(decide(old, holding(DEALS, 0, 100)), "may be forgotten");
    }

    @Test
    void aNewPartitionIsReadFromItsFirstRecord() {
        Partition second = new Partition(Topics.DEALS.name(), "id-1", 1);
        Log log =
                new Log(
                        "cluster-1",
                        Map.of(DEALS, new Log.Range(0, 100), second, new Log.Range(0, 5)));

        assertThat(decide(readTo(DEALS, 40), log))
                .isEqualTo(new Start.GoOn(Map.of(DEALS, 40L, second, 0L)));
    }

    @Test
    void aPositionSurvivesItsNotes() {
        Position position = readTo(DEALS, 40);

        assertThat(Position.of(position.notes())).isEqualTo(position);
    }

    private static Start decide(Position position, Log log) {
        return Start.decide(position, log, NOW);
    }

    private static Position readTo(Partition partition, long offset) {
        return new Position("cluster-1", Map.of(partition, offset), true, NOW.minusSeconds(60));
    }

    private static Log holding(Partition partition, long first, long end) {
        return new Log("cluster-1", Map.of(partition, new Log.Range(first, end)));
    }

    private static void assertAnew(Start start, String reason) {
        assertThat(start)
                .isInstanceOfSatisfying(
                        Start.Anew.class, anew -> assertThat(anew.reason()).contains(reason));
    }
}
