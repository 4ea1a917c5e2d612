package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Party;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Organisation;
import io.chipwire.lexicon.Person;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the organisation in the place of a person who buys for it: the one that another statement of
 * the article names as the buyer, else the one that the person's own sentences name.
 */
final class PersonBuyers {
    List<Draft> resolve(List<Draft> drafts, List<Line> lines) {
        List<Draft> resolved = new ArrayList<>();
        for (Draft draft : drafts) {
            resolved.add(draft.person() ? resolve(draft, drafts, lines) : draft);
        }
        return resolved;
    }

    private static Draft resolve(Draft draft, List<Draft> drafts, List<Line> lines) {
        List<String> actsFor = actsFor(draft, lines);
        for (Draft other : drafts) {
            if (!other.person() && actsFor.contains(other.buyer().value().id())) {
                return draft.withBuyer(other.buyer());
            }
        }
        for (int i = Math.max(0, draft.line() - 2); i < Math.min(lines.size(), draft.line() + 3); i++) {
            Line line = lines.get(i);
            for (int at = 0; at < line.size(); at++) {
                if (line.at(at).meaning() instanceof Meaning.Listed(Organisation organisation)
                        && actsFor.contains(organisation.id())) {
                    Slot.Told<Party> party =
                            Slot.Told.stated(organisation.party(), line.evidence(at));
                    return draft.withBuyer(party);
                }
            }
        }
        return draft;
    }

    private static List<String> actsFor(Draft draft, List<Line> lines) {
        for (Line line : lines) {
            for (int at = 0; at < line.size(); at++) {
                if (line.at(at).meaning() instanceof Meaning.Human(Person person)
                        && person.name().equals(draft.buyer().value().name())) {
                    return person.actsFor();
                }
            }
        }
        return List.of();
    }
}
