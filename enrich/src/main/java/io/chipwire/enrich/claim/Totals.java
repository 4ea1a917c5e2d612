package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;
import java.util.List;
import java.util.Optional;

/** Tells of the numbers of a sentence the one that says how much is bought. */
final class Totals {
    private Totals() {}

    /** The number of what is bought; untold where only what each of many holds is. */
    static Slot<Quantity> of(Line line, List<Count> counts) {
        Slot<Quantity> best = Slot.untold();
        double most = -1;
        for (Count count : counts) {
            boolean chosen = count.quantity().count().told() > most && !isInEach(line, count);
            if (chosen && (most < 0 || count.quantity().unit() != Quantity.Unit.MW)) {
                most = count.quantity().count().told();
                best = told(line, count);
            }
        }
        for (int i = 1; i < counts.size(); i++) {
            Count holder = counts.get(i - 1);
            boolean holds = line.is(holder.after(), "with", "of", ",", "containing", "carrying");
            if (holds && isInEach(line, counts.get(i)) && countsModel(line, counts.get(i))) {
                return told(line, holder);
            }
        }
        return best;
    }

    /** "(16 in total)": the number of all chips, where it is told. */
    static Optional<Slot<Quantity>> inAll(Line line, int from, int to) {
        for (int at = from; at < Math.min(to, line.size()); at++) {
            if (line.at(at).meaning() instanceof Meaning.Numeral(Range range)
                    && line.is(at + 1, "in")
                    && line.is(at + 2, "total", "all")) {
                Quantity chips = new Quantity(range, Quantity.Unit.CHIP);
                return Optional.of(Slot.Told.stated(chips, line.evidence(at)));
            }
        }
        return Optional.empty();
    }

    private static Slot<Quantity> told(Line line, Count count) {
        return Slot.Told.stated(count.quantity(), line.evidence(count.first(), count.after()));
    }

    private static boolean isInEach(Line line, Count count) {
        return Machines.isInEach(line, count.first(), count.after());
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
