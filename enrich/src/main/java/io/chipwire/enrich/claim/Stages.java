package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Token;
import io.chipwire.events.Best;
import io.chipwire.events.Claim.Certainty;
import io.chipwire.events.Evidence;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.CueWord;
import io.chipwire.lexicon.CueWord.Cue;
import io.chipwire.lexicon.DealWord;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads how far a purchase has come from its deal word and the words around it. */
final class Stages {
    /** What a deal word tells where it stands. */
    sealed interface Reading {
        /** A purchase at a stage. */
        record Real(Stage stage, Evidence proof, Certainty certainty) implements Reading {}

        /** No purchase: negated, or only thought of. */
        record None() implements Reading {}
    }

    private static final int REACH = 10;

    /** How far before what a machine holds the word may stand that tells how it is obtained. */
    private static final int MACHINE = 8;

    private static final String[] BEING = {"was", "were", "been", "be", "is", "are"};

    /** How far behind a deal word a verb may tell what became of it. */
    private static final int BEHIND = 12;

    private final Phrases<Cue> cues = new Phrases<>();
    private final Undoings undoings;

    Stages(List<CueWord> words) {
        words.forEach(word -> cues.add(word.words(), word.cue()));
        this.undoings = new Undoings(words);
    }

    /**
     * How far the purchase has come that a deal word tells.
     *
     * @param hits all deal words of the sentence
     */
    Reading read(Line line, List<Phrases.Hit<DealWord>> hits, Phrases.Hit<DealWord> hit) {
        return obtained(line, hits, hit) instanceof Best.Value<Reading>(Reading machine)
                ? machine
                : own(line, hits, hit);
    }

    /** "has ordered a system composed of 31 servers": they have come as far as the system. */
    private Best<Reading> obtained(
            Line line, List<Phrases.Hit<DealWord>> hits, Phrases.Hit<DealWord> hit) {
        int place = hits.indexOf(hit);
        if (place < 1 || !Frame.isModifier(hit)) {
            return Best.unknown();
        }
        Phrases.Hit<DealWord> before = hits.get(place - 1);
        boolean close =
                before.meaning().form() != DealWord.Form.NOUN
                        && hit.first() - before.after() <= MACHINE
                        && isOneClause(line, before.first(), hit.first());
        return close ? Best.of(read(line, hits, before)) : Best.unknown();
    }

    private Reading own(Line line, List<Phrases.Hit<DealWord>> hits, Phrases.Hit<DealWord> hit) {
        int from = from(line, hit);
        List<Token> near = line.tokens().subList(from, hit.first());
        Set<Cue> told = EnumSet.noneOf(Cue.class);
        boolean bare = isInfinitive(line, hit);
        boolean stands = false;
        for (Phrases.Hit<Cue> cue : cues.find(near)) {
            int at = from + cue.first();
            boolean undoes = cue.meaning() == Cue.DENIED || cue.meaning() == Cue.CANCELLED;
            if (undoes && undoings.isGoverning(line, at)) {
                stands |= cue.meaning() == Cue.CANCELLED && undoings.isTurned(line, hits, at);
                continue;
            }
            boolean past = cue.after() < near.size() && near.get(cue.after()).is("have");
            Cue meaning = past && cue.meaning() == Cue.PLANNED ? Cue.OPINION : cue.meaning();
            // "talks on a deal to buy" are talks, whatever they are on
            if (meaning != Cue.ORDERED || !told.contains(Cue.PLANNED)) {
                told.add(meaning);
            }
        }
        told.addAll(said(line, hit));
        if (isEvent(hit) && isToCome(line, hit)) {
            told.add(Cue.PLANNED);
        }
        Set<Cue> all = EnumSet.noneOf(Cue.class);
        cues.find(line.tokens()).forEach(cue -> all.add(cue.meaning()));
        Certainty certainty = certainty(all);
        Evidence proof = line.evidence(hit.first(), hit.after());
        if (stands) {
            return new Reading.Real(hit.meaning().stage(), proof, certainty);
        }
        if (all.contains(Cue.DENIED) && (told.contains(Cue.DENIED) || told.contains(Cue.NEGATED))) {
            return new Reading.Real(Stage.DENIED, proof, certainty);
        }
        if (undoings.stage(line, hits, hit.first(), hit.after())
                instanceof Best.Value<Stage>(Stage off)) {
            return new Reading.Real(off, proof, certainty);
        }
        if (told.contains(Cue.CANCELLED)) {
            return new Reading.Real(Stage.CANCELLED, proof, certainty);
        }
        boolean absent =
                told.contains(Cue.NEGATED)
                        || told.contains(Cue.HYPOTHETICAL)
                        || Negations.obtainsNothing(line, hit);
        if (absent) {
            return new Reading.None();
        }
        Stage stage = hit.meaning().stage();
        boolean agreed = told.contains(Cue.ORDERED) || isAnnounced(line, hit, from);
        boolean planned = told.contains(Cue.PLANNED) || bare;
        if (agreed && (planned || stage == Stage.DEPLOYED || stage == Stage.DELIVERED)) {
            return new Reading.Real(Stage.ORDERED, proof, certainty);
        }
        if (planned) {
            return new Reading.Real(Stage.PLANNED, proof, certainty);
        }
        return new Reading.Real(stage, proof, certainty);
    }

