package io.chipwire.enrich.claim;

import io.chipwire.lexicon.DealWord;
import java.util.List;
import java.util.Set;

/**
 * Tells who parts with chips: the subject of a verb of selling that governs them, "sold 5,000 H100
 * GPUs". Who rents them out keeps them.
 */
final class Vendors {
    /** How far before the chips the verb may stand. */
    private static final int REACH = 6;

    /** Who "ships" chips may send its own to another place. */
    private static final Set<String> SALES = Set.of("sell", "selling", "sells", "sold");

    private static final String[] BEING = {"are", "be", "been", "being", "is", "was", "were"};

    private Vendors() {}

    /**
     * Whether somebody sells chips by the words of their sentence.
     *
     * @param hits the deal words of the sentence
     */
    static boolean isOne(Line line, List<Phrases.Hit<DealWord>> hits, Anchor chips, Figure figure) {
        for (Phrases.Hit<DealWord> hit : hits.reversed()) {
            if (hit.after() <= chips.first()) {
                int seller = subject(line, hit.first());
                return chips.first() - hit.after() <= REACH
                        && SALES.contains(hit.meaning().words())
                        && !line.is(hit.first() - 1, BEING)
                        && figure.mentions().stream()
                                .anyMatch(mention ->
                                        mention.line() == chips.line()
                                                && mention.index() == seller);
            }
        }
        return false;
    }

    /** The last name before a verb, in its clause; -1 if nobody is named. */
    private static int subject(Line line, int verb) {
        for (int at = verb - 1; at >= 0 && !line.isBorder(at); at--) {
            if (Actor.isNamedAt(line, at)) {
                return at;
            }
        }
        return -1;
    }
}
