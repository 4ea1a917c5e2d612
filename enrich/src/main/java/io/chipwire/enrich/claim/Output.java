package io.chipwire.enrich.claim;

import java.util.stream.IntStream;

/**
 * Tells chips that their maker makes or sells, to nobody in particular: "Nvidia makes 5.5 million
 * GPUs a year". Whomever the text speaks of around it obtains none of them by that.
 */
final class Output {
    private static final String[] MAKES = {
        "made",
        "make",
        "makes",
        "making",
        "manufacture",
        "manufactured",
        "manufactures",
        "produce",
        "produced",
        "produces",
        "sell",
        "sells",
        "ship",
        "shipped",
        "ships",
        "sold"
    };

    /** What may stand between the maker and the verb. */
    private static final String[] AUXILIARY = {
        "can", "could", "had", "has", "have", "may", "might", "only", "to", "will", "would"
    };

    /** What may stand between the verb and the chips. */
    private static final String[] ABOUT = {
        "a", "about", "an", "around", "at", "its", "least", "more", "nearly", "only", "over",
        "roughly", "some", "than", "the", "up", "to"
    };

    private Output() {}

    /** Whether a sentence tells of the chips that their maker makes them, and for nobody. */
    static boolean isTold(Line line, int chips) {
        int verb = chips - 1;
        while (line.is(verb, ABOUT)) {
            verb--;
        }
        if (!line.is(verb, MAKES)) {
            return false;
        }
        int maker = verb - 1;
        while (line.is(maker, AUXILIARY)) {
            maker--;
        }
        return maker >= 0
                && Actor.isNamedAt(line, maker)
                && Actor.at(line, maker).isMaker()
                && IntStream.range(chips, line.size()).noneMatch(at -> line.is(at, "to", "for"));
    }
}
