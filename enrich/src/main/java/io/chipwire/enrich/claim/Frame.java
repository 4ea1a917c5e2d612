package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Item;
import io.chipwire.events.Quantity;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.DealWord;
import io.chipwire.lexicon.DealWord.Direction;
import io.chipwire.lexicon.DealWord.Form;
import io.chipwire.lexicon.DealWord.Strength;
import java.util.List;
import java.util.Set;

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

    /** Verbs that go on behind an aside: "which runs 2,000 H100s, said that". */
    private static final String[] SAID = {"announced", "confirmed", "said", "says"};

    /** Verbs that go on about the same chips: "…, which amounts to around 100,000 units". */
    private static final String[] SUMS_UP = {
        "amounts", "totals", "equates", "translates", "works", "equals", "amounted", "includes"
    };

    /** Words that tell more of the thing before them. */
    private static final Set<String> MODIFIERS =
            Set.of(
                    "based on",
                    "built around",
                    "built from",
                    "built on",
                    "comprising",
                    "composed of",
                    "comprised of",
                    "consisting of",
                    "containing",
                    "featuring",
                    "housing",
                    "made up of");

    /** How far behind a noun the verb may stand: "an agreement with Oracle and Dell to buy". */
    private static final int OPEN = 9;

    Phrases.Hit<DealWord> hit() {
        return hits.get(place);
    }

    /** Another deal word of the same sentence. */
    Frame at(int other) {
        return new Frame(line, number, hits, other, counts, salient);
    }

    DealWord word() {
        return hit().meaning();
    }

    /**
     * Whether the words only look like a deal word: "on the order of", "in order to", "its own".
     */
    boolean isIdiom() {
        return new Idioms(this).isIdiom();
    }

    /** "a contract with Dell to rent 512 GPUs": the verb tells it. */
    boolean isTakenUp() {
        boolean open = word().form() == Form.NOUN || word().stage() == Stage.PLANNED;
        return open
                && place + 1 < hits.size()
                && line.is(hits.get(place + 1).first() - 1, "to")
                && hits.get(place + 1).first() <= hit().after() + OPEN
                && !hasHardware(new Zone(hit().after(), hits.get(place + 1).first()));
    }

    /** "ordered a cluster with 512 GPUs": whether the word before tells the same purchase. */
    boolean isWithin() {
        if (place == 0 || !isModifier(hit())) {
            return false;
        }
        Frame before = at(place - 1);
        return before.after().to() > hit().first()
                && !before.isPassive()
                && !before.isIdiom()
                && !isModifier(before.hit());
    }

    /** Whether the word stands as a noun here: "an order", "its first purchase". */
    boolean isNoun() {
        return new NounPhrase(this).isNoun();
    }

    /** Who stands before the word in its sentence. */
    Direction direction() {
        return switch (word().direction()) {
            case BUYER_FIRST -> Direction.BUYER_FIRST;
            case SELLER_FIRST ->
                    isGiven() && !hasHardware(before())
                            ? Direction.BUYER_FIRST
                            : Direction.SELLER_FIRST;
            case EITHER_FIRST -> {
                Cast cast = new Cast(line);
                int from = hit().after();
                Zone zone = after();
                boolean given = cast.after(from, zone.to(), "from").isEmpty();
                yield given && !cast.after(from, zone.to(), "to").isEmpty()
                        ? Direction.SELLER_FIRST
                        : Direction.BUYER_FIRST;
            }
        };
    }

    /** Whether the verb's subject is what is bought: "were bought by", "GPUs ordered by". */
    boolean isPassive() {
        if (word().form() == Form.INTRANSITIVE) {
            return true;
        }
        int next = hit().after();
        boolean handed =
                line.is(next, "to") && !new Cast(line).after(next, next + 1, "to").isEmpty();
        if (handed && word().direction() == Direction.SELLER_FIRST) {
            return true;
        }
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
                        && line.is(
                                hit().after(),
                                "for",
                                "from",
                                "to",
                                "in",
                                "at",
                                "across",
                                "last",
                                "this");
        return reduced || line.is(hit().after(), "by");
    }

    /** "was given", "has been allocated": what stands before is the taker, or what is taken. */
    private boolean isGiven() {
        int first = hit().first();
        return word().form() == Form.PARTICIPLE
                && line.is(first - 1, "was", "were", "been", "being", "be", "is", "are");
    }

    private boolean hasHardware(Zone zone) {
        for (int i = zone.from(); i < zone.to(); i++) {
            if (line.isHardware(i)) {
                return true;
            }
        }
        return false;
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
        boolean counted = false;
        while (to < line.size() && !line.is(to, ";") && (to == from || !line.isBorder(to))) {
            boolean joined = line.is(to - 1, "to", "and", "or");
            boolean ends = seen ? startsAnother(to) : isOtherVerb(to) && !joined;
            if ((ends && (counted || !isModifier(to))) || isWhole(to) || isBeside(to)) {
                break;
            }
            seen |= line.isHardware(to);
            counted |= line.isHardware(to) && !isWholeSystem(to);
            to++;
        }
        return new Zone(new NounPhrase(this).from(), to);
    }

    /** "alongside chips from MetaX": others, of which nothing is told. */
    private boolean isBeside(int index) {
        return line.is(index, "alongside")
                && index + 1 < line.size()
                && !(line.at(index + 1).meaning() instanceof Meaning.Numeral);
    }

    /** Where the subject of a passive verb stands: back to the deal word before. */
    Zone before() {
        int to = hit().first();
        int from = to;
        int last = place - 1;
        if (last >= 0 && new Idioms(at(last)).isAuxiliary()) {
            last--;
        }
        int floor = last < 0 ? 0 : hits.get(last).after();
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

    private boolean isWholeSystem(int index) {
        return line.at(index).meaning() instanceof Meaning.Hardware(var chip)
                && chip.kind() == Item.Kind.CLASS
                && chip.unit() != Quantity.Unit.CHIP;
    }

    private boolean isModifier(int index) {
        return hits.stream().anyMatch(other -> other.first() == index && isModifier(other));
    }

    /** Whether the words tell more of a thing bought: "powered by", "featuring", "cluster of". */
    static boolean isModifier(Phrases.Hit<DealWord> other) {
        String words = other.meaning().words();
        boolean ends = words.endsWith(" with") || words.endsWith(" by");
        boolean held =
                other.meaning().stage() == Stage.DEPLOYED
                        && other.meaning().strength() == Strength.WITH_NUMBER;
        boolean tells =
                (other.meaning().form() == Form.NOUN && (ends || words.endsWith(" of")))
                        || (other.meaning().form() == Form.PARTICIPLE && ends);
        return (held && tells) || MODIFIERS.contains(words);
    }

    private boolean startsAnother(int index) {
        boolean clause = line.is(index, "which", "who", "where", "when", "as");
        if (clause && line.is(index - 1, ",")) {
            return !line.is(index + 1, SUMS_UP);
        }
        boolean said = line.is(index, SAID) && line.is(index + 1, "it", "its", "that");
        return (said && line.is(index - 1, ",")) || isOtherVerb(index);
    }

    private boolean isOtherVerb(int index) {
        for (int i = place + 1; i < hits.size() && hits.get(i).first() <= index; i++) {
            Phrases.Hit<DealWord> other = hits.get(i);
            if (other.first() == index
                    && other.meaning().form() != Form.NOUN
                    && !line.deep().get(index)
                    && !(line.is(index - 1, "be") && line.is(index - 2, "to"))
                    && !line.is(index, "including", "include", "includes", "included")) {
                return true;
            }
        }
        return false;
    }
}
