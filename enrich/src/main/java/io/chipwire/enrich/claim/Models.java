package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Basis;
import io.chipwire.events.Best;
import io.chipwire.events.Evidence;
import io.chipwire.events.Item;
import io.chipwire.events.Mode;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Chip;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out which chips are meant where a statement only says "chips": "the GPUs" are the model
 * told right before, and so may other chips be whose sentence or title names one model alone.
 */
final class Models {
    /** How many sentences before a model may be told that "the chips" stand for. */
    private static final int BACK = 3;

    /** How many tokens before the chips the article may stand: "the 30,000 new chips". */
    private static final int ARTICLE = 4;

    /** How many sentences at the start may be titles. */
    private static final int TITLES = 2;

    private static final String[] DEFINITE = {"the", "these", "those", "such", "this", "its"};

    private final Lexicon lexicon;
    private final List<Line> lines;

    Models(Lexicon lexicon, List<Line> lines) {
        this.lexicon = lexicon;
        this.lines = lines;
    }

    /** The purchases, those of mere chips with the model that is meant where one is told. */
    List<Draft> tell(List<Draft> drafts) {
        return drafts.stream().map(this::tell).toList();
    }

    private Draft tell(Draft draft) {
        if (!draft.items().stream().allMatch(item -> isBare(item.value()))) {
            return draft;
        }
        if (isDefinite(draft) && before(draft) instanceof Slot.Told<Item> item) {
            return of(draft, item);
        }
        Map<String, Slot.Told<Item>> own = named(draft.line(), Integer.MAX_VALUE, draft);
        Slot<Item> other = own.isEmpty() ? titled(draft) : only(own);
        return other instanceof Slot.Told<Item> item ? of(draft, item) : draft;
    }

    /** Whether an item is chips of any kind and of anybody. */
    private boolean isBare(Item item) {
        return item.kind() == Item.Kind.CLASS
                && item.maker().equals(Best.unknown())
                && lexicon.chip(item.id()) instanceof Best.Value<Chip>(Chip chip)
                && chip.unit() == Quantity.Unit.CHIP;
    }

    /** The last model before the chips in their sentence, or the only one in one before. */
    private Slot<Item> before(Draft draft) {
        int chips = draft.items().getFirst().evidence().getFirst().start();
        List<Slot.Told<Item>> own =
                List.copyOf(named(draft.line(), chips, draft, isOfThose(draft)).values());
        if (!own.isEmpty()) {
            return own.getLast();
        }
        for (int at = draft.line() - 1; at >= Math.max(0, draft.line() - BACK); at--) {
            Map<String, Slot.Told<Item>> named = named(at, Integer.MAX_VALUE, draft);
            if (!named.isEmpty()) {
                return only(named);
            }
        }
        return Slot.untold();
    }

    /** The only model in a title that names no other buyer. */
    private Slot<Item> titled(Draft draft) {
        for (int at = 0; at < Math.min(TITLES, lines.size()); at++) {
            if (isTitle(lines.get(at), draft)
                    && only(named(at, Integer.MAX_VALUE, draft)) instanceof Slot.Told<Item> item) {
                return item;
            }
        }
        return Slot.untold();
    }

    private static boolean isTitle(Line line, Draft draft) {
        if (line.sentence().text().endsWith(".")) {
            return false;
        }
        boolean others = false;
        for (int i = 0; i < line.size(); i++) {
            if (Actor.isNamedAt(line, i)) {
                Actor actor = Actor.at(line, i);
                if (actor.party().equals(draft.buyer().value())) {
                    return true;
                }
                others |= !actor.isMaker() && actor.trade() != Actor.Trade.COUNTRY;
            }
        }
        return !others;
    }

    private static Slot<Item> only(Map<String, Slot.Told<Item>> named) {
        return named.size() == 1 ? named.values().iterator().next() : Slot.untold();
    }

    /** The chips of a sentence that say more than "chips" and may be those of the draft. */
    private Map<String, Slot.Told<Item>> named(int number, int end, Draft draft) {
        return named(number, end, draft, false);
    }

