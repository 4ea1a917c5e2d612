package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.CueWord.Cue;
import io.chipwire.lexicon.DealWord;
import java.util.List;

/**
 * Tells chips of which a sentence says that nobody obtained them, or only supposes, advises or
 * prices it: "did not buy 2,000 H100s", "if it bought 2,000", "should buy 2,000", "$50 million buys
 * 2,000". News hardly ever tell what did not happen, so that the models have seen few such
 * sentences and take them for purchases.
 */
final class Negations {
    /** How far from the chips the verb may stand that is negated. */
    private static final int REACH = 8;

    /** How far behind the chips the verb may stand: "the H100s were never bought". */
    private static final int BEHIND = 3;

    /** What may stand between "not" and its verb: "not yet", "never have been". */
    private static final String[] BETWEEN = {
        "\"", "\u201c", "\u2018", "'", "be", "been", "even", "ever", "have", "itself", "just", "so",
        "far", "to", "yet"
    };

    private static final String[] SUPPOSED = {
        "assuming", "if", "imagine", "suppose", "supposing", "unless"
    };

    /** What may follow "if" that is said of no purchase: "if and when", "if not more". */
    private static final String[] ASIDE = {"and", "any", "anything", "not"};

    /** What a verb has for its object that obtains nothing. */
    private static final String[] NOTHING = {"neither", "none"};

    /** What is obtained instead of the chips that it is for. */
    private static final String[] PAPERS = {
        "bid", "inquiries", "inquiry", "invoice", "offer", "offers", "proposal", "quote", "requests"
    };

    private static final String[] ALMOST = {"almost", "nearly"};

    /** What begins a question that asks whether something is so. */
    private static final String[] ASKING = {
        "are", "can", "could", "did", "do", "does", "has", "have", "is", "was", "were", "will"
    };

    /** What somebody does who is not told "who bought" them. */
    private static final String[] WONDERING = {
        "ask",
        "asked",
        "asks",
        "disclose",
        "know",
        "knows",
        "name",
        "reveal",
        "say",
        "unclear",
        "wonder",
        "wondered",
        "wonders"
    };

    private static final String[] COMPANIES = {
        "business", "company", "firm", "group", "lab", "start-up", "startup"
    };

    private static final String[] TAKING = {
        "acquire", "acquired", "acquires", "acquiring", "bought", "buy", "buying", "buys"
    };

    /** What says that the chips behind it are not there. */
    private static final String[] LACKING = {
        "lack",
        "lacked",
        "lacks",
        "lost",
        "need",
        "needed",
        "needs",
        "require",
        "required",
        "requires"
    };

    /** What may stand between such a verb and the chips. */
    private static final String[] ABOUT = {
        "a", "about", "all", "an", "another", "around", "at", "its", "least", "more", "roughly",
        "some", "than", "the", "up", "to"
    };

    private Negations() {}

    /**
     * Whether a verb obtains nothing by its own form or object: "almost bought", "bought none of
     * the", "received an offer for", "could have bought", "to know who bought", "Did Meta buy?".
     */
    static boolean obtainsNothing(Line line, Phrases.Hit<DealWord> hit) {
        int verb = hit.first();
        boolean noun = hit.meaning().form() == DealWord.Form.NOUN;
        int object = line.is(hit.after(), "a", "an", "no") ? hit.after() + 1 : hit.after();
        boolean papers = line.is(object, PAPERS) && line.is(object + 1, "for", "on");
        boolean missed =
                line.is(verb - 1, "have")
                        && (line.is(verb - 2, "could", "should")
                                || (line.is(verb - 2, "would")
                                        && hit.meaning().stage() == Stage.ORDERED));
        boolean open = line.is(verb - 1, "who") && line.is(verb - 2, WONDERING);
        return !noun
                && (papers
                        || missed
                        || open
                        || line.is(hit.after(), NOTHING)
                        || line.is(verb - 1, ALMOST)
                        || isNeither(line, verb)
                        || isAsked(line)
                        || isTakenOver(line, verb));
    }

