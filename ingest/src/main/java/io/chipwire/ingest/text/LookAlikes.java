package io.chipwire.ingest.text;

import java.util.function.Consumer;

/**
 * Cyrillic, Greek and small capital letters that stand for the Latin ones they look like: in a word
 * with Latin letters, or before the digits of a name in a line of Latin ({@code H100}). A word that
 * has another letter of its script besides is left alone, and so are lines in that script.
 */
final class LookAlikes {
    private static final String FOREIGN =
            "АВЕКМНОРСТУХаеорсухіјѕԁΑΒΕΖΗΙΚΜΝΟΡΤΥΧοᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ";
    private static final String LATIN =
            "ABEKMHOPCTYXaeopcyxijsdABEZHIKMNOPTYXoABCDEFGHIJKLMNOPRSTUVWYZ";

    private LookAlikes() {}

    /** The line with such words in Latin letters. */
    static String latin(String line, int number, Consumer<RepairPlan.Step> plan) {
        if (line.chars().noneMatch(c -> c >= 0x80 && FOREIGN.indexOf(c) >= 0)) {
            return line;
        }
        boolean isLatin = isLatin(line);
        StringBuilder out = new StringBuilder(line);
        int words = 0;
        for (int start = 0; start < line.length(); ) {
            int end = start;
            while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
                end++;
            }
            if (isDisguised(line, start, end, isLatin)) {
                for (int i = start; i < end; i++) {
                    out.setCharAt(i, latin(line.charAt(i)));
                }
                words++;
            }
            start = Math.max(end, start + 1);
        }
        if (words == 0) {
            return line;
        }
        plan.accept(new RepairPlan.Replaced(number, RepairPlan.What.LOOK_ALIKE, words));
        return out.toString();
    }

    /** Whether a line has more letters of ASCII than others. */
    private static boolean isLatin(String line) {
        long ascii = line.chars().filter(c -> c < 0x80 && Character.isLetter(c)).count();
        return ascii * 2 > line.chars().filter(Character::isLetter).count();
    }

    private static boolean isDisguised(String line, int start, int end, boolean isLatinLine) {
        boolean hasLatin = false;
        boolean hasDigit = false;
        boolean hasForeign = false;
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            boolean isForeign = latin(c) != c;
            if (c >= 0x80 && !isForeign) {
                return false;
            }
            hasForeign |= isForeign;
            hasLatin |= c < 0x80 && Character.isLetter(c);
            hasDigit |= Character.isDigit(c);
        }
        return hasForeign && (hasLatin || (hasDigit && isLatinLine));
    }

    private static char latin(char c) {
        int at = c < 0x80 ? -1 : FOREIGN.indexOf(c);
        return at < 0 ? c : LATIN.charAt(at);
    }
}
