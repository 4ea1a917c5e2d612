package io.chipwire.enrich.mention;

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
    static DigitRun at(Tokens tokens, int first) {
        Digits digits = tokens.digits(first);
        boolean waits = digits.isTimesTen() && !tokens.is(first + 1, "^");
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
    private static DigitRun raised(Tokens tokens, int first, Digits base) {
        int sign = tokens.is(first + 2, "-") ? first + 3 : first + 2;
        boolean raises = tokens.is(first + 1, "^");
        Digits power = raises ? tokens.digits(sign) : Digits.NONE;
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
    private static DigitRun divided(Tokens tokens, int first, Digits digits) {
        Digits below = tokens.digits(first + 2);
        boolean divides =
                tokens.is(first + 1, "/")
                        && tokens.isGlued(first)
                        && digits.plain()
                        && below.plain()
                        && below.value() > 0
                        && !tokens.is(first + 3, "/")
                        && !isInCode(tokens, first);
        return divides
                ? new DigitRun(first + 3, digits.value() / below.value(), 1, true, false)
                : new DigitRun(first, 0, 1, false, false);
    }

    private static boolean isInCode(Tokens tokens, int at) {
        return tokens.is(at - 1, "/", "-") && tokens.digits(at - 2).isNumber();
    }

    private static DigitRun grouped(Tokens tokens, int first, Digits digits) {
        int at = first + 1;
        if (isContinental(tokens, first)) {
            return new DigitRun(at, digits.value() * THOUSAND, 1, false, true);
        }
        double value = digits.value();
        boolean groups = digits.plain() && tokens.word(first).length() <= 3;
        while (groups && isGroup(tokens, at)) {
            value = value * THOUSAND + tokens.digits(at).value();
            groups = !tokens.word(at).contains(".");
            at++;
        }
        return new DigitRun(at, value, digits.scale(), false, digits.scale() == 1);
    }

    /** Whether the point divides groups: nobody counts "1.024 H100 GPUs" in parts of one. */
    private static boolean isContinental(Tokens tokens, int first) {
        String word = tokens.word(first);
        int point = word.indexOf('.');
        return point > 0
                && point == word.length() - 4
                && point <= 3
                && word.charAt(0) != '0'
                && tokens.digits(first).plain()
                && !tokens.isMark(first - 1)
                && (tokens.isHardware(first + 1)
                        || (tokens.isListed(first + 1) && tokens.isHardware(first + 2)));
    }

    /** Whether three digits go on with the number, a single space apart. */
    private static boolean isGroup(Tokens tokens, int at) {
        String word = tokens.word(at);
        int point = word.indexOf('.');
        return (point < 0 ? word.length() : point) == 3
                && word.indexOf(',') < 0
                && tokens.get(at).start() - tokens.get(at - 1).end() == 1
                && tokens.digits(at).plain();
    }
}
