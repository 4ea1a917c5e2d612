package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.enrich.mention.WordList;
import io.chipwire.events.Evidence;
import io.chipwire.events.Quantity;
import io.chipwire.events.Quantity.Unit;
import io.chipwire.events.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Sentences that tell what one machine of several holds: the bullets under "Each node has:", under
 * "Booster: 3,456 nodes" or under the heading "Node architecture"; or what one of other things
 * does, as of "Each group has:".
 *
 * @param from index of the first sentence
 * @param to one past the last
 * @param most how many chips one may hold
 * @param holders the machines, counted; none where no number of them is told nearby
 */
record Specification(int from, int to, double most, List<Holders> holders) {
    /** More chips than this are in no single server. */
    private static final double MOST = 16;

    /** How many sentences before "each node has" the nodes may be counted. */
    private static final int BACK = 3;

    /** How many tokens behind "each" the machine may stand. */
    private static final int NEXT = 4;

    private static final String[] EACH = {"each", "every", "per"};
    private static final String[] MACHINE = {
        "node", "nodes", "server", "servers", "blade", "blades"
    };
    private static final Set<String> PARTS =
            Set.of("cpu", "cpus", "memory", "network", "processor", "processors", "ram", "storage");
    private static final Set<String> MAKEUP = WordList.of(Specification.class, "makeup-words.txt");

    /**
     * Counted machines.
     *
     * @param line index of the sentence that counts them
     */
    record Holders(int line, Count count) {
        /** Whether a purchase is of these machines, by the words that count them. */
        boolean areBoughtBy(Draft draft, List<Line> lines) {
            if (draft.line() != line || !(draft.quantity() instanceof Slot.Told<Quantity> told)) {
                return false;
            }
            Evidence words = told.evidence().getFirst();
            return words.block() == lines.get(line).sentence().block()
                    && words.start() == lines.get(line).at(count.first()).start();
        }
    }

