package io.chipwire.enrich.claim;

import java.util.List;

/**
 * With whom somebody acts by a deal word: "AMD announced a partnership with Anthropic to deploy",
 * "Nvidia and its partners (Nscale and Crusoe) will install".
 *
 * @param subject who stands as the subject of the deal word
 */
record Partners(Frame frame, List<Actor> subject) {
    private static final String[] PARTNERS = {"customers", "partner", "partners"};

    /** Those with whom the subject acts, before the deal word. */
    List<Actor> told() {
        if (subject.isEmpty() || subject.getLast().index() >= frame.hit().first()) {
            return List.of();
        }
        int from = subject.getFirst().index() + 1;
        int to = frame.hit().first();
        List<Actor> with = new Cast(frame.line()).after(from, to, "with");
        return with.isEmpty() ? named(from, to) : with;
    }

    /** "and partners (Nscale and Crusoe)", "and its partners Nscale and Crusoe". */
    private List<Actor> named(int from, int to) {
        Line line = frame.line();
        for (int at = from; at < to; at++) {
            if (line.is(at, PARTNERS)) {
                return new Cast(line).named(line.is(at + 1, "(", ",") ? at + 2 : at + 1);
            }
        }
        return List.of();
    }

    /** "Aethir becomes Northwind's partner, supplying": whose partner the subject is. */
    List<Actor> clients() {
        Line line = frame.line();
        int from = subject.isEmpty() ? frame.hit().first() : subject.getFirst().index() + 1;
        for (int i = from; i < frame.hit().first(); i++) {
            if (Actor.isNamedAt(line, i) && line.is(i + 1, "'s", "'")) {
                return List.of(Actor.at(line, i));
            }
        }
        return List.of();
    }
}
