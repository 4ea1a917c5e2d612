package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.enrich.mention.WordList;
import io.chipwire.lexicon.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds who stands where in a sentence: after "by", "to" or "from", and in a list of names. */
final class Cast {
    private static final Set<String> PREPOSITIONS = WordList.of(Cast.class, "prepositions.txt");

    /**
     * Words that may stand between a preposition and a name: "to the Chinese tech giant Tencent".
     */
    private static final Set<String> LEADING = WordList.of(Cast.class, "leading-words.txt");

    /** What joined to a name makes it describe the name behind: "Reliance-backed Jio". */
    private static final String[] BEHIND_HYPHEN = {
        "affiliated", "backed", "based", "controlled", "funded", "headquartered", "led", "owned"
    };

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

    /** How many tokens may lie between a word and the names that it leads in. */
    static final int NEAR = 14;

    /** How many words may lead a name in. */
    private static final int LEADS = 5;

    private static final String[] JOINTS = {"and", ",", "&", "or", "both", "the", "/", "plus", "+"};

    /** "chips reserved for Tesla": whom chips were meant for, who need not get them. */
    private static final String[] SET_ASIDE = {
        "allocated", "bound", "destined", "earmarked", "intended", "meant", "reserved"
    };

    private static final String[] FINANCING = {
        "backing",
        "debt",
        "facility",
        "financing",
        "funding",
        "funds",
        "grant",
        "grants",
        "investment",
        "loan",
        "loans",
        "subsidies",
        "subsidy"
    };

    private final Line line;

    Cast(Line line) {
        this.line = line;
    }

    /**
     * "Bologna, Italy", "Oslo-based", "Reliance-backed": who only tells of another, and buys not.
     */
    boolean isDescription(int at) {
        if (line.is(at + 1, "-") && line.is(at + 2, BEHIND_HYPHEN)) {
            return true;
        }
        boolean dateline =
                at == 0
                        && line.at(at).meaning() instanceof Meaning.Unlisted(String name)
                        && name.equals(name.toUpperCase(Locale.ROOT))
                        && line.is(1, "-", "\u2013", "\u2014", ",", "/", "(");
        if (dateline || line.is(at + 1, "city", "province", "county", "prefecture")) {
            return true;
        }
        boolean state = isState(at) && line.is(at - 1, ",") && isPlace(at - 2);
        boolean town = line.is(at + 1, ",") && isState(at + 2) && !isState(at);
        return state || town;
    }

    /** "Japan's SoftBank": a country that only tells where the next one is from. */
    boolean isHomeOf(int at) {
        return Actor.isNamedAt(line, at)
                && Actor.at(line, at).trade() == Actor.Trade.COUNTRY
                && line.is(at + 1, "'s", "'")
                && Actor.isNamedAt(line, at + 2);
    }

    /** "Tencent 0700.HK": the number of its share. */
    private boolean isTicker(int at) {
        if (at < 0 || at >= line.size()) {
            return false;
        }
        String word = line.at(at).word();
        int point = word.indexOf('.');
        // "1.5m" and "1.2gw" are numbers
        return point > 0
                && point + 1 < word.length()
                && Character.isDigit(word.charAt(0))
                && Character.isLetter(word.charAt(point + 1));
    }

    /** "TikTok-owner ByteDance". */
    private boolean isOwnerOf(int at) {
        return line.is(at, "maker", "owner", "parent")
                && line.is(at - 1, "-")
                && Actor.isNamedAt(line, at - 2);
    }

    /** Whether it is written as towns are: "in Kajaani, Finland", not "on 30 May, the UK". */
    private boolean isPlace(int at) {
        return at > 0
                && !(line.at(at).meaning() instanceof Meaning.Date)
                && !(line.at(at - 1).meaning() instanceof Meaning.Numeral)
                && Character.isUpperCase(line.evidence(at).words().charAt(0));
    }

    boolean isExample(int at) {
        return line.is(at, "including") || (line.is(at, "as") && line.is(at - 1, "such"));
    }

    private boolean isState(int at) {
        return at >= 0
                && at < line.size()
                && line.at(at).meaning() instanceof Meaning.Listed(var organisation)
                && organisation.kind() == Organisation.Kind.STATE;
    }

    boolean isAfterPreposition(int index) {
        int at = index - 1;
        while (at >= 0 && at >= index - 4 && (line.isHardware(at) || line.is(at, BEFORE_NAMES))) {
            at--;
        }
        boolean joined = line.is(at, "and", "&", "or") && Actor.isNamedAt(line, at - 1);
        return joined
                ? isAfterPreposition(at - 1)
                : (at >= 0 && PREPOSITIONS.contains(line.at(at).word())) || isPartner(at);
    }

