package io.chipwire.ingest.story.facts;

import io.chipwire.ingest.story.outline.Outline;
import io.chipwire.ingest.story.outline.Passage;
import io.chipwire.ingest.story.words.Plain;
import java.util.ArrayList;
import java.util.List;

/**
 * The short lines around a story's title on the page, where byline and date stand.
 *
 * @param lines those below the title, nearest first, then those above it
 */
record NearTitle(List<String> lines) {
    private static final int BELOW = 14;
    private static final int ABOVE = 5;
    private static final int LONGEST = 200;

    static NearTitle of(Outline outline, String title) {
        String folded = Plain.folded(title);
        List<Passage> passages = outline.passages();
        int at = -1;
        for (int i = 0; i < passages.size() && at < 0; i++) {
            Passage passage = passages.get(i);
            if (passage.linkShare() < 0.5 && Plain.folded(passage.text()).equals(folded)) {
                at = i;
            }
        }
        List<String> lines = new ArrayList<>();
        if (at < 0) {
            return new NearTitle(lines);
        }
        for (int i = at + 1; i < Math.min(passages.size(), at + 1 + BELOW); i++) {
            add(lines, passages.get(i));
        }
        for (int i = at - 1; i >= Math.max(0, at - ABOVE); i--) {
            add(lines, passages.get(i));
        }
        return new NearTitle(lines);
    }

    private static void add(List<String> lines, Passage passage) {
        if (passage.text().length() <= LONGEST) {
            lines.add(passage.text());
        }
    }
}
