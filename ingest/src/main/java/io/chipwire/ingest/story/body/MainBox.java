package io.chipwire.ingest.story.body;

import io.chipwire.ingest.story.outline.Box;
import io.chipwire.ingest.story.outline.Letters;
import io.chipwire.ingest.story.outline.Outline;
import io.chipwire.ingest.story.outline.Passage;
import io.chipwire.ingest.story.outline.Verdict;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The box that holds the story: from the outermost box inwards as long as one box within holds
 * nearly all the prose.
 */
final class MainBox {
    /** A box within must hold this share of the prose around it... */
    private static final double NEARLY_ALL = 0.95;

    /** ...or this share, where it calls itself the body. */
    private static final double MOST = 0.8;

    /** ...or this one, where it also holds the title: the rest is of other stories. */
    private static final double WITH_TITLE = 0.35;

    /** Parts of a text, never all of it, however short the rest. */
    private static final Set<String> PARTS =
            Set.of(
                    "blockquote",
                    "dd",
                    "dt",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "li",
                    "ol",
                    "p",
                    "pre",
                    "ul");

    private final List<Box> boxes;
    private final int[] before;
    private final int title;

    private MainBox(Outline outline, BitSet aside, int title) {
        this.title = title;
        this.boxes = outline.boxes();
        this.before = new int[outline.passages().size() + 1];
        for (int i = 0; i < outline.passages().size(); i++) {
            before[i + 1] = before[i] + (aside.get(i) ? 0 : value(outline.passages().get(i)));
        }
    }

    /**
     * Index of the box.
     *
     * @param aside the passages that do not count
     * @param title index of the passage that shows the title, or -1
     */
    static int of(Outline outline, BitSet aside, int title) {
        return new MainBox(outline, aside, title).descend();
    }

    private static int value(Passage passage) {
        int words = Letters.weight(passage.text()) - passage.linked();
        return switch (passage.kind()) {
            case HEADING -> 0;
            case TABLE_ROW, CODE -> words / 2;
            case PARAGRAPH, QUOTE -> passage.isProse() ? words : 0;
            case LIST_ITEM -> passage.isProse() ? words : words / 3;
        };
    }

    private int descend() {
        int at = 0;
        for (int i = 1; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (box.first() >= boxes.get(at).end()) {
                break;
            }
            if (box.first() < boxes.get(at).first() || box.end() > boxes.get(at).end()) {
                continue;
            }
            if (!PARTS.contains(box.tag())
                    && prose(box) > 0
                    && prose(box) >= needed(box) * prose(boxes.get(at))) {
                at = i;
            }
        }
        return at;
    }

    private double needed(Box box) {
        boolean titled = title >= box.first() && title < box.end();
        if (box.verdict() == Verdict.BODY) {
            return titled ? WITH_TITLE : MOST;
        }
        return titled ? MOST : NEARLY_ALL;
    }

    private int prose(Box box) {
        return before[box.end()] - before[box.first()];
    }
}
