package io.chipwire.ingest.article;

import io.chipwire.ingest.limit.Budget;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Where the Markdown links of a line lead: for each opening bracket its partner and its target. */
final class LinkTargets {
    private static final int LONGEST_URL = 2048;
    private static final int DEEPEST_URL = 16;
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final String line;
    private final Budget budget;
    private final int[] closing;

    LinkTargets(String line, Budget budget) {
        this.line = line;
        this.budget = budget;
        this.closing = closingBrackets(line);
    }

    /**
     * The target of a link.
     *
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

    /** The partner of an opening bracket, or -1. */
    int closing(int bracket) {
        return bracket < closing.length ? closing[bracket] : -1;
    }

    private static int[] closingBrackets(String line) {
        int[] closing = new int[line.contains("](") ? line.length() : 0];
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

    /** The {@code (url "title")} after the partner of an opening bracket. */
    Destination of(int bracket) {
        int close = closing(bracket);
        if (close < 0 || charAt(close + 1) != '(') {
            return Destination.NONE;
        }
        budget.checkTime();
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
