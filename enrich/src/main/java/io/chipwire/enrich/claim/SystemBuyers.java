package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the owner in the place of a system that the text lets have chips: "Derecho is NCAR's
 * supercomputer. Derecho features 328 A100s." A system whose owner no sentence tells buys nothing.
 */
final class SystemBuyers {
    /** What makes the name beside it a system's. */
    private static final String[] SYSTEMS = {
        "campus",
        "cluster",
        "data",
        "datacenter",
        "facilities",
        "facility",
        "machine",
        "nodes",
        "site",
        "supercluster",
        "supercomputer",
        "supercomputers",
        "system",
        "systems"
    };

    /** What the name of an own computing centre ends with. */
    private static final String[] CENTRES = {"campus", "center", "centre", "facility"};

    /** What stands between a system's word and its name: "a system, called Equinox". */
    private static final String[] CALLS = {",", "called", "dubbed", "named", "known", "as", "the"};

    /** Verbs with a system as their object. */
    private static final String[] BUILDS = {
        "building", "builds", "built", "constructing", "launched", "unveiled"
    };

    /** How many tokens an owner and its system may stand apart: "NCAR's latest supercomputer". */
    private static final int NEAR = 6;

    private final Set<String> systems = new HashSet<>();
    private final Map<String, Slot.Told<Party>> owners = new HashMap<>();

    SystemBuyers(List<Line> lines) {
        for (Line line : lines) {
            for (int at = 0; at < line.size(); at++) {
                if (line.at(at).meaning() instanceof Meaning.Unlisted(String name)
                        && !Owners.isInstitution(name)) {
                    read(line, at, key(name));
                }
            }
        }
    }

    /** The drafts with each known system's owner as their buyer. */
    List<Draft> resolve(List<Draft> drafts) {
        List<Draft> resolved = new ArrayList<>();
        for (Draft draft : drafts) {
            String name = key(draft.buyer().value().name());
            boolean listed = draft.buyer().value().isListed();
            if (listed || !systems.contains(name)) {
                resolved.add(draft);
            } else if (owners.containsKey(name)) {
                resolved.add(draft.withBuyer(owners.get(name)));
            }
        }
        return resolved;
    }

    /** "Colossus Memphis", "Colossus 2": a system goes by its first word. */
    private static String key(String name) {
        return name.split(" ", 2)[0];
    }

    private void read(Line line, int at, String name) {
        int next = at + 1;
        if (next < line.size() && line.at(next).meaning() instanceof Meaning.Numeral) {
            next++;
        }
        boolean called = isSystem(line, next);
        int before = at - 1;
        while (before > 0 && line.is(before, CALLS)) {
            before--;
        }
        called |= isSystem(line, before);
        int owner = owner(line, at, before, next);
        boolean is = line.is(next, "is", "was", ",") && owner > at;
        boolean built = owner >= 0 && owner < at && says(line, owner, at, BUILDS);
        String last = line.at(at).word();
        boolean centre = owner >= 0 && owner < at && endsWith(last, CENTRES);
        if (called || is || centre || built) {
            systems.add(name);
            if (owner >= 0 && !owners.containsKey(name)) {
                owners.put(name, Actor.at(line, owner).told());
            }
        }
    }

    private static boolean endsWith(String name, String... words) {
        for (String word : words) {
            if (name.endsWith(" " + word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSystem(Line line, int at) {
        boolean hardware =
                line.isHardware(at)
                        && line.at(at).meaning() instanceof Meaning.Hardware(var chip)
                        && chip.unit() == Quantity.Unit.SYSTEM;
        return hardware || line.is(at, SYSTEMS);
    }

    /** The index of who owns the system named at an index; negative if nobody is told. */
    private static int owner(Line line, int at, int before, int next) {
        for (int i = at - 1; i >= Math.max(0, before - NEAR); i--) {
            if (line.is(i, "'s", "'") && isOwner(line, i - 1)) {
                return i - 1;
            }
            if (isOwner(line, i)
                    && line.is(i + 1, "is", "has", "will")
                    && says(line, i + 1, at, BUILDS)) {
                return i;
            }
            if (isOwner(line, i) && (isSystem(line, i + 1) || line.is(i + 1, BUILDS))) {
                return i;
            }
        }
        boolean is = line.is(next, "is", "was", ",");
        for (int i = next; i < Math.min(line.size(), next + 1 + NEAR); i++) {
            boolean genitive = is && line.is(i + 1, "'s", "'") && saysSystem(line, i, i + NEAR);
            if (isOwner(line, i)
                    && (genitive
                            || line.is(i - 1, "at", "by")
                            || (line.is(i - 1, "the") && line.is(i - 2, "at", "by")))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOwner(Line line, int at) {
        return Actor.isNamedAt(line, at)
                && !Actor.at(line, at).isMaker()
                && !Actor.at(line, at).isPerson();
    }

    private static boolean says(Line line, int from, int to, String... words) {
        for (int i = from; i < Math.min(to, line.size()); i++) {
            if (line.is(i, words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysSystem(Line line, int from, int to) {
        for (int i = from; i < Math.min(to, line.size()); i++) {
            if (isSystem(line, i)) {
                return true;
            }
        }
        return false;
    }
}
