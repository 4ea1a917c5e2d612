package io.chipwire.enrich.claim;

import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import java.util.List;

/** Tells of the numbers of a sentence the one that says how much is bought. */
final class Totals {
    /** What stands between "each" and the number of chips that each server holds. */
    private static final String[] HOLDS = {
        "a",
        "configured",
        "containing",
        "contains",
        "equipped",
        "featuring",
        "features",
        "fitted",
        "has",
        "having",
        "holding",
        "holds",
        "housing",
        "node",
        "of",
        "server",
        "total",
        "with"
    };

    private Totals() {}

    /** The number of what is bought; untold where only what each of many holds is. */
    static Slot<Quantity> of(Line line, List<Count> counts) {
        Slot<Quantity> best = Slot.untold();
        double most = -1;
        for (Count count : counts) {
            boolean chosen = count.quantity().count().told() > most && !isEach(line, count);
            if (chosen && (most < 0 || count.quantity().unit() != Quantity.Unit.MW)) {
                most = count.quantity().count().told();
                best = told(line, count);
            }
        }
        for (int i = 1; i < counts.size(); i++) {
            Count holder = counts.get(i - 1);
            boolean holds = line.is(holder.after(), "with", "of", ",", "containing", "carrying");
            if (holds && isEach(line, counts.get(i)) && countsModel(line, counts.get(i))) {
                return told(line, holder);
            }
        }
        return best;
    }

    private static Slot<Quantity> told(Line line, Count count) {
        return Slot.Told.stated(count.quantity(), line.evidence(count.first(), count.after()));
    }

    /** "8 GPUs per server", "each equipped with 8 GPUs": what one of many holds. */
    private static boolean isEach(Line line, Count count) {
        int before = count.first() - 1;
        while (line.is(before, HOLDS)) {
            before--;
        }
        return line.is(before, "each", "every") || line.is(count.after(), "each", "per", "apiece");
    }

    static boolean countsModel(Line line, Count count) {
        for (int i = count.first(); i < Math.min(count.after() + 1, line.size()); i++) {
            if (Wares.isModel(line, i)) {
                return true;
            }
        }
        return false;
    }
}
