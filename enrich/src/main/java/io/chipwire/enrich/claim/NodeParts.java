package io.chipwire.enrich.claim;

import io.chipwire.events.Best;
import io.chipwire.events.Item;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Quantity.Unit;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Chip;
import io.chipwire.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes what a specification tells of one machine for what it is: no purchase of four chips, but
 * the model in the machines that are counted.
 */
final class NodeParts {
    /** How many sentences behind a specification its chips may be summed up. */
    private static final int BEHIND = 3;

    private final Lexicon lexicon;
    private final List<Line> lines;
    private final List<Specification> specifications;
    private final Fragments fragments;

    NodeParts(Lexicon lexicon, Fragments fragments, List<Line> lines) {
        this.lexicon = lexicon;
        this.lines = lines;
        this.specifications = Specification.in(lines);
        this.fragments = fragments;
    }

    /** The purchases, of the machines whose parts are told and not of those parts. */
    List<Draft> tell(List<Draft> drafts) {
        List<Draft> told = new ArrayList<>();
        for (Draft draft : drafts) {
            within(draft)
                    .map(specification -> ofMachines(draft, specification, drafts))
                    .orElseGet(() -> List.of(modelled(draft)))
                    .forEach(told::add);
        }
        return told.stream().filter(draft -> !isTotal(draft, told)).toList();
    }

    /** The specification that tells the chips of a purchase as those of one machine. */
    private Optional<Specification> within(Draft draft) {
        return draft.quantity() instanceof Slot.Told<Quantity> told
                ? specifications.stream()
                        .filter(specification -> specification.holds(draft.line(), told.value()))
                        .findFirst()
                : Optional.empty();
    }

    /** The purchase of the machines in the place of that of the parts, unless it is told itself. */
    private List<Draft> ofMachines(Draft parts, Specification specification, List<Draft> all) {
        boolean told =
                specification.holders().stream()
                        .anyMatch(holders ->
                                all.stream()
                                        .anyMatch(draft ->
                                                holders.areBoughtBy(draft, lines)
                                                        && isOfMachines(draft)
                                                        && isOneBuyer(draft, parts)));
        boolean bare = specification.holders().isEmpty() && parts.isOfClass();
        if (told || bare || Processors.areAllOf(parts)) {
            return List.of();
        }
        Slot<Quantity> machines =
                specification.holders().stream().findFirst().map(this::told).orElse(Slot.untold());
        return List.of(total(parts.withQuantity(machines)));
    }

    private Slot<Quantity> told(Specification.Holders holders) {
        Count count = holders.count();
        return Slot.Told.stated(
                count.quantity(), lines.get(holders.line()).evidence(count.first(), count.after()));
    }

    /** Machines of no model with the model that their specification tells. */
    private Draft modelled(Draft draft) {
        Optional<Wares.Lot> parts = isOfMachines(draft) ? parts(draft) : Optional.empty();
        if (parts.isEmpty()) {
            return draft;
        }
        boolean open = draft.seller() instanceof Slot.Untold<Party>;
        List<Slot.Told<Item>> items = new ArrayList<>(accelerators(parts.get()));
        draft.items().stream()
                .filter(item -> isModel(item.value()) && isOfOneMaker(item, items.getFirst()))
                .forEach(items::add);
        Draft modelled = draft.withItems(List.copyOf(items)).withQuantity(counted(draft));
        return total(open ? modelled.withSeller(parts.get().madeBy(lexicon)) : modelled);
    }

    /** "DGX A100" beside A100, but no other maker's chassis. */
    private static boolean isOfOneMaker(Slot.Told<Item> system, Slot.Told<Item> chip) {
        return system.value().maker().equals(chip.value().maker());
    }

    /** The number of machines as their specification counts them: in nodes. */
    private Slot<Quantity> counted(Draft draft) {
        return specifications.stream()
                .flatMap(specification -> specification.holders().stream())
                .filter(holders -> holders.areBoughtBy(draft, lines))
                .findFirst()
                .map(this::told)
                .orElse(draft.quantity());
    }

