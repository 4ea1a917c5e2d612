package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.WordList;
import io.chipwire.events.Best;
import io.chipwire.events.Stage;
import java.util.Set;

/** What the verbs of a sentence call off: "suspend its H20 orders", "talks have ended". */
final class Endings {
    private static final Set<String> PREPOSITIONS = WordList.of(Endings.class, "prepositions.txt");

    /** How many words may stand between a verb and its noun: "cut some of their GB200 orders". */
    private static final int OBJECT = 8;

    /** How far behind "banned" may stand what it bans from. */
    private static final int BANNED = 16;

    private static final String[] BEING = {"are", "be", "been", "being", "is", "was", "were"};

    private static final String[] HAVING = {"had", "has", "have"};

    /** Verbs that need no object to end something. */
    private static final String[] ALONE = {"ended", "halted", "paused", "stopped"};

    private static final String[] PARTS = {
        "all", "any", "half", "many", "most", "number", "part", "portion", "rest", "some"
    };

    /** What a verb cannot have before its object. */
    private static final String[] NO_OBJECT = {
        ",", ":", ";", "ahead", "as", "forward", "out", "short", "that", "to", "up", "when",
        "which", "who"
    };

    private final Clauses clauses;
    private final Line line;

    Endings(Clauses clauses) {
        this.clauses = clauses;
        this.line = clauses.line();
    }

    /** What a verb ends; not known where it ends no purchase, as in "halted trading". */
    Best<Undoing> of(Phrases.Hit<UndoingWord> verb) {
        int object = verb.meaning() == UndoingWord.FAILS ? -1 : object(verb);
        int from = object >= 0 ? object : banned(verb);
        if (from >= 0) {
            return off(verb.first(), from + 1);
        }
        int subject = subject(verb);
        return subject >= 0 ? off(opening(subject), verb.after()) : Best.unknown();
    }

    private Best<Undoing> off(int first, int from) {
        return Best.of(new Undoing(first, clauses.end(from, true), Stage.CANCELLED));
    }

    /** The purchase that a verb ends: "suspend H20 [orders]", "stop [buying]"; else -1. */
    private int object(Phrases.Hit<UndoingWord> verb) {
        boolean trims = verb.meaning() == UndoingWord.TRIMS;
        int to = Math.min(line.size(), verb.after() + OBJECT);
        for (int i = verb.after(); i < to && !isOutside(i); i++) {
            boolean deal = clauses.is(i, UndoingWord.DEAL) || clauses.isBuying(i);
            if (clauses.is(i, UndoingWord.ORDER) || (!trims && deal)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isOutside(int at) {
        boolean partly = line.is(at, "of") && line.is(at - 1, PARTS);
        return line.is(at, NO_OBJECT)
                || line.isBorder(at)
                || (PREPOSITIONS.contains(line.at(at).word()) && !partly);
    }

    /** "banned its firms from [buying]"; else -1. */
    private int banned(Phrases.Hit<UndoingWord> verb) {
        int to = Math.min(line.size() - 1, verb.after() + BANNED);
        for (int i = verb.after(); i < to && !line.is(i, ";"); i++) {
            if (line.is(i, "from") && clauses.isBuying(i + 1)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** The purchase that was ended: "the [order] was cancelled", "[talks] collapsed"; else -1. */
    private int subject(Phrases.Hit<UndoingWord> verb) {
        int first = verb.first();
        boolean fails = verb.meaning() == UndoingWord.FAILS;
        boolean passive = !fails && line.is(first - 1, BEING);
        int next = verb.after();
        boolean bare = next >= line.size() || isOutside(next) || line.is(next, "!", ".", "?");
        if (!passive && !(bare && (fails || endsAlone(first)))) {
            return -1;
        }
        for (int i = first - 1; i >= 0 && i >= first - OBJECT && !line.isBorder(i); i--) {
            if (clauses.is(i, UndoingWord.ORDER, UndoingWord.DEAL)) {
                return i;
            }
            if (line.is(i, ",") || clauses.isEnding(i)) {
                break;
            }
        }
        return -1;
    }

    private boolean endsAlone(int verb) {
        return line.is(verb, ALONE)
                && (line.is(verb - 1, HAVING) || clauses.is(verb - 1, UndoingWord.DEAL));
    }

    /** Where the words before a noun begin. */
    private int opening(int noun) {
        int at = noun;
        while (at > 0 && !line.isBorder(at - 1) && !line.is(at - 1, ",", ":", "and")) {
            at--;
        }
        return at;
    }
}
