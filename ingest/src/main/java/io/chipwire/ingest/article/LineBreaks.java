package io.chipwire.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a text was broken into lines only because a line was full, as mail programs and editors do.
 *
 * <p>A sentence that is open at the end of a line and goes on in small letters tells it, and tells
 * how wide the lines are; then a line to which the next word could not have been added was full
 * too. Headings, dates and signatures end before they are full and stay by themselves.
 */
final class LineBreaks {
    private static final int SHORTEST_OPEN_LINE = 30;
    private static final int LONGEST_BROKEN_LINE = 100;
    private static final int SHORTEST_BROKEN_LINE = 45;

    /** So many open sentences show that also those that end with their line go on. */
    private static final int CERTAIN = 3;

    private static final String SENTENCE_ENDS = ".!?:;…\"”’'»)]>|\\";

    /** Words that no sentence and no heading ends with. */
    private static final Pattern HANGING =
            Pattern.compile(
                    "(?i)(?:,|\\b(?:a|an|and|as|at|because|by|for|from|into|its|of|or|than|that|the"
                            + "|their|to|which|whose|with))$");

    /** What of a Markdown link at the end of a line nobody sees. */
    private static final Pattern TARGET = Pattern.compile("]\\([^()\\s]*\\)$");

    /** Marks that no line begins with but one that goes on: ", which it had ordered". */
    private static final Pattern MARK = Pattern.compile("[,.;)](?:\\s.*)?");

    private final int width;
    private final boolean isCertain;

    private LineBreaks(int width, boolean isCertain) {
        this.width = width;
        this.isCertain = isCertain;
    }

    /** How the lines of a text were broken. */
    static LineBreaks of(List<String> lines) {
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = seen(lines.get(i));
            boolean isLine =
                    line.length() >= SHORTEST_BROKEN_LINE && line.length() <= LONGEST_BROKEN_LINE;
            if (isLine && isOpen(line) && beginsSmall(words(lines.get(i + 1)))) {
                lengths.add(line.length());
            }
        }
        lengths.sort(null);
        int width = lengths.isEmpty() ? Integer.MAX_VALUE : lengths.get(lengths.size() / 2);
        return new LineBreaks(width, lengths.size() >= CERTAIN);
    }

    /** Whether the paragraph of a line goes on in the next one. */
    boolean goOn(String raw, String next) {
        String line = seen(raw);
        boolean isOpen = isOpen(line);
        String words = words(next);
        if (!line.isEmpty() && beginsWithMark(words)) {
            return true;
        }
        boolean leaves = HANGING.matcher(line).find() || beginsSmall(words);
        if (isOpen && line.length() >= SHORTEST_OPEN_LINE && leaves) {
            return true;
        }
        return (isOpen || isCertain) && isFull(line, words);
    }

    /** Whether a line begins with a mark that ends or goes on with what stands before it. */
    static boolean beginsWithMark(String line) {
        return MARK.matcher(line).matches();
    }

    /** Whether the next word had no room; a line far too long was never broken at all. */
    private boolean isFull(String line, String next) {
        int space = next.indexOf(' ');
        int word = space < 0 ? next.length() : space;
        return line.length() <= LONGEST_BROKEN_LINE && line.length() + 1 + word > width;
    }

    private static boolean isOpen(String line) {
        return !line.isEmpty() && SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0;
    }

    /** Whether the first word is a small one; {@code iPhone} and {@code xAI} are names. */
    private static boolean beginsSmall(String line) {
        int at = 0;
        while (at < line.length() && Character.isLowerCase(line.charAt(at))) {
            at++;
        }
        return at > 0 && (at == line.length() || !Character.isUpperCase(line.charAt(at)));
    }

    /** A line without the target of a link at its end. */
    private static String seen(String line) {
        return TARGET.matcher(line.stripTrailing()).replaceFirst("");
    }

    /** A line without the marks of a quote and of a link at its beginning. */
    private static String words(String line) {
        int at = 0;
        while (at < line.length() && "> \t[".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return line.substring(at);
    }
}
