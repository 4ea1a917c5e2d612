package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The machines that an article calls by name and whose they are: "Saguaro's Prickly", "the Prickly
 * supercomputer at Saguaro". A machine buys nothing; its owner does.
 */
final class Systems {
    /** How many tokens behind a machine's name its site may stand. */
    private static final int NEAR = 5;

    private static final String[] SITED = {
        "hosted", "housed", "installed", "located", "operated", "owned", "run", "site"
    };

    private final Owners owners;
    private final Map<String, Actor> homes = new HashMap<>();
    private final Set<String> machines = new HashSet<>();

    Systems(List<Line> lines, Owners owners) {
        this.owners = owners;
        for (Line line : lines) {
            for (int i = 0; i < line.size(); i++) {
                if (line.at(i).meaning() instanceof Meaning.Unlisted(String name)) {
                    learn(line, i, Actor.fold(name));
                }
            }
        }
    }

    private void learn(Line line, int index, String name) {
        int after = index + 1;
        while (after < line.size() && Layout.isPart(line, after)) {
            after++;
        }
        boolean machine =
                line.is(index + 1, "supercomputer", "supercluster", "cluster", "system", "machine");
        if (machine) {
            machines.add(name);
        }
        boolean possessive = line.is(index - 1, "'s", "\u2019s", "'", "\u2019");
        if (possessive && Owners.canOwn(line, index - 2)) {
            homes.putIfAbsent(name, Actor.at(line, index - 2));
        }
        for (int at = after; machine && at < Math.min(line.size(), after + NEAR); at++) {
            boolean site = line.is(at, "at", "by", "of") && line.is(at - 1, SITED);
            int owner = line.is(at + 1, "the") ? at + 2 : at + 1;
            boolean next = at == after && line.is(at, "at", "of");
            if ((site || next) && Owners.canOwn(line, owner)) {
                homes.putIfAbsent(name, Actor.at(line, owner));
            }
        }
    }

    /** The drafts, with the owners of machines in the place of the machines. */
    List<Draft> settle(List<Draft> drafts) {
        List<Draft> settled = new ArrayList<>();
        for (Draft draft : drafts) {
            Party buyer = draft.buyer().value();
            List<Actor> owner = buyer.isListed() ? List.of() : owner(draft, buyer);
            settled.add(owner.isEmpty() ? draft : draft.withBuyer(owner.getFirst().told()));
        }
        return settled;
    }

    private List<Actor> owner(Draft draft, Party machine) {
        String name = Actor.fold(machine.name());
        if (homes.containsKey(name)) {
            return List.of(homes.get(name));
        }
        return machines.contains(name) ? owners.section(draft.line()) : List.of();
    }
}
