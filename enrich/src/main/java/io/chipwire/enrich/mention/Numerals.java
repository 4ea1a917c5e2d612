package io.chipwire.enrich.mention;

import io.chipwire.events.Range;
import java.util.List;

/**
 * Reads numbers with what they leave open: "tens of thousands", "10-15k", "40,000 or more", and
 * with the words before them: "more than 20,000".
 */
final class Numerals {
    /**
     * A number read.
     *
     * @param first index of its first token
     * @param after index one past its last token; the first index if none was read
     * @param range what it says, without its sign
     * @param kind what it may stand for
     */
    record Read(int first, int after, Range range, Kind kind) {
        boolean isNothing() {
            return after == first;
        }

        Read with(int begin, Range wider) {
            return new Read(begin, after, wider, kind);
        }
    }

    enum Kind {
        /** It can count things. */
        COUNT,
        /** It is a part of one: "three quarters". */
        PART,
        /** It lies below zero. */
        NEGATIVE
    }

    /** Thousands are at least two of them and less than ten. */
    private static final int SEVERAL = 2;

    private static final int TOO_MANY = 10;

    private Numerals() {}

    /** The number that begins at a token; nothing if none does. */
    static Read at(List<Token> tokens, int first) {
        Token token = tokens.get(first);
        if (isMinus(tokens, first)) {
            Cardinal.Read number = Cardinal.at(tokens, first + 1, true);
            return number.after() > first + 1
                    ? new Read(
                            first, number.after(), new Range.Exactly(number.value()), Kind.NEGATIVE)
                    : none(first);
        }
        if (token.meaning() instanceof Meaning.Mark && !Digits.isVulgar(token.word())) {
            return none(first);
        }
        Read vague = vague(tokens, first);
        if (!vague.isNothing()) {
            return vague;
        }
        boolean between = first > 0 && tokens.get(first - 1).is("between");
        Cardinal.Read one = Cardinal.at(tokens, first, !between);
        if (one.after() == first) {
            return none(first);
        }
        Read range = range(tokens, first, one, between);
        if (!range.isNothing()) {
            return range;
        }
        int open = openEnd(tokens, one.after());
        Range told =
                open > one.after()
                        ? new Range.AtLeast(one.value())
                        : new Range.Exactly(one.value());
        return new Read(first, open, told, one.isPart() ? Kind.PART : Kind.COUNT);
    }

    private static Read none(int first) {
        return new Read(first, first, new Range.Exactly(0), Kind.COUNT);
    }

    /** Whether a minus begins here: a word, or a hyphen that stands at a number and at no word. */
    private static boolean isMinus(List<Token> tokens, int first) {
        Token token = tokens.get(first);
        if (token.is("minus", "negative")) {
            return true;
        }
        boolean apart = first == 0 || tokens.get(first - 1).end() < token.start();
        return token.is("-")
                && apart
                && first + 1 < tokens.size()
                && tokens.get(first + 1).start() == token.end()
                && Digits.of(tokens.get(first + 1).word()).isNumber();
    }

    /** "thousands", "tens of thousands", "several hundred". */
    private static Read vague(List<Token> tokens, int first) {
        NumberWord word = NumberWord.at(tokens, first);
        if (word.kind() == NumberWord.Kind.PLURAL) {
            boolean of = first + 1 < tokens.size() && tokens.get(first + 1).is("of");
            NumberWord unit = NumberWord.at(tokens, of ? first + 2 : first + 1);
            return of && unit.kind() == NumberWord.Kind.PLURAL
                    ? several(first, first + 3, word.value() * unit.value())
                    : several(first, first + 1, word.value());
        }
        int next = tokens.get(first).is("a") ? first + 1 : first;
        boolean few = next < tokens.size() && tokens.get(next).is("few", "several");
        NumberWord scale = few ? NumberWord.at(tokens, next + 1) : NumberWord.NOTHING;
        return scale.isScale() && tokens.get(next + 1).word().length() > 2
                ? several(first, next + 2, scale.value())
                : none(first);
    }

    private static Read several(int first, int after, double unit) {
        // dozens are counted up to a hundred, and the rest up to ten of the kind
        double high = unit == 12 || unit == 20 ? 100 : TOO_MANY * unit;
        return new Read(first, after, new Range.Between(SEVERAL * unit, high - 1), Kind.COUNT);
    }

    private static Read range(List<Token> tokens, int first, Cardinal.Read one, boolean between) {
        int dash = one.after();
        if (dash + 1 >= tokens.size()
                || !(tokens.get(dash).is("-", "\u2013", "to")
                        || (between && tokens.get(dash).is("and")))) {
            return none(first);
        }
        Cardinal.Read other = Cardinal.at(tokens, dash + 1, true);
        double low = one.value();
        if (one.scale() == 1 && other.scale() > 1 && low * other.scale() < other.value()) {
            low *= other.scale();
        }
        boolean before = isDash(tokens, first - 1) && isDigits(tokens, first - 2);
        boolean behind = isDash(tokens, other.after()) && isDigits(tokens, other.after() + 1);
        boolean goesOn = before || behind;
        boolean code = goesOn && isDash(tokens, dash);
        return other.after() > dash + 1 && low < other.value() && !code
                ? new Read(first, other.after(), new Range.Between(low, other.value()), Kind.COUNT)
                : none(first);
    }

    private static boolean isDash(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is("-");
    }

    private static boolean isDigits(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() && Digits.of(tokens.get(at).word()).isNumber();
    }

    /** One past "+", "-plus" and "or more". */
    private static int openEnd(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return at;
        }
        if (tokens.get(at).is("+")) {
            return at + 1;
        }
        boolean two = at + 1 < tokens.size();
        if (two && tokens.get(at).is("-") && tokens.get(at + 1).is("plus")) {
            return at + 2;
        }
        return two && tokens.get(at).is("or") && tokens.get(at + 1).is("more") ? at + 2 : at;
    }

    /** The number with the words before it that widen it taken in. */
    static Read qualified(List<Token> tokens, Read read) {
        if (!(read.range() instanceof Range.Exactly(double value))) {
            return read;
        }
        Qualifier.Hit hit = Qualifier.before(tokens, read.first());
        return switch (hit.sense()) {
            case AT_LEAST -> read.with(hit.first(), new Range.AtLeast(value));
            case AT_MOST -> read.with(hit.first(), new Range.AtMost(value));
            case ABOUT, NONE -> read.with(hit.first(), read.range());
        };
    }
}
