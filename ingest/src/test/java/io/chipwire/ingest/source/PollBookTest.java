package io.chipwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Best;
import io.chipwire.events.Dating;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PollBookTest {
    private static final Instant NOW = Instant.parse("2024-03-05T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final SourceRow ROW = new SourceRow("Chips", "https://chips.example/", HOUR);

    @TempDir Path folder;

    @Test
    void restartKnowsTheLastLook() throws IOException {
        Poll poll =
                new Poll(
                        NOW,
                        "\"v1\"",
                        "yesterday",
                        Set.of("a", "b"),
                        List.of(awaited()),
                        List.of());
        new PollBook(folder).write(ROW, poll);
        assertThat(new PollBook(folder).read(ROW)).isEqualTo(poll);
    }

    private static Awaited awaited() {
        return Awaited.from("https://chips.example/1", new Dating.Undated(), Best.unknown(), NOW)
                .again(NOW, HOUR);
    }

    @Test
    void pausesBetweenTwoTriesDouble() {
        Awaited twice = awaited().again(NOW.plus(HOUR), HOUR);
        assertThat(awaited().next()).isEqualTo(NOW.plus(HOUR));
        assertThat(twice.next()).isEqualTo(NOW.plus(HOUR.multipliedBy(3)));
        assertThat(twice.isLastTry()).isFalse();
        assertThat(twice.again(NOW, HOUR).isLastTry()).isTrue();
    }

    @Test
    void brokenPageIsNoLook() throws IOException {
        new PollBook(folder).write(ROW, Poll.NONE);
        try (Stream<Path> pages = Files.list(folder)) {
            Files.writeString(pages.findFirst().orElseThrow(), "{");
        }
        assertThat(new PollBook(folder).read(ROW)).isEqualTo(Poll.NONE);
    }

    @Test
    void sourceIsDueAfterItsInterval() {
        Poll poll = Poll.NONE.begun(NOW);
        assertThat(Poll.NONE.isDue(NOW, HOUR)).isTrue();
        assertThat(poll.isDue(NOW.plus(HOUR).minusMillis(1), HOUR)).isFalse();
        assertThat(poll.isDue(NOW.plus(HOUR), HOUR)).isTrue();
    }

    @Test
    void clockThatWentBackHoldsASourceForOneIntervalAtMost() {
        Poll poll = Poll.NONE.begun(NOW);
        assertThat(poll.isDue(NOW.minus(HOUR), HOUR)).isFalse();
        assertThat(poll.isDue(NOW.minus(Duration.ofDays(365)), HOUR)).isTrue();
    }
}
