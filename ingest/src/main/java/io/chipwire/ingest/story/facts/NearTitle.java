package io.chipwire.ingest.story.facts;

import io.chipwire.ingest.story.outline.Box;
import io.chipwire.ingest.story.outline.Outline;
import io.chipwire.ingest.story.outline.Passage;
import io.chipwire.ingest.story.outline.Verdict;
import io.chipwire.ingest.story.words.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The short lines around a story's title on the page, where byline and date stand. A page that does
 * not show its title has them where its story begins.
 *
 * @param lines those below the title, nearest first, then those above it
 */
record NearTitle(List<String> lines) {
    private static final int BELOW = 14;
    private static final int ABOVE = 5;
    private static final int LONGEST = 200;

    /** Boxes at the head of a page, which hold what belongs to all its pages. */
    private static final Set<String> HEADS = Set.of("header", "nav");

    /** A box with fewer passages is a line of labels, and may be the story's. */
    private static final int FEWEST = 4;

    static NearTitle of(Outline outline, String title) {
        List<Passage> passages = outline.passages();
        int at = place(outline, title);
        List<String> lines = new ArrayList<>();
        if (at < 0) {
            return new NearTitle(lines);
        }
        for (int i = at + 1; i < Math.min(passages.size(), at + 1 + BELOW); i++) {
            add(lines, passages.get(i));
        }
        for (int i = at - 1; i >= Math.max(0, at - ABOVE); i--) {
            if (!isHead(outline, i, at)) {
                add(lines, passages.get(i));
            }
        }
        return new NearTitle(lines);
    }

    private static int place(Outline outline, String title) {
        String folded = Plain.folded(title);
        for (int i = 0; i < outline.passages().size(); i++) {
            Passage passage = outline.passages().get(i);
            if (passage.linkShare() < 0.5 && Plain.folded(passage.text()).equals(folded)) {
                return i;
            }
        }
        return outline.boxes().stream()
                .filter(box -> box.verdict() == Verdict.BODY)
                .mapToInt(Box::first)
                .findFirst()
                .orElse(-1);
    }

    /** Whether a passage stands in the head of the page, without the title. */
    private static boolean isHead(Outline outline, int passage, int title) {
        int index = outline.passages().get(passage).box();
        Box box = outline.boxes().get(index);
        while (title < box.first() || title >= box.end()) {
            boolean isFurniture =
                    box.verdict() == Verdict.FURNITURE || box.verdict() == Verdict.LINKS;
            if (HEADS.contains(box.tag())
                    || (isFurniture && box.end() - box.first() >= FEWEST)) {
                return true;
            }
            if (box.parent() == index) {
                return false;
            }
            index = box.parent();
            box = outline.boxes().get(index);
        }
        return false;
    }

    private static void add(List<String> lines, Passage passage) {
        if (passage.text().length() <= LONGEST) {
            lines.add(passage.text());
        }
    }
}
