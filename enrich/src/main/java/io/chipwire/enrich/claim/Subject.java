package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Finds who does what a verb says: a name before it, or whom a pronoun there stands for. */
final class Subject {
    /** Nouns that a name before them owns: "the Humain deal committed to". */
    private static final String[] OWNED = {
        "'s", "'", "partnership", "deal", "contract", "agreement", "pact", "tie", "venture"
    };

    /** Verbs that in a list of firsts stand before the subject: "to deploy X will be A and B". */
    private static final String[] IS = {"are", "be", "include", "includes", "is", "were"};

    /** How far behind an infinitive its subject may stand. */
    private static final int INVERTED = 12;

    /** Where somebody has chips. */
    private static final String[] PLACES = {
        "campus",
        "center",
        "centers",
        "centre",
        "centres",
        "cloud",
        "cluster",
        "clusters",
        "facility",
        "factory",
        "fleet",
        "platform",
        "site",
        "sites"
    };

    private final Line line;
    private final Cast cast;

    Subject(Line line) {
        this.line = line;
        this.cast = new Cast(line);
    }

    /** Those who stand before the index as its subject, the nearest first; none if nobody does. */
    List<Actor> before(int index, List<Actor> salient) {
        List<Actor> told = listed(index);
        if (told.isEmpty() && isSecondVerb(index)) {
            told = first(index);
        }
        if (told.isEmpty()) {
            told = antecedent(index);
        }
        return told.isEmpty() ? nearest(index, salient) : told;
    }

    /** Names in a list right before the verb, or in one that opens the sentence. */
    private List<Actor> listed(int index) {
        for (List<Actor> told :
                List.of(examples(index), bracketed(index), dashed(index), inverted(index))) {
            if (!told.isEmpty()) {
                return told;
            }
        }
        return List.of();
    }

    private List<Actor> nearest(int index, List<Actor> salient) {
        int at = skipAside(index - 1);
        Owner owner = new Owner(line);
        while (at >= 0 && !line.is(at, ";")) {
            boolean aside = line.deep().get(at) && !line.deep().get(index);
            boolean names = Actor.isNamedAt(line, at) && !cast.isAfterPreposition(at);
            if (aside) {
                at--;
                continue;
            }
            if (line.at(at).meaning() instanceof Meaning.Back() && !cast.isAfterPreposition(at)) {
                return back(at, salient);
            }
            if (isOwnSystem(at)) {
                return salient;
            }
            if (line.is(at, ":") && owner.isKnown()) {
                break;
            }
            if (names && !cast.isDescription(at)) {
                if (!line.is(at + 1, OWNED)) {
                    return cast.together(at);
                }
                owner.see(at);
            }
            at--;
        }
        return owner.told();
    }

    /** "OpenAI, which will use": who stands right before the relative pronoun. */
    private List<Actor> antecedent(int index) {
        for (int at = index - 1; at > 0 && at > index - Cast.NEAR; at--) {
            if (Actor.isNamedAt(line, at) || line.is(at, ";", ":") || line.isBorder(at)) {
                return List.of();
            }
            if (line.is(at, "which", "who")) {
                int name = line.is(at - 1, ",") ? at - 2 : at - 1;
                boolean named = Actor.isNamedAt(line, name) && !cast.isDescription(name);
                return named ? List.of(Actor.at(line, name)) : List.of();
            }
        }
        return List.of();
    }

    /** "China's internet giants, including Baidu and Tencent, have ordered": those told by name. */
    private List<Actor> examples(int index) {
        for (int at = index - 1; at >= Math.max(0, index - 2 * Cast.NEAR); at--) {
            if (line.is(at, ";", ":") || line.isBorder(at)) {
                return List.of();
            }
            if (cast.isExample(at)) {
                List<Actor> named = cast.named(at + 1);
                boolean close = !named.isEmpty() && index - named.getLast().index() <= 5;
                return close ? named : List.of();
            }
        }
        return List.of();
    }

    /** "Chinese firms (Alibaba, Tencent) ordered": those in the brackets, if nothing else is. */
    private List<Actor> bracketed(int index) {
        int close = index - 1;
        while (close > 0 && line.is(close, "have", "has", "had", "will", "would", "are", "also")) {
            close--;
        }
        List<Actor> named = new ArrayList<>();
        int at = close - 1;
        while (line.is(close, ")") && at > 0 && !line.is(at, "(")) {
            if (Actor.isNamedAt(line, at)) {
                named.add(Actor.at(line, at));
            } else if (!line.is(at, ",", "and", "/", "&")) {
                return List.of();
            }
            at--;
        }
        return Actor.isNamedAt(line, at - 1) || named.size() < 2 ? List.of() : named;
    }

