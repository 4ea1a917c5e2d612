package io.chipwire.enrich.claim;

import io.chipwire.lexicon.DealWord;
import io.chipwire.lexicon.DealWord.Direction;
import java.util.List;

/**
 * Who buys and who sells by one deal word.
 *
 * @param buyers none if nobody is named as such
 * @param sellers those named as such, not the maker of the chips
 */
record Roles(List<Actor> buyers, List<Actor> sellers) {
    /** How many tokens behind a passive verb its "by", "to" and "from" may stand. */
    private static final int REACH = 10;

    static Roles of(Frame frame, Frame.Zone zone, boolean passive) {
        if (passive) {
            return passive(frame);
        }
        Line line = frame.line();
        Cast cast = new Cast(line);
        List<Actor> subject = cast.before(frame.hit().first(), frame.salient());
        if (frame.direction() == Direction.SELLER_FIRST) {
            List<Actor> buyers = cast.after(zone.from(), line.size(), "to", "for");
            boolean direct = buyers.isEmpty() && Actor.isNamedAt(line, zone.from());
            return new Roles(direct ? cast.named(zone.from()) : buyers, subject);
        }
        List<Actor> from = cast.after(zone.from(), zone.to(), "from");
        if (frame.isNoun()) {
            return noun(frame, zone, subject, from);
        }
        List<Actor> owned = cast.after(zone.from(), zone.to(), "for");
        boolean person = !subject.isEmpty() && subject.getFirst().isPerson();
        boolean forOrganisation = person && !owned.isEmpty() && owned.getFirst().isListed();
        return new Roles(forOrganisation ? owned.subList(0, 1) : subject, from);
    }

    private static Roles noun(Frame frame, Frame.Zone zone, List<Actor> subject, List<Actor> from) {
        Line line = frame.line();
        Cast cast = new Cast(line);
        List<Actor> by = cast.after(zone.from(), zone.to(), "by");
        if (!by.isEmpty()) {
            return new Roles(by, from);
        }
        int first = frame.hit().first();
        int owner = first - 1;
        while (owner > 0 && owner > first - 5 && !line.is(owner, "'s", "'")) {
            owner--;
        }
        if (line.is(owner, "'s", "'") && Actor.isNamedAt(line, owner - 1)) {
            return new Roles(List.of(Actor.at(line, owner - 1)), from);
        }
        List<Actor> with = cast.after(zone.from(), line.size(), "with");
        if (!subject.isEmpty() && subject.getFirst().isMaker()) {
            return new Roles(from.isEmpty() ? with : from, subject);
        }
        return new Roles(subject, from.isEmpty() ? with : from);
    }

    private static Roles passive(Frame frame) {
        Cast cast = new Cast(frame.line());
        boolean ending = frame.word().form() == DealWord.Form.INTRANSITIVE;
        int after = frame.hit().after() - (ending ? 1 : 0);
        List<Actor> by = cast.after(after, after + REACH, "by");
        List<Actor> to = cast.after(after, after + REACH, "to", "for", "at");
        List<Actor> from = cast.after(after, after + REACH, "from");
        if (frame.direction() == Direction.SELLER_FIRST) {
            return new Roles(to, by.isEmpty() ? from : by);
        }
        List<Actor> takers = by.isEmpty() ? to : by;
        return new Roles(takers.isEmpty() ? owner(frame) : takers, from);
    }

    /** "Meta's 24,000 GPUs went live": the one whose they are. */
    private static List<Actor> owner(Frame frame) {
        Line line = frame.line();
        Frame.Zone zone = frame.before();
        for (int at = zone.from(); at < zone.to(); at++) {
            if (Actor.isNamedAt(line, at) && line.is(at + 1, "'s", "'")) {
                return List.of(Actor.at(line, at));
            }
        }
        return List.of();
    }
}
