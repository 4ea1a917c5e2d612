package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Evidence;
import io.chipwire.events.Item;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Chip;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chips at one place of an article that a purchase may be about: a number with what it counts, or
 * chips that no number counts.
 *
 * @param line index of the sentence
 * @param first index of its first token
 * @param after index one past its last
 * @param chips indexes of the chips it names
 * @param counts the number, none or one
 */
record Anchor(int line, int first, int after, List<Integer> chips, List<Count> counts) {
    /** How many tokens from a number the chips may stand that it counts without naming them. */
    private static final int NEAR = 12;

    /** A sentence with more chips is a list of products; no purchase is looked for behind them. */
    private static final int MOST = 8;

    /** How many tokens before "of" the word may stand that points at chips. */
    private static final int POINTING = 3;

    /** What stands between the chips of a list: "Blackwell and next-gen Rubin GPUs". */
    private static final String[] JOINTS = {
        "&", "(", ",", "-", "/", "ai", "and", "gen", "generation", "newer", "next", "or", "upcoming"
    };

    /** The anchors of a sentence, in order. */
    static List<Anchor> in(Line line, int number, List<Count> counts) {
        List<Anchor> anchors = new ArrayList<>();
        int taken = 0;
        int at = 0;
        for (Count count : counts) {
            bare(line, number, Math.max(at, taken), count.first(), anchors);
            List<Integer> own = chips(line, count.first(), count.after());
            int after = own.isEmpty() ? count.after() : joined(line, count.after(), own);
            if (own.isEmpty()) {
                own = nearest(line, count);
            }
            if (!own.isEmpty() || count.quantity().unit() == Quantity.Unit.MW) {
                anchors.add(new Anchor(number, count.first(), after, own, List.of(count)));
                taken = after;
            }
            at = after;
        }
        bare(line, number, Math.max(at, taken), line.size(), anchors);
        return anchors.size() > MOST ? List.copyOf(anchors.subList(0, MOST)) : anchors;
    }

    private static void bare(Line line, int number, int from, int to, List<Anchor> anchors) {
        int at = from;
        while (at < to) {
            if (line.isHardware(at)) {
                List<Integer> own = new ArrayList<>(List.of(at));
                int after = joined(line, at + 1, own);
                anchors.add(new Anchor(number, at, after, List.copyOf(own), List.of()));
                at = after;
            } else {
                at++;
            }
        }
    }

    /** Takes chips right behind in: "H100 and H200 GPUs"; returns where they end. */
    private static int joined(Line line, int from, List<Integer> own) {
        int after = from;
        int at = from;
        while (at < line.size() && (line.isHardware(at) || line.is(at, JOINTS))) {
            if (line.isHardware(at)) {
                own.add(at);
                after = at + 1;
            }
            at++;
        }
        return after;
    }

    private static List<Integer> chips(Line line, int from, int to) {
        List<Integer> chips = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (line.isHardware(i)) {
                chips.add(i);
            }
        }
        return chips;
    }

    private static List<Integer> nearest(Line line, Count count) {
        for (int d = 0; d < NEAR; d++) {
            if (line.isHardware(count.after() + d)) {
                return List.of(count.after() + d);
            }
            if (line.isHardware(count.first() - 1 - d)) {
                return List.of(count.first() - 1 - d);
            }
        }
        return List.of();
    }

    /** Whether one of its chips is a model or family. */
    boolean isModel(Line text) {
        return chips.stream().anyMatch(i -> chip(text, i).kind() != Item.Kind.CLASS);
    }

    /**
     * Whether the words point at chips told before and say nothing new of them: "those GPUs", "that
     * load of chips".
     */
    boolean isPointedAt(Line text) {
        boolean plain = counts.isEmpty() && !isModel(text);
        return plain
                && (text.is(first - 1, "those", "these")
                        || text.is(first - 2, "those", "these")
                        || isLoad(text, first - 1));
    }

    /** "four P100 GPUs per node": what one machine holds. */
    boolean isOfEach(Line text) {
        return !counts.isEmpty()
                && text.is(after, "per", "a", "/")
                && text.is(after + 1, "node", "server", "machine", "rack", "box");
    }

    /** "that ton load of": a quantity in words behind "that" or "this". */
    private static boolean isLoad(Line text, int at) {
        return text.is(at, "of")
                && IntStream.rangeClosed(2, POINTING)
                        .anyMatch(back -> text.is(at - back, "that", "this"));
    }

    static Chip chip(Line line, int index) {
        return ((Meaning.Hardware) line.at(index).meaning()).chip();
    }

    /** Whether a draft of the same sentence speaks of these chips. */
    boolean isOf(Draft draft, Line text) {
        if (draft.quantity() instanceof Slot.Told<?> count) {
            return overlaps(text, count.evidence().getFirst());
        }
        return draft.items().stream().anyMatch(item -> overlaps(text, item.evidence().getFirst()));
    }

    private boolean overlaps(Line text, Evidence words) {
        return words.block() == text.sentence().block()
                && words.start() < text.at(after - 1).end()
                && text.at(first).start() < words.end();
    }
}
