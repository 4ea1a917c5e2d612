package io.chipwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HostGateTest {
    private final AtomicLong clock = new AtomicLong();
    private final HostGate gate = new HostGate(Duration.ofSeconds(1), clock::get);

    @Test
    void requestsToOneHostPassOneAfterAnother() {
        assertThat(gate.turn("a.example")).isEqualTo(Duration.ZERO);
        assertThat(gate.turn("a.example")).isEqualTo(Duration.ofSeconds(1));
        assertThat(gate.turn("a.example")).isEqualTo(Duration.ofSeconds(2));
        assertThat(gate.turn("b.example")).isEqualTo(Duration.ZERO);
    }

    @Test
    void hostIsFreeAgainAfterThePause() {
        gate.turn("a.example");
        clock.addAndGet(Duration.ofMillis(400).toNanos());
        assertThat(gate.turn("a.example")).isEqualTo(Duration.ofMillis(600));
        clock.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(gate.turn("a.example")).isEqualTo(Duration.ZERO);
    }

    @Test
    void closedGateLetsNobodyWait() {
        gate.turn("a.example");
        gate.close();
        assertThatThrownBy(() -> gate.pass("a.example"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("closed while waiting to ask a.example");
    }
}
