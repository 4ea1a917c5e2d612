package io.chipwire.ingest.story.body;

import io.chipwire.ingest.story.outline.Box;
import io.chipwire.ingest.story.outline.Outline;
import io.chipwire.ingest.story.outline.Passage;
import io.chipwire.ingest.story.outline.Verdict;
import io.chipwire.ingest.story.words.Plain;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Passages that a page shows only when asked: answers that unfold are the story's, while a copy of
 * what is shown anyway, such as a pull quote, is not, and neither are labels.
 */
final class Folded {
    /** So many words in a row are not alike by chance. */
    private static final int RUN = 6;

    private Folded() {}

    /** Indexes of all folded passages. */
    static BitSet of(Outline outline) {
        BitSet folded = new BitSet();
        for (Box box : outline.boxes()) {
            if (box.verdict() == Verdict.FOLDED) {
                folded.set(box.first(), box.end());
            }
        }
        return folded;
    }

    /** Indexes of the folded passages in a box that say nothing new or nothing at all. */
    static BitSet repeated(Outline outline, Box main, BitSet dropped, BitSet folded) {
        BitSet repeated = new BitSet();
        if (folded.isEmpty()) {
            return repeated;
        }
        Set<String> runs = new HashSet<>();
        for (int i = main.first(); i < main.end(); i++) {
            if (!folded.get(i) && !dropped.get(i)) {
                String[] words = words(outline.passages().get(i));
                for (int from = 0; from + RUN <= words.length; from++) {
                    runs.add(run(words, from));
                }
            }
        }
        for (int i = folded.nextSetBit(main.first());
                i >= 0 && i < main.end();
                i = folded.nextSetBit(i + 1)) {
            Passage passage = outline.passages().get(i);
            String[] words = words(passage);
            boolean known = words.length >= RUN && runs.contains(run(words, 0));
            if (known || (!passage.isProse() && words.length < RUN)) {
                repeated.set(i);
            }
        }
        return repeated;
    }

    private static String[] words(Passage passage) {
        return Plain.folded(passage.text()).split(" ");
    }

    private static String run(String[] words, int from) {
        return String.join(" ", List.of(words).subList(from, from + RUN));
    }
}
