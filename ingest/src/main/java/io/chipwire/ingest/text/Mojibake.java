package io.chipwire.ingest.text;

import java.util.List;
import java.util.function.Consumer;

/**
 * Undoes UTF-8 that was read in a legacy charset, once or several times over, in one line. A line
 * is touched only if the repair takes away enough of its {@link Oddness}; sound text of any script
 * and hopeless garble stay as they are.
 */
final class Mojibake {
    /** Four layers are the most that are seen in the wild. */
    private static final int MOST_LAYERS = 8;

    private static final int LEAST_PROOF = 2;

    private Mojibake() {}

    /** The line repaired; the steps go to the plan as the given line's. */
    static String undone(String line, int number, Consumer<RepairPlan.Step> plan) {
        String text = line;
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            int oddness = Oddness.of(text);
            if (oddness < LEAST_PROOF) {
                return text;
            }
            Rereading best = best(text, oddness);
            if (best.runs().isEmpty()) {
                return text;
            }
            plan.accept(step(best, number));
            text = best.decoded();
        }
        return text;
    }

    /** The charset that explains most; a reading without runs if none is proven. */
    private static Rereading best(String line, int oddness) {
        Rereading best = new Rereading(line, Legacy.WINDOWS_1252, List.of(), false);
        for (Legacy legacy : Legacy.values()) {
            Rereading reading = Rereading.of(line, legacy);
            if (reading.isProven(oddness) && reading.gain() > best.gain()) {
                best = reading;
            }
        }
        return best;
    }

    private static RepairPlan.Step step(Rereading reading, int number) {
        int characters = 0;
        int lost = 0;
        for (Rereading.Run run : reading.taken()) {
            characters += run.characters();
            lost += run.lost();
        }
        return new RepairPlan.Reread(number, reading.legacy().charsetName(), characters, lost);
    }
}
