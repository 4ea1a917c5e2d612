package io.chipwire.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gives a text back as its writer meant it, where that can be told: UTF-8 that was read in a wrong
 * charset, character references left in plain text, C1 and other control characters, Latin
 * ligatures and full-width letters. Each line stands for itself, so one broken line changes no
 * other. Sound text comes back as the same string; a repaired text is not changed again. Quotes,
 * dashes and the form of normalisation stay. Takes time in proportion to the text; thread-safe.
 */
public final class TextRepair {
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

    /** One line's repair. */
    private interface LineRepair {
        String of(String line, int number, Consumer<RepairPlan.Step> plan);
    }

    private static String all(String line, int number, Consumer<RepairPlan.Step> plan) {
        String read = Entities.decoded(line, number, plan);
        return Characters.plain(encoding(read, number, plan), number, plan);
    }

    private static String encoding(String line, int number, Consumer<RepairPlan.Step> plan) {
        return Characters.withoutC1(Mojibake.undone(line, number, plan), number, plan);
    }

    private static Repaired lines(String text, LineRepair repair) {
        if (isPlainAscii(text)) {
            return new Repaired(text, new RepairPlan(List.of()));
        }
        List<RepairPlan.Step> plan = new ArrayList<>();
        StringBuilder repaired = new StringBuilder(text.length());
        int start = 0;
        int number = 1;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            String line = text.substring(start, end);
            repaired.append(isPlainAscii(line) ? line : repair.of(line, number, plan::add));
            if (newline >= 0) {
                repaired.append('\n');
            }
            start = end + 1;
            number++;
        }
        return new Repaired(plan.isEmpty() ? text : repaired.toString(), new RepairPlan(plan));
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
