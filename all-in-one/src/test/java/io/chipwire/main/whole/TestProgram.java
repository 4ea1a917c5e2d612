package io.chipwire.main.whole;

import io.chipwire.main.config.Key;
import io.chipwire.main.config.Settings;
import io.chipwire.main.program.Program;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The whole program in the JVM of the test, ready. */
final class TestProgram implements AutoCloseable {
    private final Program program;

    /** Options come in pairs, {@code --inbox DIR}. */
    TestProgram(Path data, String... options) throws InterruptedException {
        Settings settings = new Settings().option(Key.DATA, data.toString()).option(Key.PORT, "0");
        for (int i = 0; i < options.length; i += 2) {
            for (Key key : Key.values()) {
                if (key.option().equals(options[i])) {
                    settings.option(key, options[i + 1]);
                }
            }
        }
        program = Program.start(settings.config(), InstantSource.system(), _ -> {});
        try {
            program.awaitReady();
        } catch (RuntimeException | Error e) {
            program.close();
            throw e;
        }
    }

    URI address() {
        return URI.create(program.address());
    }

    static boolean eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(ChildProcess.PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return true;
    }

    @Override
    public void close() {
        program.close();
    }
}
