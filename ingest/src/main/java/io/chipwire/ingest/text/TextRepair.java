package io.chipwire.ingest.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Gives a text back as its writer meant it, where that can be told: UTF-8 that was read in a wrong
 * charset, character references left in plain text, C1 and other control characters, Latin
 * ligatures and full-width letters. Each line stands for itself: a broken line changes no sound
 * one, it only lowers the proof that its charset needs in the others. Sound text comes back as the
 * same string; a repaired text is not changed again. Quotes, dashes and the form of normalisation
 * stay. Takes time in proportion to the text; thread-safe.
 */
public final class TextRepair {
    /**
     * One round opens the way for the next; more than three have not been seen to change a text.
     */
    private static final int MOST_ROUNDS = 8;

    private TextRepair() {}

    /** The text repaired. */
    public static String repair(String text) {
        return explained(text).text();
    }

    /** The text repaired, and what was done to it. */
    public static Repaired explained(String text) {
        return lines(text, TextRepair::all);
    }

    /** Only the charset misreadings undone, and C1 controls with them. */
    public static String repairEncoding(String text) {
        return lines(text, TextRepair::encoding).text();
    }

    /**
     * As {@link #repairEncoding}, and each letter in its one form: ligatures and full-width letters
     * in plain ones, letters of other scripts that pose as Latin ones too, accents on their letters
     * (NFC), no controls, no letter written as a reference among others. Right for markup too.
     */
    public static String repairLetters(String text) {
        return lines(EscapedLetters.decoded(text), TextRepair::letters).text();
    }

    /** One line's repair, when these charsets are known to be misread elsewhere in the text. */
    private interface LineRepair {
        String of(String line, Set<Legacy> known, int number, Consumer<RepairPlan.Step> plan);
    }

    private static String all(
            String line, Set<Legacy> known, int number, Consumer<RepairPlan.Step> plan) {
        String read = Entities.decoded(line, number, plan);
        return Characters.plain(encoding(read, known, number, plan), number, plan);
    }

    private static String encoding(
            String line, Set<Legacy> known, int number, Consumer<RepairPlan.Step> plan) {
        String read = Mojibake.undone(line, known, number, plan);
        return Characters.withoutC1(read, number, plan);
    }

    private static String letters(
            String line, Set<Legacy> known, int number, Consumer<RepairPlan.Step> plan) {
        String read = encoding(line, known, number, plan);
        String usual = Characters.withoutMathematical(read, number, plan);
        String plain = Characters.composed(Characters.plain(usual, number, plan), number, plan);
        return LookAlikes.latin(plain, number, plan);
    }

    private static Repaired lines(String text, LineRepair repair) {
        if (isPlainAscii(text)) {
            return new Repaired(text, new RepairPlan(List.of()));
        }
        String[] lines = text.split("\n", -1);
        List<RepairPlan.Step> plan = new ArrayList<>();
        int stepsBefore = -1;
        for (int round = 0; round < MOST_ROUNDS && plan.size() > stepsBefore; round++) {
            stepsBefore = plan.size();
            repair(lines, misread(plan), repair, plan);
        }
        String repaired = plan.isEmpty() ? text : String.join("\n", lines);
        return new Repaired(repaired, new RepairPlan(plan));
    }

    private static void repair(
            String[] lines, Set<Legacy> known, LineRepair repair, List<RepairPlan.Step> plan) {
        for (int i = 0; i < lines.length; i++) {
            if (!isPlainAscii(lines[i])) {
                lines[i] = repair.of(lines[i], known, i + 1, plan::add);
            }
        }
    }

    private static Set<Legacy> misread(List<RepairPlan.Step> plan) {
        Set<Legacy> misread = EnumSet.noneOf(Legacy.class);
        for (RepairPlan.Step step : plan) {
            switch (step) {
                case RepairPlan.Reread reread -> misread.add(reread.charset());
                case RepairPlan.Replaced _ -> {}
            }
        }
        return misread;
    }

    /** Whether nothing can be wrong: printed ASCII and white space without an ampersand. */
    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' ? c < 0x7F && c != '&' : c == '\n' || c == '\t' || c == '\r';
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
