package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Best;
import io.chipwire.events.Claim.Certainty;
import io.chipwire.events.EventDate;
import io.chipwire.events.Evidence;
import io.chipwire.events.Mode;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.CueWord;
import io.chipwire.lexicon.DealWord;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Reads numbers that leave out what they count, of chips that a purchase was told of right before:
 * "30,000 have arrived", "another 35,000 in November", "while Meta bought 224,000".
 */
final class Ellipses {
    /** How many sentences behind the purchase such a number may stand. */
    private static final int BACK = 2;

    /** Fewer are rarely told without what they are. */
    private static final double LEAST = 100;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    /** How many tokens behind a number its date may stand. */
    private static final int DATE = 6;

    /** How many tokens behind a number the "for" of its price may stand. */
    private static final int PRICE = 6;

    private static final String[] THEM = {"them", "these", "those", "which"};

    private static final String[] LETS = {
        "lease", "leases", "leasing", "rent", "rents", "renting", "sublease"
    };

    /** How many tokens behind "lease them" the "to" may stand: "lease them back to". */
    private static final int LET = 3;

    /** What was done with the whole that a part is told of. */
    private static final String[] ORDERED = {"bought", "contracted", "ordered", "purchased"};

    private static final String[] WHO_ORDERED = {
        "had", "has", "have", "it", "that", "they", "we", "which"
    };

    /** What may follow a number that counts nothing else. */
    private static final String[] NEXT = {
        "!", ")", ",", ".", ";", "already", "and", "are", "arrived", "at", "but", "by", "during",
        "each", "from", "had", "has", "have", "in", "last", "more", "next", "since", "so", "this",
        "to", "today", "was", "were", "while", "will"
    };

    private static final String[] BEING = {
        "also",
        "already",
        "are",
        "been",
        "currently",
        "far",
        "had",
        "has",
        "have",
        "is",
        "just",
        "now",
        "since",
        "so",
        "was",
        "were",
        "yet"
    };

    /** What may stand between a verb and the number: "received only about 30,000". */
    private static final String[] ABOUT = {
        "a",
        "about",
        "additional",
        "an",
        "another",
        "around",
        "at",
        "extra",
        "further",
        "just",
        "least",
        "nearly",
        "only",
        "roughly",
        "some",
        "up"
    };

    private static final String[] MORE = {"additional", "another", "extra", "further"};

    private static final String[] REST = {"balance", "remainder", "remaining", "rest"};

    private static final String[] TO_COME = {
        "are", "come", "coming", "due", "expected", "follow", "is", "should", "to", "will"
    };

    /** Who may stand for the buyer told before. */
    private static final String[] PRONOUNS = {
        "and",
        "company",
        "firm",
        "group",
        "it",
        "lab",
        "ministry",
        "startup",
        "they",
        "university",
        "we"
    };

    private final Stages stages;

    Ellipses(List<CueWord> cueWords) {
        this.stages = new Stages(cueWords);
    }

    /** The purchases, in the order of the sentences, with those that such numbers tell. */
    List<Draft> complete(List<Draft> drafts, Scene scene) {
        NavigableMap<Integer, List<Draft>> byLine = new TreeMap<>();
        drafts.forEach(
                draft -> byLine.computeIfAbsent(draft.line(), _ -> new ArrayList<>()).add(draft));
        int next = 0;
        for (int first : List.copyOf(byLine.keySet())) {
            int last = Math.min(scene.lines().size() - 1, first + BACK);
            for (int line = Math.max(next, first); line <= last; line++) {
                read(scene, line, byLine);
            }
            next = Math.max(next, last + 1);
        }
        return byLine.values().stream().flatMap(List::stream).toList();
    }

    private void read(Scene scene, int number, NavigableMap<Integer, List<Draft>> byLine) {
        Line line = scene.lines().get(number);
        if (line.isRow() || line.sentence().isHeading()) {
            return;
        }
        ofWholes(line, byLine.getOrDefault(number, List.of()))
                .forEach(
                        whole -> byLine.computeIfAbsent(number, _ -> new ArrayList<>()).add(whole));
        lets(line, byLine.getOrDefault(number, List.of()))
                .forEach(let -> byLine.computeIfAbsent(number, _ -> new ArrayList<>()).add(let));
        BitSet counted = new BitSet();
        Count.in(line).forEach(count -> counted.set(count.first(), count.after()));
        for (int at = 0; at < line.size(); at++) {
            if (!counted.get(at)
                    && isBare(line, at)
                    && before(byLine, scene, number, at) instanceof Best.Value<Draft>(var known)) {
                new Told(line, scene.hits().get(number), number, at, known)
                        .drafts()
                        .forEach(draft -> add(draft, known, byLine));
            }
        }
    }

