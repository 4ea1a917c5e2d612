package io.chipwire.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code chipwire run} as a user starts it, by the script.
 *
 * @param address where it answers
 * @param answers nanoseconds from the start of the process until it said where it answers
 * @param begun {@link System#nanoTime} at the start
 */
record Launched(Process process, BufferedReader out, URI address, long answers, long begun)
        implements AutoCloseable {
    private static final String ADDRESS = "chipwire answers at ";
    private static final String READY = "chipwire is ready";

    static Launched run(Path script, Path data) throws IOException {
        long begun = System.nanoTime();
        Process process =
                new ProcessBuilder(
                                script.toString(), "run", "--data", data.toString(), "--port", "0")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String address = line(out, ADDRESS).substring(ADDRESS.length());
        return new Launched(process, out, URI.create(address), System.nanoTime() - begun, begun);
    }

    /** Waits for the line that says so; returns nanoseconds since the start. */
    long awaitReady() throws IOException {
        line(out, READY);
        return System.nanoTime() - begun;
    }

    /** Resident memory in MiB, where the system tells it. */
    long residentMebibytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        List<String> lines = Files.readAllLines(status);
        return lines.stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static String line(BufferedReader out, String beginning) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new IOException("the program ended before it said \"" + beginning + "\"");
    }
}
