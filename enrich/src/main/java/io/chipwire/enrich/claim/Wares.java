package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.enrich.mention.WordList;
import io.chipwire.events.Basis;
import io.chipwire.events.Best;
import io.chipwire.events.Evidence;
import io.chipwire.events.Item;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Chip;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads what is bought in a part of a sentence: chips with their numbers and price. */
final class Wares {
    /** Classes that say nothing without a number, a price or a maker. */
    private static final Set<String> VAGUE =
            Set.of("chip", "server", "rack", "cluster", "supercomputer", "asic", "ai-chip");

    /** What makes a chip's name part of another thing: "GPU hours", "H100 prices". */
    private static final Set<String> NO_WARES = WordList.of(Wares.class, "no-wares.txt");

    /**
     * Chips that one number or price counts.
     *
     * @param maker id of who makes them, where one does
     * @param makerProof the words that tell the maker
     */
    record Lot(
            List<Slot.Told<Item>> items,
            Slot<Quantity> count,
            Slot<Money> sum,
            Best<String> maker,
            Evidence makerProof) {
        /** The maker as the seller, for want of another. */
        Slot<Party> madeBy(Lexicon lexicon) {
            return seller(lexicon, maker, makerProof);
        }

        Lot withItems(List<Slot.Told<Item>> others) {
            return new Lot(others, count, sum, maker, makerProof);
        }

        Lot withCount(Slot<Quantity> other) {
            return new Lot(items, other, sum, maker, makerProof);
        }

        Lot withSum(Slot<Money> other) {
            return new Lot(items, count, other, maker, makerProof);
        }

        /** Whether nothing but a loose class is told. */
        boolean isVague() {
            return maker.equals(Best.unknown())
                    && items.stream().allMatch(item -> VAGUE.contains(item.value().id()));
        }
    }

    private final Lexicon lexicon;

