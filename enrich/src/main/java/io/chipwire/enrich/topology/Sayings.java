package io.chipwire.enrich.topology;

import io.chipwire.enrich.deal.Saying;
import java.util.ArrayList;
import java.util.List;

/**
 * What the revisions of one article say about one buyer and its kin, oldest first. The older ones
 * are what could be known before the article was corrected; of an article that changes again and
 * again the newest {@value #MOST} are kept.
 */
record Sayings(List<Saying> revisions) {
    /** How many revisions of an article are kept. */
    static final int MOST = 20;

    Sayings {
        revisions = List.copyOf(revisions);
    }

    /** With a newer revision, or with the newest one as it is read now. */
    Sayings with(Saying saying) {
        List<Saying> all = new ArrayList<>(revisions);
        if (!all.isEmpty()
                && all.getLast().article().revision().equals(saying.article().revision())) {
            all.removeLast();
        }
        all.add(saying);
        return new Sayings(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }
}
