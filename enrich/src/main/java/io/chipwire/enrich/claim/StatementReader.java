package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.EventDate;
import io.chipwire.events.Evidence;
import io.chipwire.events.Item;
import io.chipwire.events.Mode;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.Chip;
import io.chipwire.lexicon.DealWord;
import io.chipwire.lexicon.DealWord.Direction;
import io.chipwire.lexicon.DealWord.Form;
import io.chipwire.lexicon.DealWord.Strength;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import java.util.ArrayList;
import java.util.List;

/** Binds buyer, seller, chips and numbers around each deal word of one sentence. */
final class StatementReader {
    /** Fewer chips than this "used" or "run" tell of an experiment, not of a holding. */
    private static final double SMALLEST_FLEET = 16;

    private final Lexicon lexicon;
    private final Phrases<DealWord> dealWords = new Phrases<>();
    private final Stages stages;
    private final Wares wares;

    StatementReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.stages = new Stages(lexicon.cueWords());
        this.wares = new Wares(lexicon);
        lexicon.dealWords().forEach(word -> dealWords.add(word.words(), word));
    }

    /**
     * The purchases that a sentence tells.
     *
     * @param salient who the sentences before speak of
     */
    List<Draft> read(Line line, int number, List<Actor> salient) {
        List<Phrases.Hit<DealWord>> hits = dealWords.find(line.tokens());
        if (hits.isEmpty() || line.sentence().text().endsWith("?")) {
            return List.of();
        }
        List<Count> counts = Count.in(line);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            int first = hits.get(i).first();
            boolean figure =
                    line.is(first - 1, "the") && line.is(first - 2, "on")
                            || line.is(first - 1, "in", "open");
            if (line.deep().get(first) || figure) {
                continue;
            }
            drafts.addAll(read(new Frame(line, number, hits, i, counts, salient)));
        }
        return drafts;
    }

    /** A deal word in its sentence. */
    private record Frame(
            Line line,
            int number,
            List<Phrases.Hit<DealWord>> hits,
            int place,
            List<Count> counts,
            List<Actor> salient) {

        Phrases.Hit<DealWord> hit() {
            return hits.get(place);
        }

        DealWord word() {
            return hit().meaning();
        }

        /** Whether the verb's subject is what is bought: "were bought by", "GPUs ordered by". */
        boolean isPassive() {
            if (word().form() != Form.PARTICIPLE) {
                return false;
            }
            int at = hit().first() - 1;
            while (at >= 0 && at > hit().first() - 4) {
                if (line.is(at, "was", "were", "been", "be", "being", "is", "are", "getting")) {
                    return true;
                }
                if (line.is(at, "has", "have", "had", "to")
                        || !(line.at(at).meaning() instanceof Meaning.Word)) {
                    break;
                }
                at--;
            }
            return line.is(hit().after(), "by")
                    || line.isHardware(hit().first() - 1)
                            && line.is(hit().after(), "for", "from", "to", "in", "last", "this");
        }
    }

    private List<Draft> read(Frame frame) {
        Line line = frame.line();
        boolean passive = frame.isPassive();
        Zone zone = passive ? before(frame) : after(frame);
        List<Wares.Lot> lots = wares.in(line, zone.from(), zone.to(), frame.counts());
        if (lots.isEmpty() && passive) {
            zone = after(frame);
            lots = wares.in(line, zone.from(), zone.to(), frame.counts());
            passive = lots.isEmpty();
        } else if (lots.isEmpty() && isRelative(frame)) {
            zone = before(frame);
            lots = wares.in(line, zone.from(), zone.to(), frame.counts());
        }
        if (lots.isEmpty()) {
            return List.of();
        }
        Roles roles = passive ? passive(frame, zone) : active(frame, zone);
        List<Draft> drafts = new ArrayList<>();
        for (Wares.Lot lot : lots) {
            if (!isEnough(frame, lot)) {
                continue;
            }
            for (Actor buyer : roles.buyers()) {
                draft(frame, zone, lot, buyer, roles, drafts);
            }
        }
        return drafts;
    }

    private static final String[] SUMS_UP = {
        "amounts", "totals", "equates", "translates", "works", "equals", "amounted", "includes"
    };

    /** "192 modules that Karelia University had bought": the chips stand before their buyer. */
    private static boolean isRelative(Frame frame) {
        Line line = frame.line();
        int at = frame.hit().first() - 1;
        while (at >= 0
                && at > frame.hit().first() - 5
                && !Actor.isNamedAt(line, at)
                && !(line.at(at).meaning() instanceof Meaning.Back())) {
            at--;
        }
        while (line.is(at - 1, "the")) {
            at--;
        }
        return line.is(at - 1, "that", "which") || line.isHardware(at - 1);
    }

    private record Zone(int from, int to) {}

    private record Roles(List<Actor> buyers, List<Actor> sellers) {}

    private static Zone after(Frame frame) {
        Line line = frame.line();
        int from = frame.hit().after();
        int to = from;
        boolean seen = false;
        while (to < line.size()) {
            if (line.isBorder(to) && to > from || line.is(to, ";")) {
                break;
            }
            if (seen && startsAnother(frame, to)
                    || !seen && isOtherVerb(frame, to) && !line.is(to - 1, "to", "and", "or")) {
                break;
            }
            seen |= line.isHardware(to);
            to++;
        }
        return new Zone(from, to);
    }

    private static boolean startsAnother(Frame frame, int index) {
        Line line = frame.line();
        if (line.is(index, "which", "who", "where", "when", "as") && line.is(index - 1, ",")) {
            return !line.is(index + 1, SUMS_UP);
        }
        return isOtherVerb(frame, index);
    }

    private static boolean isOtherVerb(Frame frame, int index) {
        Line line = frame.line();
        for (int i = frame.place() + 1; i < frame.hits().size(); i++) {
            Phrases.Hit<DealWord> other = frame.hits().get(i);
            boolean own =
                    other.meaning().form() == Form.VERB
                            || other.meaning().form() == Form.PARTICIPLE;
            if (other.first() == index
                    && own
                    && !line.deep().get(index)
                    && !line.is(index, "including", "include")) {
                return true;
            }
        }
        return false;
    }

    private static Zone before(Frame frame) {
        Line line = frame.line();
        int to = frame.hit().first();
        int from = to;
        int floor = frame.place() == 0 ? 0 : frame.hits().get(frame.place() - 1).after();
        while (from > floor && !line.isBorder(from - 1)) {
            from--;
        }
        return new Zone(from, to);
    }

    private Roles active(Frame frame, Zone zone) {
        Line line = frame.line();
        Cast cast = new Cast(line);
        int first = frame.hit().first();
        List<Actor> subject = cast.before(first, frame.salient());
        List<Actor> from = cast.after(zone.from(), zone.to(), "from");
        if (frame.word().direction() == Direction.SELLER_FIRST) {
            List<Actor> buyers = cast.after(zone.from(), line.size(), "to", "for");
            if (buyers.isEmpty() && Actor.isNamedAt(line, zone.from())) {
                buyers = cast.named(zone.from());
            }
            return new Roles(buyers, subject);
        }
        if (frame.word().form() == Form.NOUN) {
            return noun(frame, zone, subject, from);
        }
        List<Actor> owned = cast.after(zone.from(), zone.to(), "for");
        boolean person = !subject.isEmpty() && subject.getFirst().isPerson();
        boolean forOrganisation = person && !owned.isEmpty() && owned.getFirst().isListed();
        return new Roles(forOrganisation ? owned.subList(0, 1) : subject, from);
    }

    private static Roles noun(Frame frame, Zone zone, List<Actor> subject, List<Actor> from) {
        Cast cast = new Cast(frame.line());
        int first = frame.hit().first();
        List<Actor> by = cast.after(zone.from(), zone.to(), "by");
        if (!by.isEmpty()) {
            return new Roles(by, from);
        }
        int owner = first - 1;
        while (owner >= 0 && owner > first - 5 && !frame.line().is(owner, "'s", "'")) {
            owner--;
        }
        if (owner > 0
                && frame.line().is(owner, "'s", "'")
                && Actor.isNamedAt(frame.line(), owner - 1)) {
            return new Roles(List.of(Actor.at(frame.line(), owner - 1)), from);
        }
        List<Actor> with = cast.after(zone.from(), frame.line().size(), "with");
        boolean sold = !subject.isEmpty() && subject.getFirst().isMaker();
        if (sold) {
            List<Actor> buyers = from.isEmpty() ? with : from;
            return new Roles(buyers, subject);
        }
        return new Roles(subject, from.isEmpty() ? with : from);
    }

    private static Roles passive(Frame frame, Zone zone) {
        Line line = frame.line();
        Cast cast = new Cast(line);
        int after = frame.hit().after();
        List<Actor> by = cast.after(after, Math.min(line.size(), after + 8), "by");
        List<Actor> to = cast.after(after, Math.min(line.size(), after + 10), "to", "for", "at");
        List<Actor> from = cast.after(after, Math.min(line.size(), after + 10), "from");
        if (frame.word().direction() == Direction.SELLER_FIRST) {
            return new Roles(to, by.isEmpty() ? from : by);
        }
        return new Roles(by.isEmpty() ? to : by, from);
    }

    private static boolean isEnough(Frame frame, Wares.Lot lot) {
        boolean numbered = lot.count() instanceof Slot.Told<Quantity>;
        boolean paid = lot.sum() instanceof Slot.Told<Money>;
        if (frame.word().strength() == Strength.WITH_NUMBER) {
            return lot.count() instanceof Slot.Told<Quantity> count
                    && isFleet(frame, count.value());
        }
        boolean spends = frame.word().words().startsWith("spen");
        return numbered || paid || !lot.isVague() && !spends;
    }

    /** Whether a number of chips in use is more than somebody's desk holds. */
    private static boolean isFleet(Frame frame, Quantity quantity) {
        boolean used = frame.word().stage() == Stage.DEPLOYED;
        return !used
                || quantity.unit() != Quantity.Unit.CHIP
                || quantity.count().told() >= SMALLEST_FLEET;
    }

    private void draft(
            Frame frame, Zone zone, Wares.Lot lot, Actor buyer, Roles roles, List<Draft> drafts) {
        Line line = frame.line();
        Stages.Reading stage = stages.read(line, frame.hit(), zone.from());
        if (!(stage
                instanceof
                Stages.Reading.Real(Stage status, Evidence proof, Claim.Certainty certainty))) {
            return;
        }
        Slot<Party> seller = seller(lot, buyer, roles);
        boolean ownMake =
                lot.maker().equals(Best.of(buyer.party().id())) || parentMakes(lot, buyer);
        boolean supplier =
                buyer.isMaker()
                        && (roles.sellers().isEmpty() || !roles.sellers().getFirst().isRenter());
        if (ownMake || supplier || isNobody(buyer)) {
            return;
        }
        boolean leased =
                frame.word().mode() == Mode.LEASE || isCapacity(line, zone) && soldByRenter(roles);
        drafts.add(
                new Draft(
                        buyer.told(),
                        buyer.isPerson(),
                        seller,
                        lot.items(),
                        lot.count(),
                        lot.sum(),
                        Slot.Told.stated(status, proof),
                        leased ? Mode.LEASE : Mode.BUY,
                        when(line),
                        certainty,
                        frame.number()));
    }

    private boolean parentMakes(Wares.Lot lot, Actor buyer) {
        return lot.maker() instanceof Best.Value<String>(String maker)
                && (parent(maker).equals(buyer.party().id())
                        || parent(buyer.party().id()).equals(maker));
    }

    private String parent(String id) {
        return lexicon.organisation(id) instanceof Best.Value<Organisation>(Organisation found)
                ? found.parent().orElse("")
                : "";
    }

    private static boolean isNobody(Actor buyer) {
        return !buyer.isListed() && buyer.party().name().length() < 2;
    }

    private Slot<Party> seller(Wares.Lot lot, Actor buyer, Roles roles) {
        for (Actor actor : roles.sellers()) {
            if (!actor.party().equals(buyer.party()) && !actor.isPerson()) {
                return actor.told();
            }
        }
        if (lot.maker() instanceof Best.Value<String>(String id)
                && lexicon.organisation(id)
                        instanceof Best.Value<Organisation>(Organisation maker)) {
            return Slot.Told.stated(maker.party(), lot.makerProof());
        }
        return Slot.untold();
    }

    private static boolean isCapacity(Line line, Zone zone) {
        for (int i = 0; i < line.size(); i++) {
            if (line.is(i, "capacity", "cloud", "compute", "rent", "lease", "rental", "leases")) {
                return true;
            }
        }
        return zone.from() > line.size();
    }

    private static boolean soldByRenter(Roles roles) {
        return !roles.sellers().isEmpty() && roles.sellers().getFirst().isRenter();
    }

    private static Slot<EventDate> when(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (line.at(i).meaning() instanceof Meaning.Date(EventDate date)
                    && !line.deep().get(i)) {
                return Slot.Told.stated(date, line.evidence(i));
            }
        }
        return Slot.untold();
    }

    /** The item as a claim carries it: a maker's own class is the class. */
    static Item item(Lexicon lexicon, Chip chip) {
        if (chip.kind() == Item.Kind.CLASS
                && chip.family() instanceof Best.Value<String>(String broader)
                && lexicon.chip(broader) instanceof Best.Value<Chip>(Chip found)) {
            return found.item();
        }
        return chip.item();
    }
}
