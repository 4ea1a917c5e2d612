package io.chipwire.enrich.claim;

import io.chipwire.events.Item;
import io.chipwire.events.Quantity;
import io.chipwire.events.Quantity.Unit;
import io.chipwire.events.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins what one purchase counts twice, in chips and in the machines that hold them: "48 Gaudi
 * accelerators" and later "six Gaudi servers". The finer number stays.
 */
final class SameHardware {
    /** How many chips a server holds at most. */
    private static final double IN_SERVER = 16;

    /** How many chips a rack holds at most: those of the NVL144. */
    private static final double IN_RACK = 144;

    /** How far "almost 14,000" may be from what the machines hold together, as a share. */
    private static final double ROUNDING = 0.02;

    private SameHardware() {}

    /** The purchases without those that another one counts in finer pieces. */
    static List<Draft> once(List<Draft> drafts) {
        List<Draft> once = new ArrayList<>();
        for (Draft draft : drafts) {
            if (!isMachines(draft) || drafts.stream().noneMatch(other -> isToldBy(other, draft))) {
                once.add(draft);
            }
        }
        return once;
    }

    /** What alone may be told in finer pieces; most purchases count chips and need no search. */
    private static boolean isMachines(Draft draft) {
        return draft.quantity() instanceof Slot.Told<Quantity> told
                && isFiner(Unit.CHIP, told.value().unit());
    }

    private static boolean isToldBy(Draft other, Draft draft) {
        return other.quantity() instanceof Slot.Told<Quantity> finer
                && draft.quantity() instanceof Slot.Told<Quantity> coarser
                && isHeldBy(finer.value(), coarser.value())
                && other.buyer().value().equals(draft.buyer().value())
                && other.status().value() == draft.status().value()
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
                                                || Likeness.isOf(other, item)
                                                || Likeness.isOf(item, other)));
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
