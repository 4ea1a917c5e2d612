package io.chipwire.ingest.newsletter;

import io.chipwire.events.Article.Block;
import io.chipwire.ingest.newsletter.Line.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Labels that an issue uses again and again, such as {@code Why it matters}: they part a story into
 * its paragraphs and open no item.
 */
final class Labels {
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 4;
    private static final int FEWEST_HEADINGS = 3;

    private Labels() {}

    /** The lines, those with such a label as prose. */
    static List<Line> without(List<Line> lines) {
        Map<String, Integer> times = new HashMap<>();
        for (Line line : lines) {
            times.merge(label(line), 1, Integer::sum);
        }
        boolean hasHeadings =
                lines.stream().filter(Labels::isMarkedUp).count() >= FEWEST_HEADINGS;
        List<Line> without = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String label = label(line);
            boolean isAgain = !label.isEmpty() && times.getOrDefault(label, 0) > 1;
            boolean isAboveHeading =
                    i + 1 < lines.size() && lines.get(i + 1).shape() == Shape.HEADING;
            boolean isLabel =
                    line.shape() == Shape.LABELLED
                            ? isAgain
                            : isBoldLine(line)
                                    && hasHeadings
                                    && !isAboveHeading
                                    && (isAgain || isKicker(line));
            without.add(isLabel ? line.part(0, line.length()) : line);
        }
        return without;
    }

    private static boolean isMarkedUp(Line line) {
        return line.block().kind() == Block.Kind.HEADING && !isBoldLine(line);
    }

    /** A paragraph that is a heading only by its bold type. */
    private static boolean isBoldLine(Line line) {
        return line.shape() == Shape.HEADING
                && line.lead() == line.length()
                && line.furniture() == Furniture.NONE;
    }

    /** {@code THE SCOOP}, {@code The details:}. */
    private static boolean isKicker(Line line) {
        String text = line.text();
        boolean isShort = text.split(" ").length <= MOST_WORDS;
        boolean isCapital = text.chars().noneMatch(Character::isLowerCase);
        return isShort && !Emoji.leads(text) && (isCapital || text.endsWith(":"));
    }

    private static String label(Line line) {
        String text = line.text();
        int colon = text.indexOf(':');
        int end = line.lead() > 0 ? line.lead() : Math.max(colon, 0);
        return text.substring(0, Math.min(Math.min(end, LONGEST), text.length()))
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
