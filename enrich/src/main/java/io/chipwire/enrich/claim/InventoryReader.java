package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.enrich.mention.WordList;
import io.chipwire.events.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads what the page of a computing facility counts of its own: "There are 4 H100 nodes with 4
 * cards each", "38 nodes with two V100 each; 4 nodes with two K80".
 */
final class InventoryReader {
    /** Words of sentences that tell how machines are used, and not which there are. */
    private static final Set<String> USES = WordList.of(InventoryReader.class, "use-words.txt");

    private final Fragments fragments;

    InventoryReader(Fragments fragments) {
        this.fragments = fragments;
    }

    /** What a sentence counts of the owner's machines; none unless there is one. */
    List<Draft> read(Line line, int number, List<Actor> owner) {
        if (owner.isEmpty() || line.sentence().isHeading() || !isAboutOwn(line, owner.getFirst())) {
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>();
        int from = 0;
        for (int to = 0; to <= line.size(); to++) {
            if (to == line.size() || line.is(to, ";")) {
                drafts.addAll(entry(line, number, from, to, owner.getFirst()));
                from = to + 1;
            }
        }
        return drafts;
    }

    private List<Draft> entry(Line line, int number, int from, int to, Actor owner) {
        return fragments.lots(line, from, to).stream()
                .filter(lot -> Fragments.isModel(lot) && fragments.isHeld(owner, lot))
                .map(lot -> fragments.draft(line, number, owner, lot, Stage.DEPLOYED))
                .toList();
    }

    /** Whether it names nobody else, and tells no use. */
    private static boolean isAboutOwn(Line line, Actor owner) {
        for (int at = 0; at < line.size(); at++) {
            boolean other =
                    line.at(at).meaning() instanceof Meaning.Listed
                            && Owners.canOwn(line, at)
                            && !Actor.at(line, at).party().equals(owner.party());
            if (other || USES.contains(line.at(at).word())) {
                return false;
            }
        }
        return true;
    }
}
