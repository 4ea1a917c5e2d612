package io.chipwire.enrich.claim;

import io.chipwire.events.Party;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Lexicon;
import java.util.List;

/**
 * Makes of statements the purchases of an article: fills what they leave open from the sentences
 * around them and puts together what is said of one purchase.
 */
record Surroundings(Lexicon lexicon, Fragments fragments, List<Line> lines) {
    /** Whether somebody is only told to have what it makes itself, which nobody sold to it. */
    private static boolean isOwnMake(Draft draft) {
        return draft.seller() instanceof Slot.Told<Party> seller
                && seller.value().equals(draft.buyer().value());
    }

    /** The purchases, in the order of their first sentences. */
    List<Draft> complete(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return drafts;
        }
        List<Draft> whole = new NodeParts(lexicon, fragments, lines).tell(drafts);
        List<Draft> counted = new Machines(lines).tell(whole);
        List<Draft> followed = new Followers(lexicon).fill(counted, lines);
        List<Draft> let = new Lessors(lexicon, lines).tell(followed);
        List<Draft> sold = new Suppliers(lexicon, lines).tell(let);
        List<Draft> paid = new Bills(lines).tell(sold);
        List<Draft> meant = new Intents(lines).tell(paid);
        List<Draft> merged = new Contents(lines).join(new Merger(lexicon).merge(meant, lines));
        // only now, for a model found too early would part what belongs together
        List<Draft> modelled =
                new Models(lexicon, lines).tell(merged).stream().map(Processors::without).toList();
        return new Makers(lexicon, lines)
                .tell(SharedTotals.without(SameHardware.once(modelled), lines)).stream()
                        .filter(draft -> !isOwnMake(draft))
                        .toList();
    }
}
