package io.chipwire.enrich.mention;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number written in digits as one token: {@code 12,567}, {@code 1.2m}, {@code 12,34,567.89},
 * {@code 1.234.567,89}.
 *
 * @param value what it says, with its scale; NaN if the token is no such number
 * @param scale what its letter multiplies by; 1 without one
 * @param plain whether it is a run of digits and nothing else
 * @param isTimesTen whether it ends with "x10" and waits for a power
 */
record Digits(double value, double scale, boolean plain, boolean isTimesTen) {
    static final Digits NONE = new Digits(Double.NaN, 1, false, false);

    private static final Pattern GROUPED =
            Pattern.compile(
                    "(\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:'\\d{3})+|\\d{1,2}(?:,\\d{2})+,\\d{3}|\\d+)?(\\.\\d+)?(?:e(\\d{1,2}))?(x10|[a-z]*|[\u4e07\u842c\u4ebf\u5104])");

    /** Points that divide groups, or a comma before less than three digits: never English. */
    private static final Pattern CONTINENTAL =
            Pattern.compile(
                    "(\\d{1,3}(?:\\.\\d{3}){2,}|\\d{1,3}(?:\\.\\d{3})+(?=,)|\\d+(?=,))(?:,(\\d{1,2}))?([a-z]*)");

    static Digits of(String word) {
        char first = word.charAt(0);
        if ((first < '0' || first > '9') && (first != '.' || word.length() == 1)) {
            return NONE;
        }
        Matcher grouped = GROUPED.matcher(word);
        if (grouped.matches()) {
            String number = part(grouped, 1).replace(",", "").replace("'", "") + part(grouped, 2);
            double power = grouped.group(3) == null ? 1 : Math.pow(10, whole(grouped, 3));
            boolean plain = number.length() == word.length();
            return scaled(Double.parseDouble(number) * power, part(grouped, 4), plain);
        }
        Matcher continental = CONTINENTAL.matcher(word);
        if (continental.matches()) {
            String number = part(continental, 1).replace(".", "") + "." + part(continental, 2);
            return scaled(Double.parseDouble(number), part(continental, 3), false);
        }
        return NONE;
    }

    /** What a fraction in one character says; 0 for any other word. */
    static double vulgar(String word) {
        return switch (word) {
            case "\u00bd" -> 0.5;
            case "\u00bc" -> 0.25;
            case "\u00be" -> 0.75;
            case "\u2153" -> 1 / 3.0;
            case "\u2154" -> 2 / 3.0;
            default -> 0;
        };
    }

    static boolean isVulgar(String word) {
        return vulgar(word) > 0;
    }

    boolean isNumber() {
        return !Double.isNaN(value);
    }

    private static Digits scaled(double value, String letters, boolean plain) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        NumberWord word = NumberWord.of(letters);
        if (word.kind() == NumberWord.Kind.SCALE) {
            return new Digits(value * word.value(), word.value(), false, false);
        }
        boolean known =
                switch (letters) {
                    case "", "x", "x10", "gw", "mw" -> true;
                    default -> false;
                };
        return known ? new Digits(value, 1, plain, letters.equals("x10")) : NONE;
    }

    private static String part(Matcher matcher, int group) {
        String part = matcher.group(group);
        return part == null ? "" : part;
    }

    private static int whole(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
