package io.chipwire.enrich.mention;

import io.chipwire.enrich.mention.NumberWord.Kind;

/**
 * Reads one number, in digits, in words or in both: "two hundred and two thousand", "3 million and
 * a half", "three lakh crore", "a couple of dozen".
 */
final class Cardinal {
    /**
     * A number read.
     *
     * @param after index one past its last token; the first index if none begins there
     * @param value what it says
     * @param scale the last word or letter that multiplied it, as a number; 1 if none did
     * @param isPart whether it is a part of one and no count
     */
    record Read(int after, double value, double scale, boolean isPart) {
        static Read none(int first) {
            return new Read(first, 0, 1, false);
        }
    }

    private static final double HUNDRED = 100;
    private static final double THOUSAND = 1000;

    private final Tokens tokens;
    private final Tally tally = new Tally();
    private int at;
    private Last last = Last.NOTHING;
    private boolean isPart;

    /** What was read last: it decides what may come next. */
    private enum Last {
        NOTHING,
        DIGITS,
        SMALL,
        TEN,
        SCALE,
        END
    }

    private Cardinal(Tokens tokens, int first) {
        this.tokens = tokens;
        this.at = first;
    }

    /**
     * The number that begins at a token.
     *
     * @param joins whether "and" may go on with it; it may not in "between one and two thousand"
     */
    static Read at(Tokens tokens, int first, boolean joins) {
        Cardinal number = new Cardinal(tokens, first);
        if (!number.begin()) {
            return Read.none(first);
        }
        while (number.last != Last.END && number.goOn(joins)) {
            // goOn() says when the number ends
        }
        if (number.isPlace()) {
            return Read.none(first);
        }
        number.over();
        number.repeat();
        double value = number.tally.value();
        return Double.isFinite(value)
                ? new Read(number.at, value, number.tally.scale(), number.isPart)
                : Read.none(first);
    }

    private boolean begin() {
        DigitRun digits = DigitRun.at(tokens, at);
        if (digits.after() > at) {
            tally.set(digits.value(), digits.scale());
            isPart = digits.isPart();
            last = digits.isWhole() ? Last.DIGITS : Last.END;
            at = digits.after();
            return true;
        }
        NumberWord word = tokens.number(at);
        if (word.isCardinal()) {
            boolean pronoun = tokens.is(at, "one") && isPronoun(tokens.word(at - 1));
            return !pronoun && begin(word.value(), last(word), at + 1);
        }
        int next = tokens.is(at, "a", "an") ? at + 1 : at;
        if (next > at && tokens.is(next, "couple", "pair")) {
            return begin(2, Last.SMALL, tokens.is(next + 1, "of") ? next + 2 : next + 1);
        }
        Part part = Part.first(tokens, at);
        if (part.after() > at) {
            return begin(part);
        }
        boolean bare = word.kind() == Kind.SCALE && tokens.number(at + 1).isScale();
        boolean one = next > at && tokens.number(next).kind() == Kind.SCALE;
        return (bare || (one && tokens.word(next).length() > 2)) && begin(1, Last.SMALL, next);
    }

    private static boolean isPronoun(String before) {
        return switch (before) {
            case "the", "which", "that", "this", "no", "any", "another", "each", "every" -> true;
            default -> false;
        };
    }

    private boolean begin(double value, Last read, int next) {
        tally.set(value, 1);
        last = read;
        at = next;
        return true;
    }

    private boolean begin(Part part) {
        isPart = true;
        begin(part.value(), Last.END, part.after());
        multiplyPart();
        return true;
    }

    private static Last last(NumberWord word) {
        return word.kind() == Kind.TEN ? Last.TEN : Last.SMALL;
    }

    private boolean goOn(boolean joins) {
        boolean dash = tokens.is(at, "-");
        int after = dash ? at + 2 : at + 1;
        NumberWord next = tokens.number(after - 1);
        if (next.isScale() && isMultiplied(after - 1, dash)) {
            tally.multiply(next.value());
            last = Last.SCALE;
            at = after;
            return true;
        }
        if (next.isCardinal() && fits(next, dash)) {
            tally.add(next.value());
            last = last(next);
            at = after;
            return true;
        }
        if (isDivided(next)) {
            at = after;
            divide(next.value());
            return false;
        }
        Part half = Part.sign(tokens, at);
        if (half.after() > at && last == Last.DIGITS) {
            add(half);
            return false;
        }
        if (tokens.is(at, "point")) {
            return addPlaces();
        }
        return joins && tokens.is(at, "and") && join();
    }

