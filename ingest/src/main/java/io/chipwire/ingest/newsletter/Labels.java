package io.chipwire.ingest.newsletter;

import io.chipwire.ingest.newsletter.Line.Shape;
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

    private Labels() {}

    /** The lines, those with such a label as prose. */
    static List<Line> without(List<Line> lines) {
        Map<String, Integer> times = new HashMap<>();
        for (Line line : lines) {
            times.merge(label(line), 1, Integer::sum);
        }
        return lines.stream()
                .map(line ->
                        line.shape() == Shape.LABELLED && times.getOrDefault(label(line), 0) > 1
                                ? line.part(0, line.length())
                                : line)
                .toList();
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