    /** "4,000 of the 16,000 H100s it ordered": the whole orders that parts are told of. */
    private static List<Draft> ofWholes(Line line, List<Draft> parts) {
        List<Draft> wholes = new ArrayList<>();
        for (Draft part : parts) {
            if (part.quantity() instanceof Slot.Told<Quantity> told
                    && !part.isOff()
                    && at(line, told.evidence().getFirst().start())
                            instanceof Best.Value<Integer> at
                    && Count.whole(line, at.value()) instanceof Best.Value<Count>(Count whole)) {
                int verb = whole.after();
                while (line.is(verb, WHO_ORDERED)) {
                    verb++;
                }
                if (line.is(verb, ORDERED)) {
                    wholes.add(
                            part.withAmount(Slot.untold())
                                    .withQuantity(
                                            Slot.Told.stated(
                                                    whole.quantity(),
                                                    line.evidence(whole.first(), whole.after())))
                                    .withStatus(
                                            Slot.Told.stated(Stage.ORDERED, line.evidence(verb))));
                }
            }
        }
        return wholes;
    }

    /** "will buy 400,000 GB200s and lease them to OpenAI": what is bought to be rented out. */
    private static List<Draft> lets(Line line, List<Draft> bought) {
        List<Draft> lets = new ArrayList<>();
        for (int at = 0; at < line.size(); at++) {
            int verb = at;
            if (!line.is(at, LETS) || !line.is(at + 1, "them", "these", "those")) {
                continue;
            }
            bought.stream()
                    .filter(draft ->
                            draft.mode() == Mode.BUY && draft.hasNumbers() && !draft.isOff())
                    .filter(draft ->
                            draft.items().getLast().evidence().getFirst().end()
                                    <= line.at(verb).start())
                    .reduce((_, last) -> last)
                    .ifPresent(draft ->
                            new Cast(line)
                                    .after(verb + 2, verb + 2 + LET, "to").stream()
                                            .map(tenant -> let(draft, tenant, line.evidence(verb)))
                                            .forEach(lets::add));
        }
        return lets;
    }

    private static Draft let(Draft bought, Actor tenant, Evidence verb) {
        Stage stage = bought.status().value() == Stage.PLANNED ? Stage.PLANNED : Stage.ORDERED;
        return new Draft(
                tenant.told(),
                false,
                Slot.Told.stated(bought.buyer().value(), bought.buyer().evidence().getFirst()),
                bought.items(),
                bought.quantity(),
                Slot.untold(),
                Slot.Told.stated(stage, verb),
                Mode.LEASE,
                Slot.untold(),
                bought.certainty(),
                bought.line());
    }

    private static Best<Integer> at(Line line, int start) {
        for (int i = 0; i < line.size(); i++) {
            if (line.at(i).start() == start) {
                return Best.of(i);
            }
        }
        return Best.unknown();
    }

    /** Adds a purchase, in place of the number of another that was taken for its own. */
    private static void add(Draft draft, Draft known, Map<Integer, List<Draft>> byLine) {
        List<Draft> beside = byLine.computeIfAbsent(draft.line(), _ -> new ArrayList<>());
        if (!draft.buyer().value().equals(known.buyer().value())) {
            beside.removeIf(one ->
                    one.buyer().value().equals(draft.buyer().value())
                            && one.quantity().equals(known.quantity()));
        }
        if (draft.amount() instanceof Slot.Told<Money>) {
            beside.replaceAll(one ->
                    one.equals(known) && one.amount().equals(draft.amount())
                            ? one.withAmount(Slot.untold())
                            : one);
        }
        beside.add(draft);
    }

    /** The last counted purchase before a number, near enough for the number to go on with it. */
    private static Best<Draft> before(
            NavigableMap<Integer, List<Draft>> byLine, Scene scene, int number, int at) {
        int start = scene.lines().get(number).at(at).start();
        for (List<Draft> beside :
                byLine.subMap(number - BACK, true, number, true).descendingMap().values()) {
            Best<Draft> last = Best.unknown();
            int end = -1;
            for (Draft draft : beside) {
                int after = end(draft, isOfThem(scene.lines().get(number), at));
                boolean ahead = draft.line() < number || after <= start;
                if (after > end
                        && ahead
                        && isOneText(scene, draft.line(), number)
                        && mayBePart(scene.lines().get(number), at, draft)) {
                    last = Best.of(draft);
                    end = after;
                }
            }
            if (last instanceof Best.Value<Draft>) {
                return last;
            }
        }
        return Best.unknown();
    }

