package io.chipwire.enrich.mention;

import java.util.List;

/**
 * A number in digits over one token or several: "40 000", "3/15", "1.3x10^6".
 *
 * @param after index one past its last token; the first index if none begins there
 * @param value what it says
 * @param scale what its letter multiplied by; 1 without one
 * @param isPart whether it is a fraction
 * @param isWhole whether words may still multiply it
 */
record DigitRun(int after, double value, double scale, boolean isPart, boolean isWhole) {
    private static final double THOUSAND = 1000;

    /** The longest run that begins at a token. */
    static DigitRun at(List<Token> tokens, int first) {
        Digits digits = digits(tokens, first);
        boolean waits = digits.isTimesTen() && !word(tokens, first + 1).equals("^");
        if (!digits.isNumber() || waits) {
            return new DigitRun(first, 0, 1, false, false);
        }
        DigitRun raised = raised(tokens, first, digits);
        if (raised.after() > first) {
            return raised;
        }
        DigitRun divided = divided(tokens, first, digits);
        return divided.after() > first ? divided : grouped(tokens, first, digits);
    }

    /** "1.3x10^6", "1.1^23". */
    private static DigitRun raised(List<Token> tokens, int first, Digits base) {
        int sign = word(tokens, first + 2).equals("-") ? first + 3 : first + 2;
        boolean raises = word(tokens, first + 1).equals("^");
        Digits power = raises ? digits(tokens, sign) : Digits.NONE;
        if (!power.plain()) {
            return new DigitRun(first, 0, 1, false, false);
        }
        double exponent = sign > first + 2 ? -power.value() : power.value();
        double value =
                base.isTimesTen()
                        ? base.value() * Math.pow(10, exponent)
                        : Math.pow(base.value(), exponent);
        return new DigitRun(sign + 1, value, 1, false, false);
    }

    /** "3/15", but neither "5/17/2018" nor "222-2222/2222". */
    private static DigitRun divided(List<Token> tokens, int first, Digits digits) {
        Digits below = digits(tokens, first + 2);
        boolean divides =
                word(tokens, first + 1).equals("/")
                        && tokens.get(first + 1).start() == tokens.get(first).end()
                        && digits.plain()
                        && below.plain()
                        && below.value() > 0
                        && !word(tokens, first + 3).equals("/")
                        && !isInCode(tokens, first);
        return divides
                ? new DigitRun(first + 3, digits.value() / below.value(), 1, true, false)
                : new DigitRun(first, 0, 1, false, false);
    }

    private static boolean isInCode(List<Token> tokens, int at) {
        return at >= 2 && tokens.get(at - 1).is("/", "-") && digits(tokens, at - 2).isNumber();
    }

    private static DigitRun grouped(List<Token> tokens, int first, Digits digits) {
        double value = digits.value();
        int at = first + 1;
        boolean groups = digits.plain() && word(tokens, first).length() <= 3;
        while (groups && isGroup(tokens, at)) {
            value = value * THOUSAND + digits(tokens, at).value();
            groups = !word(tokens, at).contains(".");
            at++;
        }
        return new DigitRun(at, value, digits.scale(), false, digits.scale() == 1);
    }

    /** Whether three digits go on with the number, a single space apart. */
    private static boolean isGroup(List<Token> tokens, int at) {
        String word = word(tokens, at);
        int point = word.indexOf('.');
        return (point < 0 ? word.length() : point) == 3
                && word.indexOf(',') < 0
                && tokens.get(at).start() - tokens.get(at - 1).end() == 1
                && Digits.of(word).plain();
    }

    private static Digits digits(List<Token> tokens, int at) {
        return at < tokens.size() ? Digits.of(tokens.get(at).word()) : Digits.NONE;
    }

    private static String word(List<Token> tokens, int at) {
        return at < tokens.size() ? tokens.get(at).word() : "";
    }
}