    /** The specifications of an article, in order. */
    static List<Specification> in(List<Line> lines) {
        List<Specification> found = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            Specification next = at(lines, i);
            if (next.to() > next.from()) {
                found.add(next);
            }
            i = Math.max(i + 1, next.to());
        }
        Table.in(lines).forEach(table -> found.addAll(in(table)));
        return found;
    }

    /** "Nodes | GPUs" over "2,688 | 4x H100": rows that count machines and tell what is in one. */
    private static List<Specification> in(Table table) {
        List<Specification> found = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            for (Table.Cell cell : table.machines(row)) {
                if (cell.line().at(cell.from()).meaning() instanceof Meaning.Numeral(var range)) {
                    Quantity machines = new Quantity(range, Unit.SERVER);
                    Count count = new Count(machines, cell.from(), cell.to());
                    List<Holders> holders = List.of(new Holders(cell.number(), count));
                    found.add(new Specification(cell.number(), cell.number() + 1, MOST, holders));
                }
            }
        }
        return found;
    }

    private static Specification at(List<Line> lines, int i) {
        Line line = lines.get(i);
        if (line.sentence().isHeading()) {
            int end = section(lines, i + 1);
            int to = isOfOne(line) || isOfMachine(line, lines.subList(i + 1, end)) ? end : i;
            return new Specification(i + 1, to, MOST, List.of());
        }
        if (line.leadsIn() && isOfEach(line)) {
            return new Specification(i + 1, Lists.end(lines, i + 1), MOST, above(lines, i));
        }
        if (line.leadsIn() && line.is(0, EACH)) {
            double any = Double.POSITIVE_INFINITY;
            return new Specification(i + 1, Lists.end(lines, i + 1), any, List.of());
        }
        if (line.is(0, EACH) && isOfEach(line)) {
            return new Specification(i, i + 1, MOST, above(lines, i - 1));
        }
        List<Holders> own = Lists.isItem(line) ? counted(line, i) : List.of();
        int to = own.isEmpty() ? i : below(lines, i + 1, line.leadsIn());
        return new Specification(i + 1, to, MOST, own);
    }

    /** "Node architecture", "Hardware per node". */
    private static boolean isOfOne(Line heading) {
        boolean one =
                IntStream.range(0, heading.size())
                        .anyMatch(at -> endsWith(heading, at, "node", "server", "blade"));
        return one && heading.tokens().stream().anyMatch(token -> MAKEUP.contains(token.word()));
    }

    /** "GPU nodes" over "CPU: ...", "RAM: ...", "GPU: 2 x V100": what one of them is made of. */
    private static boolean isOfMachine(Line heading, List<Line> section) {
        boolean machines = heading.size() > 0 && endsWith(heading, heading.size() - 1, MACHINE);
        long parts =
                section.stream()
                        .filter(Lists::isItem)
                        .filter(line -> line.size() > 0 && PARTS.contains(line.at(0).word()))
                        .count();
        return machines && parts >= 2;
    }

    /** "Each Intel node has:", "four nodes each with:", "The specification per node is:". */
    private static boolean isOfEach(Line lead) {
        for (int at = 0; at < lead.size(); at++) {
            if (at > 0 && lead.is(at, EACH) && endsWith(lead, at - 1, MACHINE)) {
                return true;
            }
            for (int next = at + 1; lead.is(at, EACH) && next <= at + NEXT; next++) {
                if (endsWith(lead, next, MACHINE)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "node", "GPU node". */
    private static boolean endsWith(Line line, int at, String... words) {
        String word = at < line.size() ? line.at(at).word() : "";
        return Set.of(words).contains(word.substring(word.lastIndexOf(' ') + 1));
    }

    private static int section(List<Line> lines, int from) {
        int to = from;
        while (to < lines.size() && !lines.get(to).sentence().isHeading()) {
            to++;
        }
        return to;
    }

    /**
     * Where the items end that tell the parts of the machines of the item before; where one of them
     * counts those of all machines, all are items of their own.
     *
     * @param led whether the item before ends in a colon
     */
    private static int below(List<Line> lines, int from, boolean led) {
        int to = from;
        while (to < lines.size()
                && Lists.isItem(lines.get(to))
                && counted(lines.get(to), to).isEmpty()
                && !lines.get(to).leadsIn()) {
            Line line = lines.get(to);
            if (Count.in(line).stream().anyMatch(count -> isOfAll(line, count, led))) {
                return from;
            }
            to++;
        }
        return to;
    }

    /** Whether chips are those of all machines: more than one holds, or "5 GPUs" and not "5x". */
    private static boolean isOfAll(Line line, Count count, boolean led) {
        boolean times =
                line.is(count.first() + 1, "x", "\u00d7")
                        || line.at(count.first()).word().endsWith("x")
                        || line.says(EACH);
        return count.quantity().unit() == Unit.CHIP
                && (count.quantity().count().told() > MOST || (!led && !times));
    }

    private static List<Holders> above(List<Line> lines, int lead) {
        for (int at = lead; at >= Math.max(0, lead - BACK); at--) {
            List<Holders> counted = counted(lines.get(at), at);
            if (!counted.isEmpty() || lines.get(at).sentence().isHeading()) {
                return counted;
            }
        }
        return List.of();
    }

    /** The last machines that a sentence counts. */
    private static List<Holders> counted(Line line, int number) {
        List<Holders> counted = new ArrayList<>();
        for (Count count : Count.in(line)) {
            boolean several = count.quantity().count().told() > 1;
            if (several && count.quantity().unit() == Unit.SERVER) {
                counted.add(new Holders(number, count));
            }
        }
        return counted.isEmpty() ? counted : List.of(counted.getLast());
    }

    /** Whether a sentence of it may count the chips of one machine so. */
    boolean holds(int line, Quantity chips) {
        return line >= from
                && line < to
                && chips.unit() == Unit.CHIP
                && chips.count().told() <= most;
    }
}
