package io.chipwire.ingest.story.body;

import io.chipwire.ingest.story.outline.Box;
import io.chipwire.ingest.story.outline.Outline;
import io.chipwire.ingest.story.outline.Passage;
import io.chipwire.ingest.story.outline.Verdict;
import java.util.BitSet;
import java.util.List;

/**
 * The passages that stand in furniture.
 *
 * <p>A page may hold its story in a box with a misleading name, such as a form around the whole
 * page. So a verdict counts only where enough prose remains without the box; comments are given up
 * last.
 */
final class Dropped {
    /** A box with this share of a page's prose may be the story whatever it is called. */
    private static final double MOST = 0.4;

    /** A menu has less prose than this. */
    private static final int PROSE = 400;

    /** What remains must have this share of the prose of the box in doubt. */
    private static final double REST = 0.25;

    /** Misleading boxes around one story; each costs a walk over the page. */
    private static final int MOST_TRIES = 40;

    private final Outline outline;
    private final int[] proseBefore;

    private Dropped(Outline outline) {
        this.outline = outline;
        this.proseBefore = new int[outline.passages().size() + 1];
        for (int i = 0; i < outline.passages().size(); i++) {
            Passage passage = outline.passages().get(i);
            int prose = passage.isProse() ? passage.text().length() - passage.linked() : 0;
            proseBefore[i + 1] = proseBefore[i] + prose;
        }
    }

    /** Indexes of the passages in furniture. */
    static BitSet of(Outline outline) {
        return new Dropped(outline).drop();
    }

    private BitSet drop() {
        BitSet dropped = in(Verdict.COMMENTS, new BitSet());
        BitSet spared = new BitSet();
        links(dropped);
        BitSet furniture = in(Verdict.FURNITURE, spared);
        int all = proseWithout(dropped);
        List<Box> boxes = outline.boxes();
        int tries = MOST_TRIES;
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (box.verdict() == Verdict.FURNITURE && prose(box) > all * MOST && tries-- > 0) {
                BitSet both = (BitSet) furniture.clone();
                both.or(dropped);
                if (holdsBody(i) || proseWithout(both) < prose(box) * REST) {
                    spared.set(i);
                    furniture = in(Verdict.FURNITURE, spared);
                }
            }
        }
        dropped.or(furniture);
        return proseWithout(dropped) == 0 ? furniture : dropped;
    }

    private void links(BitSet into) {
        for (Box box : outline.boxes()) {
            if (box.verdict() == Verdict.LINKS && prose(box) < PROSE) {
                into.set(box.first(), box.end());
            }
        }
    }

    private int prose(Box box) {
        return proseBefore[box.end()] - proseBefore[box.first()];
    }

    /** Whether a box is around one that calls itself the body and holds most of its prose. */
    private boolean holdsBody(int index) {
        Box around = outline.boxes().get(index);
        for (int i = index; i < outline.boxes().size(); i++) {
            Box box = outline.boxes().get(i);
            if (box.first() >= around.end()) {
                return false;
            }
            boolean body = box.verdict() == Verdict.BODY || box.tag().equals("h1");
            if (body && (box.tag().equals("h1") || prose(box) > prose(around) / 2)) {
                return true;
            }
        }
        return false;
    }

    private int proseWithout(BitSet gone) {
        int prose = 0;
        for (int i = gone.nextClearBit(0);
                i < outline.passages().size();
                i = gone.nextClearBit(i + 1)) {
            prose += proseBefore[i + 1] - proseBefore[i];
        }
        return prose;
    }

    private BitSet in(Verdict verdict, BitSet spared) {
        BitSet passages = new BitSet();
        for (int i = 0; i < outline.boxes().size(); i++) {
            Box box = outline.boxes().get(i);
            if (box.verdict() == verdict && !spared.get(i)) {
                passages.set(box.first(), box.end());
            }
        }
        return passages;
    }
}
