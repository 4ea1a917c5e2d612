package io.chipwire.enrich.claim;

import io.chipwire.events.Best;
import io.chipwire.events.Item;
import io.chipwire.events.Money;
import io.chipwire.events.Quantity;
import io.chipwire.events.Quantity.Unit;
import io.chipwire.events.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins what one purchase counts twice, in chips and in the machines that hold them: "48 Gaudi
 * accelerators" and later "six Gaudi servers", or in the power that they draw. The finer number
 * stays.
 */
final class SameHardware {
    /** How many chips a server holds at most. */
    private static final double IN_SERVER = 16;

    /** How many chips a rack holds at most: those of the NVL144. */
    private static final double IN_RACK = 144;

    /** How far "almost 14,000" may be from what the machines hold together, as a share. */
    private static final double ROUNDING = 0.02;

    private static final double KILO = 1000;

    /** Kilowatts that a chip draws with all around it: an A100 0.4 to 0.7, a GB300 about 2. */
    private static final double LEAST_POWER = 0.5;

    private static final double MOST_POWER = 4;

    private SameHardware() {}

    /** The purchases without those that another one counts in finer pieces. */
    static List<Draft> once(List<Draft> drafts) {
        List<Draft> powers = drafts.stream().filter(draft -> isIn(draft, Unit.MW)).toList();
        List<Draft> machines =
                drafts.stream()
                        .filter(SameHardware::isMachines)
                        .filter(draft -> draft.items().getFirst().value().kind() == Item.Kind.MODEL)
                        .toList();
        List<Draft> once = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean again =
                    isMachines(draft)
                            && drafts.stream()
                                    .anyMatch(other ->
                                            isToldBy(other, draft) || isPowerOf(draft, other));
            if (!again) {
                Draft whole = isCounted(draft) ? withPower(draft, powers) : draft;
                once.add(withMachines(whole, machines));
            }
        }
        return once;
    }

    /**
     * Chips with the machines that hold them: "31 DGX H100" and "248 H100" are both what is bought.
     */
    private static Draft withMachines(Draft chips, List<Draft> machines) {
        Draft whole = chips;
        for (Draft holders : machines) {
            if (isToldBy(chips, holders)) {
                whole = whole.withItems(Likeness.both(whole.items(), holders.items()));
            }
        }
        return whole;
    }

    /** "a $1 billion, 50MW cluster. It will have 24,000 GPUs": the megawatts are theirs. */
    private static boolean isPowerOf(Draft power, Draft chips) {
        return isIn(power, Unit.MW)
                && isCounted(chips)
                && chips.buyer().value().equals(power.buyer().value())
                && chips.mode() == power.mode()
                && !chips.isOff()
                && !power.isOff()
                && mayDraw(chips, power)
                && (chips.line() == power.line() + 1 || chips.line() == power.line())
                && Likeness.areCompatible(chips.items(), power.items())
                && Likeness.isCompatibleSum(chips.amount(), power.amount());
    }

    private static boolean mayDraw(Draft chips, Draft power) {
        if (!(chips.quantity() instanceof Slot.Told<Quantity> told)
                || !(power.quantity() instanceof Slot.Told<Quantity> megawatts)) {
            return false;
        }
        double each = megawatts.value().count().told() * KILO / told.value().count().told();
        return each >= LEAST_POWER && each <= MOST_POWER;
    }

    /** The chips with the price that is told of their cluster. */
    private static Draft withPower(Draft chips, List<Draft> powers) {
        Draft whole = chips;
        for (Draft power : powers) {
            if (isPowerOf(power, chips) && whole.amount() instanceof Slot.Untold<Money>) {
                whole = whole.withAmount(power.amount());
            }
        }
        return whole;
    }

    private static boolean isCounted(Draft draft) {
        return isIn(draft, Unit.CHIP);
    }

    private static boolean isIn(Draft draft, Unit unit) {
        return draft.quantity() instanceof Slot.Told<Quantity> told && told.value().unit() == unit;
    }

    /** What alone may be told in finer pieces; most purchases count chips and need no search. */
    private static boolean isMachines(Draft draft) {
        return draft.quantity() instanceof Slot.Told<Quantity> && !isCounted(draft);
    }

    private static boolean isToldBy(Draft other, Draft draft) {
        return other.quantity() instanceof Slot.Told<Quantity> finer
                && draft.quantity() instanceof Slot.Told<Quantity> coarser
                && isHeldBy(finer.value(), coarser.value())
                && other.buyer().value().equals(draft.buyer().value())
                && (other.status().value() == draft.status().value()
                        || other.line() == draft.line())
                && other.mode() == draft.mode()
                && isOneModel(other, draft);
    }

    private static boolean isOneModel(Draft one, Draft two) {
        return one.items().stream()
                .map(Slot.Told::value)
                .filter(item -> item.kind() != Item.Kind.CLASS)
                .anyMatch(item ->
                        two.items().stream()
                                .map(Slot.Told::value)
                                .anyMatch(other ->
                                        other.equals(item)
                                                || isOfFamily(other, item)
                                                || Likeness.isOf(other, item)
                                                || Likeness.isOf(item, other)));
    }

    /** "7,000 Blackwell Ultra GPUs in 96 GB300 NVL72 racks". */
    private static boolean isOfFamily(Item machine, Item chip) {
        return isFamilyOf(chip, machine) || isFamilyOf(machine, chip);
    }

    private static boolean isFamilyOf(Item family, Item one) {
        return family.kind() == Item.Kind.FAMILY && one.family().equals(Best.of(family.id()));
    }

    /** Whether so many machines hold just so many pieces. */
    private static boolean isHeldBy(Quantity pieces, Quantity machines) {
        if (!isFiner(pieces.unit(), machines.unit())) {
            return false;
        }
        double each = pieces.count().told() / machines.count().told();
        double off = Math.abs(each - Math.rint(each)) / each;
        return each >= 1.5
                && each <= (machines.unit() == Unit.SERVER ? IN_SERVER : IN_RACK)
                && off <= ROUNDING;
    }

    private static boolean isFiner(Unit one, Unit other) {
        return switch (one) {
            case CHIP -> other == Unit.SERVER || other == Unit.RACK || other == Unit.SYSTEM;
            case SERVER -> other == Unit.RACK;
            case RACK, SYSTEM, MW -> false;
        };
    }
}
