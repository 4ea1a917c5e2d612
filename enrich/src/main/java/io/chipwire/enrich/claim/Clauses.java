package io.chipwire.enrich.claim;

import io.chipwire.events.Stage;
import io.chipwire.lexicon.DealWord;
import io.chipwire.lexicon.DealWord.Form;
import java.util.List;
import java.util.Set;

/**
 * The clauses of a sentence, as the words tell them that undo a purchase.
 *
 * @param hits its deal words
 * @param words its words that may undo one
 */
record Clauses(Line line, List<Phrases.Hit<DealWord>> hits, List<Phrases.Hit<UndoingWord>> words) {
    /** What begins another statement behind a comma or "and". */
    private static final String[] GOES_ON = {
        "are",
        "had",
        "has",
        "have",
        "instead",
        "is",
        "switching",
        "turning",
        "was",
        "were",
        "which",
        "who",
        "will"
    };

    /** Whether one of the words stands there and is one of the kinds. */
    boolean is(int at, UndoingWord... kinds) {
        Set<UndoingWord> wanted = Set.of(kinds);
        return words.stream()
                .anyMatch(word -> word.first() == at && wanted.contains(word.meaning()));
    }

    /** Whether the verb there ends a purchase, if one is its object. */
    boolean isEnding(int at) {
        return is(at, UndoingWord.ENDS, UndoingWord.TRIMS, UndoingWord.FAILS);
    }

    boolean isDeal(int at) {
        return hits.stream().anyMatch(hit -> hit.first() == at);
    }

    /** Whether the token belongs to a verb that tells a purchase. */
    boolean isDealVerb(int at) {
        return hits.stream()
                .anyMatch(hit ->
                        hit.first() <= at && at < hit.after() && hit.meaning().form() != Form.NOUN);
    }

    /** "buying", "renting", but not "using". */
    boolean isBuying(int at) {
        return hits.stream()
                .anyMatch(hit ->
                        hit.first() == at
                                && line.at(at).word().endsWith("ing")
                                && hit.meaning().stage() != Stage.DEPLOYED
                                && hit.meaning().stage() != Stage.PLANNED);
    }

    /**
     * Where a statement ends: with its brackets, or before the next, which has a verb of its own.
     *
     * @param joined whether "and" may begin the next
     */
    int end(int from, boolean joined) {
        boolean aside = line.deep().get(from - 1);
        int at = from;
        while (at < line.size()
                && !line.isBorder(at)
                && !line.is(at, ";")
                && (!aside || line.deep().get(at))) {
            boolean link = line.is(at, ",") || (joined && line.is(at, "after", "and", "before"));
            if (link && goesOn(at + 1)) {
                break;
            }
            at++;
        }
        return at;
    }

    private boolean goesOn(int at) {
        return isFinite(at) || isFinite(at + 1) || line.is(at, GOES_ON) || line.is(at + 1, GOES_ON);
    }

    private boolean isFinite(int at) {
        return hits.stream()
                .anyMatch(hit ->
                        hit.first() == at
                                && hit.meaning().form() != Form.NOUN
                                && !is(at, UndoingWord.ORDER)
                                && !line.at(at).word().endsWith("ing"));
    }
}