    private Map<String, Slot.Told<Item>> named(int number, int end, Draft draft, boolean counted) {
        Line line = lines.get(number);
        Map<String, Slot.Told<Item>> named = new LinkedHashMap<>();
        for (int i = 0; i < line.size() && line.at(i).start() < end; i++) {
            if (line.at(i).meaning() instanceof Meaning.Hardware(Chip chip)
                    && chip.unit() == Quantity.Unit.CHIP
                    && saysMore(chip)
                    && isSold(chip, draft)
                    && !Wares.isSomeOf(line, i)
                    && (counted || !isCountedApart(line, i, draft))) {
                named.putIfAbsent(chip.id(), Slot.Told.stated(chip.item(), line.evidence(i)));
            }
        }
        if (end == Integer.MAX_VALUE) {
            Wares.dropFamilies(named);
        }
        return named;
    }

    /** "more than a million of the chips" are of those told before, however many they are. */
    private boolean isOfThose(Draft draft) {
        Line line = lines.get(draft.line());
        Evidence words = draft.items().getFirst().evidence().getFirst();
        for (int i = 2; i < line.size(); i++) {
            if (line.at(i).start() == words.start()) {
                return line.is(i - 1, "the", "these", "those") && line.is(i - 2, "of");
            }
        }
        return false;
    }

    /** "two 24,000-GPU clusters and 350,000 H100 GPUs": whether another number counts the chips. */
    private static boolean isCountedApart(Line line, int index, Draft draft) {
        return draft.quantity() instanceof Slot.Told<Quantity>(var own, _, var proof)
                && Count.in(line).stream()
                        .anyMatch(count ->
                                count.first() <= index
                                        && index < count.after()
                                        && !count.quantity().equals(own)
                                        && proof.stream().anyMatch(line::holds));
    }

    /** A model, a family, or a class of one maker's own, as TPUs are; no "Nvidia GPU". */
    private static boolean saysMore(Chip chip) {
        return chip.kind() != Item.Kind.CLASS
                || (chip.maker() instanceof Best.Value<String>
                        && chip.family() instanceof Best.Unknown<String>);
    }

    /** Whether the chips may come from the draft's seller, and are GPUs if it says so. */
    private boolean isSold(Chip chip, Draft draft) {
        if (!(organisation(chip.maker()) instanceof Best.Value<Organisation>(var maker))) {
            return false;
        }
        boolean gpu = draft.items().stream().anyMatch(item -> item.value().id().equals("gpu"));
        if (gpu && maker.kind() != Organisation.Kind.CHIPMAKER) {
            return false;
        }
        return !(draft.seller() instanceof Slot.Told<Party> seller)
                || !(lexicon.organisation(seller.value().id())
                        instanceof Best.Value<Organisation>(var told))
                || told.kind() != Organisation.Kind.CHIPMAKER
                || told.equals(maker);
    }

    private Best<Organisation> organisation(Best<String> id) {
        return id instanceof Best.Value<String>(String known)
                ? lexicon.organisation(known)
                : Best.unknown();
    }

    /** Whether the words for the chips speak of chips told before: "the chips". */
    private boolean isDefinite(Draft draft) {
        Line line = lines.get(draft.line());
        Evidence words = draft.items().getFirst().evidence().getFirst();
        int at = 0;
        while (at < line.size() && line.at(at).start() < words.start()) {
            at++;
        }
        for (int i = at - 1; i >= Math.max(0, at - ARTICLE); i--) {
            if (line.is(i, DEFINITE)) {
                return true;
            }
            if (!(line.at(i).meaning() instanceof Meaning.Word
                    || line.at(i).meaning() instanceof Meaning.Numeral)) {
                return false;
            }
        }
        return false;
    }

    /** The purchase of the model, from its maker if nobody else is known to sell it. */
    private Draft of(Draft draft, Slot.Told<Item> item) {
        Draft told = draft.withItems(List.of(item));
        boolean open = draft.mode() == Mode.BUY && draft.seller() instanceof Slot.Untold<Party>;
        if (!open
                || !(organisation(item.value().maker())
                        instanceof Best.Value<Organisation>(var maker))) {
            return told;
        }
        String by = "maker of " + item.evidence().getFirst().words();
        return told.withSeller(
                new Slot.Told<>(maker.party(), new Basis.Derived(by), item.evidence()));
    }
}
