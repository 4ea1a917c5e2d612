package io.chipwire.ingest;

import io.chipwire.ingest.hazard.Hazard;
import io.chipwire.ingest.hazard.PackedHazards;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePackedTest {
    private final Trap trap;

    HostilePackedTest() throws IOException {
        trap = new Trap();
    }

    List<Hazard> hazards() {
        return PackedHazards.all(trap.lure());
    }

    @ParameterizedTest
    @MethodSource("hazards")
    void packedFileIsReadOrRefusedAndLeadsNowhere(Hazard hazard) {
        trap.assertHarmless(hazard);
    }

    @AfterAll
    void close() throws IOException {
        trap.close();
    }
}
