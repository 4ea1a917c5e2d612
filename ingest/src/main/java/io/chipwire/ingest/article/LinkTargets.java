package io.chipwire.ingest.article;

import io.chipwire.ingest.limit.Budget;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Where the Markdown links of a line lead: for each opening bracket its partner and its target. */
final class LinkTargets {
    private static final int LONGEST_URL = 2048;
    private static final int DEEPEST_URL = 16;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_NOTE = 24;
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final String line;
    private final References references;
    private final Budget budget;
    private final int[] closing;

    LinkTargets(String line, References references, Budget budget) {
        this.line = line;
        this.references = references;
        this.budget = budget;
        this.closing = closingBrackets(line);
    }

    /**
     * The target of a link.
     *
     * @param url empty where the text refers to one that it does not give
     * @param end the first character after the link, or -1 if there is no link
     */
    record Destination(String url, int end) {
        static final Destination NONE = new Destination("", -1);

        boolean exists() {
            return end >= 0;
        }
    }

    /** Whether a backslash before the character takes its meaning away. */
    static boolean isEscapable(char c) {
        return ESCAPABLE.indexOf(c) >= 0;
    }

    /** One past the last character of an address that stands in a text. */
    static int endOfUrl(String line, int start) {
        int end = start;
        while (end < line.length() && isUrlCharacter(line.charAt(end))) {
            end++;
        }
        while (end > start && ".,;:!?'\"*_".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isUrlCharacter(char c) {
        return !Character.isWhitespace(c) && "<>()[]{}|\"`".indexOf(c) < 0;
    }

    /** The partner of an opening bracket, or -1. */
    int closing(int bracket) {
        return bracket < closing.length ? closing[bracket] : -1;
    }

    private static int[] closingBrackets(String line) {
        int[] closing = new int[line.indexOf('[') < line.indexOf(']') ? line.length() : 0];
        Arrays.fill(closing, -1);
        Deque<Integer> opened = new ArrayDeque<>();
        for (int i = 0; i < closing.length; i++) {
            switch (line.charAt(i)) {
                case '\\' -> i++;
                case '[' -> opened.push(i);
                case ']' -> {
                    if (!opened.isEmpty()) {
                        closing[opened.pop()] = i;
                    }
                }
                default -> {}
            }
        }
        return closing;
    }

    /** Whether a bracket holds only the mark of a note: {@code [^1]}, or {@code [1]} below. */
    boolean isNote(int bracket) {
        int close = closing(bracket);
        if (close < 0 || close - bracket > LONGEST_NOTE || charAt(close + 1) == '(') {
            return false;
        }
        String mark = line.substring(bracket + 1, close);
        boolean isNumber = mark.chars().allMatch(Character::isDigit);
        return mark.startsWith("^") || (isNumber && !references.target(mark).isEmpty());
    }

    /** One past {@code [[page]]} or {@code [[page|words]]}; -1 where there is no such link. */
    int wikiEnd(int bracket) {
        int close = closing(bracket);
        boolean isWiki =
                close > 0
                        && close - bracket <= LONGEST_LABEL
                        && charAt(bracket + 1) == '['
                        && closing(bracket + 1) == close - 1
                        && charAt(close + 1) != '(';
        return isWiki ? close + 1 : -1;
    }

    /** Where the link leads that an opening bracket begins. */
    Destination of(int bracket) {
        int close = closing(bracket);
        if (close < 0) {
            return Destination.NONE;
        }
        budget.checkTime();
        return charAt(close + 1) == '(' ? inline(close) : referred(bracket, close);
    }

    /** {@code [words][label]}, {@code [label][]} or {@code [label]}. */
    private Destination referred(int bracket, int close) {
        int second = charAt(close + 1) == '[' ? closing(close + 1) : -1;
        boolean hasLabel = second > close + 2 && second - close <= LONGEST_LABEL;
        if (references.targets().isEmpty() && !hasLabel) {
            return Destination.NONE;
        }
        String words = line.substring(bracket + 1, Math.min(close, bracket + 1 + LONGEST_LABEL));
        String label = hasLabel ? line.substring(close + 2, second) : words;
        String target = references.target(label);
        boolean isLost = hasLabel && label.chars().anyMatch(Character::isLetter);
        return target.isEmpty() && !isLost
                ? Destination.NONE
                : new Destination(target, (second < 0 ? close : second) + 1);
    }

    /** The {@code (url "title")} after a closing bracket. */
    private Destination inline(int close) {
        int end = Math.min(line.length(), close + 2 + LONGEST_URL);
        int depth = 0;
        StringBuilder url = new StringBuilder();
        for (int i = close + 1; i < end; i++) {
            char c = line.charAt(i);
            if (c == '\\' && isEscapable(charAt(i + 1))) {
                url.append(charAt(++i));
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth > DEEPEST_URL) {
                return Destination.NONE;
            }
            if (depth == 0) {
                String target = url.substring(1).strip().replaceFirst("\\s.*", "");
                return new Destination(target.replaceAll("^<|>$", ""), i + 1);
            }
            url.append(c);
        }
        return Destination.NONE;
    }

    private char charAt(int index) {
        return index < line.length() ? line.charAt(index) : ' ';
    }
}
