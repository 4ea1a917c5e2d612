package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.enrich.mention.WordList;
import io.chipwire.events.Quantity;
import io.chipwire.lexicon.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds who stands where in a sentence: before a verb, after "by", "to" or "from". */
final class Cast {
    private static final Set<String> PREPOSITIONS = WordList.of(Cast.class, "prepositions.txt");

    /**
     * Words that may stand between a preposition and a name: "to the Chinese tech giant Tencent".
     */
    private static final Set<String> LEADING = WordList.of(Cast.class, "leading-words.txt");

    private static final String[] BEFORE_NAMES = {
        "the",
        "a",
        "an",
        "-",
        "like",
        "giant",
        "startup",
        "maker",
        "firm",
        "company",
        "chipmaker",
        "rival",
        "its",
        "\"",
        "\u201c",
        "'"
    };

    private static final int NEAR = 14;

    private final Line line;

    Cast(Line line) {
        this.line = line;
    }

    /** Those who stand before the index as its subject, the nearest first; none if nobody does. */
    List<Actor> before(int index, List<Actor> salient) {
        List<Actor> listed = examples(index);
        if (!listed.isEmpty()) {
            return listed;
        }
        if (isSecondVerb(index)) {
            List<Actor> first = first(index);
            if (!first.isEmpty()) {
                return first;
            }
        }
        int at = skipAside(index - 1);
        int owner = -1;
        while (at >= 0 && !line.is(at, ";")) {
            if (line.deep().get(at)) {
                at--;
                continue;
            }
            if (line.at(at).meaning() instanceof Meaning.Back() && !isAfterPreposition(at)) {
                return back(at, salient);
            }
            if (isOwnSystem(at)) {
                return salient;
            }
            if (Actor.isNamedAt(line, at) && !isAfterPreposition(at) && !isPlace(at)) {
                if (line.is(
                        at + 1,
                        "'s",
                        "'",
                        "partnership",
                        "deal",
                        "contract",
                        "agreement",
                        "pact")) {
                    owner = owner < 0 ? at : owner;
                } else {
                    return together(at);
                }
            }
            at--;
        }
        return owner >= 0 ? List.of(Actor.at(line, owner)) : List.of();
    }

    /** "China's internet giants, including Baidu and Tencent, have ordered": those told by name. */
    private List<Actor> examples(int index) {
        for (int at = index - 1; at >= Math.max(0, index - 2 * NEAR); at--) {
            if (line.is(at, ";", ":") || line.isBorder(at)) {
                return List.of();
            }
            boolean begins = isExample(at);
            if (begins) {
                List<Actor> named = named(at + 1);
                boolean close = !named.isEmpty() && index - named.getLast().index() <= 5;
                return close ? named : List.of();
            }
        }
        return List.of();
    }

    private boolean isExample(int at) {
        return line.is(at, "including") || (line.is(at, "as") && line.is(at - 1, "such"));
    }

