package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.lexicon.DealWord.Form;

/** A deal word as a noun with what stands before it: "its first 10,000-GPU order". */
final class NounPhrase {
    /** Words that are a verb or a noun. */
    private static final String[] EITHER = {
        "order",
        "orders",
        "purchase",
        "purchases",
        "lease",
        "leases",
        "buy",
        "reserve",
        "spend",
        "supply"
    };

    private static final String[] DETERMINERS = {
        "a", "an", "the", "its", "their", "initial", "'s", "firm", "another", "this", "that", "our"
    };

    /** What stands between them and a noun. */
    private static final String[] ADJECTIVES = {
        "additional",
        "big",
        "biggest",
        "bulk",
        "first",
        "firm",
        "further",
        "huge",
        "initial",
        "large",
        "largest",
        "latest",
        "major",
        "massive",
        "multi",
        "new",
        "planned",
        "purchase",
        "record",
        "recent",
        "reported",
        "second",
        "single"
    };

    private final Frame frame;
    private final Line line;

    NounPhrase(Frame frame) {
        this.frame = frame;
        this.line = frame.line();
    }

    /** Where what is bought may begin: before the noun in "a 10,000-GPU order", else behind it. */
    int from() {
        return isCompound() ? opening() : frame.hit().after();
    }

    boolean isNoun() {
        int first = frame.hit().first();
        if (frame.word().form() == Form.NOUN) {
            return true;
        }
        boolean led = line.is(first, EITHER) && line.is(frame.hit().after(), "for", "of", "worth");
        return led || line.is(first - 1, DETERMINERS) || line.is(opening() - 1, DETERMINERS);
    }

    /** Where the words begin that tell more of a noun: "its [first 10,000-GPU] order". */
    private int opening() {
        int at = frame.hit().first();
        while (at > 0
                && (line.is(at - 1, "-", "year", "term")
                        || (line.is(at, EITHER) && line.is(at - 1, ADJECTIVES))
                        || isMeasure(at - 1))) {
            at--;
        }
        return at;
    }

    private boolean isMeasure(int at) {
        return line.at(at).meaning() instanceof Meaning.Sum
                || line.at(at).meaning() instanceof Meaning.Numeral
                || line.isHardware(at);
    }

    /** "a 10,000-GPU order": what is bought stands right before the noun. */
    private boolean isCompound() {
        return line.isHardware(frame.hit().first() - 1)
                && (frame.word().form() == Form.NOUN || line.is(frame.hit().first(), EITHER));
    }
}
