package io.chipwire.bench;

import java.util.List;
import java.util.SplittableRandom;

/** Made-up articles, the same from the same seed: purchases among noise, a page of text each. */
final class News {
    private static final List<String> CHIPS = List.of("H100", "A100", "MI300X", "L40S", "H200");
    private static final List<String> VERBS =
            List.of("has ordered", "bought", "has taken delivery of", "plans to buy");
    private static final List<String> FIRST =
            List.of("Borealis", "Kestrel", "Tarn", "Quillmark", "Saffron", "Lumen", "Mistfjord");
    private static final List<String> SECOND =
            List.of("Compute", "Motors", "Analytics", "Studios", "Cloud", "Telecom", "Labs");
    private static final String NOISE =
            "The harbour was quiet this week, and people at the paper mill said that the summer had been dry. "
                    + "Prices for power rose again, as they did last year, and nobody expects them to fall soon.\n\n";

    private final SplittableRandom random;

    News(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The text of an article; each number gives another one. */
    String article(int number) {
        StringBuilder text = new StringBuilder("Chips, part " + number + "\n\n");
        text.append(NOISE.repeat(4));
        if (random.nextInt(4) != 0) {
            text.append(pick(FIRST))
                    .append(' ')
                    .append(pick(SECOND))
                    .append(' ')
                    .append(1 + random.nextInt(40))
                    .append(' ')
                    .append(pick(VERBS))
                    .append(' ')
                    .append(100 * (1 + random.nextInt(90)))
                    .append(' ')
                    .append(pick(CHIPS))
                    .append(" GPUs from Dell.\n\n");
        }
        return text.append(NOISE.repeat(4)).toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