    /** Whether the word is written so that it multiplies: not the "b" of "200-b". */
    private boolean isMultiplied(int index, boolean dash) {
        boolean letters = tokens.word(index).length() <= 2;
        boolean plural = tokens.is(index, "tens", "scores");
        return !plural && (!letters || (last == Last.DIGITS && !dash));
    }

    private boolean fits(NumberWord next, boolean dash) {
        return switch (last) {
            case TEN -> next.kind() == Kind.DIGIT && next.value() > 0;
            case SCALE -> !dash && next.value() > 0 && !isOfOther(at);
            case NOTHING, DIGITS, SMALL, END -> false;
        };
    }

    /** "a $6 billion five-year deal": whether a number is joined to what it counts itself. */
    private boolean isOfOther(int index) {
        NumberWord joined = tokens.number(index + 2);
        return tokens.is(index + 1, "-") && !joined.isCardinal() && !joined.isScale();
    }

    /** Whether the next word divides: "three quarters", "one fifth", but no "two third". */
    private boolean isDivided(NumberWord next) {
        boolean one = tally.value() == 1 && next.kind() == Kind.PART;
        return last != Last.DIGITS && (next.kind() == Kind.PARTS || one);
    }

    private void divide(double by) {
        tally.set(tally.value() / by, 1);
        isPart = true;
        last = Last.END;
        multiplyPart();
    }

    private boolean addPlaces() {
        Part places = Part.places(tokens, at + 1);
        if (places.after() == at + 1) {
            return false;
        }
        tally.add(places.value());
        at = places.after();
        last = Last.DIGITS;
        return true;
    }

    private boolean join() {
        int next = at + 1;
        Part part = Part.at(tokens, next);
        if (part.after() > next) {
            add(part);
            return false;
        }
        if (last != Last.SCALE) {
            return false;
        }
        Digits digits = tokens.digits(next);
        if (digits.plain() && digits.value() < HUNDRED && tally.scale() == HUNDRED) {
            tally.add(digits.value());
            at = next + 1;
            return false;
        }
        NumberWord word = tokens.number(next);
        Read rest =
                word.isCardinal() && word.value() > 0 ? at(tokens, next, false) : Read.none(next);
        if (rest.after() == next || !tally.takes(rest)) {
            return false;
        }
        last = rest.scale() >= THOUSAND && tally.scale() == HUNDRED ? Last.SCALE : Last.SMALL;
        tally.join(rest);
        at = rest.after();
        return true;
    }

    /** Adds a part at the number's end: "and a half", "and three quarters million". */
    private void add(Part part) {
        boolean ofScale = last == Last.SCALE;
        NumberWord next = tokens.number(part.after());
        at = part.after();
        last = Last.END;
        if (next.isScale() && next.value() >= THOUSAND) {
            tally.addPart(part.value(), ofScale, next.value());
            at++;
        } else {
            tally.addPart(part.value(), ofScale);
        }
    }

    /** "half a million", "two thirds of a million", "three quarters billion". */
    private void multiplyPart() {
        int of = tokens.is(at, "of") ? at + 1 : at;
        boolean article = tokens.is(of, "a", "an");
        int next = article ? of + 1 : of;
        NumberWord scale = tokens.number(next);
        boolean whole = scale.kind() == Kind.SCALE && tokens.word(next).length() > 2;
        if (whole && (next == at || article)) {
            tally.set(tally.value() * scale.value(), scale.value());
            at = next + 1;
            isPart = false;
        }
    }

    /** Whether the words turn out to count places: "twenty-first". */
    private boolean isPlace() {
        int next = tokens.is(at, "-") ? at + 1 : at;
        NumberWord place = tokens.number(next);
        return last == Last.TEN
                && (place.kind() == Kind.PART || tokens.is(next, "first"))
                && place.value() < HUNDRED;
    }

    /** "One over three", where nothing follows: "one over 20 GPUs" is another thing. */
    private void over() {
        if (tally.value() != 1 || !tokens.is(at, "over") || !tokens.has(at + 1)) {
            return;
        }
        Read below = at(tokens, at + 1, true);
        boolean ends = !tokens.has(below.after()) || tokens.isMark(below.after());
        if (below.value() > 1 && ends) {
            tally.set(1 / below.value(), 1);
            at = below.after();
            isPart = true;
        }
    }

    /** Contracts say numbers twice: "forty-five (45)". */
    private void repeat() {
        boolean again = tokens.is(at, "(") && tokens.is(at + 2, ")");
        if (again && tokens.digits(at + 1).value() == tally.value()) {
            at += 3;
        }
    }
}
