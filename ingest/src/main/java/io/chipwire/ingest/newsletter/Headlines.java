package io.chipwire.ingest.newsletter;

import io.chipwire.events.Article.Block;
import io.chipwire.ingest.newsletter.Line.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Headings that only their place tells: a line that is all link above its text, a numbered line
 * above its text, a short line above a list, a reading time behind a title.
 */
final class Headlines {
    private static final int LONGEST = 120;
    private static final int LONGEST_LABEL = 80;
    private static final int SHORTEST_TEXT = 60;
    private static final int LONGEST_TITLE_LINE = 60;
    private static final int FEWEST_TITLE_LINES = 3;

    private static final Pattern READING_TIME =
            Pattern.compile(
                    "(?i).{8,}[(\\[](?:\\d{1,3}[ -]min(?:ute)?s? read|github repo|website|sponsor)[)\\]](?:\\s*\\[\\d+\\])?");
    private static final Pattern NUMBERED = Pattern.compile("(?:#\\s?)?\\d{1,2}\\s*[.)–:-]\\s+\\S.*");

    private Headlines() {}

    /** The lines with those headings as headings. */
    static List<Line> found(List<Line> lines) {
        boolean hasHeads = IntStream.range(1, lines.size()).filter(i -> isHead(lines, i)).count() > 1;
        boolean hasTitleLines =
                IntStream.range(0, lines.size()).filter(i -> isTitleLine(lines, i)).count()
                        >= FEWEST_TITLE_LINES;
        List<Line> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean isFollowed = i + 1 < lines.size();
            boolean isHeading =
                    line.block().kind() == Block.Kind.PARAGRAPH
                            && line.length() <= LONGEST
                            && line.furniture() == Furniture.NONE
                            && isFollowed
                            && isHeading(line, lines, i);
            boolean isLabel =
                    line.furniture() == Furniture.PAID
                            && line.length() <= LONGEST_LABEL
                            && isFollowed
                            && lines.get(i + 1).shape() == Shape.PROSE;
            boolean isHead =
                    (hasHeads && i > 0 && isHead(lines, i))
                            || (hasTitleLines && isTitleLine(lines, i));
            found.add(isHeading || isHead || isLabel ? line.asHeading() : line);
        }
        return found;
    }

    /** A list of one short line with text below it, again and again: the line is a heading. */
    private static boolean isHead(List<Line> lines, int at) {
        Line line = lines.get(at);
        return at + 1 < lines.size()
                && line.block().kind() == Block.Kind.LIST_ITEM
                && line.sources().isEmpty()
                && line.length() <= LONGEST
                && !isSentence(line)
                && lines.get(at - 1).block().kind() != Block.Kind.LIST_ITEM
                && lines.get(at + 1).block().kind() == Block.Kind.PARAGRAPH
                && lines.get(at + 1).length() >= SHORTEST_TEXT;
    }

    /** A short line alone above a paragraph, again and again. */
    private static boolean isTitleLine(List<Line> lines, int at) {
        Line line = lines.get(at);
        return at + 1 < lines.size()
                && line.block().kind() == Block.Kind.PARAGRAPH
                && line.shape() == Shape.PROSE
                && line.furniture() == Furniture.NONE
                && line.length() <= LONGEST_TITLE_LINE
                && (at == 0 || !lines.get(at - 1).isAllLink())
                && Character.isUpperCase(line.text().charAt(0))
                && !isSentence(line)
                && ":!?".indexOf(line.text().charAt(line.length() - 1)) < 0
                && lines.get(at + 1).block().kind() == Block.Kind.PARAGRAPH
                && lines.get(at + 1).length() >= SHORTEST_TEXT;
    }

    private static boolean isSentence(Line line) {
        return ".,;".indexOf(line.text().charAt(line.length() - 1)) >= 0;
    }

    private static boolean isHeading(Line line, List<Line> lines, int at) {
        Line next = lines.get(at + 1);
        if (READING_TIME.matcher(line.text()).matches()) {
            return true;
        }
        if (isSentence(line)
                || line.shape() == Shape.NUMBER || line.shape() == Shape.NAVIGATION) {
            return false;
        }
        boolean isAboveText =
                next.block().kind() == Block.Kind.PARAGRAPH
                        && (next.shape() == Shape.PROSE || next.length() >= SHORTEST_TEXT)
                        && !next.isAllLink();
        boolean isNumbered = at > 0 && lines.get(at - 1).shape() == Shape.NUMBER;
        if (isAboveText
                && !isNumbered
                && (line.isAllLink() || NUMBERED.matcher(line.text()).matches())) {
            return true;
        }
        return line.shape() == Shape.PROSE
                && line.length() <= LONGEST_LABEL
                && next.block().kind() == Block.Kind.LIST_ITEM
                && (at == 0
                        || isSentence(lines.get(at - 1))
                        || lines.get(at - 1).block().kind() != Block.Kind.PARAGRAPH);
    }
}
