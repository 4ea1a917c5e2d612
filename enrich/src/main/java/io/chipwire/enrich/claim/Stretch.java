package io.chipwire.enrich.claim;

import java.util.ArrayList;
import java.util.List;

/**
 * As much of an article as is read together, so that the work grows with an article's length and
 * not with its square.
 *
 * @param lines its sentences; in all but the first, the title and the last heading before come
 *     first
 * @param own index of the first sentence that is no such repetition
 */
record Stretch(List<Line> lines, int own) {
    private static final int LONGEST = 1_000;

    /** A title has a sentence or two. */
    private static final int TITLES = 3;

    Stretch {
        lines = List.copyOf(lines);
    }

    /** An article's stretches: most have one, and others are cut before a heading where one is. */
    static List<Stretch> of(List<Line> lines) {
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            int to = end(lines, from);
            List<Line> over = over(lines, from);
            int own = over.size();
            over.addAll(lines.subList(from, to));
            stretches.add(new Stretch(over, own));
            from = to;
        }
        return stretches;
    }

    private static int end(List<Line> lines, int from) {
        int most = from + LONGEST;
        if (most >= lines.size()) {
            return lines.size();
        }
        for (int to = most; to > from + LONGEST / 2; to--) {
            if (lines.get(to).sentence().isHeading()) {
                return to;
            }
        }
        return most;
    }

    private static List<Line> over(List<Line> lines, int from) {
        List<Line> over = new ArrayList<>();
        for (int i = 0; i < Math.min(from, TITLES) && lines.get(i).sentence().block() < 0; i++) {
            over.add(lines.get(i));
        }
        for (int i = from - 1; i >= over.size(); i--) {
            if (lines.get(i).sentence().isHeading()) {
                over.add(lines.get(i));
                break;
            }
        }
        return over;
    }
}
