package io.chipwire.main.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.main.client.NoAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed without warning, again and again, and loses and doubles nothing. */
class CrashTest {
    private static final int KILLS = 10;
    private static final int DOCUMENTS = 60;

    @TempDir Path folder;

    @Test
    void tenKillsAtRandomMomentsLeaveTheSameDealsAsACalmRun() throws Exception {
        long seed = Long.getLong("chipwire.seed", new Random().nextLong());
        SplittableRandom random = new SplittableRandom(seed);
        List<GeneratedNews.Item> news =
                GeneratedNews.write(folder.resolve("news"), DOCUMENTS, random);

        List<String> calm = calmRun(folder.resolve("calm"), news);
        for (int kill = 0; kill < KILLS; kill++) {
            killedRun(folder.resolve("killed"), news, random.split());
        }

        assertThat(calm).as("deals of the calm run").isNotEmpty();
        assertThat(calmRun(folder.resolve("killed"), news))
                .as("replay with -Dchipwire.seed=" + seed)
                .isEqualTo(calm);
    }

    private static List<String> calmRun(Path data, List<GeneratedNews.Item> news)
            throws IOException, InterruptedException {
        try (ChildProcess child = started(data);
                Ledger ledger = new Ledger(child.address())) {
            for (GeneratedNews.Item item : news) {
                ledger.add(item.file(), item.day(), item.source());
            }
            List<String> dump = ledger.dump();
            child.stop();
            return dump;
        }
    }

    /** Hands over documents in another order each time, until the process is gone. */
    private static void killedRun(Path data, List<GeneratedNews.Item> news, SplittableRandom random)
            throws InterruptedException {
        List<GeneratedNews.Item> shuffled = new ArrayList<>(news);
        Collections.shuffle(shuffled, Random.from(random));
        try (ChildProcess child = started(data);
                Ledger ledger = new Ledger(child.address())) {
            boolean early = random.nextInt(4) == 0;
            if (!early) {
                child.awaitReady();
            }
            Thread feeder = Thread.ofVirtual().start(() -> feed(ledger, shuffled));
            child.endsWithin(random.nextInt(2500));
            child.kill();
            feeder.join();
        }
    }

    private static void feed(Ledger ledger, List<GeneratedNews.Item> news) {
        try {
            for (GeneratedNews.Item item : news) {
                ledger.add(item.file(), item.day(), item.source());
            }
        } catch (NoAnswer | IOException _) {
            // The process was killed, as it should be.
        }
    }

    private static ChildProcess started(Path data) {
        return ChildProcess.chipwire("run", "--data", data.toString(), "--port", "0");
    }
}
