package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Best;
import io.chipwire.events.EventDate;
import io.chipwire.events.Mode;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.DealWord;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Binds buyer, seller, chips and numbers around each deal word of one sentence. */
final class StatementReader {
    /** Fewer chips than this "used" or "run" tell of an experiment, not of a holding. */
    private static final double SMALLEST_FLEET = 16;

    private static final Roles NOBODY = new Roles(List.of(), List.of());

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
        Map<Integer, List<Draft>> byPlace = new LinkedHashMap<>();
        for (int i = 0; i < hits.size(); i++) {
            Frame frame = new Frame(line, number, hits, i, counts, salient);
            if (!line.deep().get(frame.hit().first())
                    && !frame.isIdiom()
                    && !(frame.isTakenUp() && !read(frame.at(i + 1)).isEmpty())
                    && !(frame.isWithin() && tellsAnything(byPlace, hits.get(i - 1)))) {
                byPlace.computeIfAbsent(frame.hit().first(), _ -> new ArrayList<>())
                        .addAll(read(frame));
            }
        }
        byPlace.values().removeIf(List::isEmpty);
        return dated(line, byPlace);
    }

    private static boolean tellsAnything(
            Map<Integer, List<Draft>> byPlace, Phrases.Hit<DealWord> hit) {
        return !byPlace.getOrDefault(hit.first(), List.of()).isEmpty();
    }

    /** Gives each date of the sentence to the deal word nearest to it. */
    private static List<Draft> dated(Line line, Map<Integer, List<Draft>> byPlace) {
        for (int i = 0; i < line.size() && !byPlace.isEmpty(); i++) {
            if (line.at(i).meaning() instanceof Meaning.Date(EventDate date)
                    && !line.deep().get(i)) {
                int at = i;
                Map.Entry<Integer, List<Draft>> nearest =
                        Collections.min(
                                byPlace.entrySet(),
                                Comparator.comparingInt(
                                        place -> distance(line, place.getKey(), at)));
                Slot<EventDate> told = Slot.Told.stated(date, line.evidence(i));
                nearest.getValue()
                        .replaceAll(draft ->
                                draft.when() instanceof Slot.Told<EventDate>
                                        ? draft
                                        : draft.withWhen(told));
            }
        }
        return byPlace.values().stream().flatMap(List::stream).toList();
    }

    private static int distance(Line line, int place, int date) {
        int distance = Math.abs(place - date);
        for (int i = Math.min(place, date); i < Math.max(place, date); i++) {
            distance += line.isBorder(i) ? line.size() : 0;
        }
        return distance;
    }

    private List<Draft> read(Frame frame) {
        boolean passive = frame.isPassive();
        Frame.Zone zone = passive ? frame.before() : frame.after();
        List<Wares.Lot> lots = lots(frame, zone);
        if (lots.isEmpty() && (passive || frame.isRelative())) {
            zone = passive ? frame.after() : frame.before();
            lots = lots(frame, zone);
            passive = false;
        }
        Roles roles = lots.isEmpty() ? NOBODY : Roles.of(frame, zone, passive);
        List<Draft> drafts = new ArrayList<>();
        for (Wares.Lot lot : lots) {
            for (Actor buyer : isEnough(frame, lot) ? roles.buyers() : List.<Actor>of()) {
                if (canBuy(buyer, lot, roles)) {
                    draft(frame, lot, buyer, roles, drafts);
                }
            }
        }
        return drafts;
    }

    private List<Wares.Lot> lots(Frame frame, Frame.Zone zone) {
        return wares.in(frame.line(), zone.from(), zone.to(), frame.counts());
    }

    private static boolean isEnough(Frame frame, Wares.Lot lot) {
        boolean numbered = lot.count() instanceof Slot.Told<Quantity>;
        boolean paid = lot.sum() instanceof Slot.Told<Money>;
        return switch (frame.word().strength()) {
            case STRONG -> numbered || paid || !lot.isVague();
            case WITH_SIZE -> numbered || paid;
            case WITH_NUMBER ->
                    lot.count() instanceof Slot.Told<Quantity> count
                            && isFleet(frame, count.value());
        };
    }

    /** Whether a number of chips in use is more than somebody's desk holds. */
    private static boolean isFleet(Frame frame, Quantity quantity) {
        return frame.word().stage() != Stage.DEPLOYED
                || quantity.unit() != Quantity.Unit.CHIP
                || quantity.count().told() >= SMALLEST_FLEET;
    }

    /** Nobody buys what it makes; a maker of hardware buys only from one who rents it out. */
    private boolean canBuy(Actor buyer, Wares.Lot lot, Roles roles) {
        if (buyer.isMaker() && !isFromRenter(roles)) {
            return false;
        }
        String id = buyer.party().id();
        return !(lot.maker() instanceof Best.Value<String>(String maker))
                || !(maker.equals(id) || parent(maker).equals(id) || parent(id).equals(maker));
    }

    private String parent(String id) {
        return lexicon.organisation(id) instanceof Best.Value<Organisation>(Organisation found)
                ? found.parent().orElse("")
                : "";
    }

    private void draft(Frame frame, Wares.Lot lot, Actor buyer, Roles roles, List<Draft> drafts) {
        Line line = frame.line();
        if (stages.read(line, frame.hit()) instanceof Stages.Reading.Real told) {
            drafts.add(
                    new Draft(
                            buyer.told(),
                            buyer.isPerson(),
                            seller(lot, buyer, roles),
                            lot.items(),
                            lot.count(),
                            lot.sum(),
                            Slot.Told.stated(told.stage(), told.proof()),
                            mode(frame, roles),
                            Slot.untold(),
                            told.certainty(),
                            frame.number()));
        }
    }

    private Slot<Party> seller(Wares.Lot lot, Actor buyer, Roles roles) {
        for (Actor actor : roles.sellers()) {
            if (!actor.party().equals(buyer.party()) && !actor.isPerson()) {
                return actor.told();
            }
        }
        return lot.madeBy(lexicon);
    }

    /** Capacity of a host is rented, whatever the verb. */
    private static Mode mode(Frame frame, Roles roles) {
        boolean rented =
                isFromRenter(roles)
                        && frame.line()
                                .says("capacity", "cloud", "compute", "rent", "lease", "rental");
        return rented ? Mode.LEASE : frame.word().mode();
    }

    private static boolean isFromRenter(Roles roles) {
        return !roles.sellers().isEmpty() && roles.sellers().getFirst().isRenter();
    }
}
