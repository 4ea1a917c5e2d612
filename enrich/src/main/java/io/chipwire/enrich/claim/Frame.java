package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.lexicon.DealWord;
import io.chipwire.lexicon.DealWord.Form;
import java.util.List;

/**
 * A deal word in its sentence.
 *
 * @param number index of the sentence in the article
 * @param hits all deal words of the sentence
 * @param place which of them this one is
 * @param salient who the sentences before speak of
 */
record Frame(
        Line line,
        int number,
        List<Phrases.Hit<DealWord>> hits,
        int place,
        List<Count> counts,
        List<Actor> salient) {

    /**
     * A part of a sentence.
     *
     * @param from index of its first token
     * @param to one past its last
     */
    record Zone(int from, int to) {}

    /** Verbs that go on about the same chips: "…, which amounts to around 100,000 units". */
    private static final String[] SUMS_UP = {
        "amounts", "totals", "equates", "translates", "works", "equals", "amounted", "includes"
    };

    /** How far behind a participle the deal word may stand: "has signed a contract". */
    private static final int NEXT = 5;

    private static final String[] IRREGULAR = {
        "become", "been", "begun", "bought", "brought", "built", "chosen", "come", "found", "given",
        "got", "gotten", "had", "held", "kept", "laid", "lost", "made", "paid", "put", "set",
        "sold", "sought", "spent", "struck", "taken", "to", "won"
    };

    Phrases.Hit<DealWord> hit() {
        return hits.get(place);
    }

    DealWord word() {
        return hit().meaning();
    }

    /**
     * Whether the words only look like a deal word: "on the order of", "in order to", "its own".
     */
    boolean isFigureOfSpeech() {
        int first = hit().first();
        boolean roughly = line.is(first - 1, "the") && line.is(first - 2, "on");
        boolean possessive =
                line.is(first, "own")
                        && line.is(first - 1, "'s", "'", "its", "their", "his", "her", "our", "my");
        return roughly || possessive || line.is(first - 1, "in", "open") || isAuxiliary();
    }

    /** "has ordered": the participle tells the stage, not "has". */
    private boolean isAuxiliary() {
        int at = hit().after();
        if (!line.is(hit().first(), "has", "have", "had", "having") || at > hit().first() + 1) {
            return false;
        }
        while (line.is(at, "already", "also", "now", "so", "far", "since", "not", "just", "yet")
                || (at < line.size() && line.at(at).word().endsWith("ly"))) {
            at++;
        }
        boolean plain = at < line.size() && line.at(at).meaning() instanceof Meaning.Word;
        return plain
                && (line.at(at).word().endsWith("ed") || line.is(at, IRREGULAR))
                && place + 1 < hits.size()
                && hits.get(place + 1).first() <= at + NEXT;
    }

    /** "a contract to rent 512 GPUs": the verb tells it. */
    boolean isTakenUp() {
        int next = hit().after();
        return word().form() == Form.NOUN
                && place + 1 < hits.size()
                && line.is(next, "to")
                && hits.get(place + 1).first() == next + 1;
    }

    /** Whether the word stands as a noun here: "an order", "its purchase". */
    boolean isNoun() {
        int first = hit().first();
        return word().form() == Form.NOUN
                || line.is(first - 1, "a", "an", "the", "its", "their", "initial", "'s", "firm");
    }

    /** Whether the verb's subject is what is bought: "were bought by", "GPUs ordered by". */
    boolean isPassive() {
        if (word().form() != Form.PARTICIPLE) {
            return false;
        }
        int first = hit().first();
        for (int at = first - 1; at >= 0 && at > first - 4; at--) {
            if (line.is(at, "was", "were", "been", "be", "being", "is", "are", "getting")) {
                return true;
            }
            boolean plain = line.at(at).meaning() instanceof Meaning.Word;
            if (!plain || line.is(at, "has", "have", "had", "to")) {
                break;
            }
        }
        boolean reduced =
                line.isHardware(first - 1)
                        && line.is(hit().after(), "for", "from", "to", "in", "last", "this");
        return reduced || line.is(hit().after(), "by");
    }

    /** "192 modules that Karelia University had bought": the chips stand before their buyer. */
    boolean isRelative() {
        int first = hit().first();
        int at = first - 1;
        while (at >= 0 && at > first - 5 && !isSomebody(at)) {
            at--;
        }
        while (line.is(at - 1, "the")) {
            at--;
        }
        return line.is(at - 1, "that", "which") || line.isHardware(at - 1);
    }

    private boolean isSomebody(int at) {
        return Actor.isNamedAt(line, at) || line.at(at).meaning() instanceof Meaning.Back;
    }

    /** Where the object of an active verb stands: up to the next statement. */
    Zone after() {
        int from = hit().after();
        int to = from;
        boolean seen = false;
        while (to < line.size() && !line.is(to, ";") && (to == from || !line.isBorder(to))) {
            boolean joined = line.is(to - 1, "to", "and", "or");
            boolean ends = seen ? startsAnother(to) : isOtherVerb(to) && !joined;
            if (ends || isWhole(to)) {
                break;
            }
            seen |= line.isHardware(to);
            to++;
        }
        return new Zone(from, to);
    }

    /** Where the subject of a passive verb stands: back to the deal word before. */
    Zone before() {
        int to = hit().first();
        int from = to;
        int floor = place == 0 ? 0 : hits.get(place - 1).after();
        while (from > floor && !line.isBorder(from - 1) && !isWhole(from - 1)) {
            from--;
        }
        return new Zone(from, to);
    }

    /** "the first part of the 4,096": what follows is told as a whole, not as bought here. */
    private boolean isWhole(int index) {
        return line.is(index, "of")
                && line.is(index - 1, "part", "tranche", "batch", "out", "half", "third", "portion")
                && line.is(index + 1, "the", "its", "a", "an", "their");
    }

    private boolean startsAnother(int index) {
        boolean clause = line.is(index, "which", "who", "where", "when", "as");
        if (clause && line.is(index - 1, ",")) {
            return !line.is(index + 1, SUMS_UP);
        }
        return isOtherVerb(index);
    }

    private boolean isOtherVerb(int index) {
        for (int i = place + 1; i < hits.size() && hits.get(i).first() <= index; i++) {
            Phrases.Hit<DealWord> other = hits.get(i);
            if (other.first() == index
                    && other.meaning().form() != Form.NOUN
                    && !line.deep().get(index)
                    && !line.is(index, "including", "include")) {
                return true;
            }
        }
        return false;
    }
}
