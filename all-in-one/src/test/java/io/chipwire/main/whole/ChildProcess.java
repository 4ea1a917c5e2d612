package io.chipwire.main.whole;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, on the class path of the test. */
final class ChildProcess implements AutoCloseable {
    static final long PATIENCE_SECONDS = 240;
    private static final int ENDED_BY_SIGTERM = 128 + 15;
    private static final String END = "\0";

    private final Process process;
    private final Path errors;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private ChildProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        Thread.ofVirtual().start(this::read);
    }

    /** Starts {@code chipwire} with these arguments. */
    static ChildProcess chipwire(String... arguments) {
        return java("io.chipwire.main.Main", arguments);
    }

    static ChildProcess java(String main, String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                System.getProperty("java.home") + File.separator + "bin/java",
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main));
        command.addAll(List.of(arguments));
        try {
            Path errors = Files.createTempFile("chipwire-test", ".err");
            errors.toFile().deleteOnExit();
            return new ChildProcess(
                    new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a line that begins so, and returns the rest of it. */
    String awaitLine(String beginning) throws InterruptedException {
        while (true) {
            String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null || line.equals(END)) {
                throw new AssertionError(
                        (line == null ? "silence" : "the process ended")
                                + " before it said \""
                                + beginning
                                + "\"; its errors: "
                                + errors());
            }
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length()).strip();
            }
        }
    }

    /** Where it answers. */
    URI address() throws InterruptedException {
        return URI.create(awaitLine("chipwire answers at "));
    }

    void awaitReady() throws InterruptedException {
        awaitLine("chipwire is ready");
    }

    /** Waits up to this long; for a moment in time that no event marks. */
    boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    int awaitExit() throws InterruptedException {
        if (!endsWithin(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS))) {
            throw new AssertionError("the process does not end; its errors: " + errors());
        }
        return process.exitValue();
    }

    /** SIGKILL: nothing of the process runs on. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, as Ctrl-C is; the process ends by it, and not by a crash on the way. */
    void stop() throws InterruptedException {
        process.destroy();
        int exit = awaitExit();
        if (exit != ENDED_BY_SIGTERM) {
            throw new AssertionError("exit " + exit + "; its errors: " + errors());
        }
    }

    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read() {
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        } catch (IOException _) {
            // The process is gone, which its end tells as well.
        }
        lines.add(END);
    }
}
