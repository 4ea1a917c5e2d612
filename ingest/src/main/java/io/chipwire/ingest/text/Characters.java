package io.chipwire.ingest.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.function.Consumer;

/** Single characters that stand for others, or for nothing. */
final class Characters {
    private static final char MATHEMATICAL_PLANE = '\uD835';

    /** Ordering the accents on one letter takes their square; no letter has that many. */
    private static final int MOST_ACCENTS = 100;

    private Characters() {}

    /** The line with C1 controls as the Windows-1252 characters that they are. */
    static String withoutC1(String line, int number, Consumer<RepairPlan.Step> plan) {
        int first = 0;
        while (first < line.length()
                && C1Controls.meant(line.charAt(first)) == line.charAt(first)) {
            first++;
        }
        if (first == line.length()) {
            return line;
        }
        int places = 0;
        char[] meant = line.toCharArray();
        for (int i = first; i < meant.length; i++) {
            char c = C1Controls.meant(meant[i]);
            places += c == meant[i] ? 0 : 1;
            meant[i] = c;
        }
        plan.accept(new RepairPlan.Replaced(number, RepairPlan.What.C1_CONTROL, places));
        return new String(meant);
    }

    /** The line without controls, its ligatures and full-width letters in plain letters. */
    static String plain(String line, int number, Consumer<RepairPlan.Step> plan) {
        int first = 0;
        while (first < line.length() && isPlain(line.charAt(first))) {
            first++;
        }
        if (first == line.length()) {
            return line;
        }
        StringBuilder out = new StringBuilder(line.length()).append(line, 0, first);
        int controls = 0;
        int ligatures = 0;
        int wide = 0;
        for (int i = first; i < line.length(); i++) {
            char c = line.charAt(i);
            String letters = letters(c);
            if (isControl(c)) {
                controls++;
            } else if (isFullWidth(c)) {
                wide++;
                out.append((char) (c - '\uFF01' + '!'));
            } else if (letters.isEmpty()) {
                out.append(c);
            } else {
                ligatures++;
                out.append(letters);
            }
        }
        report(number, RepairPlan.What.CONTROL, controls, plan);
        report(number, RepairPlan.What.LIGATURE, ligatures, plan);
        report(number, RepairPlan.What.FULL_WIDTH, wide, plan);
        return out.toString();
    }

    /** The line with bold, script and double-struck letters and digits as plain ones. */
    static String withoutMathematical(String line, int number, Consumer<RepairPlan.Step> plan) {
        if (line.indexOf(MATHEMATICAL_PLANE) < 0) {
            return line;
        }
        StringBuilder out = new StringBuilder(line.length());
        int places = 0;
        for (int at = 0; at < line.length(); ) {
            int codePoint = line.codePointAt(at);
            at += Character.charCount(codePoint);
            if (codePoint >= 0x1D400 && codePoint <= 0x1D7FF) {
                out.append(Normalizer.normalize(Character.toString(codePoint), Form.NFKC));
                places++;
            } else {
                out.appendCodePoint(codePoint);
            }
        }
        report(number, RepairPlan.What.MATHEMATICAL, places, plan);
        return out.toString();
    }

    /** The line with each accent on its letter. */
    static String composed(String line, int number, Consumer<RepairPlan.Step> plan) {
        if (Normalizer.isNormalized(line, Form.NFC) || hasHeapOfAccents(line)) {
            return line;
        }
        String composed = Normalizer.normalize(line, Form.NFC);
        int places = Math.max(1, line.length() - composed.length());
        report(number, RepairPlan.What.ACCENT, places, plan);
        return composed;
    }

    private static boolean hasHeapOfAccents(String line) {
        int accents = 0;
        for (int i = 0; i < line.length() && accents <= MOST_ACCENTS; i++) {
            boolean isAccent = Character.getType(line.charAt(i)) == Character.NON_SPACING_MARK;
            accents = isAccent ? accents + 1 : 0;
        }
        return accents > MOST_ACCENTS;
    }

    private static void report(
            int number, RepairPlan.What what, int places, Consumer<RepairPlan.Step> plan) {
        if (places > 0) {
            plan.accept(new RepairPlan.Replaced(number, what, places));
        }
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7F) || (!isControl(c) && !isFullWidth(c) && letters(c).isEmpty());
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) && c != '\t' && c != '\r';
    }

    /** Letters and digits only: full-width punctuation is right in Chinese and Japanese. */
    private static boolean isFullWidth(char c) {
        return (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
    }

    /** The letters of a ligature or digraph; empty for all other characters. */
    private static String letters(char c) {
        return switch (c) {
            case 'Ĳ' -> "IJ";
            case 'ĳ' -> "ij";
            case 'ŉ' -> "ʼn";
            case 'Ǆ' -> "DŽ";
            case 'ǅ' -> "Dž";
            case 'ǆ' -> "dž";
            case 'Ǉ' -> "LJ";
            case 'ǈ' -> "Lj";
            case 'ǉ' -> "lj";
            case 'Ǌ' -> "NJ";
            case 'ǋ' -> "Nj";
            case 'ǌ' -> "nj";
            case 'ﬀ' -> "ff";
            case 'ﬁ' -> "fi";
            case 'ﬂ' -> "fl";
            case 'ﬃ' -> "ffi";
            case 'ﬄ' -> "ffl";
            case 'ﬅ' -> "ſt";
            case 'ﬆ' -> "st";
            default -> "";
        };
    }
}
