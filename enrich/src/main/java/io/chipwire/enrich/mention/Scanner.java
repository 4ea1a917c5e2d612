package io.chipwire.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into plain words and marks; a number keeps its commas, points and suffix. */
final class Scanner {
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
            Meaning meaning = new Meaning.Mark();
            if (Character.isDigit(c) || isPointBeforeDigits(text, at, from, to)) {
                end = endOfNumber(text, at, to);
                meaning = new Meaning.Word();
            } else if (Character.isLetter(c)) {
                end = endOfWord(text, at, to);
                meaning = new Meaning.Word();
            } else if (c == '\'' || c == '\u2019') {
                end = endOfPossessive(text, at, to);
            }
            String word = text.substring(at, end).toLowerCase(Locale.ROOT);
            tokens.add(new Token(at, end, word.replace('\u2019', '\''), meaning));
            at = end;
        }
        return tokens;
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
        while (at < to) {
            char c = text.charAt(at);
            boolean inside =
                    (c == ',' || c == '.') && at + 1 < to && Character.isDigit(text.charAt(at + 1));
            if (!Character.isLetterOrDigit(c) && !inside) {
                break;
            }
            at++;
        }
        return at;
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
