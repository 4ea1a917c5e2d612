package io.chipwire.enrich.mention;

import io.chipwire.enrich.mention.NumberWord.Kind;
import java.util.List;

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
    record Read(int after, double value, double scale, boolean isPart) {}

    private static final double HUNDRED = 100;
    private static final double THOUSAND = 1000;

    private final List<Token> tokens;
    private int at;

    /** What is complete, what is still to be multiplied, and the smallest scale of the former. */
    private double total;

    private double group;
    private double least = Double.POSITIVE_INFINITY;
    private double scale = 1;
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

    private Cardinal(List<Token> tokens, int first) {
        this.tokens = tokens;
        this.at = first;
    }

    /**
     * The number that begins at a token.
     *
     * @param joins whether "and" may go on with it; it may not in "between one and two thousand"
     */
    static Read at(List<Token> tokens, int first, boolean joins) {
        Cardinal number = new Cardinal(tokens, first);
        if (!number.begin()) {
            return new Read(first, 0, 1, false);
        }
        while (number.last != Last.END && number.goOn(joins)) {
            // goOn() says when the number ends
        }
        if (number.isPlace()) {
            return new Read(first, 0, 1, false);
        }
        number.divide();
        number.repeat();
        double value = number.total + number.group;
        return Double.isFinite(value)
                ? new Read(number.at, value, number.scale, number.isPart)
                : new Read(first, 0, 1, false);
    }

    private String word(int index) {
        return index < tokens.size() ? tokens.get(index).word() : "";
    }

    private boolean begin() {
        DigitRun digits = DigitRun.at(tokens, at);
        if (digits.after() > at) {
            group = digits.value();
            scale = digits.scale();
            isPart = digits.isPart();
            last = digits.isWhole() ? Last.DIGITS : Last.END;
            at = digits.after();
            return true;
        }
        NumberWord word = NumberWord.at(tokens, at);
        if (word.isCardinal()) {
            boolean pronoun = at > 0 && word(at).equals("one") && isPronoun(word(at - 1));
            if (pronoun) {
                return false;
            }
            group = word.value();
            last = word.kind() == Kind.TEN ? Last.TEN : Last.SMALL;
            at++;
            return true;
        }
        int next = word(at).equals("a") || word(at).equals("an") ? at + 1 : at;
        if (next > at && (word(next).equals("couple") || word(next).equals("pair"))) {
            boolean of = word(next + 1).equals("of");
            return start(2, of ? next + 2 : next + 1);
        }
        Part part = Part.first(tokens, at);
        if (part.after() > at) {
            isPart = true;
            addPart(part);
            return true;
        }
        boolean bare = word.kind() == Kind.SCALE && NumberWord.at(tokens, at + 1).isScale();
        boolean one = next > at && NumberWord.at(tokens, next).kind() == Kind.SCALE;
        return (bare || (one && word(next).length() > 2)) && start(1, next);
    }

    private static boolean isPronoun(String before) {
        return switch (before) {
            case "the", "which", "that", "this", "no", "any", "another", "each", "every" -> true;
            default -> false;
        };
    }

    private boolean start(double value, int next) {
        group = value;
        at = next;
        last = Last.SMALL;
        return true;
    }

    private Digits digits(int index) {
        return index < tokens.size() ? Digits.of(word(index)) : Digits.NONE;
    }

    private boolean goOn(boolean joins) {
        boolean dash = word(at).equals("-");
        NumberWord next = NumberWord.at(tokens, dash ? at + 1 : at);
        if (next.isScale() && isMultiplied(dash)) {
            multiply(next.value());
            at += dash ? 2 : 1;
            return true;
        }
        if (next.isCardinal() && fits(next, dash)) {
            group += next.value();
            last = next.kind() == Kind.TEN ? Last.TEN : Last.SMALL;
            at += dash ? 2 : 1;
            return true;
        }
        if (last != Last.END && isDivided(next)) {
            group = (total + group) / next.value();
            total = 0;
            at += dash ? 2 : 1;
            isPart = true;
            multiplyPart();
            return false;
        }
        Part below = Part.belowTwoWords(tokens, at);
        if (last == Last.SMALL && below.after() > at) {
            group = (total + group) * below.value();
            total = 0;
            at = below.after();
            isPart = true;
            return false;
        }
        Part half = Part.sign(tokens, at);
        if (half.after() > at && last == Last.DIGITS) {
            addPart(half);
            return false;
        }
        if (word(at).equals("point")) {
            return addPlaces();
        }
        return joins && word(at).equals("and") && join();
    }

    /** Whether the word at hand is written so that it multiplies: not the "b" of "200-b". */
    private boolean isMultiplied(boolean dash) {
        String word = word(dash ? at + 1 : at);
        boolean letters = word.length() <= 2;
        boolean plural = word.equals("tens") || word.equals("scores");
        return !plural && (!letters || (last == Last.DIGITS && !dash));
    }

    private void multiply(double by) {
        scale = by;
        if (by <= HUNDRED) {
            group = (group == 0 ? 1 : group) * by;
        } else if (by < least) {
            total += (group == 0 && total == 0 ? 1 : group) * by;
            group = 0;
            least = by;
        } else {
            total = (total + group) * by;
            group = 0;
            least = by;
        }
        last = Last.SCALE;
    }

    private boolean fits(NumberWord next, boolean dash) {
        return switch (last) {
            case TEN -> next.kind() == Kind.DIGIT && next.value() > 0;
            case SCALE -> !dash && next.value() > 0;
            case NOTHING, DIGITS, SMALL, END -> false;
        };
    }

    /** Whether the next word divides: "three quarters", "one fifth", but no "two third". */
    private boolean isDivided(NumberWord next) {
        if (last == Last.DIGITS) {
            return false;
        }
        boolean one = total + group == 1 && next.kind() == Kind.PART;
        return next.kind() == Kind.PARTS || one;
    }

    private boolean addPlaces() {
        Part places = Part.places(tokens, at + 1);
        if (places.after() == at + 1) {
            return false;
        }
        group += places.value();
        at = places.after();
        last = Last.DIGITS;
        return true;
    }

    private boolean join() {
        int and = at;
        Part part = Part.at(tokens, and + 1);
        if (part.after() > and + 1) {
            at = and + 1;
            addPart(part);
            return false;
        }
        if (last != Last.SCALE) {
            return false;
        }
        Digits digits = digits(and + 1);
        if (digits.plain() && digits.value() < HUNDRED && scale == HUNDRED) {
            group += digits.value();
            at = and + 2;
            return false;
        }
        NumberWord next = NumberWord.at(tokens, and + 1);
        if (!next.isCardinal() || next.value() == 0) {
            return false;
        }
        Read rest = at(tokens, and + 1, false);
        boolean within = rest.value() < least && (rest.scale() < scale || scale == HUNDRED);
        if (!within) {
            return false;
        }
        if (scale == HUNDRED && rest.scale() >= THOUSAND) {
            // "two hundred and two thousand" is two hundred and two of them
            group += rest.value() / rest.scale();
            multiply(rest.scale());
        } else {
            group += rest.value();
            last = Last.SMALL;
        }
        at = rest.after();
        return true;
    }

    /** Adds a part of what was counted last: "3 million and a half" is half a million more. */
    private void addPart(Part part) {
        at = part.after();
        boolean begins = last == Last.NOTHING;
        int before = at;
        double value = part.value();
        group = begins ? value : group;
        if (begins) {
            multiplyPart();
            return;
        }
        NumberWord next = NumberWord.at(tokens, before);
        if (next.isScale() && next.value() >= THOUSAND) {
            at++;
            if (last == Last.SCALE && next.value() <= scale) {
                total += value * next.value();
            } else {
                total = (total + group + value) * next.value();
                group = 0;
            }
            scale = next.value();
        } else {
            total += value * (last == Last.SCALE && scale >= THOUSAND ? scale : 1);
        }
        last = Last.END;
    }

    /** "half a million", "two thirds of a million", "three quarters billion". */
    private void multiplyPart() {
        int next = word(at).equals("of") ? at + 1 : at;
        boolean article = word(next).equals("a") || word(next).equals("an");
        next = article ? next + 1 : next;
        NumberWord of = NumberWord.at(tokens, next);
        boolean whole = of.kind() == Kind.SCALE && word(next).length() > 2;
        last = Last.END;
        if (whole && (next == at || article)) {
            group *= of.value();
            scale = of.value();
            at = next + 1;
            isPart = false;
        }
    }

    /** Whether the words turn out to count places: "twenty-first". */
    private boolean isPlace() {
        int next = word(at).equals("-") ? at + 1 : at;
        NumberWord place = NumberWord.at(tokens, next);
        return last == Last.TEN
                && (place.kind() == Kind.PART || word(next).equals("first"))
                && place.value() < HUNDRED;
    }

    /** "One over three", where nothing follows: "one over 20 GPUs" is another thing. */
    private void divide() {
        double value = total + group;
        if (!word(at).equals("over") || value != 1 || at + 1 >= tokens.size()) {
            return;
        }
        Read below = at(tokens, at + 1, true);
        boolean ends =
                below.after() >= tokens.size()
                        || tokens.get(below.after()).meaning() instanceof Meaning.Mark;
        if (below.value() > value && ends) {
            total = 0;
            group = value / below.value();
            at = below.after();
            isPart = true;
        }
    }

    /** Contracts say numbers twice: "forty-five (45)". */
    private void repeat() {
        Digits again = word(at).equals("(") ? digits(at + 1) : Digits.NONE;
        if (again.isNumber() && again.value() == total + group && word(at + 2).equals(")")) {
            at += 3;
        }
    }
}
