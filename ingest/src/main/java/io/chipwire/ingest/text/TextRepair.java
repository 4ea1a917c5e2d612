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

    /**
     * What is known of a line's parts takes many times the memory of the line; longer lines are
     * repaired in parts, which have evidence enough.
     */
    private static final int LONGEST_PIECE = 8_000;

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
        List<RepairPlan.Step> plan = new ArrayList<>();
        String repaired = text;
        int stepsBefore = -1;
        for (int round = 0; round < MOST_ROUNDS && plan.size() > stepsBefore; round++) {
            stepsBefore = plan.size();
            repaired = round(repaired, misread(plan), repair, plan);
        }
        return new Repaired(repaired, new RepairPlan(plan));
    }

    /** One pass over all lines; what is sound is copied in one piece. */
    private static String round(
            String text, Set<Legacy> known, LineRepair repair, List<RepairPlan.Step> plan) {
        StringBuilder repaired = new StringBuilder();
        int copied = 0;
        int number = 1;
        int start = 0;
        while (start < text.length()) {
            int end = pieceEnd(text, start);
            if (!isPlainAscii(text, start, end)) {
                String piece = text.substring(start, end);
                String mended = repair.of(piece, known, number, plan::add);
                if (!mended.equals(piece)) {
                    repaired.append(text, copied, start).append(mended);
                    copied = end;
                }
            }
            boolean isLine = end < text.length() && text.charAt(end) == '\n';
            number += isLine ? 1 : 0;
            start = isLine ? end + 1 : end;
        }
        return copied == 0 ? text : repaired.append(text, copied, text.length()).toString();
    }

    /** The end of the line, or of the part of it that is repaired by itself. */
    private static int pieceEnd(String text, int start) {
        int most = Math.min(text.length(), start + LONGEST_PIECE);
        int space = -1;
        for (int i = start; i < most; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i;
            }
            if (c == ' ' && i > start && text.charAt(i - 1) < 0x80) {
                space = i;
            }
        }
        if (most == text.length() || text.charAt(most) == '\n') {
            return most;
        }
        boolean isInPair = Character.isHighSurrogate(text.charAt(most - 1));
        return space >= 0 ? space : isInPair ? most - 1 : most;
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
    private static boolean isPlainAscii(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' ? c < 0x7F && c != '&' : c == '\t' || c == '\r';
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
