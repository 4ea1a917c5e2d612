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
        Digits digits = digits(at);
        if (digits.isTimesTen() && !word(at + 1).equals("^")) {
            return false;
        }
        if (digits.isNumber()) {
            beginDigits(digits);
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
        Part part = part(at);
        if (part.after() > at) {
            isPart = true;
            return addPart(part);
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

    private void beginDigits(Digits digits) {
        group = digits.value();
        scale = digits.scale();
        last = digits.scale() > 1 ? Last.END : Last.DIGITS;
        at++;
        raise(digits);
        boolean groups = digits.plain() && word(at - 1).length() <= 3;
        while (groups && isGroup(at)) {
            group = group * THOUSAND + digits(at).value();
            groups = digits(at).plain() && !word(at).contains(".");
            at++;
        }
        String slash = word(at);
        Digits below = digits(at + 1);
        boolean divides =
                slash.equals("/")
                        && digits.plain()
                        && below.plain()
                        && below.value() > 0
                        && !word(at + 2).equals("/")
                        && !isCode(at - 1);
        if (divides && tokens.get(at).start() == tokens.get(at - 1).end()) {
            group /= below.value();
            at += 2;
            isPart = true;
            last = Last.END;
        }
    }

    /** Whether digits stand in a row of digits: "5/17/2018", "222-2222". */
    private boolean isCode(int index) {
        return index >= 2
                && (word(index - 1).equals("/") || word(index - 1).equals("-"))
                && digits(index - 2).isNumber();
    }

    /** "1.3x10^6", "1.1^23". */
    private void raise(Digits base) {
        int sign = word(at + 1).equals("-") ? at + 2 : at + 1;
        Digits power = word(at).equals("^") ? digits(sign) : Digits.NONE;
        if (power.plain()) {
            double exponent = sign > at + 1 ? -power.value() : power.value();
            group =
                    base.isTimesTen()
                            ? base.value() * Math.pow(10, exponent)
                            : Math.pow(base.value(), exponent);
            at = sign + 1;
            last = Last.END;
        }
    }

    /** Whether three digits go on with the number, a single space apart: "40 000". */
    private boolean isGroup(int index) {
        if (index >= tokens.size()
                || tokens.get(index).start() - tokens.get(index - 1).end() != 1) {
            return false;
        }
        String word = word(index);
        int whole = word.indexOf('.') < 0 ? word.length() : word.indexOf('.');
        return whole == 3 && word.indexOf(',') < 0 && Digits.of(word).plain();
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
        if (last == Last.SMALL && next.kind() == Kind.TEN && !dash && divideByTwoWords(next)) {
            return false;
        }
        Part half = vulgar(at);
        if (half.after() > at && last == Last.DIGITS) {
            return addPart(half) && false;
        }
        if (word(at).equals("point")) {
            return decimals();
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

    /** "One twenty-fifth". */
    private boolean divideByTwoWords(NumberWord tens) {
        int next = word(at + 1).equals("-") ? at + 2 : at + 1;
        NumberWord ones = NumberWord.at(tokens, next);
        double below = word(next).startsWith("first") ? 1 : ones.value();
        boolean part = ones.kind() == Kind.PART || ones.kind() == Kind.PARTS || below == 1;
        if (!part || below >= 10) {
            return false;
        }
        group = (total + group) / (tens.value() + below);
        total = 0;
        isPart = true;
        at = next + 1;
        last = Last.END;
        return true;
    }

    private boolean decimals() {
        int next = at + 1;
        StringBuilder places = new StringBuilder();
        Digits digits = digits(next);
        if (digits.plain()) {
            places.append(word(next));
            next++;
        }
        while (places.length() < 9 && NumberWord.at(tokens, next).isCardinal()) {
            NumberWord word = NumberWord.at(tokens, next);
            boolean ten = word.kind() == Kind.TEN;
            int unit = word(next + 1).equals("-") ? next + 2 : next + 1;
            boolean joined = ten && NumberWord.at(tokens, unit).kind() == Kind.DIGIT;
            double value = word.value() + (joined ? NumberWord.at(tokens, unit).value() : 0);
            places.append((int) value);
            next = joined ? unit + 1 : next + 1;
        }
        if (places.isEmpty() || places.toString().contains(".")) {
            return false;
        }
        group += Double.parseDouble("0." + places);
        at = next;
        last = Last.DIGITS;
        return true;
    }

    private boolean join() {
        int and = at;
        Part part = part(and + 1);
        if (part.after() > and + 1) {
            at = and + 1;
            return addPart(part) && false;
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

    /** A part of one: "half", "a half", "three quarters". */
    private record Part(int after, double value) {}

    private Part part(int first) {
        Part none = new Part(first, 0);
        if (word(first).equals("half")) {
            return new Part(first + 1, 0.5);
        }
        Part sign = vulgar(first);
        if (sign.after() > first) {
            return sign;
        }
        boolean article = word(first).equals("a") || word(first).equals("an");
        double parts = article ? 1 : NumberWord.at(tokens, first).value();
        if (!article && !NumberWord.at(tokens, first).isCardinal()) {
            return none;
        }
        NumberWord below = NumberWord.at(tokens, first + 1);
        if (word(first + 1).equals("half") && article) {
            return new Part(first + 2, 0.5);
        }
        boolean divides = (below.kind() == Kind.PART && parts == 1) || below.kind() == Kind.PARTS;
        // "a third" counts places, and a quarter is three months, unless more is said of it
        boolean alone = article && first == at && !word(first + 2).equals("of");
        return divides && !alone ? new Part(first + 2, parts / below.value()) : none;
    }

    private Part vulgar(int first) {
        double value = Digits.vulgar(word(first));
        return new Part(value > 0 ? first + 1 : first, value);
    }

    /** Adds a part of what was counted last: "3 million and a half" is half a million more. */
    private boolean addPart(Part part) {
        at = part.after();
        boolean begins = last == Last.NOTHING;
        int before = at;
        double value = part.value();
        group = begins ? value : group;
        if (begins) {
            multiplyPart();
            return true;
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
        return true;
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
