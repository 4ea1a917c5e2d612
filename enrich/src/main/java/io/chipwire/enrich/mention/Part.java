package io.chipwire.enrich.mention;

import io.chipwire.enrich.mention.NumberWord.Kind;

/**
 * A part of one: "half", "a half", "three quarters", "\u00be".
 *
 * @param after index one past its last token; the first index if none begins there
 * @param value what it says
 */
record Part(int after, double value) {
    private static final int MOST_PLACES = 9;

    /** The part that begins a number. */
    static Part first(Tokens tokens, int first) {
        // "a third" counts places, and a quarter is three months, unless more is said of it
        boolean article = tokens.is(first, "a", "an");
        boolean sure = tokens.is(first + 1, "half") || tokens.is(first + 2, "of");
        return article && !sure ? new Part(first, 0) : at(tokens, first);
    }

    /** The part that follows a number and "and". */
    static Part at(Tokens tokens, int first) {
        if (tokens.is(first, "half")) {
            return new Part(first + 1, 0.5);
        }
        Part sign = sign(tokens, first);
        if (sign.after() > first) {
            return sign;
        }
        boolean article = tokens.is(first, "a", "an");
        if (article && tokens.is(first + 1, "half")) {
            return new Part(first + 2, 0.5);
        }
        NumberWord above = tokens.number(first);
        NumberWord below = tokens.number(first + 1);
        double parts = article ? 1 : above.value();
        boolean divides =
                (article || above.isCardinal())
                        && (below.kind() == Kind.PARTS
                                || (below.kind() == Kind.PART && parts == 1));
        return divides ? new Part(first + 2, parts / below.value()) : new Part(first, 0);
    }

    /** A fraction in one character. */
    static Part sign(Tokens tokens, int first) {
        double value = Digits.vulgar(tokens.word(first));
        return new Part(value > 0 ? first + 1 : first, value);
    }

    /**
     * The places behind a point, in words or digits: the "zero three" of "200 point zero three".
     */
    static Part places(Tokens tokens, int first) {
        int at = first;
        StringBuilder places = new StringBuilder();
        if (isDigits(tokens.word(at))) {
            places.append(tokens.word(at));
            at++;
        }
        while (places.length() < MOST_PLACES && tokens.number(at).isCardinal()) {
            NumberWord word = tokens.number(at);
            int unit = tokens.is(at + 1, "-") ? at + 2 : at + 1;
            boolean joined = word.kind() == Kind.TEN && tokens.number(unit).kind() == Kind.DIGIT;
            double ones = joined ? tokens.number(unit).value() : 0;
            places.append((int) (word.value() + ones));
            at = joined ? unit + 1 : at + 1;
        }
        return at > first ? new Part(at, Double.parseDouble("0." + places)) : new Part(first, 0);
    }

    private static boolean isDigits(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