    /** Whether so many can be "of them": "200 servers with 1,600 chips; 1,000 of them came". */
    private static boolean mayBePart(Line line, int at, Draft draft) {
        return !isOfThem(line, at)
                || !(line.at(at).meaning() instanceof Meaning.Numeral(Range some))
                || !(draft.quantity() instanceof Slot.Told<Quantity> all)
                || some.told() <= all.value().count().told();
    }

    private static boolean isCome(Stage stage) {
        return stage == Stage.DELIVERED || stage == Stage.DEPLOYED;
    }

    private static boolean isOfThem(Line line, int at) {
        return line.is(at + 1, "of") && line.is(at + 2, THEM);
    }

    /**
     * Where the number of a purchase ends; before any text if none counts its chips, but for "of
     * them" it is enough that they are told.
     */
    private static int end(Draft draft, boolean ofThem) {
        if (draft.isOff()) {
            return -1;
        }
        return switch (draft.quantity()) {
            case Slot.Told<Quantity> told ->
                    told.value().unit() == Quantity.Unit.MW ? -1 : told.evidence().getFirst().end();
            case Slot.Untold<Quantity> _ ->
                    ofThem ? draft.items().getFirst().evidence().getFirst().end() : -1;
        };
    }

    /** A title is told again below it, and a list is no prose. */
    private static boolean isOneText(Scene scene, int one, int two) {
        Line line = scene.lines().get(one);
        return one == two || (line.sentence().block() >= 0 && !line.isRow());
    }

    private static boolean isBare(Line line, int at) {
        if (!(line.at(at).meaning() instanceof Meaning.Numeral(Range range))
                || range.told() < LEAST
                || range.told() >= Count.MONEY
                || isYear(line, at, range)) {
            return false;
        }
        return at + 1 == line.size()
                || line.is(at + 1, NEXT)
                || line.at(at + 1).meaning() instanceof Meaning.Date
                || isOfThem(line, at);
    }

    private static boolean isYear(Line line, int at, Range range) {
        return range.told() >= FIRST_YEAR
                && range.told() <= LAST_YEAR
                && !line.at(at).word().contains(",");
    }

    /** A bare number with the purchase told before it. */
    private final class Told {
        private final Line line;
        private final List<Phrases.Hit<DealWord>> hits;
        private final int number;
        private final int at;
        private final Draft known;

        private Told(Line line, List<Phrases.Hit<DealWord>> hits, int number, int at, Draft known) {
            this.line = line;
            this.hits = hits;
            this.number = number;
            this.at = at;
            this.known = known;
        }

        private List<Draft> drafts() {
            List<Draft> told = arrived().or(this::rest).stream().toList();
            List<Draft> bought = told.isEmpty() ? bought() : told;
            return bought.isEmpty() ? gapped() : bought;
        }

        /** "The rest, another 2,048, are due in May": what has not come of what was ordered. */
        private Optional<Draft> rest() {
            int first = at;
            while (line.is(first - 1, ABOUT) || line.is(first - 1, ",", "the", "other")) {
                first--;
            }
            int next = line.is(at + 1, ",") ? at + 2 : at + 1;
            boolean come = isCome(known.status().value());
            return come && line.is(first - 1, REST) && line.is(next, TO_COME)
                    ? Optional.of(
                            of(
                                    known.buyer(),
                                    Slot.Told.stated(Stage.ORDERED, line.evidence(first - 1, at)),
                                    known.certainty(),
                                    known.mode()))
                    : Optional.empty();
        }

        /** "30,000 of them have arrived", "of which 30,000 were delivered". */
        private Optional<Draft> arrived() {
            int verb = line.is(at + 1, "of") ? at + 3 : at + 1;
            int from = verb;
            while (line.is(verb, BEING)) {
                verb++;
            }
            boolean being = verb > from || (line.is(at - 2, "of") && line.is(at - 1, "which"));
            for (Phrases.Hit<DealWord> hit : hits) {
                DealWord word = hit.meaning();
                boolean alone = word.form() == DealWord.Form.INTRANSITIVE;
                if (hit.first() == verb
                        && (being || alone)
                        && stages.read(line, hits, hit) instanceof Stages.Reading.Real told
                        && isCome(told.stage())) {
                    return Optional.of(of(known.buyer(), told, known.mode()));
                }
            }
            return Optional.empty();
        }

