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
            int to = isOfOne(line) ? section(lines, i + 1) : i;
            return new Specification(i + 1, to, MOST, List.of());
        }
        if (line.leadsIn() && isOfEach(line)) {
            return new Specification(i + 1, Lists.end(lines, i + 1), MOST, above(lines, i));
        }
        if (line.leadsIn() && line.is(0, EACH)) {
            double any = Double.POSITIVE_INFINITY;
            return new Specification(i + 1, Lists.end(lines, i + 1), any, List.of());
        }
        List<Holders> own = Lists.isItem(line) ? counted(line, i) : List.of();
        return new Specification(i + 1, own.isEmpty() ? i : below(lines, i + 1), MOST, own);
    }

    /** "Node architecture", "Hardware per node". */
    private static boolean isOfOne(Line heading) {
        boolean one =
                IntStream.range(0, heading.size())
                        .anyMatch(at -> endsWith(heading, at, "node", "server", "blade"));
        return one && heading.tokens().stream().anyMatch(token -> MAKEUP.contains(token.word()));
    }

    /** "Each Intel node has:", "The specification per node is:". */
    private static boolean isOfEach(Line lead) {
        for (int at = 0; at < lead.size(); at++) {
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
     * counts more, all are items of their own.
     */
    private static int below(List<Line> lines, int from) {
        int to = from;
        while (to < lines.size()
                && Lists.isItem(lines.get(to))
                && counted(lines.get(to), to).isEmpty()
                && !lines.get(to).leadsIn()) {
            if (Count.in(lines.get(to)).stream().anyMatch(Specification::isOfMany)) {
                return from;
            }
            to++;
        }
        return to;
    }

    private static boolean isOfMany(Count count) {
        return count.quantity().unit() == Unit.CHIP && count.quantity().count().told() > MOST;
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
