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
import java.util.stream.IntStream;

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
            boolean aside = line.deep().get(frame.hit().first());
            boolean whole = line.is(frame.hit().after(), "by") && frame.isPassive();
            if ((whole || !aside)
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
        List<Draft> drafts = new ArrayList<>();
        for (Frame.Zone part : Shares.of(frame, zone, passive)) {
            read(frame, part, passive, drafts);
        }
        return drafts;
    }

    private void read(Frame frame, Frame.Zone part, boolean voice, List<Draft> drafts) {
        boolean passive = voice;
        Frame.Zone zone = part;
        List<Wares.Lot> lots = lots(frame, zone);
        if (lots.isEmpty() && (passive || frame.isRelative())) {
            zone = passive ? frame.after() : frame.before();
            lots = lots(frame, zone);
            passive = false;
        }
        Roles roles = lots.isEmpty() ? NOBODY : Roles.of(frame, zone, passive);
        int end = zone.to();
        for (Wares.Lot lot : lots) {
            for (Actor buyer : roles.buyers()) {
                boolean may =
                        canBuy(buyer, lot, roles)
                                && !isMarket(frame, buyer)
                                && !Vendors.isBidder(frame.line(), buyer.index(), end);
                if (may && (isEnough(frame, lot, buyer) || isFromMaker(frame, lot, roles))) {
                    for (Roles each : Shares.perMaker(roles, lot)) {
                        draft(frame, lot, buyer, each, drafts);
                    }
                }
            }
        }
    }

    private List<Wares.Lot> lots(Frame frame, Frame.Zone zone) {
        return wares.in(frame.line(), zone.from(), zone.to(), frame.counts());
    }

    private static boolean isEnough(Frame frame, Wares.Lot lot, Actor buyer) {
        boolean numbered = lot.count() instanceof Slot.Told<Quantity>;
        boolean paid = lot.sum() instanceof Slot.Told<Money>;
        return switch (frame.word().strength()) {
            case STRONG -> numbered || paid || !lot.isVague();
            case WITH_SIZE -> numbered || paid;
            case WITH_NUMBER ->
                    lot.count() instanceof Slot.Told<Quantity> count
                            && (buyer.isCentre() || isFleet(frame, count.value()));
        };
    }

    /** "buys AI chips from AMD": the maker tells what no model does. */
    private static boolean isFromMaker(Frame frame, Wares.Lot lot, Roles roles) {
        return frame.word().strength() == DealWord.Strength.STRONG
                && lot.items().stream().anyMatch(item -> item.value().id().equals("ai-chip"))
                && roles.sellers().stream().anyMatch(Actor::isMaker);
    }

    /** Whether a number of chips in use is more than somebody's desk holds. */
    private static boolean isFleet(Frame frame, Quantity quantity) {
        return frame.word().stage() != Stage.DEPLOYED
                || quantity.unit() != Quantity.Unit.CHIP
                || quantity.count().told() >= SMALLEST_FLEET;
    }

    /**
     * Nobody buys what it makes; a maker of hardware buys only from one who rents it out, or with
     * others who are none: "to Hyundai, Samsung and LG".
     */
    private boolean canBuy(Actor buyer, Wares.Lot lot, Roles roles) {
        if (buyer.isMaker() && !isFromRenter(roles) && !isAmongUsers(buyer, lot, roles)) {
            return false;
        }
        String id = buyer.party().id();
        return !(lot.maker() instanceof Best.Value<String>(String maker))
                || !(maker.equals(id) || parent(maker).equals(id) || parent(id).equals(maker));
    }

    /**
     * "sales to China", "shipments to Russia": the country is a market, and who buys is not told.
     */
    private static boolean isMarket(Frame frame, Actor buyer) {
        String word = frame.word().words();
        return buyer.trade() == Actor.Trade.COUNTRY
                && word.startsWith("s")
                && !word.startsWith("sup")
                && frame.word().direction() == DealWord.Direction.SELLER_FIRST;
    }

    private String parent(String id) {
        return lexicon.organisation(id) instanceof Best.Value<Organisation>(Organisation found)
                ? found.parent().orElse("")
                : "";
    }

    private void draft(Frame frame, Wares.Lot lot, Actor buyer, Roles roles, List<Draft> drafts) {
        Line line = frame.line();
        if (stages.read(line, frame.hits(), frame.hit()) instanceof Stages.Reading.Real told) {
            Mode mode = mode(frame, lot, roles);
            drafts.add(
                    new Draft(
                            buyer.told(),
                            buyer.isPerson(),
                            seller(lot, buyer, roles, mode),
                            lot.items(),
                            lot.count(),
                            lot.sum(),
                            Slot.Told.stated(told.stage(), told.proof()),
                            mode,
                            Slot.untold(),
                            told.certainty(),
                            frame.number()));
        }
    }

    /** Who is named as the seller, else the maker, who lets nothing but its own clouds. */
    private Slot<Party> seller(Wares.Lot lot, Actor buyer, Roles roles, Mode mode) {
        for (Actor actor : roles.sellers()) {
            if (!actor.party().equals(buyer.party()) && !actor.isPerson()) {
                return actor.told();
            }
        }
        return mode == Mode.BUY || isCloudChip(lot) ? lot.madeBy(lexicon) : Slot.untold();
    }

    /** Capacity of a host is rented, whatever the verb, and so are chips that only clouds have. */
    private Mode mode(Frame frame, Wares.Lot lot, Roles roles) {
        String word = frame.word().words();
        boolean bought = word.startsWith("b") || word.startsWith("purchas");
        boolean capacity =
                frame.line()
                        .says("capacity", "cloud", "compute", "rent", "lease", "rental", "renting");
        if (word.startsWith("g") && frame.line().says("access")) {
            return Mode.LEASE;
        }
        if (isPower(frame.line(), lot)) {
            return Mode.LEASE;
        }
        boolean hosted = isFromRenter(roles) || (roles.sellers().isEmpty() && isCloudChip(lot));
        boolean maker = roles.sellers().isEmpty() || roles.sellers().getFirst().isMaker();
        boolean rented = hosted ? capacity || !bought : capacity && !maker && frame.isNoun();
        return rented ? Mode.LEASE : frame.word().mode();
    }

    /** "750 megawatts of computing power": no chips are told, which stay with whoever has them. */
    private static boolean isPower(Line line, Wares.Lot lot) {
        int words = lot.items().getFirst().evidence().getFirst().start();
        return lot.count() instanceof Slot.Told<Quantity> told
                && told.value().unit() == Quantity.Unit.MW
                && IntStream.range(0, line.size())
                        .noneMatch(i -> line.at(i).start() == words && line.isHardware(i));
    }

    /** Whether a cloud makes the chips, as Google does TPUs. */
    private boolean isCloudChip(Wares.Lot lot) {
        return lot.maker() instanceof Best.Value<String>(String maker)
                && lexicon.organisation(maker) instanceof Best.Value<Organisation>(var found)
                && found.kind() == Organisation.Kind.HYPERSCALER;
    }

    private static boolean isAmongUsers(Actor buyer, Wares.Lot lot, Roles roles) {
        boolean made =
                roles.sellers().isEmpty() && !lot.maker().equals(Best.of(buyer.party().id()));
        boolean sold =
                made
                        || roles.sellers().stream()
                                .anyMatch(seller ->
                                        seller.isMaker() && !seller.party().equals(buyer.party()));
        long users = roles.buyers().stream().filter(other -> !other.isMaker()).count();
        return sold && buyer.trade() == Actor.Trade.MAKER && users > 1;
    }

    private static boolean isFromRenter(Roles roles) {
        return !roles.sellers().isEmpty() && roles.sellers().getFirst().isRenter();
    }
}
