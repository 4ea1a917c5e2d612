package io.chipwire.bench;

import io.chipwire.ingest.DocumentReader;
import io.chipwire.ingest.Reading;
import io.chipwire.ingest.hazard.FeedHazards;
import io.chipwire.ingest.hazard.Hazard;
import io.chipwire.ingest.hazard.MailHazards;
import io.chipwire.ingest.hazard.PackedHazards;
import io.chipwire.ingest.hazard.PageHazards;
import io.chipwire.ingest.hazard.TextHazards;
import io.chipwire.ingest.limit.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Times every hazard, each in a JVM of its own whose heap has room for 64 MiB more than an idle
 * reader takes: the first reading is the cold one, the second the warm one.
 *
 * <p>{@code bench/run hostile [words of the names, all unless told]}
 */
public final class Hostile {
    private static final int ROOM_MEBIBYTES = 64;
    private static final int LONGEST_SECONDS = 120;
    private static final Hazard.Lure LURE =
            new Hazard.Lure("http://127.0.0.1:9", "file:///no/such/file");
    private static final Map<String, List<Hazard>> DOORS =
            Map.of(
                    "feed", FeedHazards.all(LURE),
                    "mail", MailHazards.all(LURE),
                    "packed", PackedHazards.all(LURE),
                    "page", PageHazards.all(LURE),
                    "text", TextHazards.all(LURE));

    private Hostile() {}

    /** The parent prints the table; a child gets the door and the number of its hazard. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2 && DOORS.containsKey(arguments[0])) {
            child(DOORS.getOrDefault(arguments[0], List.of()), Integer.parseInt(arguments[1]));
        } else {
            parent(String.join(" ", arguments));
        }
    }

    private static void parent(String words) throws IOException, InterruptedException {
        Machine.print(System.out);
        int base = Integer.parseInt(run("page", -1, 512).getLast().strip());
        System.out.println(
                "heap: " + ROOM_MEBIBYTES + " MiB and the " + base + " MiB of an idle reader\n");
        System.out.println(Machine.row("door", "hazard", "cold ms", "warm ms", "outcome"));
        System.out.println(Machine.row("---", "---", "---:", "---:", "---"));
        for (String door : List.of("page", "mail", "feed", "text", "packed")) {
            List<Hazard> hazards = DOORS.getOrDefault(door, List.of());
            for (int i = 0; i < hazards.size(); i++) {
                if ((door + " " + hazards.get(i).name()).contains(words)) {
                    List<String> lines = run(door, i, base + ROOM_MEBIBYTES);
                    String[] told = lines.getLast().split("\t", -1);
                    System.out.println(
                            told.length == 3
                                    ? Machine.row(
                                            door, shown(hazards.get(i)), told[0], told[1], told[2])
                                    : Machine.row(
                                            door,
                                            shown(hazards.get(i)),
                                            "-",
                                            "-",
                                            lines.getLast()));
                }
            }
        }
    }

    private static String shown(Hazard hazard) {
        return hazard.name().replaceAll("[|\\p{Cntrl}\\p{Cf}\\p{Co}]", "\u00B7");
    }

    /** The lines that a child prints. */
    private static List<String> run(String door, int number, int mebibytes)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + mebibytes + "m",
                                "-XX:+UseSerialGC",
                                "-XX:+UseCompactObjectHeaders",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Hostile.class.getName(),
                                door,
                                String.valueOf(number))
                        .redirectErrorStream(true)
                        .start();
        List<String> lines;
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            lines = new ArrayList<>(out.lines().toList());
        }
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            lines.add("no end within " + LONGEST_SECONDS + " s");
        }
        if (process.exitValue() != 0 || lines.isEmpty()) {
            lines.add(
                    lines.stream()
                            .filter(line -> line.contains("Error") || line.contains("Exception"))
                            .findFirst()
                            .orElse("exit code " + process.exitValue()));
        }
        return lines;
    }

    private static void child(List<Hazard> hazards, int number) {
        DocumentReader reader = new DocumentReader(Limits.defaults());
        if (number < 0) {
            System.out.println(idleMebibytes(reader));
            return;
        }
        var document = hazards.get(number).document();
        long start = System.nanoTime();
        String first = outcome(reader.read(document, Instant.EPOCH));
        long cold = System.nanoTime() - start;
        start = System.nanoTime();
        String again = outcome(reader.read(document, Instant.EPOCH));
        long warm = System.nanoTime() - start;
        System.out.println(
                Machine.fixed(cold / 1e6, 0)
                        + "\t"
                        + Machine.fixed(warm / 1e6, 0)
                        + "\t"
                        + (first.equals(again) ? first : first + ", then " + again));
    }

    private static String outcome(Reading reading) {
        return reading.refused().isEmpty()
                ? "read"
                : reading.refused().getFirst().reason().replaceFirst(".*\\((.*)\\)", "$1");
    }

    /** What lies on the heap when one lure of each kind was read. */
    private static long idleMebibytes(DocumentReader reader) {
        DOORS.values().forEach(door -> reader.read(door.getLast().document(), Instant.EPOCH));
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        return used / (1024 * 1024) + 1;
    }
}