        /** "it has received fewer than 30,000", "Meta bought 224,000", "ordered another 35,000". */
        private List<Draft> bought() {
            int before = at;
            while (line.is(before - 1, ABOUT)) {
                before--;
            }
            for (Phrases.Hit<DealWord> hit : hits) {
                DealWord word = hit.meaning();
                boolean verb =
                        word.form() == DealWord.Form.VERB
                                || word.form() == DealWord.Form.PARTICIPLE;
                if (hit.after() == before
                        && verb
                        && isBuying(word)
                        && stages.read(line, hits, hit) instanceof Stages.Reading.Real told) {
                    // "will receive 260,000: Samsung and SK get 50,000 each" is all to come
                    boolean said = known.line() == number && line.is(hit.first(), "get", "gets");
                    return subjects(hit.first()).stream()
                            .map(buyer ->
                                    said
                                            ? of(
                                                    buyer,
                                                    known.status(),
                                                    known.certainty(),
                                                    known.mode())
                                            : of(buyer, told, word.mode()))
                            .toList();
                }
            }
            return List.of();
        }

        /** "rents 5,000 more from AWS", not "rents 5,000 more to Meta". */
        private boolean isBuying(DealWord word) {
            return switch (word.direction()) {
                case BUYER_FIRST -> true;
                case EITHER_FIRST -> !line.is(next(), "to");
                case SELLER_FIRST -> false;
            };
        }

        /** The index behind the number: "5,000 more". */
        private int next() {
            return line.is(at + 1, "more") ? at + 2 : at + 1;
        }

        /** Who stands before a verb: those named, or whoever bought what was told before. */
        private List<Slot.Told<Party>> subjects(int verb) {
            int before = verb - 1;
            while (line.is(before, BEING)
                    || line.is(before, "will", "would", "to", "plans", "not")
                    || (before >= 0 && line.at(before).word().endsWith("ly"))) {
                before--;
            }
            if (line.is(before, PRONOUNS)) {
                return List.of(known.buyer());
            }
            if (line.is(before, "which", "who", "that")) {
                before = line.is(before - 1, ",") ? before - 2 : before - 1;
            }
            if (line.is(before, ",")) {
                // "ByteDance, which was to get 100,000, received 30,000"
                return new Subject(line)
                        .before(verb, List.of()).stream()
                                .filter(actor -> !actor.isMaker() && !actor.isPerson())
                                .map(Actor::told)
                                .limit(1)
                                .toList();
            }
            return line.is(at + 1, "each") && Actor.isNamedAt(line, before)
                    ? new Cast(line)
                            .together(before).stream()
                                    .filter(actor -> !actor.isPerson())
                                    .map(Actor::told)
                                    .toList()
                    : named(before).stream().toList();
        }

        private Optional<Slot.Told<Party>> named(int index) {
            return index >= 0
                            && line.actors().get(index) instanceof Best.Value<Actor>(Actor actor)
                            && !actor.isMaker()
                            && !actor.isPerson()
                            && actor.trade() != Actor.Trade.COUNTRY
                    ? Optional.of(actor.told())
                    : Optional.empty();
        }

        /** "and another 35,000 in November", "Amazon 196,000": the verb is left out as well. */
        private List<Draft> gapped() {
            if (known.line() != number) {
                return List.of();
            }
            List<Slot.Told<Party>> others = others();
            if (!others.isEmpty()) {
                return others.stream()
                        .filter(buyer -> !buyer.value().equals(known.buyer().value()))
                        .map(buyer -> of(buyer, known.status(), known.certainty(), known.mode()))
                        .toList();
            }
            return goesOn()
                    ? List.of(of(known.buyer(), known.status(), known.certainty(), known.mode()))
                    : List.of();
        }

        /** Whether the number tells more of the same buyer: "and 5,000 from Supermicro". */
        private boolean goesOn() {
            int before = at;
            while (line.is(before - 1, ABOUT)) {
                before--;
            }
            boolean joined = line.is(before - 1, "and", ",", ";");
            boolean more = line.is(at - 1, MORE) || line.is(at + 1, "more");
            boolean placed =
                    line.is(at - 1, "and") && line.is(at + 1, "at", "in") && isNextNumber();
            boolean bought = line.is(next(), "from") && Actor.isNamedAt(line, next() + 1);
            return placed || (joined && (more || bought));
        }

