package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Best;
import io.chipwire.events.Evidence;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.Chip;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells what is bought from what is in it: of "188 nodes, each with four MI300A" nobody has four
 * chips, "350 nodes and 2,800 GPUs" are the same machines twice, and nodes of CPUs are no
 * accelerators.
 */
final class Machines {
    private static final String[] MACHINES = {
        "blade",
        "blades",
        "boxes",
        "cabinet",
        "cabinets",
        "machine",
        "machines",
        "node",
        "nodes",
        "pod",
        "pods",
        "rack",
        "racks",
        "server",
        "servers",
        "system",
        "systems",
        "tray",
        "trays"
    };

    /** What stands between a machine and the chips in it. */
    private static final String[] HOLDS = {
        "a",
        "carrying",
        "comprised",
        "comprising",
        "configured",
        "consisting",
        "consists",
        "containing",
        "contains",
        "equipped",
        "featuring",
        "features",
        "fitted",
        "has",
        "have",
        "having",
        "holding",
        "holds",
        "hosting",
        "housing",
        "made",
        "packing",
        "powered",
        "with"
    };

    private static final String[] CPUS = {"cpu", "cpus", "cpu-only"};

    /** How many tokens before a number "each" may stand that it is told of. */
    private static final int BEFORE = 14;

    /** How many tokens may stand between "each" and what it has. */
    private static final int SUBJECT = 6;

    /** How many tokens behind "each" the machine may stand. */
    private static final int NEXT = 4;

    /** How many tokens behind a number "each" or "per node" may stand. */
    private static final int BEHIND = 4;

    /** A megawatt runs at least so many chips. */
    private static final double PER_MEGAWATT = 100;

    private final List<Line> lines;

    Machines(List<Line> lines) {
        this.lines = lines;
    }

    /** The purchases, counted by what is bought, without those of CPUs and of the same machines. */
    List<Draft> tell(List<Draft> drafts) {
        List<Draft> counted =
                drafts.stream()
                        .filter(draft -> !isOfCpus(draft))
                        .map(draft -> isInEach(draft) ? draft.withQuantity(holders(draft)) : draft)
                        .toList();
        List<Draft> single = counted.stream().filter(draft -> !holdsOther(draft, counted)).toList();
        return Processors.withoutThoseBeside(single, lines);
    }

    /** "188 nodes, each with four": the machines told right before what is in each. */
    private Slot<Quantity> holders(Draft draft) {
        Line line = lines.get(draft.line());
        int first = count(draft, line)[0];
        return Count.in(line).stream()
                .filter(count -> count.after() <= first && isOfMachines(count.quantity()))
                .reduce((_, last) -> last)
                .<Slot<Quantity>>map(count ->
                        Slot.Told.stated(
                                count.quantity(), line.evidence(count.first(), count.after())))
                .orElse(Slot.untold());
    }

    /** "four A100 chips each", "each equipped with four". */
    private boolean isInEach(Draft draft) {
        Line line = lines.get(draft.line());
        int[] count = count(draft, line);
        return count.length > 0 && isInEach(line, count[0], count[count.length - 1] + 1);
    }

    /** Whether a number, given by its tokens, tells what each of several machines holds. */
    static boolean isInEach(Line line, int first, int after) {
        if (Clusters.at(line, first) instanceof Best.Value<Count>) {
            return false;
        }
        return isEachBehind(line, after) || isEachBefore(line, first);
    }

    private static boolean isEachBehind(Line line, int after) {
        return IntStream.range(after, after + BEHIND)
                .takeWhile(at -> at == after || line.isHardware(at - 1))
                .anyMatch(at ->
                        (line.is(at, "each", "apiece") && isOfMachines(line, at))
                                || (line.is(at, "per", "/") && isMachine(line, at + 1))
                                || (line.is(at, "in")
                                        && line.is(at + 1, "each", "every")
                                        && isMachine(line, at + 2)));
    }