    /** "talks with AMD, Cerebras and Qualcomm to buy", not "with AMD, Cerebras and Groq bought". */
    private boolean isPartner(int joint) {
        int at = joint;
        while (line.is(at, ",", "and", "&", "or")) {
            at = Actor.isNamedAt(line, at - 1) ? at - 2 : at - 1;
        }
        int end = joint + 1;
        while (Actor.isNamedAt(line, end) || line.is(end, ",", "and", "&", "or")) {
            end++;
        }
        return at < joint && line.is(at, "with") && line.is(end, "to");
    }

    /** A name and those joined to it before: "Meta, Microsoft and Google", "AWS as well as X". */
    List<Actor> together(int last) {
        List<Actor> actors = new ArrayList<>();
        actors.add(Actor.at(line, last));
        int at = last - 1;
        boolean joined = false;
        while (at >= 0 && (line.is(at, JOINTS) || isAlso(at) || isTicker(at))) {
            joined |= line.is(at, "and", "&", "or", "/", "plus", "along") || isAlso(at);
            at--;
        }
        while (joined && at >= 0) {
            if (line.is(at, JOINTS) || isTicker(at)) {
                at--;
            } else if (isOwnerOf(at)) {
                at -= 3;
            } else if (Actor.isNamedAt(line, at) && !isAfterPreposition(at)) {
                actors.add(Actor.at(line, at));
                at--;
            } else {
                break;
            }
        }
        return actors;
    }

    /** "as well as", "along with", "together with". */
    private boolean isAlso(int at) {
        boolean wellAs =
                line.is(at, "as")
                        && (line.is(at - 1, "well")
                                || (line.is(at + 1, "well") && line.is(at + 2, "as")));
        return wellAs
                || (line.is(at, "well") && line.is(at - 1, "as") && line.is(at + 1, "as"))
                || (line.is(at, "with") && line.is(at - 1, "along", "together"))
                || (line.is(at, "along", "together") && line.is(at + 1, "with"));
    }

    /** Those who stand after one of the words, between two indexes. */
    List<Actor> after(int from, int to, String... words) {
        for (int i = from; i < Math.min(to, line.size()); i++) {
            boolean aside = line.deep().get(i) && !line.deep().get(Math.max(0, from - 1));
            if (!line.is(i, words) || aside || isFinancing(i)) {
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

    /** "a loan from Tether": who lends the money sells nothing. */
    private boolean isFinancing(int at) {
        return line.is(at, "from") && line.is(at - 1, FINANCING);
    }

    /** To whom chips go behind an index, whoever else they were meant for. */
    List<Actor> receivers(int from) {
        for (int at = from; at < line.size(); at++) {
            List<Actor> others =
                    line.is(at, "for") && line.is(at - 1, SET_ASIDE)
                            ? after(at + 1, line.size(), "to")
                            : List.of();
            if (!others.isEmpty()) {
                return others;
            }
        }
        return after(from, line.size(), "to", "for");
    }

    /** "leading corporations, including Hyundai, Samsung, and LG". */
    List<Actor> among(int from, int to) {
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
        int at = afterLeading(from, from + LEADS);
        if (!Actor.isNamedAt(line, at)) {
            return List.of();
        }
        List<Actor> actors = new ArrayList<>(List.of(Actor.at(line, at)));
        boolean list = false;
        int next = at + 1;
        while (next < line.size()) {
            int name = afterJoints(next);
            if (name == next || !Actor.isNamedAt(line, name)) {
                break;
            }
            list |= !line.is(name - 1, ",", "the") || line.is(name - 2, "and", "&");
            actors.add(Actor.at(line, name));
            next = name + 1;
        }
        return list ? actors : actors.subList(0, 1);
    }

    /** The index behind what joins two names of a list. */
    private int afterJoints(int from) {
        int at = line.is(from, "'s") && line.is(from + 1, "government") ? from + 2 : from;
        while (at < line.size() && (line.is(at, JOINTS) || isAlso(at) || isTicker(at))) {
            at++;
        }
        int name = at > from ? afterLeading(at, line.size()) : at;
        return Actor.isNamedAt(line, name) ? name : at;
    }

    /** The index behind "the Chinese giant" and "Reliance-backed", which lead a name in. */
    private int afterLeading(int from, int to) {
        int at = from;
        while (at < line.size()) {
            boolean hyphen = Actor.isNamedAt(line, at) && line.is(at + 1, "-");
            if (hyphen && line.is(at + 2, BEHIND_HYPHEN)) {
                at += 3;
            } else if (isHomeOf(at)) {
                at += 2;
            } else if (at < to && LEADING.contains(line.at(at).word())) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }
}