        /** "Amazon 196,000", "Samsung and SK 50,000 each", "and 60,000 to Naver Cloud". */
        private List<Slot.Told<Party>> others() {
            if (line.is(at + 1, "each") && Actor.isNamedAt(line, at - 1)) {
                return new Cast(line)
                        .together(at - 1).stream()
                                .filter(actor -> !actor.isPerson())
                                .map(Actor::told)
                                .toList();
            }
            if (line.is(next(), "to") && isShipped()) {
                return new Cast(line).named(next() + 1).stream().map(Actor::told).toList();
            }
            return line.is(at - 2, ",", ";", "and", "while")
                    ? named(at - 1).stream().toList()
                    : List.of();
        }

        /** Whether the buyer told before stands behind a "to" too: "50,000 GPUs to Samsung". */
        private boolean isShipped() {
            Evidence buyer = known.buyer().evidence().getFirst();
            return IntStream.range(0, at)
                    .filter(i -> line.is(i, "to"))
                    .flatMap(i -> new Cast(line).named(i + 1).stream().mapToInt(Actor::index))
                    .anyMatch(i -> line.evidence(i).equals(buyer));
        }

        /** Whether no other number stands since the one told, of which this may be a part. */
        private boolean isNextNumber() {
            int from = end(known, false);
            for (int i = 0; i < at; i++) {
                if (line.at(i).start() >= from
                        && line.at(i).meaning() instanceof Meaning.Numeral(Range other)
                        && !isYear(line, i, other)) {
                    return false;
                }
            }
            return true;
        }

        private Draft of(Slot.Told<Party> buyer, Stages.Reading.Real told, Mode mode) {
            return of(
                    buyer,
                    Slot.Told.stated(told.stage(), told.proof()),
                    told.certainty(),
                    mode == Mode.BUY && buyer.equals(known.buyer()) ? known.mode() : mode);
        }

        private Draft of(
                Slot.Told<Party> buyer, Slot.Told<Stage> status, Certainty certainty, Mode mode) {
            Range range = ((Meaning.Numeral) line.at(at).meaning()).range();
            Quantity.Unit unit =
                    known.quantity() instanceof Slot.Told<Quantity> told
                            ? told.value().unit()
                            : Quantity.Unit.CHIP;
            return new Draft(
                    buyer,
                    false,
                    seller(buyer),
                    known.items(),
                    Slot.Told.stated(new Quantity(range, unit), line.evidence(at)),
                    price(),
                    status,
                    mode,
                    when(),
                    certainty,
                    number);
        }

        /** "600,000 more from Google Cloud for $42 billion". */
        private Slot<Money> price() {
            for (int i = at + 1; i < Math.min(line.size(), at + PRICE) && !line.isBorder(i); i++) {
                int sum = line.is(i + 1, ABOUT) ? i + 2 : i + 1;
                if (line.is(i, "for")
                        && sum < line.size()
                        && line.at(sum).meaning() instanceof Meaning.Sum(Money money)) {
                    return Slot.Told.stated(money, line.evidence(sum));
                }
            }
            return Slot.untold();
        }

        /** Who sold to the one sells it the rest too; to others the maker does, if nobody else. */
        private Slot<Party> seller(Slot.Told<Party> buyer) {
            if (line.is(next(), "from") && Actor.isNamedAt(line, next() + 1)) {
                return Actor.at(line, next() + 1).told();
            }
            boolean one = buyer.value().equals(known.buyer().value());
            boolean maker =
                    known.seller() instanceof Slot.Told<Party> seller
                            && known.items().stream()
                                    .anyMatch(item ->
                                            item.value()
                                                    .maker()
                                                    .equals(Best.of(seller.value().id())));
            return one || maker ? known.seller() : Slot.untold();
        }

        private Slot<EventDate> when() {
            for (int i = at + 1; i < Math.min(line.size(), at + DATE) && !line.isBorder(i); i++) {
                if (line.at(i).meaning() instanceof Meaning.Date(EventDate date)) {
                    return Slot.Told.stated(date, line.evidence(i));
                }
            }
            return Slot.untold();
        }
    }
}