    /** "Neither Meta nor Google bought". */
    private static boolean isNeither(Line line, int verb) {
        for (int at = verb - 1; at >= 0 && !line.isBorder(at); at--) {
            if (line.is(at, "neither", "nobody")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAsked(Line line) {
        return line.is(line.size() - 1, "?") && line.is(0, ASKING);
    }

    /** "bought a company that has 5,000 H100s": the company has them. */
    private static boolean isTakenOver(Line line, int verb) {
        int company = verb - 2;
        if (!line.is(verb - 1, "that", "which") || !line.is(company, COMPANIES)) {
            return false;
        }
        for (int at = company - 1; at >= Math.max(0, company - REACH); at--) {
            if (line.is(at, TAKING)) {
                return true;
            }
        }
        return false;
    }

    /** "needs 5,000 H100s". */
    private static boolean isLacked(Line line, Anchor chips) {
        int at = chips.first() - 1;
        while (line.is(at, ABOUT)) {
            at--;
        }
        return line.is(at, LACKING);
    }

    /**
     * Whether the verb that governs chips tells of no purchase.
     *
     * @param hits the deal words of the sentence
     * @param cues its cue words
     */
    static boolean isTold(
            Line line,
            List<Phrases.Hit<DealWord>> hits,
            List<Phrases.Hit<Cue>> cues,
            Anchor chips) {
        if (isLacked(line, chips)) {
            return true;
        }
        for (Phrases.Hit<DealWord> hit : hits.reversed()) {
            if (hit.first() >= chips.after()) {
                if (isPassive(line, hit, chips) && isNegated(line, cues, hit.first())) {
                    return true;
                }
            } else if (hit.after() <= chips.first()) {
                boolean near =
                        chips.first() - hit.after() <= REACH
                                && !isParted(line, hit.after(), chips.first());
                boolean told = near && isTold(line, cues, hit, chips);
                boolean governs =
                        hit.meaning().form() != DealWord.Form.NOUN && !Frame.isModifier(hit);
                if (told || !near || governs) {
                    return told;
                }
            }
        }
        return false;
    }

    private static boolean isPassive(Line line, Phrases.Hit<DealWord> hit, Anchor chips) {
        return hit.meaning().form() == DealWord.Form.PARTICIPLE
                && hit.first() - chips.after() <= BEHIND
                && !isParted(line, chips.after(), hit.first());
    }

    private static boolean isTold(
            Line line, List<Phrases.Hit<Cue>> cues, Phrases.Hit<DealWord> hit, Anchor chips) {
        boolean whether = hit.meaning().form() == DealWord.Form.PARTICIPLE;
        return isNone(line, chips.first())
                || obtainsNothing(line, hit)
                || isAdvised(line, hit)
                || isPriced(line, hit.first())
                || isNegated(line, cues, hit.first())
                || isSupposed(line, hit.first(), SUPPOSED)
                || (whether && isSupposed(line, hit.first(), "whether"));
    }

    /** "has no H100 GPUs", but not "no fewer than 2,000". */
    private static boolean isNone(Line line, int chips) {
        return line.is(chips - 1, "no") && !line.is(chips, "fewer", "less");
    }

    /** "should buy", which is advice; "should receive" is what is to come. */
    private static boolean isAdvised(Line line, Phrases.Hit<DealWord> hit) {
        boolean bought =
                hit.meaning().stage() == Stage.ORDERED
                        && hit.meaning().direction() == DealWord.Direction.BUYER_FIRST;
        boolean ought = line.is(hit.first() - 1, "to") && line.is(hit.first() - 2, "ought");
        return bought && (ought || line.is(hit.first() - 1, "should"));
    }

    /** "$50 million buys", "$50 million would buy": money buys nothing. */
    private static boolean isPriced(Line line, int verb) {
        int before = line.is(verb - 1, "can", "could", "will", "would") ? verb - 2 : verb - 1;
        return line.is(verb, "buy", "buys", "gets")
                && before >= 0
                && line.at(before).meaning() instanceof Meaning.Sum;
    }

    private static boolean isNegated(Line line, List<Phrases.Hit<Cue>> cues, int verb) {
        int at = verb - 1;
        while (line.is(at, BETWEEN) || (at >= 0 && line.at(at).word().endsWith("ly"))) {
            at--;
        }
        int from = at;
        return cues.stream()
                .anyMatch(cue ->
                        cue.meaning() == Cue.NEGATED && from < cue.after() && cue.after() <= verb);
    }

    private static boolean isSupposed(Line line, int verb, String... words) {
        for (int at = verb - 1; at >= Math.max(0, verb - REACH) && !isEnd(line, at); at--) {
            if (line.is(at, words)) {
                return !line.is(at + 1, ASIDE);
            }
        }
        return false;
    }

    private static boolean isParted(Line line, int from, int to) {
        for (int at = from; at < to; at++) {
            if (isEnd(line, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnd(Line line, int at) {
        return line.isBorder(at) || line.is(at, ",");
    }
}