    /** "the H200 cluster": a system of the one spoken of. */
    private boolean isOwnSystem(int at) {
        if (!(line.at(at).meaning() instanceof Meaning.Hardware(var chip))
                || chip.unit() != Quantity.Unit.SYSTEM) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            if (line.is(i, "the", "this", "our", "its")) {
                return !isAfterPreposition(i);
            }
        }
        return false;
    }

    /** "Bologna, Italy", "Oslo-based": towns and states, none of which buys. */
    boolean isPlace(int at) {
        if (line.is(at + 1, "-") && line.is(at + 2, "based", "headquartered")) {
            return true;
        }
        boolean state = isState(at) && line.is(at - 1, ",") && Actor.isNamedAt(line, at - 2);
        boolean town = line.is(at + 1, ",") && isState(at + 2) && !isState(at);
        return state || town;
    }

    private boolean isState(int at) {
        return at >= 0
                && at < line.size()
                && line.at(at).meaning() instanceof Meaning.Listed(var organisation)
                && organisation.kind() == Organisation.Kind.STATE;
    }

    /** Whether the verb shares the subject of one before: "entered the battle and snapped up". */
    private boolean isSecondVerb(int index) {
        int at = index - 1;
        while (at > 0 && at > index - 3 && line.at(at).word().endsWith("ly")) {
            at--;
        }
        return line.is(at, "and", "then") && !Actor.isNamedAt(line, at - 1);
    }

    private List<Actor> first(int to) {
        int from = to;
        while (from > 0 && !line.is(from - 1, ";", ":") && !line.isBorder(from - 1)) {
            from--;
        }
        for (int at = from; at < to; at++) {
            boolean stands = Actor.isNamedAt(line, at) && !line.deep().get(at);
            if (stands && !isAfterPreposition(at) && !line.is(at + 1, "'s", "'", "and", ",")) {
                return List.of(Actor.at(line, at));
            }
        }
        return List.of();
    }

    /** Whom a pronoun stands for: a name before it in the sentence, else who was spoken of last. */
    private List<Actor> back(int index, List<Actor> salient) {
        for (int at = index - 1; at >= 0; at--) {
            boolean aside = line.deep().get(at) && !line.deep().get(index);
            if (Actor.isNamedAt(line, at)
                    && !aside
                    && !isAfterPreposition(at)
                    && !isPlace(at)
                    && !line.is(at + 1, "'s")) {
                List<Actor> named = together(at);
                boolean many = line.is(index, "they") == named.size() > 1;
                if (many || !line.is(index, "they")) {
                    return named;
                }
            }
        }
        return line.is(index, "we") ? List.of() : salient;
    }

    /** Steps over "…, the company behind TikTok, " before a verb. */
    private int skipAside(int from) {
        int at = from;
        while (at >= 0
                && at > from - 4
                && line.at(at).meaning() instanceof Meaning.Word
                && !line.is(at, "and", "that", "which", "who", "to")) {
            at--;
        }
        if (!line.is(at, ",")) {
            return from;
        }
        for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
            if (line.is(i, ",") && Actor.isNamedAt(line, i - 1)) {
                return i - 1;
            }
        }
        return from;
    }

    boolean isAfterPreposition(int index) {
        int at = index - 1;
        while (at >= 0 && at >= index - 4 && (line.isHardware(at) || line.is(at, BEFORE_NAMES))) {
            at--;
        }
        return at >= 0 && PREPOSITIONS.contains(line.at(at).word());
    }

    /** A name and those joined to it before: "Meta, Microsoft and Google". */
    private List<Actor> together(int last) {
        List<Actor> actors = new ArrayList<>();
        actors.add(Actor.at(line, last));
        int at = last - 1;
        while (line.is(at, "the", "both")) {
            at--;
        }
        boolean joined = line.is(at, "and", "&", "or");
        while (joined && at >= 0) {
            if (line.is(at, "and", ",", "&", "or", "both", "the")) {
                at--;
            } else if (Actor.isNamedAt(line, at) && !isAfterPreposition(at)) {
                actors.add(Actor.at(line, at));
                at--;
            } else {
                break;
            }
        }
        return actors;
    }

    /** Those who stand after one of the words, between two indexes. */
    List<Actor> after(int from, int to, String... words) {
        for (int i = from; i < Math.min(to, line.size()); i++) {
            boolean aside = line.deep().get(i) && !line.deep().get(Math.max(0, from - 1));
            if (!line.is(i, words) || aside) {
                continue;
            }
            List<Actor> named = named(i + 1);
            List<Actor> among = among(i + 1, to);
            if (!named.isEmpty() || !among.isEmpty()) {
                List<Actor> all = new ArrayList<>(named);
                all.addAll(among);
                return all;
            }
        }
        return List.of();
    }

    /** "leading corporations, including Hyundai, Samsung, and LG". */
    private List<Actor> among(int from, int to) {
        for (int i = from; i < Math.min(Math.min(to, line.size()), from + NEAR); i++) {
            if (isExample(i)) {
                return named(i + 1);
            }
            if (line.is(i, ".", ";") || line.isBorder(i)) {
                break;
            }
        }
        return List.of();
    }

    /** The names that begin at the index or a few words on: "the Chinese giant Huawei". */
    List<Actor> named(int from) {
        int at = from;
        while (at < line.size() && at < from + 5 && LEADING.contains(line.at(at).word())) {
            at++;
        }
        if (!Actor.isNamedAt(line, at)) {
            return List.of();
        }
        List<Actor> actors = new ArrayList<>();
        int next = at;
        while (next < line.size()) {
            if (Actor.isNamedAt(line, next)) {
                actors.add(Actor.at(line, next));
            } else if (!line.is(next, ",", "and", "&")
                    || !(Actor.isNamedAt(line, next + 1) || line.is(next + 1, "and"))) {
                break;
            }
            next++;
        }
        boolean list = actors.size() > 1 && line.is(actors.getLast().index() - 1, "and", "&");
        return list ? actors : actors.subList(0, 1);
    }
}