    /** Whether a purchase tells machines and not the chips in them. */
    private boolean isOfMachines(Draft draft) {
        return draft.items().stream()
                .allMatch(item ->
                        !isModel(item.value())
                                || (lexicon.chip(item.value().id())
                                                instanceof Best.Value<Chip>(Chip chip)
                                        && chip.unit() != Unit.CHIP));
    }

    private static boolean isModel(Item item) {
        return item.kind() != Item.Kind.CLASS;
    }

    /** The accelerators in each of the machines of a purchase, if one kind of them is told. */
    private Optional<Wares.Lot> parts(Draft draft) {
        return specifications.stream()
                .filter(specification ->
                        specification.holders().stream()
                                .anyMatch(holders -> holders.areBoughtBy(draft, lines)))
                .flatMap(specification -> parts(specification).stream())
                .findFirst();
    }

    private List<Wares.Lot> parts(Specification specification) {
        List<Wares.Lot> parts = new ArrayList<>();
        for (int at = specification.from(); at < specification.to(); at++) {
            int line = at;
            cells(lines.get(at)).stream()
                    .filter(lot ->
                            Fragments.isModel(lot)
                                    && (lot.count() instanceof Slot.Told<Quantity> told
                                            ? specification.holds(line, told.value())
                                            : lines.get(line).is(0, "each", "every")))
                    .forEach(parts::add);
        }
        return parts;
    }

    /** The lots of each cell of a line; most lines are one cell. */
    private List<Wares.Lot> cells(Line line) {
        List<Wares.Lot> lots = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= line.size(); at++) {
            if (at == line.size() || line.is(at, "|")) {
                lots.addAll(fragments.lots(line, from, at));
                from = at + 1;
            }
        }
        return lots;
    }

    private static List<Slot.Told<Item>> accelerators(Wares.Lot lot) {
        return lot.items().stream().filter(item -> !Processors.has(item.value())).toList();
    }

    /** "Four in each of eight nodes. That's 32 in total": the number of chips, where it is told. */
    private Draft total(Draft machines) {
        for (Specification specification : of(machines)) {
            double chips = chips(machines, specification);
            int from = specification.to();
            for (int at = from; at < Math.min(lines.size(), from + BEHIND); at++) {
                for (Count count : Count.in(lines.get(at))) {
                    if (isOf(count.quantity(), chips)) {
                        return machines.withQuantity(told(new Specification.Holders(at, count)));
                    }
                }
            }
        }
        return machines;
    }

    /** Whether the chips in all machines of a purchase are told as another purchase. */
    private boolean isTotal(Draft machines, List<Draft> all) {
        return of(machines).stream()
                .mapToDouble(specification -> chips(machines, specification))
                .anyMatch(chips ->
                        all.stream()
                                .anyMatch(other ->
                                        other.quantity() instanceof Slot.Told<Quantity> told
                                                && isOf(told.value(), chips)
                                                && isSame(other, machines)));
    }

    private static boolean isSame(Draft chips, Draft machines) {
        return isOneBuyer(chips, machines)
                && Likeness.areCompatible(chips.items(), machines.items());
    }

    private static boolean isOneBuyer(Draft one, Draft two) {
        return one.buyer().value().equals(two.buyer().value());
    }

    private static boolean isOf(Quantity quantity, double chips) {
        return quantity.unit() == Unit.CHIP && quantity.count().told() == chips;
    }

    /** The specifications of one kind of part, whose machines are those of a purchase. */
    private List<Specification> of(Draft machines) {
        return specifications.stream()
                .filter(specification -> parts(specification).size() == 1)
                .filter(specification ->
                        specification.holders().stream()
                                .anyMatch(holders -> told(holders).equals(machines.quantity())))
                .toList();
    }

    private double chips(Draft machines, Specification specification) {
        return machines.quantity() instanceof Slot.Told<Quantity> holders
                        && parts(specification).getFirst().count()
                                instanceof Slot.Told<Quantity> each
                ? each.value().count().told() * holders.value().count().told()
                : 0;
    }
}
