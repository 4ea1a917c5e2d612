package io.chipwire.ingest.story.body;

import io.chipwire.events.Article.Block.Kind;
import io.chipwire.ingest.story.outline.Box;
import io.chipwire.ingest.story.outline.Outline;
import io.chipwire.ingest.story.outline.Passage;
import java.util.BitSet;
import java.util.List;

/**
 * Cards of other stories: a small box of its own with a heading that is all link. One alone may be
 * a part of the story; several are a list of others.
 */
final class Teasers {
    private static final double ALL_LINK = 0.9;
    private static final int FEWEST = 3;
    private static final int LONGEST = 500;

    /** Levels between a card and its heading. */
    private static final int LEVELS = 5;

    private Teasers() {}

    /** Indexes of the passages in such cards. */
    static BitSet of(Outline outline) {
        BitSet cards = new BitSet();
        int count = 0;
        for (int i = 0; i < outline.passages().size(); i++) {
            Passage passage = outline.passages().get(i);
            if (passage.kind() == Kind.HEADING && passage.linkShare() > ALL_LINK) {
                Box card = card(outline, i);
                if (card.end() - card.first() > 1) {
                    cards.set(card.first(), card.end());
                    count++;
                }
            }
        }
        return count < FEWEST ? new BitSet() : cards;
    }

    /** The largest small box around a heading that holds no other heading. */
    private static Box card(Outline outline, int heading) {
        List<Box> boxes = outline.boxes();
        int index = outline.passages().get(heading).box();
        Box card = boxes.get(index);
        for (int level = 0; level < LEVELS; level++) {
            index = boxes.get(index).parent();
            Box around = boxes.get(index);
            if (!isSmall(outline, around)) {
                return card;
            }
            card = around;
        }
        return card;
    }

    private static boolean isSmall(Outline outline, Box box) {
        int length = 0;
        int headings = 0;
        for (int i = box.first(); i < box.end(); i++) {
            Passage passage = outline.passages().get(i);
            length += passage.text().length();
            headings += passage.kind() == Kind.HEADING ? 1 : 0;
            if (length > LONGEST || headings > 1) {
                return false;
            }
        }
        return true;
    }
}
