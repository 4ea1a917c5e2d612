package io.chipwire.enrich.mention;

import io.chipwire.events.Money;
import io.chipwire.events.Range;

/** Reads sums of money: "$10-20 million", "20 dollars and 43 cents", "100 billion yuan". */
final class Sums {
    /**
     * A sum read.
     *
     * @param first index of its first token
     * @param after index one past its last token; the first index if none was read
     */
    record Read(int first, int after, Money money) {
        boolean isNothing() {
            return after == first;
        }
    }

    private static final double CENT = 0.01;
    private static final double NICKEL = 0.05;
    private static final double DIME = 0.1;
    private static final double QUARTER = 0.25;
    private static final double GRAND = 1000;
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;
    private static final int CENTS = 100;

    /** "15 dollars 50" has them in two digits. */
    private static final int LEAST_CENTS = 10;

    private Sums() {}

    /** The sum that begins at a token; nothing if none does. */
    static Read at(Tokens tokens, int first) {
        Read sum = single(tokens, first);
        if (sum.isNothing() || !(sum.money().sum() instanceof Range.Exactly(double low))) {
            return sum;
        }
        int dash = sum.after();
        boolean between = tokens.is(first - 1, "between");
        Read other =
                Numerals.isBetween(tokens, dash, between) ? single(tokens, dash + 1) : none(dash);
        return !other.isNothing()
                        && other.money().currency().equals(sum.money().currency())
                        && other.money().sum() instanceof Range.Exactly(double high)
                        && low < high
                ? read(
                        first,
                        other.after(),
                        new Range.Between(scaledUpTo(low, high), high),
                        sum.money().currency())
                : sum;
    }

    /** The "$10" of "$10-$20 million" in dollars. */
    private static double scaledUpTo(double low, double high) {
        for (double scale = high / low >= BILLION ? BILLION : MILLION; ; scale /= GRAND) {
            if (scale == 1 || low * scale < high) {
                return high / low >= GRAND ? low * scale : low;
            }
        }
    }

    private static Read single(Tokens tokens, int first) {
        Currencies.Read sign = Currencies.before(tokens, first);
        if (!sign.isNothing() && tokens.has(sign.after())) {
            Numerals.Read number = Numerals.at(tokens, sign.after());
            if (isSum(number)) {
                return withSmall(
                        tokens, read(first, number.after(), number.range(), sign.code()), number);
            }
        }
        if (tokens.isMark(first)) {
            return none(first);
        }
        Numerals.Read number = Numerals.at(tokens, first);
        if (!isSum(number)) {
            return coin(tokens, first);
        }
        return isQuarters(tokens, number)
                ? read(first, number.after(), number.range(), "USD")
                : named(tokens, number);
    }

    private static boolean isSum(Numerals.Read number) {
        return !number.isNothing() && number.kind() != Numerals.Kind.NEGATIVE;
    }

    /** A number with the currency behind it. */
    private static Read named(Tokens tokens, Numerals.Read number) {
        int first = number.first();
        int next = number.after();
        if (tokens.is(next, "of", "-")) {
            next++;
        }
        double small = smallUnit(tokens, next);
        if (small > 0) {
            String currency = tokens.is(next, "pence") ? "GBP" : "USD";
            return read(first, next + 1, number.range().times(small), currency);
        }
        if (tokens.is(next, "grand")) {
            return read(first, next + 1, number.range().times(GRAND), "USD");
        }
        Currencies.Read currency = Currencies.after(tokens, next);
        if (currency.isNothing() || belongsToNext(tokens, currency)) {
            return none(first);
        }
        Range range = number.range().times(currency.factor());
        NumberWord scale = tokens.number(currency.after());
        if (scale.kind() == NumberWord.Kind.SCALE && tokens.word(currency.after()).length() > 2) {
            return read(first, currency.after() + 1, range.times(scale.value()), currency.code());
        }
        Read sum = read(first, currency.after(), range, currency.code());
        return withSmall(tokens, sum, number);
    }

    /** Whether the sign stands at the number behind it: "20 $37". */
    private static boolean belongsToNext(Tokens tokens, Currencies.Read currency) {
        int next = currency.after();
        return tokens.isMark(currency.first())
                && tokens.isGlued(next - 1)
                && tokens.digits(next).isNumber()
                && !tokens.isGlued(currency.first() - 1);
    }

    /** The sum with the small money behind it: "20 dollars and 43 cents", "15 dollars 50." */
    private static Read withSmall(Tokens tokens, Read sum, Numerals.Read number) {
        if (!(sum.money().sum() instanceof Range.Exactly(double value))
                || value != Math.rint(value)) {
            return sum;
        }
        int next = sum.after();
        boolean and = tokens.is(next, "and");
        next = and ? next + 1 : next;
        if (!tokens.has(next)) {
            return sum;
        }
        Digits glued = gluedCents(tokens.word(next));
        Cardinal.Read small = Cardinal.at(tokens, next, false);
        boolean cents = glued.isNumber() || smallUnit(tokens, small.after()) > 0;
        double told = glued.isNumber() ? glued.value() : small.value();
        int after = glued.isNumber() ? next + 1 : cents ? small.after() + 1 : small.after();
        boolean signFirst = number.after() == sum.after();
        boolean bare = (and || !signFirst) && isEnd(tokens, small.after()) && told >= LEAST_CENTS;
        return (glued.isNumber() || small.after() > next)
                        && told < CENTS
                        && told == Math.rint(told)
                        && (cents || bare)
                ? read(
                        sum.first(),
                        after,
                        new Range.Exactly(value + told * CENT),
                        sum.money().currency())
                : sum;
    }

    /** {@code 43c}. */
    private static Digits gluedCents(String word) {
        boolean form = word.endsWith("c") && word.length() > 1;
        return form ? Digits.of(word.substring(0, word.length() - 1)) : Digits.NONE;
    }

    private static double smallUnit(Tokens tokens, int at) {
        return switch (tokens.word(at)) {
            case "cent", "cents", "pence", "penny", "pennies", "\u00a2" -> CENT;
            case "nickel", "nickels" -> NICKEL;
            case "dime", "dimes" -> DIME;
            default -> 0;
        };
    }

    /** "Four quarters", where nothing else is said. */
    private static boolean isQuarters(Tokens tokens, Numerals.Read number) {
        return number.kind() == Numerals.Kind.PART
                && number.first() == 0
                && number.after() == tokens.size()
                && tokens.is(tokens.size() - 1, "quarters");
    }

    /** Coins without a number, where nothing else is said: in a sentence a quarter is a season. */
    private static Read coin(Tokens tokens, int first) {
        int at = tokens.is(first, "a") && tokens.size() > 1 ? first + 1 : first;
        if (first > 0 || at + 1 < tokens.size()) {
            return none(first);
        }
        double value =
                switch (tokens.word(at)) {
                    case "nickel" -> NICKEL;
                    case "dime" -> DIME;
                    case "quarter" -> QUARTER;
                    case "dollar" -> 1;
                    case "grand" -> GRAND;
                    default -> 0;
                };
        return value > 0 ? read(first, at + 1, new Range.Exactly(value), "USD") : none(first);
    }

    private static boolean isEnd(Tokens tokens, int at) {
        return !tokens.has(at) || tokens.is(at, ".", ",", ";", "!", "?", ")");
    }

    private static Read read(int first, int after, Range range, String currency) {
        return new Read(first, after, new Money(range, currency));
    }

    private static Read none(int first) {
        return read(first, first, new Range.Exactly(0), "");
    }
}
