package io.chipwire.enrich.mention;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts text into plain words and marks; a number keeps its commas, points and suffix. */
final class Scanner {
    private static final Meaning WORD = new Meaning.Word();
    private static final Meaning MARK = new Meaning.Mark();

    /** Exchanges that number their shares, as the Reuters codes name them. */
    private static final Set<String> EXCHANGES =
            Set.of("HK", "KL", "KQ", "KS", "SR", "SS", "SZ", "T", "TW", "TWO");

    /** A share's number has at least so many digits. */
    private static final int SHARE = 4;

    private Scanner() {}

    static List<Token> scan(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
                continue;
            }
            int end = at + 1;
            Meaning meaning = MARK;
            if (Character.isDigit(c) || isPointBeforeDigits(text, at, from, to)) {
                end = endOfNumber(text, at, to);
                meaning = WORD;
            } else if (Character.isLetter(c)) {
                end = endOfWord(text, at, to);
                meaning = WORD;
            } else if (c == '\'' || c == '\u2019') {
                end = endOfPossessive(text, at, to);
            }
            tokens.add(new Token(at, end, folded(text.substring(at, end)), meaning));
            at = end;
        }
        return tokens;
    }

    /** A word as it is compared: in lower case, with plain apostrophes and half-width digits. */
    static String folded(String text) {
        String word = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        for (int i = 0; i < word.length(); i++) {
            if (isFullWidth(word.charAt(i))) {
                return Normalizer.normalize(word, Normalizer.Form.NFKC);
            }
        }
        return word;
    }

    private static boolean isFullWidth(char c) {
        return c >= '\uff01' && c <= '\uff5e';
    }

    /** Whether a number begins with its point: ".5". */
    private static boolean isPointBeforeDigits(String text, int at, int from, int to) {
        return text.charAt(at) == '.'
                && at + 1 < to
                && Character.isDigit(text.charAt(at + 1))
                && (at == from || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private static int endOfNumber(String text, int start, int to) {
        int at = start + 1;
        while (at < to && isInNumber(text, start, at, to)) {
            at++;
        }
        return at;
    }

    private static boolean isInNumber(String text, int start, int at, int to) {
        return switch (text.charAt(at)) {
            case ',', '.', '\uff0c', '\uff0e' ->
                    at + 1 < to
                            && (Character.isDigit(text.charAt(at + 1))
                                    || isTicker(text, start, at, to));
            case '\'', '\u2019' -> isSwissGroup(text, start, at, to);
            default ->
                    Character.isLetterOrDigit(text.charAt(at)) && !isTimes(text, start, at - 1, to);
        };
    }

    /** "9988.HK": a share's number with its exchange, glued by a point. */
    private static boolean isTicker(String text, int start, int point, int to) {
        int end = point + 1;
        while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return point - start >= SHARE && EXCHANGES.contains(text.substring(point + 1, end));
    }

    /** Whether three digits follow and at most three stand before: "10'000". */
    private static boolean isSwissGroup(String text, int start, int at, int to) {
        int digits = 0;
        while (at + 1 + digits < to && Character.isDigit(text.charAt(at + 1 + digits))) {
            digits++;
        }
        return digits == 3 && (at - start <= 3 || text.charAt(at - 4) == text.charAt(at));
    }

    /** Whether the "x" of "8xH100" stands there, between a number and a name. */
    private static boolean isTimes(String text, int start, int at, int to) {
        return at > start
                && (text.charAt(at) == 'x' || text.charAt(at) == 'X')
                && at + 1 < to
                && Character.isUpperCase(text.charAt(at + 1))
                && Character.isDigit(text.charAt(at - 1))
                && text.charAt(start) != '0';
    }

    private static int endOfWord(String text, int start, int to) {
        int at = start;
        while (at < to && Character.isLetterOrDigit(text.charAt(at))) {
            if (Character.isDigit(text.charAt(at)) && isCurrency(text, start, at)) {
                return at;
            }
            at++;
        }
        boolean contracted =
                at + 1 < to
                        && (text.charAt(at) == '\'' || text.charAt(at) == '\u2019')
                        && text.charAt(at + 1) == 't'
                        && text.charAt(at - 1) == 'n';
        return contracted ? at + 2 : at;
    }

    /** Whether the letters before a digit are a currency: "USD115". */
    private static boolean isCurrency(String text, int start, int at) {
        return at - start <= 3 && at - start >= 2 && Currencies.isGlued(text.substring(start, at));
    }

    private static int endOfPossessive(String text, int start, int to) {
        boolean possessive =
                start + 1 < to
                        && text.charAt(start + 1) == 's'
                        && (start + 2 == to || !Character.isLetterOrDigit(text.charAt(start + 2)));
        return possessive ? start + 2 : start + 1;
    }
}
