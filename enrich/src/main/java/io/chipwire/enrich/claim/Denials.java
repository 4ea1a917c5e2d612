package io.chipwire.enrich.claim;

import io.chipwire.events.Best;
import io.chipwire.events.Stage;

/** What is denied in a sentence: "denied reports that", "has no plans to use". */
final class Denials {
    /** How many words may stand between a verb and what it denies. */
    private static final int OBJECT = 8;

    /** How far a predicate may stand behind what it is said of. */
    private static final int PREDICATE = 24;

    private static final String[] BEING = {"are", "as", "be", "been", "is", "was", "were"};

    private static final String[] CALLING = {"called", "calling", "calls"};

    /** What begins a statement that is denied. */
    private static final String[] COMPLEMENTS = {"having", "he", "it", "she", "they"};

    private static final String[] PRONOUNS = {"it", "them", "these", "those"};

    private final Clauses clauses;
    private final Line line;

    Denials(Clauses clauses) {
        this.clauses = clauses;
        this.line = clauses.line();
    }

    /** Whether a verb stands in what an earlier one denies: "denied that it cancelled". */
    boolean isDenied(int verb) {
        return clauses.words().stream()
                .filter(word ->
                        switch (word.meaning()) {
                            case DENIES, REJECTS, DISCLAIMS -> true;
                            case ENDS, TRIMS, FAILS, ORDER, DEAL, REPORT, UNTRUE, USES, SPARES ->
                                    false;
                        })
                .anyMatch(word -> word.first() < verb && clauses.end(word.after(), false) > verb);
    }

    /** What a verb denies; not known where that is no purchase: "denied wrongdoing". */
    Best<Undoing> of(Phrases.Hit<UndoingWord> verb) {
        int after = clauses.end(verb.after(), false);
        boolean refused = line.is(verb.first() - 1, BEING);
        return !refused && tells(verb, after) && !isSpared(verb.after(), after)
                ? Best.of(new Undoing(verb.first(), after, Stage.DENIED))
                : Best.unknown();
    }

    private boolean tells(Phrases.Hit<UndoingWord> verb, int after) {
        boolean all = verb.meaning() == UndoingWord.DENIES;
        int to = Math.min(after, verb.after() + OBJECT);
        for (int i = verb.after(); i < to; i++) {
            boolean report = clauses.is(i, UndoingWord.REPORT) || line.is(i, "that");
            if (report || (all && (line.is(i, COMPLEMENTS) || clauses.isDeal(i)))) {
                return true;
            }
        }
        return false;
    }

    /** "denied that its order was delayed": the purchase itself is not denied. */
    private boolean isSpared(int from, int to) {
        return clauses.words().stream()
                .filter(word -> word.first() >= from && word.first() < to)
                .anyMatch(word ->
                        word.meaning() == UndoingWord.SPARES || clauses.isEnding(word.first()));
    }

    /** "Reports that it bought 5,000 are false", "called the claims inaccurate". */
    Best<Undoing> untrue(Phrases.Hit<UndoingWord> report) {
        boolean called =
                line.is(report.first() - 1, CALLING) || line.is(report.first() - 2, CALLING);
        return clauses.words().stream()
                .filter(word ->
                        word.meaning() == UndoingWord.UNTRUE
                                && word.first() > report.first()
                                && word.first() < report.first() + PREDICATE
                                && (called || line.is(word.first() - 1, BEING)))
                .findFirst()
                .<Best<Undoing>>map(
                        word -> Best.of(new Undoing(report.first(), word.after(), Stage.DENIED)))
                .orElse(Best.unknown());
    }

    /** "has no plans to buy", but not "no plans to slow its purchases". */
    Best<Undoing> disclaimed(Phrases.Hit<UndoingWord> words) {
        for (int i = words.after(); i < words.after() + 2; i++) {
            int verb = isVerb(i + 1) ? i + 1 : i + 2;
            if (line.is(i, "for", "of", "to") && isVerb(verb)) {
                boolean before = line.is(verb + 1, PRONOUNS) && !isToldBefore(words.first());
                int first = before ? 0 : words.first();
                return Best.of(new Undoing(first, clauses.end(i + 1, true), Stage.DENIED));
            }
        }
        return Best.unknown();
    }

    private boolean isVerb(int at) {
        return clauses.isDealVerb(at) || clauses.is(at, UndoingWord.USES);
    }

    /** "it bought 512 GPUs and has no plans to use them for games": they are bought. */
    private boolean isToldBefore(int index) {
        for (int i = 0; i < index; i++) {
            if (clauses.isDealVerb(i)) {
                return true;
            }
        }
        return false;
    }
}
