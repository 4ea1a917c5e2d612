package io.chipwire.main.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Documents made up from a seed: orders, deliveries, echoes of other documents, and plain noise.
 */
final class GeneratedNews {
    private static final List<String> BUYERS =
            List.of(
                    "Borealis Compute",
                    "Kestrel Motors",
                    "Tarn Analytics",
                    "Meta",
                    "Microsoft",
                    "Quillmark Studios");
    private static final List<String> CHIPS = List.of("H100", "A100", "MI300X", "L40S", "H200");
    private static final List<String> VERBS =
            List.of("has ordered", "bought", "has taken delivery of", "plans to buy");
    private static final List<String> SOURCES =
            List.of("Harbour Wire", "Baltic Wire", "Silicon Tide");

    private GeneratedNews() {}

    /** A document, and what the user knows of it. */
    record Item(Path file, String day, String source) {}

    static List<Item> write(Path folder, int count, RandomGenerator random) throws IOException {
        Files.createDirectories(folder);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve("news-" + i + ".txt");
            Files.writeString(file, text(i, random));
            items.add(
                    new Item(
                            file,
                            "2024-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10),
                            pick(SOURCES, random)));
        }
        return items;
    }

    private static String text(int number, RandomGenerator random) {
        if (random.nextInt(10) == 0) {
            return "Weather, part " + number + "\n\nIt rained on the harbour again.\n";
        }
        String buyer = pick(BUYERS, random);
        String count = (1 + random.nextInt(9)) + "," + (100 + random.nextInt(9) * 100);
        return "Chips for "
                + buyer
                + ", part "
                + number
                + "\n\n"
                + buyer
                + " "
                + pick(VERBS, random)
                + " "
                + count
                + " "
                + pick(CHIPS, random)
                + " GPUs from Dell, people at the company said.\n";
    }

    private static String pick(List<String> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