    private static boolean isEachBefore(Line line, int first) {
        if (line.is(0, "each", "every") && isOfMachines(line, 0) && holds(line, 0, first)) {
            return IntStream.range(0, first).noneMatch(line::isBorder);
        }
        for (int at = first - 1; at >= Math.max(0, first - BEFORE); at--) {
            if (line.isBorder(at) || line.is(at, ".")) {
                return false;
            }
            if (line.is(at, "each", "every")) {
                return isOfMachines(line, at) && holds(line, at, first);
            }
        }
        return false;
    }

    /** "each node", or "each" behind machines: "20 pods, each", but not "Meta and Google each". */
    private static boolean isOfMachines(Line line, int each) {
        return !Actor.isNamedAt(line, each - 1)
                && IntStream.range(0, each + NEXT)
                        .anyMatch(at -> at != each && isMachine(line, at));
    }

    private static boolean holds(Line line, int each, int first) {
        return IntStream.range(each + 1, Math.min(first, each + 1 + SUBJECT))
                .anyMatch(at -> line.is(at, HOLDS) || line.is(at, "=", ":"));
    }

    /**
     * Whether its machines or megawatts stand beside the chips in them: they are those once more.
     */
    private boolean holdsOther(Draft draft, List<Draft> all) {
        return draft.quantity() instanceof Slot.Told<Quantity> holders
                && draft.isOfClass()
                && all.stream()
                        .anyMatch(other ->
                                Lists.areTogether(lines, other.line(), draft.line())
                                        && other.buyer().value().equals(draft.buyer().value())
                                        && Likeness.areCompatible(other.items(), draft.items())
                                        && isIn(other, draft, holders.value()));
    }

    /** Whether chips are told in a number that the machines or megawatts of another may hold. */
    private static boolean isIn(Draft chips, Draft all, Quantity holders) {
        return chips.quantity() instanceof Slot.Told<Quantity> told
                && told.value().unit() == Quantity.Unit.CHIP
                && switch (holders.unit()) {
                    case SERVER, RACK, SYSTEM ->
                            isDeployed(chips)
                                    && isDeployed(all)
                                    && told.value().count().told() > holders.count().told();
                    case MW -> told.value().count().told() > PER_MEGAWATT * holders.count().told();
                    case CHIP -> false;
                };
    }

    private static boolean isDeployed(Draft draft) {
        return draft.status().value() == Stage.DEPLOYED;
    }

    private static boolean isOfMachines(Quantity quantity) {
        return switch (quantity.unit()) {
            case SERVER, RACK, SYSTEM -> true;
            case CHIP, MW -> false;
        };
    }

    /** "124 CPU nodes", "40 nodes of CPU compute". */
    private boolean isOfCpus(Draft draft) {
        Line line = lines.get(draft.line());
        int[] count = count(draft, line);
        if (count.length == 0 || !draft.isOfClass()) {
            return false;
        }
        int after = count[count.length - 1] + 1;
        boolean gpus = IntStream.of(count).anyMatch(at -> line.is(at, "gpu", "gpus"));
        boolean inside = IntStream.of(count).anyMatch(at -> line.is(at, CPUS));
        boolean behind = line.is(after, "of", "with") && line.is(after + 1, CPUS);
        return !gpus && (inside || behind);
    }

    /** The tokens of a purchase's number in its sentence; none if it stands elsewhere. */
    private static int[] count(Draft draft, Line line) {
        if (!(draft.quantity() instanceof Slot.Told<Quantity> told)) {
            return new int[0];
        }
        Evidence words = told.evidence().getFirst();
        return IntStream.range(0, line.size())
                .filter(at ->
                        words.block() == line.sentence().block()
                                && line.at(at).start() >= words.start()
                                && line.at(at).end() <= words.end())
                .toArray();
    }

    private static boolean isMachine(Line line, int at) {
        boolean hardware =
                at < line.size()
                        && line.at(at).meaning() instanceof Meaning.Hardware(Chip chip)
                        && chip.unit() != Quantity.Unit.CHIP;
        return hardware || line.is(at, MACHINES);
    }
}
