package io.chipwire.ingest.story.body;

import io.chipwire.events.Article.Block.Kind;
import io.chipwire.ingest.story.outline.Letters;
import io.chipwire.ingest.story.outline.Passage;
import io.chipwire.ingest.story.words.Plain;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Takes off what stands before, between and behind a story's passages without being of it. */
final class Trim {
    /** A title stands before nearly all of its story. */
    private static final double FIRST_PART = 0.15;

    private static final int LAST_TITLE = 400;

    /** After this share of the story's prose, a section beside it goes on to the end. */
    private static final double LATE = 0.6;

    /** A line that only points elsewhere is no longer than this. */
    private static final int LONGEST_LINE = 220;

    /** A longer sentence says more than a call to read or buy. */
    private static final int LONGEST_CALL = 100;

    /** Nearly all of a passage is link. */
    private static final double ALL_LINK = 0.85;

    private static final int SHORT = 60;

    private final List<Passage> passages;
    private final String title;
    private final BitSet gone = new BitSet();
    private final int[] before;
    private final int prose;

    private Trim(List<Passage> passages, String title) {
        this.passages = passages;
        this.title = Plain.folded(title);
        this.before = proseBefore(passages);
        this.prose = before[passages.size()];
    }

    /** The passages that are the story's. */
    static List<Passage> of(List<Passage> passages, String title) {
        Trim trim = new Trim(passages, title);
        trim.beforeTitle();
        trim.lines();
        trim.sections();
        trim.linkRuns();
        trim.head();
        trim.tail();
        return trim.kept();
    }

    private List<Passage> kept() {
        List<Passage> kept = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            if (!gone.get(i)) {
                kept.add(passages.get(i));
            }
        }
        return kept;
    }

    private static int[] proseBefore(List<Passage> passages) {
        int[] before = new int[passages.size() + 1];
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            before[i + 1] = before[i] + (passage.isProse() ? passage.text().length() : 0);
        }
        return before;
    }

    /** The title is not repeated in the body, and what stands before it is the page's. */
    private void beforeTitle() {
        if (title.isEmpty()) {
            return;
        }
        int end = Math.min(passages.size(), LAST_TITLE);
        for (int i = 0; i < end && before[i] <= prose * FIRST_PART; i++) {
            if (Plain.folded(passages.get(i).text()).equals(title)) {
                gone.set(0, i + 1);
                return;
            }
        }
    }

    private void lines() {
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (passage.text().length() <= LONGEST_LINE && isLine(passage)) {
                gone.set(i);
            }
        }
    }

    private static boolean isLine(Passage passage) {
        boolean sentence =
                passage.text().length() > LONGEST_CALL
                        && passage.linkShare() < 0.3
                        && Letters.endsSentence(passage.text());
        boolean says =
                passage.kind() != Kind.HEADING
                        && !sentence
                        && LineWords.opensFurniture(passage.text());
        boolean points =
                passage.linkShare() > ALL_LINK
                        && passage.kind() == Kind.PARAGRAPH
                        && !Letters.endsSentence(passage.text());
        return says || points;
    }

    /** A section beside the story goes up to the next heading; near the end, to the end. */
    private void sections() {
        for (int i = gone.nextClearBit(0); i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (passage.text().length() > SHORT || !LineWords.opensSection(passage.text())) {
                continue;
            }
            int end = i + 1;
            if (passage.kind() != Kind.HEADING) {
                end = nextOfStory(end);
            } else if (before[i] > prose * LATE) {
                end = passages.size();
            } else {
                end = nextHeading(end);
            }
            gone.set(i, end);
            i = end - 1;
        }
    }

    private int nextOfStory(int from) {
        int i = from;
        while (i < passages.size()
                && (!passages.get(i).isProse() || passages.get(i).linkShare() > 0.25)
                && passages.get(i).kind() != Kind.HEADING) {
            i++;
        }
        return i;
    }

    private int nextHeading(int from) {
        int i = from;
        while (i < passages.size()
                && (passages.get(i).kind() != Kind.HEADING
                        || passages.get(i).linkShare() > ALL_LINK)) {
            i++;
        }
        return i;
    }

    /** Three list items in a row that are all link are a list of links, not of things. */
    private void linkRuns() {
        int from = 0;
        for (int i = 0; i <= passages.size(); i++) {
            boolean link =
                    i < passages.size()
                            && passages.get(i).kind() == Kind.LIST_ITEM
                            && passages.get(i).linkShare() > ALL_LINK;
            if (!link) {
                if (i - from >= 3) {
                    gone.set(from, i);
                }
                from = i + 1;
            }
        }
    }

    /** Byline, date and labels before the first prose, heading or list. */
    private void head() {
        for (int i = gone.nextClearBit(0); i < passages.size(); i = gone.nextClearBit(i + 1)) {
            Passage passage = passages.get(i);
            boolean begins =
                    passage.isProse()
                            || passage.kind() == Kind.HEADING
                            || passage.kind() == Kind.QUOTE
                            || (passage.kind() == Kind.LIST_ITEM && passage.linkShare() < 0.5)
                            || (Letters.endsSentence(passage.text())
                                    && passage.text().length() > SHORT / 2);
            if (begins) {
                return;
            }
            gone.set(i);
        }
    }

    private void tail() {
        for (int i = gone.previousClearBit(passages.size() - 1);
                i >= 0;
                i = gone.previousClearBit(i - 1)) {
            if (isOfStory(passages.get(i))) {
                return;
            }
            gone.set(i);
        }
    }

    private static boolean isOfStory(Passage passage) {
        return switch (passage.kind()) {
            case HEADING -> false;
            case LIST_ITEM -> passage.linkShare() < 0.5;
            case TABLE_ROW, CODE, QUOTE -> true;
            case PARAGRAPH ->
                    passage.isProse()
                            || (passage.linkShare() < 0.5 && Letters.endsSentence(passage.text()));
        };
    }
}
