package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Article.Block.Kind;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.DealWord.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads what list items tell without a verb: "Saguaro Cloud: 4,096 x GB200, signed Tuesday", and
 * bare items under a heading or sentence that says whose machines they are.
 */
final class ListReader {
    private final Fragments fragments;

    ListReader(Fragments fragments) {
        this.fragments = fragments;
    }

    /**
     * The purchases of a list item or fragment.
     *
     * @param salient whom the text speaks of; a row without a name is about them
     * @param over what stands over the item: the sentence or heading that leads the list in
     * @param section who owns what the section tells
     */
    List<Draft> read(
            Line line, int number, List<Actor> salient, List<Line> over, List<Actor> section) {
        int first = line.is(0, "-", "\u2013", "\u2014", "*", "\u2022", "/", "the") ? 1 : 0;
        boolean item =
                Actor.isNamedAt(line, first)
                        && line.is(first + 1, ":", "|", "\u2013", "\u2014", "-")
                        && line.sentence().kind() != Kind.HEADING;
        if (item) {
            Actor owner = Actor.at(line, first);
            Stage stage = owner.isCentre() ? Stage.DEPLOYED : Stage.ORDERED;
            List<Draft> own = drafts(line, number, owner, first + 1, stage);
            if (!own.isEmpty()) {
                return own;
            }
        }
        if (isRowAbout(line, salient)) {
            Actor owner = salient.getFirst();
            Stage stage = owner.isCentre() ? Stage.DEPLOYED : Stage.ORDERED;
            return drafts(line, number, owner, 0, stage);
        }
        boolean parts =
                !section.isEmpty()
                        && line.sentence().kind() == Kind.LIST_ITEM
                        && isPartOfHolding(line, over);
        return parts ? drafts(line, number, section.getFirst(), 0, Stage.DEPLOYED) : List.of();
    }

    private List<Draft> drafts(Line line, int number, Actor owner, int from, Stage otherwise) {
        List<Draft> drafts = new ArrayList<>();
        boolean output =
                IntStream.range(from, line.size())
                        .anyMatch(at ->
                                line.at(at).meaning() instanceof Meaning.Numeral
                                        && Output.isTold(line, at));
        for (Wares.Lot lot :
                output ? List.<Wares.Lot>of() : fragments.lots(line, from, line.size())) {
            if (fragments.isHeld(owner, lot)) {
                drafts.add(fragments.draft(line, number, owner, lot, otherwise));
            }
        }
        return drafts;
    }

    /** Whether the line is a row of what somebody holds: a number of a model, and no other name. */
    private boolean isRowAbout(Line line, List<Actor> salient) {
        if (salient.isEmpty() || !line.isRow() || salient.getFirst().isMaker()) {
            return false;
        }
        boolean held = salient.getFirst().isCentre();
        for (int i = 0; i < line.size(); i++) {
            if (Actor.isNamedAt(line, i) && !line.deep().get(i) && !Actor.at(line, i).isMaker()) {
                return false;
            }
            held |= line.is(i, "order") && line.is(i - 1, "on");
        }
        boolean bought = fragments.tells(line, word -> word.strength() == Strength.STRONG);
        return held || (bought && salient.getFirst().isListed());
    }

    /** Whether the item stands under machines or a deal, and names no other owner. */
    private boolean isPartOfHolding(Line line, List<Line> over) {
        boolean perPiece = over.stream().anyMatch(lead -> lead.is(0, "each", "per", "every"));
        if (over.isEmpty()
                || perPiece
                || Layout.isAboutOther(line)
                || Layout.isAboutOther(over.getFirst())) {
            return false;
        }
        for (int i = 0; i < line.size(); i++) {
            if (line.at(i).meaning() instanceof Meaning.Listed && Owners.canOwn(line, i)) {
                return false;
            }
        }
        boolean machines = line.says("cluster", "supercluster", "supercomputer", "supercomputers");
        return machines
                || over.stream()
                        .anyMatch(lead ->
                                Layout.isAboutParts(lead) || fragments.tells(lead, _ -> true));
    }
}