    /** Where the words begin that may bear on a deal word: behind a border or a name with comma. */
    private static int from(Line line, Phrases.Hit<DealWord> hit) {
        int from = hit.first();
        boolean named = false;
        while (from > 0 && from > hit.first() - REACH && !line.isBorder(from - 1)) {
            named |= Actor.isNamedAt(line, from - 1);
            if (named && line.is(from - 1, ",")) {
                break;
            }
            from--;
        }
        return from;
    }

    /** "Nvidia will supply", "H3C to deliver": a seller only says so of what is sold. */
    private boolean isAnnounced(Line line, Phrases.Hit<DealWord> hit, int from) {
        boolean sells =
                hit.meaning().direction() == DealWord.Direction.SELLER_FIRST
                        && hit.meaning().form() == DealWord.Form.VERB;
        int will =
                line.at(Math.max(0, hit.first() - 1)).word().endsWith("ly")
                        ? hit.first() - 2
                        : hit.first() - 1;
        boolean said =
                line.is(will, "will")
                        || (line.is(will, "to")
                                && (Actor.isNamedAt(line, will - 1)
                                        || line.is(will - 1, "is", "are")));
        return sells
                && said
                && cues.find(line.tokens().subList(from, will)).stream()
                        .noneMatch(cue -> cue.meaning() == Cue.PLANNED);
    }

    /** "to buy", "to jointly buy". */
    private static boolean isInfinitive(Line line, Phrases.Hit<DealWord> hit) {
        int before = hit.first() - 1;
        boolean manner = line.is(before - 1, "to") && line.at(before).word().endsWith("ly");
        return hit.meaning().form() != DealWord.Form.NOUN && (manner || line.is(before, "to"));
    }

    /** "the deployment", "deliveries": that chips come, at a time that other words tell. */
    private static boolean isEvent(Phrases.Hit<DealWord> hit) {
        DealWord word = hit.meaning();
        boolean comes = word.stage() == Stage.DEPLOYED || word.stage() == Stage.DELIVERED;
        return comes
                && word.form() == DealWord.Form.NOUN
                && word.strength() == DealWord.Strength.STRONG
                && !word.words().contains(" ");
    }

    /** "the deployment will be based on", "deliveries starting next year". */
    private boolean isToCome(Line line, Phrases.Hit<DealWord> hit) {
        for (Phrases.Hit<Cue> cue : cues.find(line.tokens())) {
            if (cue.meaning() == Cue.PLANNED && isOneClause(line, cue.first(), hit.first())) {
                return true;
            }
        }
        for (int i = hit.after(); i < Math.min(line.size(), hit.after() + BEHIND); i++) {
            boolean begins = line.is(i, "beginning", "starting");
            if (begins && line.is(i + 1, "in", "later", "next", "this")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneClause(Line line, int one, int two) {
        for (int i = Math.min(one, two); i < Math.max(one, two); i++) {
            if (line.isBorder(i)) {
                return false;
            }
        }
        return true;
    }

    /** What is said of a deal behind it: "the order was cancelled", "has 512 on order". */
    private Set<Cue> said(Line line, Phrases.Hit<DealWord> hit) {
        Set<Cue> said = EnumSet.noneOf(Cue.class);
        int to = hit.after();
        while (to < line.size() && to < hit.after() + BEHIND && !line.isBorder(to)) {
            to++;
        }
        for (Phrases.Hit<Cue> cue : cues.find(line.tokens().subList(0, to))) {
            boolean passive =
                    line.is(cue.first() - 1, BEING)
                            || line.is(cue.first(), BEING)
                            || line.is(cue.first(), "expected", "scheduled", "due", "slated");
            boolean off = cue.meaning() == Cue.CANCELLED || cue.meaning() == Cue.PLANNED;
            boolean onOrder = cue.meaning() == Cue.ORDERED && line.is(cue.first(), "on");
            if (cue.first() >= hit.after() && ((passive && off) || onOrder)) {
                said.add(cue.meaning());
            }
        }
        return said;
    }

    private static Certainty certainty(Set<Cue> cues) {
        if (cues.contains(Cue.RUMOURED)) {
            return Certainty.RUMOURED;
        }
        if (cues.contains(Cue.OPINION)) {
            return Certainty.OPINION;
        }
        return cues.contains(Cue.REPORTED) ? Certainty.REPORTED : Certainty.ASSERTED;
    }
}
