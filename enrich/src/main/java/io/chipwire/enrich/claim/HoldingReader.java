package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.Organisation;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads holdings that nouns tell: "Saguaro's 24,000-GPU cluster", "the 4,096-chip machine at
 * Saguaro", "the supercomputer of Saguaro, with 512 H100s".
 */
final class HoldingReader {
    /** Fewer chips than this may stand on a desk. */
    private static final double SMALLEST_FLEET = 16;

    /** How many tokens may divide the owner from the chips. */
    private static final int NEAR = 8;

    private final Fragments fragments;

    HoldingReader(Fragments fragments) {
        this.fragments = fragments;
    }

    /** The holdings of a sentence. */
    List<Draft> read(Line line, int number, List<Actor> salient) {
        if (Layout.isAboutOther(line) || line.sentence().text().endsWith("?")) {
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>();
        for (Count count : Count.in(line)) {
            List<Actor> owner = owner(line, count, salient);
            if (owner.isEmpty() || count.quantity().count().told() < SMALLEST_FLEET) {
                continue;
            }
            Actor actor = owner.getFirst();
            int to = Math.min(line.size(), count.after() + 2);
            for (Wares.Lot lot : fragments.lots(line, count.first(), to)) {
                if (lot.count() instanceof Slot.Told<Quantity> && fragments.isBuyer(actor, lot)) {
                    drafts.add(fragments.draft(line, number, actor, lot, Stage.DEPLOYED));
                }
            }
        }
        return drafts;
    }

    /** Whose machines are counted; none if nobody is told. */
    private static List<Actor> owner(Line line, Count count, List<Actor> salient) {
        int named = owner(line, count);
        if (named >= 0) {
            return List.of(Actor.at(line, named));
        }
        boolean whole =
                line.isHardware(count.after())
                        || Layout.isPart(line, count.after())
                        || Layout.isPart(line, count.after() - 1);
        boolean own = false;
        for (int at = count.first() - 1; at >= Math.max(0, count.first() - 3); at--) {
            own |= line.is(at, "its", "their", "our") && isOneThing(line, at + 1, count);
        }
        if (!own || !whole) {
            return List.of();
        }
        for (int at = 0; at < count.first(); at++) {
            if (Owners.canOwn(line, at) && !new Cast(line).isAfterPreposition(at)) {
                return List.of(Actor.at(line, at));
            }
        }
        return salient;
    }

    /** Index of whose machines are counted, -1 if nobody is told. */
    private static int owner(Line line, Count count) {
        for (int at = count.first() - 1; at >= Math.max(1, count.first() - NEAR); at--) {
            boolean possessive = line.is(at, "'s", "\u2019s", "'", "\u2019");
            if (possessive && isOwner(line, at - 1) && isOneThing(line, at + 1, count)) {
                return at - 1;
            }
        }
        int site = count.after();
        while (site < line.size() && (line.isHardware(site) || isMachine(line, site))) {
            site++;
        }
        boolean machine = site > count.after() || line.isHardware(count.after() - 1);
        if (machine && line.is(site, "at", "of", "for")) {
            int name = line.is(site + 1, "the") ? site + 2 : site + 1;
            return Owners.canOwn(line, name) ? name : -1;
        }
        return -1;
    }

    private static boolean isOwner(Line line, int index) {
        return Owners.canOwn(line, index)
                || (index >= 0
                        && line.at(index).meaning() instanceof Meaning.Listed(var organisation)
                        && organisation.kind() == Organisation.Kind.STATE);
    }

    private static boolean isMachine(Line line, int index) {
        return line.is(
                index, "system", "machine", "supercluster", "installation", "fleet", "-", "gpu");
    }

    /** Whether only the name of a machine stands between an owner and the number. */
    private static boolean isOneThing(Line line, int from, Count count) {
        boolean machine = false;
        for (int i = from; i < count.first(); i++) {
            boolean name = line.at(i).meaning() instanceof Meaning.Unlisted;
            boolean system = line.isHardware(i) || isMachine(line, i);
            machine |= name || system;
            boolean joins = line.is(i, ",", "(", "new", "own", "with", "of", "massive", "giant");
            if (!name && !system && !joins) {
                return false;
            }
        }
        return machine || count.first() - from <= 1;
    }
}
