package io.chipwire.ingest.article;

import java.util.HashMap;
import java.util.Map;

/** The stars and underscores of a line: which of them are marks, and which are characters. */
final class Emphasis {
    private static final int LONGEST = 1000;
    private static final String AFTER_WHICH_A_WORD_IS_GLUED = ".,;:!?)%\"”’";

    private final String line;
    private final Words.Builder words;
    private final Map<Character, Integer> noCloserBefore = new HashMap<>();
    private boolean isBold;
    private int boldFrom;
    private boolean isEmphasised;

    /** The emphasis of a line whose words are read into this builder. */
    Emphasis(String line, Words.Builder words) {
        this.line = line;
        this.words = words;
    }

    /** A run of stars, some of them escaped. */
    private record Stars(int count, int end) {}

    /** Two stars or more are bold type, also where a converter escaped them. */
    boolean isBold(int at) {
        return stars(at).count() >= 2;
    }

    /**
     * Reads the marks, or the characters, at a star or an underscore.
     *
     * @return where reading goes on
     */
    int read(int at) {
        char marker = line.charAt(at);
        if (marker == '_') {
            return mark(marker, charAt(at + 1) == '_' ? 2 : 1, at);
        }
        Stars stars = stars(at);
        if (stars.count() < 2) {
            return mark(marker, 1, at);
        }
        bold(stars, charBefore(at), charAt(stars.end()));
        return stars.end();
    }

    private Stars stars(int at) {
        int count = 0;
        int next = at;
        while (next < line.length()) {
            if (line.charAt(next) == '*') {
                next++;
            } else if (line.startsWith("\\*", next)) {
                next += 2;
            } else {
                break;
            }
            count++;
        }
        return new Stars(count, next);
    }

    /** Words that only the marker parted stay parted. */
    private void bold(Stars stars, char before, char after) {
        boolean isPower =
                !isBold
                        && Character.isLetterOrDigit(before)
                        && Character.isLetterOrDigit(after)
                        && line.indexOf('*', stars.end()) < 0;
        if (isPower || (isSpace(before) && isSpace(after))) {
            words.append("*".repeat(stars.count()));
            return;
        }
        boolean endsOneLetter = isBold && words.length() - boldFrom == 1;
        boolean isGlued = Character.isLetterOrDigit(after) || (after == '[' && !isSpace(before));
        char last = words.last();
        if (isGlued
                && !endsOneLetter
                && (Character.isLetterOrDigit(last)
                        || AFTER_WHICH_A_WORD_IS_GLUED.indexOf(last) >= 0)) {
            words.append(' ');
        }
        if (stars.count() % 4 != 0) {
            isBold = !isBold;
            words.bold(isBold);
        }
        boldFrom = words.length();
    }

    /** A marker opens before a word and closes after one; anything else is a character. */
    private int mark(char marker, int length, int at) {
        char before = charBefore(at);
        char after = charAt(at + length);
        boolean mayClose = isEmphasised && !isSpace(before) && !Character.isLetterOrDigit(after);
        boolean mayOpen = !isEmphasised && !isSpace(after) && !Character.isLetterOrDigit(before);
        if (mayClose || (mayOpen && closesLater(marker, at + length))) {
            isEmphasised = !isEmphasised;
        } else {
            words.append(line.substring(at, at + length));
        }
        return at + length;
    }

    private boolean closesLater(char marker, int from) {
        int end = Math.min(line.length(), from + LONGEST);
        int known = noCloserBefore.getOrDefault(marker, 0);
        for (int i = Math.max(from + 1, known); i < end; i++) {
            if (line.charAt(i) == marker
                    && !isSpace(line.charAt(i - 1))
                    && !Character.isLetterOrDigit(charAt(i + 1))) {
                return true;
            }
        }
        noCloserBefore.put(marker, end);
        return false;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private char charBefore(int index) {
        return index > 0 ? line.charAt(index - 1) : ' ';
    }

    private char charAt(int index) {
        return index < line.length() ? line.charAt(index) : ' ';
    }
}
