package io.chipwire.ingest.article;

import io.chipwire.events.Article.Block;
import io.chipwire.ingest.limit.Budget;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of Markdown or plain text as blocks. A line is a block, unless the text was broken into
 * lines of one length: then the lines of a paragraph are joined again.
 *
 * <p>Plain text has headings too: a line between rules, right below a rule, or in capitals with
 * nothing above and below it.
 */
final class Lines {
    private static final int LONGEST_BROKEN_LINE = 100;
    private static final int SHORTEST_BROKEN_LINE = 50;
    private static final int BROKEN_LINES = 4;
    private static final int LONGEST_UNDERLINED = 120;
    private static final int FEWEST_CAPITALS = 4;

    /** Lines are not filled to the last column. */
    private static final int ROOM = 8;

    /** Characters that lines are drawn with. */
    private static final String RULES = "-*_=~#─━═▬―＝－…·•.+■□◆◇";

    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
    private static final Pattern LIST_ITEM =
            Pattern.compile("(?:[-*+•·▪◦‣–]|\\d{1,3}[.)])\\s+(\\S.*)");
    private static final Pattern QUOTE = Pattern.compile(">[>\\s]*(.*)");
    private static final Pattern FENCE = Pattern.compile("(```|~~~).*");

    private final Budget budget;
    private final boolean isBroken;
    private final int width;
    private final Body.Builder body = new Body.Builder();
    private final StringBuilder pending = new StringBuilder();
    private Block.Kind pendingKind = Block.Kind.PARAGRAPH;
    private int lastLength;
    private boolean isBelowRule;
    private boolean isCode;

    private Lines(List<String> lines, Budget budget) {
        this.budget = budget;
        this.isBroken = isBroken(lines);
        this.width = width(lines);
    }

    static Body read(List<String> lines, Budget budget) {
        Lines reading = new Lines(lines, budget);
        for (int i = 0; i < lines.size(); i++) {
            boolean isLast = i + 1 == lines.size() || lines.get(i + 1).isBlank();
            boolean isFirst = i == 0 || lines.get(i - 1).isBlank();
            reading.line(lines.get(i), isFirst && isLast, isLast);
        }
        reading.flush();
        return reading.body.build();
    }

    private static int width(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.contains("://"))
                .mapToInt(line -> line.strip().length())
                .filter(length -> length <= LONGEST_BROKEN_LINE)
                .max()
                .orElse(0);
    }

    /** Whether a paragraph goes on in the next line, again and again. */
    private static boolean isBroken(List<String> lines) {
        int goesOn = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            String next = lines.get(i + 1).strip();
            if (line.length() > LONGEST_BROKEN_LINE && !line.contains("://")) {
                return false;
            }
            if (line.length() >= SHORTEST_BROKEN_LINE
                    && !next.isEmpty()
                    && Character.isLowerCase(next.charAt(0))) {
                goesOn++;
            }
        }
        return goesOn >= BROKEN_LINES;
    }

    /**
     * Reads a line.
     *
     * @param isAlone whether there is nothing above and below it
     * @param isLast whether there is nothing below it
     */
    private void line(String raw, boolean isAlone, boolean isLast) {
        budget.checkTime();
        String line = raw.strip();
        if (FENCE.matcher(line).matches()) {
            flush();
            isCode = !isCode;
        } else if (isCode) {
            code(line);
        } else if (line.isEmpty()) {
            flush();
            isBelowRule = false;
        } else if (isUnderline(line)) {
            pendingKind = Block.Kind.HEADING;
            flush();
        } else if (isRule(line)) {
            flush();
            isBelowRule = true;
        } else if ((isAlone && isInCapitals(line)) || (isLast && isBelowRule && isTitle(line))) {
            begin(Block.Kind.HEADING, line.replaceFirst("^#+\\s+", ""));
            flush();
            isBelowRule = false;
        } else {
            text(line);
            lastLength = line.length();
            isBelowRule = false;
        }
    }

    private static boolean isInCapitals(String line) {
        long capitals = line.chars().filter(Character::isUpperCase).count();
        return capitals >= FEWEST_CAPITALS
                && line.length() <= LONGEST_UNDERLINED
                && line.chars().noneMatch(Character::isLowerCase)
                && !line.startsWith("|")
                && !line.startsWith(">");
    }

    private static boolean isTitle(String line) {
        return line.length() <= LONGEST_UNDERLINED
                && ".,;:".indexOf(line.charAt(line.length() - 1)) < 0
                && line.chars().anyMatch(Character::isLetter);
    }

    /** A line that had room for the first word of the next one was ended on purpose. */
    private boolean goesOn(String next) {
        int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
        boolean isBare = pending.indexOf("](") < 0;
        return !isBare
                || Character.isLowerCase(next.charAt(0))
                || lastLength + 1 + word > width - ROOM;
    }

    private void text(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher item = LIST_ITEM.matcher(line);
        Matcher quote = QUOTE.matcher(line);
        if (heading.matches()) {
            begin(Block.Kind.HEADING, withoutHashes(heading.group(1)));
            flush();
        } else if (quote.matches()) {
            begin(Block.Kind.QUOTE, quote.group(1));
        } else if (line.startsWith("|") && line.endsWith("|") && line.length() > 1) {
            row(line);
        } else if (item.matches()) {
            begin(Block.Kind.LIST_ITEM, item.group(1));
        } else if (isBroken && !pending.isEmpty() && goesOn(line)) {
            pending.append(' ').append(line);
        } else {
            begin(Block.Kind.PARAGRAPH, line);
        }
    }

    private void row(String line) {
        flush();
        if (!line.chars().allMatch(c -> "|-: ".indexOf(c) >= 0)) {
            String cells =
                    Arrays.stream(line.substring(1, line.length() - 1).split("(?<!\\\\)\\|"))
                            .map(String::strip)
                            .collect(Collectors.joining(" | "));
            begin(Block.Kind.TABLE_ROW, cells);
        }
    }

    private boolean isUnderline(String line) {
        boolean isLine = line.length() > 1 && (isAll(line, '=') || isAll(line, '-'));
        return (isLine || isRule(line))
                && !pending.isEmpty()
                && pendingKind == Block.Kind.PARAGRAPH
                && pending.length() <= LONGEST_UNDERLINED;
    }

    private static boolean isRule(String line) {
        String bare = line.replace("\\", "").replace(" ", "");
        return bare.length() > 2
                && RULES.indexOf(bare.charAt(0)) >= 0
                && bare.chars().allMatch(c -> c == bare.charAt(0));
    }

    /** The hashes that may close a heading are no part of it. */
    private static String withoutHashes(String heading) {
        int end = heading.length();
        while (end > 0 && (heading.charAt(end - 1) == '#' || heading.charAt(end - 1) == ' ')) {
            end--;
        }
        return heading.substring(0, end);
    }

    private static boolean isAll(String line, char character) {
        return line.chars().allMatch(c -> c == character);
    }

    private void begin(Block.Kind kind, String text) {
        flush();
        pendingKind = kind;
        pending.append(text);
    }

    private void code(String line) {
        Words.Builder words = new Words.Builder();
        words.append(line);
        body.add(Block.Kind.CODE, words.take());
    }

    private void flush() {
        body.add(pendingKind, InlineText.read(pending.toString(), budget));
        pending.setLength(0);
        pendingKind = Block.Kind.PARAGRAPH;
    }
}
