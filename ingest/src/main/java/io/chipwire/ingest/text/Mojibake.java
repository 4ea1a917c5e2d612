package io.chipwire.ingest.text;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Undoes UTF-8 that was read in a legacy charset, once or several times over, in one line. A line
 * is touched only if the repair takes away enough of its {@link Oddness}; sound text of any script
 * and hopeless garble stay as they are.
 */
final class Mojibake {
    /** Four layers are the most that are seen in the wild. */
    private static final int MOST_LAYERS = 8;

    private static final int PROOF_IF_KNOWN = 1;

    private Mojibake() {}

    /**
     * The line repaired.
     *
     * @param known charsets in which other lines of the same text were read for certain: here less
     *     proof will do
     * @param number the line's, for the steps of the plan
     */
    static String undone(
            String line, Set<Legacy> known, int number, Consumer<RepairPlan.Step> plan) {
        String text = line;
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            int oddness = Oddness.of(text);
            if (oddness == 0 || (oddness == 1 && !hasNeighbours(text))) {
                return text;
            }
            Rereading best = best(text, known, oddness);
            if (best.runs().isEmpty()) {
                return text;
            }
            plan.accept(step(best, number));
            text = best.decoded();
        }
        return text;
    }

    /** Whether two characters beyond ASCII stand side by side. */
    private static boolean hasNeighbours(String line) {
        for (int i = 1; i < line.length(); i++) {
            if (line.charAt(i) >= 0x80 && line.charAt(i - 1) >= 0x80) {
                return true;
            }
        }
        return false;
    }

    /** The charset that explains most; a reading without runs if none is proven. */
    private static Rereading best(String line, Set<Legacy> known, int oddness) {
        Rereading best = new Rereading(line, Legacy.WINDOWS_1252, List.of(), false);
        for (Legacy legacy : Legacy.values()) {
            Rereading reading = Rereading.of(line, legacy);
            int proof = known.contains(legacy) ? PROOF_IF_KNOWN : legacy.proof();
            if (reading.isProven(oddness, proof) && reading.gain() > best.gain()) {
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
        return new RepairPlan.Reread(number, reading.legacy(), characters, lost);
    }
}
