package io.chipwire.enrich.mention;

import io.chipwire.enrich.mention.NumberWord.Kind;
import java.util.List;

/**
 * A part of one: "half", "a half", "three quarters", "\u00be".
 *
 * @param after index one past its last token; the first index if none begins there
 * @param value what it says
 */
record Part(int after, double value) {
    private static final double TEN = 10;
    private static final int MOST_PLACES = 9;

    /** The part that begins a number. */
    static Part first(List<Token> tokens, int first) {
        // "a third" counts places, and a quarter is three months, unless more is said of it
        boolean article = word(tokens, first).equals("a") || word(tokens, first).equals("an");
        boolean sure =
                word(tokens, first + 1).equals("half") || word(tokens, first + 2).equals("of");
        return article && !sure ? new Part(first, 0) : at(tokens, first);
    }

    /** The part that follows a number and "and". */
    static Part at(List<Token> tokens, int first) {
        if (word(tokens, first).equals("half")) {
            return new Part(first + 1, 0.5);
        }
        Part sign = sign(tokens, first);
        if (sign.after() > first) {
            return sign;
        }
        boolean article = word(tokens, first).equals("a") || word(tokens, first).equals("an");
        if (article && word(tokens, first + 1).equals("half")) {
            return new Part(first + 2, 0.5);
        }
        NumberWord above = NumberWord.at(tokens, first);
        NumberWord below = NumberWord.at(tokens, first + 1);
        double parts = article ? 1 : above.value();
        boolean divides =
                (article || above.isCardinal())
                        && (below.kind() == Kind.PARTS
                                || (below.kind() == Kind.PART && parts == 1));
        return divides ? new Part(first + 2, parts / below.value()) : new Part(first, 0);
    }

    /** A fraction in one character. */
    static Part sign(List<Token> tokens, int first) {
        double value = Digits.vulgar(word(tokens, first));
        return new Part(value > 0 ? first + 1 : first, value);
    }

    /** The part whose number below the line takes two words: the "twenty-fifth" of one of them. */
    static Part belowTwoWords(List<Token> tokens, int first) {
        NumberWord tens = NumberWord.at(tokens, first);
        int next = word(tokens, first + 1).equals("-") ? first + 2 : first + 1;
        NumberWord ones = NumberWord.at(tokens, next);
        boolean place = word(tokens, next).startsWith("first");
        boolean part = place || ones.kind() == Kind.PART || ones.kind() == Kind.PARTS;
        double below = place ? 1 : ones.value();
        return tens.kind() == Kind.TEN && part && below < TEN
                ? new Part(next + 1, 1 / (tens.value() + below))
                : new Part(first, 0);
    }

    /**
     * The places behind a point, in words or digits: the "zero three" of "200 point zero three".
     */
    static Part places(List<Token> tokens, int first) {
        int at = first;
        StringBuilder places = new StringBuilder();
        if (isDigits(word(tokens, at))) {
            places.append(word(tokens, at));
            at++;
        }
        while (places.length() < MOST_PLACES && NumberWord.at(tokens, at).isCardinal()) {
            NumberWord word = NumberWord.at(tokens, at);
            int unit = word(tokens, at + 1).equals("-") ? at + 2 : at + 1;
            boolean joined =
                    word.kind() == Kind.TEN && NumberWord.at(tokens, unit).kind() == Kind.DIGIT;
            double ones = joined ? NumberWord.at(tokens, unit).value() : 0;
            places.append((int) (word.value() + ones));
            at = joined ? unit + 1 : at + 1;
        }
        return at > first ? new Part(at, Double.parseDouble("0." + places)) : new Part(first, 0);
    }

    private static boolean isDigits(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String word(List<Token> tokens, int at) {
        return at < tokens.size() ? tokens.get(at).word() : "";
    }
}
