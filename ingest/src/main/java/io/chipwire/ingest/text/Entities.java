package io.chipwire.ingest.text;

import io.chipwire.ingest.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Character references that were escaped once too often and so stand in plain text. Only complete
 * ones, with their semicolon; a line with a {@code <} is markup that somebody shows, and stays.
 */
final class Entities {
    private static final int LONGEST = 10;
    private static final Map<String, Integer> NAMED = named();

    private Entities() {}

    /** The line with its references decoded, those inside references too. */
    static String decoded(String line, int number, Consumer<RepairPlan.Step> plan) {
        if (line.indexOf('&') < 0 || line.indexOf(';') < 0 || line.indexOf('<') >= 0) {
            return line;
        }
        StringBuilder out = new StringBuilder(line.length());
        int places = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            out.append(c);
            if (c == ';') {
                places += closed(out) ? 1 : 0;
            }
        }
        if (places == 0) {
            return line;
        }
        plan.accept(new RepairPlan.Replaced(number, RepairPlan.What.ENTITY, places));
        return out.toString();
    }

    /** Whether the text ends in a reference; if so it is decoded in place. */
    private static boolean closed(StringBuilder out) {
        int last = out.length() - 1;
        for (int at = last - 1; at >= 0 && at >= last - LONGEST; at--) {
            char c = out.charAt(at);
            if (c == '&') {
                int codePoint = codePoint(out.substring(at + 1, last));
                if (codePoint > 0) {
                    out.setLength(at);
                    out.appendCodePoint(codePoint);
                }
                return codePoint > 0;
            }
            if (!isNamePart(c)) {
                return false;
            }
        }
        return false;
    }

    /** The character of a reference's name or number; 0 if it has none that a text can hold. */
    static int codePoint(String name) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, 0);
        }
        boolean hex = name.startsWith("x", 1) || name.startsWith("X", 1);
        int codePoint = number(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        boolean held =
                codePoint >= ' '
                        && codePoint != 0x7F
                        && Character.isDefined(codePoint)
                        && Character.getType(codePoint) != Character.SURROGATE;
        return held ? codePoint : 0;
    }

    private static int number(String digits, int radix) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), radix);
            if (digit < 0 || number > Character.MAX_CODE_POINT) {
                return 0;
            }
            number = number * radix + digit;
        }
        return number > Character.MAX_CODE_POINT ? 0 : number;
    }

    private static boolean isNamePart(char c) {
        return c == '#' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    private static Map<String, Integer> named() {
        Map<String, Integer> named = new HashMap<>();
        for (List<String> row : Table.read(Entities.class, "entities.tsv").rows()) {
            named.put(row.get(0), Integer.parseInt(row.get(1), 16));
        }
        return Map.copyOf(named);
    }
}