    /** "Microsoft, Meta, Oracle \u2014 deploy": a list with a dash before its verb. */
    private List<Actor> dashed(int index) {
        List<Actor> named = new ArrayList<>();
        int at = index - 2;
        while (line.is(index - 1, "\u2014", "\u2013") && at >= 0) {
            if (Actor.isNamedAt(line, at)) {
                named.add(Actor.at(line, at));
            } else if (!line.is(at, ",", "and", "/", "&")) {
                return List.of();
            }
            at--;
        }
        return named;
    }

    /** "Among the first to deploy Rubin will be AWS and Google": who stands behind. */
    private List<Actor> inverted(int index) {
        boolean opens = line.is(0, "among", "first", "customers", "others", "those");
        boolean infinitive = line.is(index - 1, "to", "that", "who");
        for (int i = index; opens && infinitive && i < line.size() - 1; i++) {
            if (i > index + INVERTED || Actor.isNamedAt(line, i)) {
                break;
            }
            if (line.is(i, IS)) {
                return cast.named(i + 1);
            }
        }
        return List.of();
    }

    /** "the H200 cluster", "Its AI cloud": a system or a place of the one spoken of. */
    private boolean isOwnSystem(int at) {
        boolean system =
                line.at(at).meaning() instanceof Meaning.Hardware(var chip)
                        && chip.unit() == Quantity.Unit.SYSTEM;
        if (!system && !line.is(at, PLACES)) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            if (line.is(i, "our", "its") || (system && line.is(i, "the", "this"))) {
                return !cast.isAfterPreposition(i);
            }
        }
        return false;
    }

    /** Whether the verb shares the subject of one before: "entered the battle and snapped up". */
    private boolean isSecondVerb(int index) {
        int at = index - 1;
        while (at > 0 && at > index - 3 && line.at(at).word().endsWith("ly")) {
            at--;
        }
        boolean named = Actor.isNamedAt(line, at - 1) && !cast.isAfterPreposition(at - 1);
        return line.is(at, "and", "then") && !named;
    }

    private List<Actor> first(int to) {
        int from = to;
        while (from > 0 && !line.is(from - 1, ";", ":") && !line.isBorder(from - 1)) {
            from--;
        }
        for (int at = from; at < to; at++) {
            boolean stands = Actor.isNamedAt(line, at) && !line.deep().get(at);
            if (stands && !cast.isAfterPreposition(at) && !line.is(at + 1, "'s", "'", "and", ",")) {
                return List.of(Actor.at(line, at));
            }
        }
        return List.of();
    }

    /** Whom a pronoun stands for: a name before it in the sentence, else who was spoken of last. */
    private List<Actor> back(int index, List<Actor> salient) {
        List<Actor> stranger = List.of();
        for (int at = index - 1; at >= 0; at--) {
            boolean aside = line.deep().get(at) && !line.deep().get(index);
            boolean stands = Actor.isNamedAt(line, at) && !aside && !cast.isDescription(at);
            if (!stands || line.is(at + 1, "'s")) {
                continue;
            }
            if (cast.isAfterPreposition(at)) {
                boolean known = Actor.at(line, at).isListed() && !Actor.at(line, at).isMaker();
                stranger = known && stranger.isEmpty() ? List.of(Actor.at(line, at)) : stranger;
                continue;
            }
            List<Actor> named = cast.together(at);
            if (!line.is(index, "they") || named.size() > 1) {
                boolean known = named.getFirst().isListed() || stranger.isEmpty();
                return known || !line.is(index, "the") ? named : stranger;
            }
        }
        return line.is(index, "we") ? List.of() : salient;
    }

    /** Steps over "\u2026, the company behind TikTok, " before a verb. */
    private int skipAside(int from) {
        int relative = beforeRelative(from);
        if (relative >= 0) {
            return relative;
        }
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
        for (int i = at - 1; i >= Math.max(0, at - Cast.NEAR); i--) {
            if (line.is(i, ",") && Actor.isNamedAt(line, i - 1)) {
                return i - 1;
            }
        }
        return from;
    }

    /** "Fluidstack, which supplies Mistral, Meta and X, bought": where "Fluidstack" stands. */
    private int beforeRelative(int comma) {
        for (int at = comma - 1; line.is(comma, ",") && at > comma - 2 * Cast.NEAR; at--) {
            if (line.is(at, ";", ":") || at < 2) {
                return -1;
            }
            if (line.is(at, "which", "who") && line.is(at - 1, ",")) {
                return at - 2;
            }
        }
        return -1;
    }

    /** Whose deal or plan acts, as "Humain's Nvidia partnership": never the maker if another is. */
    private static final class Owner {
        private final Line line;
        private List<Actor> told = List.of();

        Owner(Line line) {
            this.line = line;
        }

        boolean isKnown() {
            return !told.isEmpty();
        }

        void see(int at) {
            if (told.isEmpty() || told.getFirst().isMaker()) {
                told = List.of(Actor.at(line, at));
            }
        }

        List<Actor> told() {
            return told;
        }
    }
}
