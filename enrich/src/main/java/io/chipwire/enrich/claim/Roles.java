package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
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

    /** What a seller does with an order or a contract: "Dell wins an order from xAI". */
    private static final String[] WINS = {
        "bag",
        "bagged",
        "bags",
        "clinched",
        "clinches",
        "gained",
        "gets",
        "got",
        "land",
        "landed",
        "lands",
        "nabs",
        "receive",
        "received",
        "receives",
        "scored",
        "scores",
        "secure",
        "secured",
        "secures",
        "win",
        "winning",
        "wins",
        "won"
    };

    /** What a deal is for when its first party sells: "signed a deal with OpenAI to supply". */
    private static final String[] SUPPLIES = {
        "deliver",
        "delivering",
        "host",
        "hosting",
        "provide",
        "provides",
        "providing",
        "rent",
        "sell",
        "selling",
        "ship",
        "supply",
        "supplying"
    };

    /** Deals that one side hands to the other: "a lease to Anthropic". */
    private static final String[] HANDS = {
        "deliveries", "delivery", "lease", "sale", "sales", "shipment", "shipments"
    };

    /** Verbs of both sides of a lease: "rents from" and "rents to". */
    private static final String[] LETS = {
        "lease", "leased", "leases", "leasing", "rent", "rented", "renting", "rents"
    };

    /** Who rents, if nobody is named: "leases 1,000 GPUs to a customer". */
    private static final String[] TENANTS = {
        "a",
        "an",
        "businesses",
        "clients",
        "companies",
        "customers",
        "developers",
        "enterprises",
        "its",
        "multiple",
        "organisations",
        "organizations",
        "other",
        "others",
        "outside",
        "researchers",
        "several",
        "some",
        "startups",
        "tenants",
        "third",
        "users",
        "various"
    };

    /** What may stand between a name and the deal that it is part of. */
    private static final String[] KINDS = {
        "-",
        "ai",
        "bridge",
        "capacity",
        "cloud",
        "compute",
        "computing",
        "multi",
        "multiyear",
        "supply",
        "year"
    };

    static Roles of(Frame frame, Frame.Zone zone, boolean passive) {
        if (passive) {
            return passive(frame);
        }
        Line line = frame.line();
        Cast cast = new Cast(line);
        List<Actor> told = new Subject(line).before(frame.hit().first(), frame.salient());
        List<Actor> subject = told.isEmpty() ? examples(cast, zone, line) : told;
        if (isSellerFirst(frame, zone)) {
            return new Roles(customers(frame, zone, subject), subject);
        }
        if (frame.isNoun()) {
            return noun(frame, zone, subject);
        }
        // "512 GPUs that it rents from HPE": the chips stand before, and who sells them behind
        boolean ahead = zone.to() <= frame.hit().first();
        List<Actor> from =
                ahead
                        ? cast.after(frame.hit().after(), frame.hit().after() + REACH, "from")
                        : cast.after(zone.from(), zone.to(), "from");
        List<Actor> partners = new Partners(frame, subject).told();
        if (!partners.isEmpty() && !subject.isEmpty() && subject.getFirst().isMaker()) {
            return new Roles(partners, from.isEmpty() ? subject : from);
        }
        List<Actor> owned = cast.after(zone.from(), zone.to(), "for");
        boolean person = !subject.isEmpty() && subject.getFirst().isPerson();
        boolean forOrganisation = person && !owned.isEmpty() && owned.getFirst().isListed();
        List<Actor> makers = partners.stream().filter(Actor::isMaker).toList();
        return new Roles(
                forOrganisation ? owned.subList(0, 1) : subject, from.isEmpty() ? makers : from);
    }

    /** "orders by firms such as Meta": those told by name, unless the chips come from them. */
    private static List<Actor> examples(Cast cast, Frame.Zone zone, Line line) {
        List<Actor> from = cast.after(zone.from(), line.size(), "from");
        return cast.among(zone.from(), line.size()).stream()
                .filter(actor -> !from.contains(actor))
                .toList();
    }

    /** Whether the subject sells: "ships", and "rents 512 GPUs to Cohere". */
    static boolean isSellerFirst(Frame frame, Frame.Zone zone) {
        if (frame.direction() == Direction.SELLER_FIRST) {
            return true;
        }
        Line line = frame.line();
        boolean lets = line.is(frame.hit().after() - 1, LETS) && !frame.isNoun();
        boolean wares = false;
        for (int i = zone.from(); lets && i < zone.to(); i++) {
            wares |= line.isHardware(i);
            boolean to = wares && line.is(i, "to");
            if (to && (line.is(i + 1, TENANTS) || !new Cast(line).named(i + 1).isEmpty())) {
                return true;
            }
        }
        return false;
    }

    /**
     * To whom a seller ships: after "to" or "for", as the object, or with whom it signed before.
     */
    private static List<Actor> customers(Frame frame, Frame.Zone zone, List<Actor> subject) {
        Line line = frame.line();
        Cast cast = new Cast(line);
        List<Actor> direct = cast.named(zone.from());
        if (!direct.isEmpty()
                && !line.is(direct.getLast().index() + 1, "'s", "'")
                && !direct.getFirst().isMaker()) {
            return direct;
        }
        List<Actor> to = cast.receivers(zone.from());
        Partners partners = new Partners(frame, subject);
        List<Actor> receivers = to.isEmpty() ? partners.told() : to;
        return receivers.isEmpty() ? partners.clients() : receivers;
    }

    private static Roles noun(Frame frame, Frame.Zone zone, List<Actor> subject) {
        Line line = frame.line();
        Cast cast = new Cast(line);
        List<Actor> from = cast.after(zone.from(), zone.to(), "from");
        List<Actor> by = cast.after(zone.from(), zone.to(), "by");
        if (!by.isEmpty()) {
            return new Roles(by, from);
        }
        List<Actor> parties = cast.after(zone.from(), zone.to(), "between");
        if (parties.size() == 2) {
            return ordered(parties.subList(0, 1), parties.subList(1, 2));
        }
        List<Actor> with = from.isEmpty() ? cast.after(zone.from(), line.size(), "with") : from;
        List<Actor> before = modifiers(frame);
        if (before.size() == 2) {
            return ordered(before.subList(0, 1), before.subList(1, 2));
        }
        List<Actor> others = with.isEmpty() ? before : with;
        List<Actor> owner = owner(frame);
        if (!owner.isEmpty()) {
            return others.isEmpty()
                    ? new Roles(owner, subject(owner, subject))
                    : ordered(owner, others);
        }
        List<Actor> to = cast.after(zone.from(), line.size(), "to");
        if (!to.isEmpty() && line.is(frame.hit().first(), HANDS)) {
            return new Roles(to, subject);
        }
        boolean sells = won(frame, from) || supplies(frame, others);
        return sells && !subject.isEmpty() ? new Roles(others, subject) : ordered(subject, others);
    }

    /** "Anthropic-SpaceX compute deal", "its SpaceX deal": who is named right before the noun. */
    private static List<Actor> modifiers(Frame frame) {
        Line line = frame.line();
        int at = frame.hit().first() - 1;
        while (at > 0
                && at > frame.hit().first() - 4
                && (line.isHardware(at)
                        || line.is(at, KINDS)
                        || line.at(at).meaning() instanceof Meaning.Sum)) {
            at--;
        }
        if (!Actor.isNamedAt(line, at)) {
            return List.of();
        }
        int first = line.is(at - 1, "-", "\u2013", "/", "\u00d7") ? at - 2 : at - 1;
        return Actor.isNamedAt(line, first)
                ? List.of(Actor.at(line, first), Actor.at(line, at))
                : List.of(Actor.at(line, at));
    }

    /** "Meta's order": who stands in the genitive before the noun. */
    private static List<Actor> owner(Frame frame) {
        Line line = frame.line();
        int at = frame.hit().first() - 1;
        while (at > 0 && at > frame.hit().first() - 5 && !line.is(at, "'s", "'")) {
            at--;
        }
        boolean owns = line.is(at, "'s", "'") && Actor.isNamedAt(line, at - 1);
        return owns ? List.of(Actor.at(line, at - 1)) : List.of();
    }

    /** "Dell has won Meta's order": the subject sells, if it is not the owner. */
    private static List<Actor> subject(List<Actor> owner, List<Actor> subject) {
        boolean other = subject.stream().noneMatch(owner::contains);
        return other ? subject.stream().filter(Actor::isMaker).toList() : List.of();
    }

    private static boolean won(Frame frame, List<Actor> from) {
        return !from.isEmpty() && says(frame, frame.hit().first() - 5, frame.hit().first(), WINS);
    }

    private static boolean supplies(Frame frame, List<Actor> others) {
        if (others.isEmpty()) {
            return false;
        }
        int after = others.getLast().index() + 1;
        Line line = frame.line();
        return line.is(after, "to", "for") && line.is(after + 1, SUPPLIES);
    }

    private static boolean says(Frame frame, int from, int to, String... words) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (frame.line().is(i, words)) {
                return true;
            }
        }
        return false;
    }

    /** Of the two sides of a deal the one that trades in hardware sells; else the second does. */
    private static Roles ordered(List<Actor> first, List<Actor> second) {
        if (first.isEmpty() || second.isEmpty()) {
            boolean maker = !first.isEmpty() && first.getFirst().isMaker();
            return maker ? new Roles(second, first) : new Roles(first, second);
        }
        int one = first.getFirst().trade().compareTo(second.getFirst().trade());
        boolean swapped = one > 0 && first.getFirst().trade().compareTo(Actor.Trade.HOST) >= 0;
        return swapped ? new Roles(second, first) : new Roles(first, second);
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
        return new Roles(takers.isEmpty() ? holder(frame) : takers, from);
    }

    /** "Meta's 24,000 GPUs went live": the one whose they are. */
    private static List<Actor> holder(Frame frame) {
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