    Wares(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A maker as the seller, for want of another: stated where the words call the chips the
     * maker's, derived where only the model tells it.
     *
     * @param maker its id, where one is known
     * @param proof the words that name the chips
     */
    static Slot<Party> seller(Lexicon lexicon, Best<String> maker, Evidence proof) {
        if (!(maker instanceof Best.Value<String>(String id))
                || !(lexicon.organisation(id)
                        instanceof Best.Value<Organisation>(Organisation found))) {
            return Slot.untold();
        }
        boolean named = Actor.fold(proof.words()).contains(Actor.fold(found.name()));
        return named
                ? Slot.Told.stated(found.party(), proof)
                : new Slot.Told<>(
                        found.party(),
                        new Basis.Derived("maker of " + proof.words()),
                        List.of(proof));
    }

    /** The lots between two indexes; none if no hardware stands there. */
    List<Lot> in(Line line, int from, int to, List<Count> counts) {
        List<Integer> chips = chips(line, from, to);
        List<Count> inside =
                new ArrayList<>(
                        counts.stream()
                                .filter(c -> c.first() >= from && c.after() <= to + 1)
                                .toList());
        if (chips.isEmpty()) {
            return power(line, from, to, inside);
        }
        for (Count part : List.copyOf(inside)) {
            if (isPart(line, inside.getFirst(), part)) {
                inside.remove(part);
                chips.removeAll(counted(chips, part));
            }
        }
        chips.removeIf(at -> isSomeOf(line, at));
        if (chips.isEmpty()) {
            return List.of();
        }
        Slot<Quantity> total = Totals.of(line, inside);
        Slot<Money> sum = Price.in(line, from, to, total);
        if (sum instanceof Slot.Untold<Money>) {
            sum = Price.around(line, from, total);
        }
        List<Count> split =
                inside.stream()
                        .filter(c -> Totals.countsModel(line, c) && !counted(chips, c).isEmpty())
                        .toList();
        if (split.size() > 1 && split.size() == names(line, chips)) {
            List<Lot> lots = new ArrayList<>();
            // one price that is told for several models is none of theirs
            Slot<Money> own = isOneModel(line, chips) ? sum : Slot.untold();
            for (Count count : split) {
                lots.add(lot(line, counted(chips, count), List.of(count), own));
            }
            return lots;
        }
        return List.of(lot(line, chips, inside, sum));
    }

    /** "230,000 GPUs, including 30,000 GB200s and 2,000 H200s": all of them are neither. */
    private static boolean isPart(Line line, Count all, Count part) {
        return !part.equals(all)
                && IntStream.range(all.after(), part.first())
                        .anyMatch(at -> line.is(at, "including"))
                && part.quantity().unit() == all.quantity().unit()
                && part.quantity().count().told() < all.quantity().count().told()
                && Totals.countsModel(line, part)
                && !Totals.countsModel(line, all);
    }

    /** "200,000 GPUs, half of them H200s": the others may be something else. */
    static boolean isSomeOf(Line line, int at) {
        int first = at;
        while (line.is(first - 1, "and", ",", "or") && line.isHardware(first - 2)) {
            first -= 2;
        }
        int them = line.is(first - 1, "are") ? first - 2 : first - 1;
        return line.is(them, "them", "these", "those", "which")
                && line.is(them - 1, "of")
                && !line.is(them - 2, "all", "each")
                && IntStream.range(0, them).anyMatch(line::isHardware);
    }

    /** How many models are named; "Volta V100" is one. */
    private static long names(Line line, List<Integer> chips) {
        return chips.stream()
                .filter(at -> isModel(line, at))
                .filter(at -> !chips.contains(at - 1) || !isModel(line, at - 1))
                .count();
    }

    private static boolean isOneModel(Line line, List<Integer> chips) {
        return chips.stream()
                        .filter(at -> isModel(line, at))
                        .map(at -> Anchor.chip(line, at).id())
                        .distinct()
                        .count()
                == 1;
    }

    private static List<Integer> counted(List<Integer> chips, Count count) {
        return chips.stream().filter(i -> i >= count.first() && i < count.after() + 2).toList();
    }

    /** The lot at one place of a sentence, with the price that stands around it. */
    Lot of(Line line, Anchor anchor) {
        Slot<Quantity> count = Totals.of(line, anchor.counts());
        Slot<Money> sum = Price.around(line, anchor.first(), count);
        if (anchor.chips().isEmpty()) {
            Evidence proof = line.evidence(anchor.first(), anchor.after());
            return new Lot(anyChips(proof), count, sum, Best.unknown(), proof);
        }
        return lot(line, anchor.chips(), anchor.counts(), sum);
    }

    /** "750 megawatts of computing power" from a chip maker: its chips, whatever they are. */
    private List<Lot> power(Line line, int from, int to, List<Count> counts) {
        boolean told =
                counts.size() == 1
                        && counts.getFirst().quantity().unit() == Quantity.Unit.MW
                        && says(line, from, to, "computing", "compute", "accelerators", "systems");
        if (!told) {
            return List.of();
        }
        for (int i = 0; i < line.size(); i++) {
            if (line.at(i).meaning() instanceof Meaning.Listed(Organisation organisation)
                    && organisation.kind() == Organisation.Kind.CHIPMAKER) {
                Evidence proof = line.evidence(i);
                return List.of(
                        new Lot(
                                anyChips(proof),
                                Totals.of(line, counts),
                                Price.in(line, 0, line.size(), Slot.untold()),
                                Best.of(organisation.id()),
                                proof));
            }
        }
        return List.of();
    }

    private static boolean says(Line line, int from, int to, String... words) {
        for (int i = from; i < Math.min(to, line.size()); i++) {
            if (line.is(i, words)) {
                return true;
            }
        }
        return false;
    }

    static boolean isModel(Line line, int index) {
        return line.at(index).meaning() instanceof Meaning.Hardware(Chip chip)
                && chip.kind() != Item.Kind.CLASS;
    }

    private static boolean isChip(Line line, int index) {
        return line.at(index).meaning() instanceof Meaning.Hardware(Chip chip)
                && chip.unit() == Quantity.Unit.CHIP;
    }

    /** "a 24,000-GPU cluster", "two 24,000 GPU clusters". */
    private static boolean isSize(Line line, int index) {
        int number = line.is(index - 1, "-") ? index - 2 : index - 1;
        boolean counted = number >= 0 && line.at(number).meaning() instanceof Meaning.Numeral;
        return counted && (number < index - 1 || line.isHardware(index + 1));
    }

    private static List<Integer> chips(Line line, int from, int to) {
        List<Integer> chips = new ArrayList<>();
        for (int i = from; i < Math.min(to, line.size()); i++) {
            boolean stands =
                    line.isHardware(i)
                            && (!line.deep().get(i)
                                    || line.is(i - 1, "(")
                                    || isListed(line, chips, i)
                                    || chips.stream().noneMatch(chip -> isModel(line, chip)));
            int next = line.is(i + 1, "-") ? i + 2 : i + 1;
            boolean thing = next < line.size() && NO_WARES.contains(line.at(next).word());
            if (stands && !thing && (!line.is(i - 1, "/") || isListed(line, chips, i))) {
                chips.add(i);
            }
            if (!chips.isEmpty()
                    && (line.is(i, "\u2014", "\u2013")
                            || (line.is(i, "-") && line.is(i + 1, "that")))) {
                break;
            }
        }
        return chips;
    }

    /** "GPUs (Blackwell and Rubin)", "GB200/GB300": whether it goes on with a list of models. */
    private static boolean isListed(Line line, List<Integer> chips, int index) {
        return line.is(index - 1, "and", "or", "/", ",", "+", "&")
                && chips.contains(index - 2)
                && isModel(line, index - 2)
                && isModel(line, index);
    }

    private Lot lot(Line line, List<Integer> chips, List<Count> counts, Slot<Money> sum) {
        Map<String, Slot.Told<Item>> items = new LinkedHashMap<>();
        boolean model = chips.stream().anyMatch(i -> isModel(line, i));
        // "a 24,000-GPU cluster" is bought for its GPUs
        boolean counted = chips.stream().anyMatch(i -> isSize(line, i) && isChip(line, i));
        Best<String> maker = Best.unknown();
        Evidence proof = line.evidence(chips.getFirst());
        for (int index : chips) {
            Chip chip = Anchor.chip(line, index);
            if (maker.equals(Best.unknown()) && chip.maker() instanceof Best.Value<String>) {
                maker = chip.maker();
                proof = line.evidence(index);
            }
            boolean holder = counted && chip.unit() != Quantity.Unit.CHIP;
            if (chip.kind() != Item.Kind.CLASS || !(model || holder)) {
                Item item = item(chip);
                items.putIfAbsent(item.id(), Slot.Told.stated(item, line.evidence(index)));
            }
        }
        dropFamilies(items);
        if (maker.equals(Best.unknown())) {
            for (int at = chips.getFirst() - 1; at >= Math.max(0, chips.getFirst() - 4); at--) {
                if (line.at(at).meaning() instanceof Meaning.Listed(Organisation organisation)
                        && (organisation.kind() == Organisation.Kind.CHIPMAKER
                                || organisation.kind() == Organisation.Kind.HARDWARE)) {
                    maker = Best.of(organisation.id());
                    proof = line.evidence(at);
                    break;
                }
            }
        }
        Slot<Quantity> count = Totals.of(line, counts);
        return new Lot(measured(List.copyOf(items.values()), count), count, sum, maker, proof);
    }

    /** "10 gigawatts of Nvidia systems": what is measured and not counted is chips, of any kind. */
    private List<Slot.Told<Item>> measured(List<Slot.Told<Item>> items, Slot<Quantity> count) {
        boolean power =
                count instanceof Slot.Told<Quantity> told
                        && told.value().unit() == Quantity.Unit.MW;
        return power && items.stream().allMatch(item -> isSystem(item.value()))
                ? anyChips(items.getFirst().evidence().getFirst())
                : items;
    }

    private boolean isSystem(Item item) {
        return item.kind() == Item.Kind.CLASS
                && lexicon.chip(item.id()) instanceof Best.Value<Chip>(Chip chip)
                && chip.unit() != Quantity.Unit.CHIP;
    }

    /** Chips of which no more is told than where. */
    private List<Slot.Told<Item>> anyChips(Evidence proof) {
        return lexicon.chip("ai-chip") instanceof Best.Value<Chip>(Chip chip)
                ? List.of(Slot.Told.stated(chip.item(), proof))
                : List.of();
    }

    /** The item as a claim carries it: a maker's own class is the class. */
    private Item item(Chip chip) {
        return chip.kind() == Item.Kind.CLASS
                        && chip.family() instanceof Best.Value<String>(String broader)
                        && lexicon.chip(broader) instanceof Best.Value<Chip>(Chip found)
                ? found.item()
                : chip.item();
    }

    /** "Hopper H100" is one model, not a model and a family. */
    static void dropFamilies(Map<String, Slot.Told<Item>> items) {
        List<String> families = new ArrayList<>();
        for (Slot.Told<Item> told : items.values()) {
            if (told.value().family() instanceof Best.Value<String>(String family)
                    && !family.equals(told.value().id())) {
                families.add(family);
            }
        }
        families.forEach(items::remove);
    }
}
