package io.chipwire.enrich.claim;

import io.chipwire.events.Best;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.CueWord;
import io.chipwire.lexicon.CueWord.Cue;
import io.chipwire.lexicon.DealWord;
import java.util.List;

/**
 * Finds what a sentence tells to be off, or denies. A verb undoes only what it governs, so that
 * "halted trading" and "no plans to slow its purchases" undo nothing.
 */
final class Undoings {
    /** How far before a verb stands what turns it round: "has not cancelled". */
    private static final int TURNED = 4;

    private static final String[] MAYBE = {
        "consider", "considering", "could", "may", "might", "threatened", "threatening", "threatens"
    };

    private final Phrases<UndoingWord> words = UndoingWord.phrases();
    private final Phrases<Cue> cues = new Phrases<>();

    Undoings(List<CueWord> cueWords) {
        cueWords.forEach(word -> cues.add(word.words(), word.cue()));
    }

    /**
     * Whether what stands at some tokens is off or denied; not known where nothing says so.
     *
     * @param hits the deal words of the sentence
     */
    Best<Stage> stage(Line line, List<Phrases.Hit<DealWord>> hits, int first, int after) {
        Clauses clauses = clauses(line, hits);
        for (Phrases.Hit<UndoingWord> word : clauses.words()) {
            if (undoing(clauses, word) instanceof Best.Value<Undoing>(Undoing undoing)
                    && undoing.overlaps(first, after)) {
                return Best.of(undoing.stage());
            }
        }
        return Best.unknown();
    }

    private Clauses clauses(Line line, List<Phrases.Hit<DealWord>> hits) {
        return new Clauses(line, hits, words.find(line.tokens()));
    }

    private Best<Undoing> undoing(Clauses clauses, Phrases.Hit<UndoingWord> word) {
        return switch (word.meaning()) {
            case ENDS, TRIMS, FAILS ->
                    isTurned(clauses, word.first())
                            ? Best.unknown()
                            : new Endings(clauses).of(word);
            case DENIES, REJECTS -> new Denials(clauses).of(word);
            case REPORT -> new Denials(clauses).untrue(word);
            case DISCLAIMS -> new Denials(clauses).disclaimed(word);
            case ORDER, DEAL, UNTRUE, USES, SPARES -> Best.unknown();
        };
    }

    /** Whether {@link #stage} tells what a word there undoes, so that it undoes nothing else. */
    boolean isGoverning(Line line, int at) {
        return words.find(line.tokens()).stream()
                .filter(word -> word.first() <= at && at < word.after())
                .anyMatch(word ->
                        switch (word.meaning()) {
                            case ENDS, TRIMS, FAILS, DENIES, REJECTS, UNTRUE, DISCLAIMS -> true;
                            case ORDER, DEAL, REPORT, USES, SPARES -> false;
                        });
    }

    /** Whether a verb ends nothing, as it did not happen: "has not cancelled its order". */
    boolean isTurned(Line line, List<Phrases.Hit<DealWord>> hits, int verb) {
        return isTurned(clauses(line, hits), verb);
    }

    private boolean isTurned(Clauses clauses, int verb) {
        Line line = clauses.line();
        for (Phrases.Hit<Cue> cue : cues.find(line.tokens().subList(0, verb))) {
            boolean near = cue.after() > verb - TURNED && !clauses.isEnding(cue.first());
            boolean turns =
                    cue.meaning() == Cue.NEGATED
                            || cue.meaning() == Cue.HYPOTHETICAL
                            || cue.meaning() == Cue.DENIED;
            if (near && turns && !line.is(verb - 1, ",")) {
                return true;
            }
        }
        return line.is(verb - 1, MAYBE) || new Denials(clauses).isDenied(verb);
    }
}
