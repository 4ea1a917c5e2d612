package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import java.util.stream.IntStream;

/**
 * Tells chips that something ran on from chips that somebody has: who "trained its model on 2,048
 * H100 GPUs" may have rented them by the hour. "Its" and "its own" chips are somebody's.
 */
final class Usage {
    private static final String[] RAN = {
        "fine-tuned",
        "finetuned",
        "pre-trained",
        "pretrained",
        "serve",
        "served",
        "serves",
        "train",
        "trained",
        "trains"
    };

    private static final String[] ON = {"across", "on", "over", "using"};

    /** What may stand between them and the chips. */
    private static final String[] ABOUT = {
        "a", "about", "around", "at", "just", "least", "more", "nearly", "only", "over", "roughly",
        "some", "than", "the", "to", "up"
    };

    /** What makes a purchase of it: "4,096 TPUs rented from Google". */
    private static final String[] LET = {"bought", "leased", "purchased", "rented"};

    private static final String[] TIMES = {"day", "days", "hours", "months", "weeks"};

    /** How many tokens before the chips the verb may stand. */
    private static final int REACH = 14;

    private Usage() {}

    /** Whether a sentence tells of the chips that something was trained on or is served from. */
    static boolean isTold(Line line, Anchor chips) {
        if (isTimed(line, chips.after())) {
            return true;
        }
        int on = chips.first() - 1;
        while (line.is(on, ABOUT) && !(line.is(on, ON) && ran(line, on))) {
            on--;
        }
        return line.is(on, ON) && ran(line, on) && !line.is(chips.after(), LET);
    }

    /** "8,000 H100 x 14 days": what a run took. */
    private static boolean isTimed(Line line, int after) {
        return line.is(after, "x", "\u00d7", "*")
                && after + 1 < line.size()
                && line.at(after + 1).meaning() instanceof Meaning.Numeral
                && line.is(after + 2, TIMES);
    }

    private static boolean ran(Line line, int on) {
        return IntStream.range(Math.max(0, on - REACH), on)
                .anyMatch(at ->
                        line.is(at, RAN) && IntStream.range(at, on).noneMatch(line::isBorder));
    }
}
