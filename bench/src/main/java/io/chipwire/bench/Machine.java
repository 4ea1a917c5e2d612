package io.chipwire.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a figure was measured on, and clocks that the rest of the machine does not push. */
final class Machine {
    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

    private Machine() {}

    /** Prints processors, memory, JVM and load. */
    static void print(PrintStream out) {
        out.println("machine: " + processor() + ", " + SYSTEM.getAvailableProcessors() + " cores");
        out.println(
                "jvm:     "
                        + System.getProperty("java.vm.name")
                        + " "
                        + Runtime.version()
                        + " "
                        + ManagementFactory.getRuntimeMXBean().getInputArguments());
        out.println(
                String.format(
                        Locale.ROOT,
                        "load:    %.1f before the run",
                        SYSTEM.getSystemLoadAverage()));
        out.println();
    }

    /** Nanoseconds of processor time that this process has taken, all its threads together. */
    static long processNanos() {
        return SYSTEM.getProcessCpuTime();
    }

    /** Nanoseconds of processor time that this thread has taken. */
    static long threadNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** A row of a Markdown table. */
    static String row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ').append(cell).append(" |");
        }
        return row.toString();
    }

    static String fixed(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException _) {
            // Not Linux: the architecture has to do.
            return System.getProperty("os.arch");
        }
    }
}
