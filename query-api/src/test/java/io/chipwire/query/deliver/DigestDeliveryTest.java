package io.chipwire.query.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chipwire.events.Digest;
import io.chipwire.events.Part;
import io.chipwire.query.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestDeliveryTest {
    private static final LocalDate AUGUST_1 = LocalDate.of(2024, 8, 1);

    @TempDir Path folder;
    private final List<LocalDate> sent = new ArrayList<>();
    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = new Ledger(folder.resolve("index"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void yesterdayIsDeliveredOnce() throws Exception {
        DigestDelivery delivery = delivery(new Part.State.Ready(), this::send, "2024-08-02");

        assertThat(delivery.deliverDue()).containsExactly(AUGUST_1);
        assertThat(delivery.deliverDue()).isEmpty();
        assertThat(sent).containsExactly(AUGUST_1);
        assertThat(folder.resolve("digests/2024-08-01.md")).content().contains("Zorblax");
        assertThat(folder.resolve("digests/2024-08-01.json")).content().contains("d-zorblax");
    }

    @Test
    void missedDaysAreMadeUpFor() throws Exception {
        delivery(new Part.State.Ready(), this::send, "2024-08-02").deliverDue();
        delivery(new Part.State.Ready(), this::send, "2024-08-05").deliverDue();

        assertThat(sent)
                .containsExactly(
                        AUGUST_1, AUGUST_1.plusDays(1), AUGUST_1.plusDays(2), AUGUST_1.plusDays(3));
    }

    @Test
    void onlyTheLastMissedDaysAreMadeUpFor() {
        assertThat(DigestFolder.due(Optional.of(AUGUST_1), LocalDate.of(2025, 1, 1), 31))
                .hasSize(31)
                .last()
                .isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(DigestFolder.due(Optional.of(AUGUST_1), LocalDate.of(2024, 7, 1), 31)).isEmpty();
    }

    @Test
    void nothingIsDeliveredBeforeTheIndexIsCaughtUp() throws Exception {
        assertThat(
                        delivery(new Part.State.Starting("reading"), this::send, "2024-08-02")
                                .deliverDue())
                .isEmpty();
    }

    @Test
    void whatCouldNotBeSentIsDueAgain() {
        DigestDelivery failing =
                delivery(
                        new Part.State.Ready(),
                        _ -> {
                            throw new IOException("no broker");
                        },
                        "2024-08-02");

        assertThatThrownBy(failing::deliverDue).hasMessage("no broker");
        assertThat(Files.exists(folder.resolve("digests"))).isFalse();
    }

    private void send(Digest digest) {
        sent.add(digest.day());
    }

    private DigestDelivery delivery(Part.State state, DigestDelivery.Topic topic, String today) {
        Part index =
                new Part() {
                    @Override
                    public String name() {
                        return "index";
                    }

                    @Override
                    public State state() {
                        return state;
                    }

                    @Override
                    public Counts counts() {
                        return new Counts(0, 0, 0);
                    }
                };
        return new DigestDelivery(
                ledger.search(),
                index,
                folder.resolve("digests"),
                topic,
                InstantSource.fixed(Instant.parse(today + "T00:10:00Z")));
    }
}
