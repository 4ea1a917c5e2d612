package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.enrich.mention.Token;
import io.chipwire.enrich.mention.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds whose machines the page of a computing facility describes: "Prickly is the cluster of
 * Saguaro University", or Prickly's where nobody else is told.
 */
final class Facility {
    /** Words that such pages are full of: nodes, partitions, cores. */
    private static final Set<String> WORDS = WordList.of(Facility.class, "facility-words.txt");

    /** How many of those words a page uses. */
    private static final int MANY = 4;

    private static final Set<String> MACHINES =
            Set.of(
                    "cluster",
                    "clusters",
                    "computing",
                    "facility",
                    "hpc",
                    "machine",
                    "resource",
                    "resources",
                    "supercomputer",
                    "system",
                    "systems");

    private static final String[] RUN = {
        "hosted", "housed", "maintained", "managed", "operated", "owned", "run"
    };

    private static final String[] SITED = {"at", "by", "for", "of", "within"};

    private static final String[] DESCRIBES = {
        "came",
        "comprises",
        "consists",
        "features",
        "has",
        "hosts",
        "includes",
        "is",
        "maintains",
        "operates",
        "provides",
        "runs"
    };

    /** How many tokens behind the machines their owner may stand. */
    private static final int REACH = 14;

    private Facility() {}

    /** Whose page it is; nobody if nobody stands out. */
    static List<Actor> owner(List<Line> lines) {
        List<Actor> sited = first(lines, Facility::sited);
        if (!sited.isEmpty()) {
            return sited;
        }
        List<Actor> only = onlyCentre(lines);
        return only.isEmpty() ? first(lines, Facility::described) : only;
    }

    /** Whether an article is the page of a computing facility, by the words that it uses. */
    static boolean isPage(List<Line> lines) {
        Set<String> words = new HashSet<>();
        for (Line line : lines) {
            for (Token token : line.tokens()) {
                words(token).filter(WORDS::contains).forEach(words::add);
                if (words.size() == MANY) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The words of a token; "compute nodes" is one. */
    private static Stream<String> words(Token token) {
        String word = token.word();
        return word.indexOf(' ') < 0 ? Stream.of(word) : Stream.of(word.split(" "));
    }

    /**
     * Whose machines each sentence describes: those of the item that leads its list in, of who runs
     * the machine of its section, or of the one whose page it is.
     *
     * @param whole whose page it is
     */
    static List<List<Actor>> owners(List<Line> lines, List<Actor> whole) {
        List<List<Actor>> owners = new ArrayList<>();
        List<Actor> section = whole;
        List<Actor> list = List.of();
        boolean parted = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (Owners.isTitleOrHeading(line)) {
                List<Actor> operator = operator(section(lines, i + 1));
                parted |= !operator.isEmpty();
                section = parted ? operator : whole;
            }
            list = !Lists.isItem(line) ? List.of() : line.leadsIn() ? head(line) : list;
            owners.add(list.isEmpty() ? section : list);
        }
        return owners;
    }

    private static List<Line> section(List<Line> lines, int first) {
        int end = first;
        while (end < lines.size() && !Owners.isTitleOrHeading(lines.get(end))) {
            end++;
        }
        return lines.subList(first, end);
    }

    /** "Prickly 2 (national):": the owner, or the machine that a list is led in by. */
    private static List<Actor> head(Line item) {
        List<Actor> owner = Owners.headed(item);
        boolean numbered = item.size() > 1 && item.at(1).meaning() instanceof Meaning.Numeral;
        boolean named = Actor.isNamedAt(item, 0) && item.is(numbered ? 2 : 1, "(", ":");
        return owner.isEmpty() && named ? List.of(Actor.at(item, 0)) : owner;
    }

    /**
     * Who runs the machine that a section is about: "Prickly is run by Saguaro". Where that is a
     * partnership of many, the machine stands for them.
     */
    private static List<Actor> operator(List<Line> section) {
        for (Line line : section) {
            int subject = line.is(0, "the") ? 1 : 0;
            if (!Actor.isNamedAt(line, subject)) {
                continue;
            }
            for (int at = subject + 1; at < Math.min(line.size(), subject + REACH); at++) {
                if (line.is(at, "by", "in") && line.is(at - 1, RUN)) {
                    int owner = line.is(at + 1, "the") ? at + 2 : at + 1;
                    boolean named = line.is(at, "by") && Actor.isNamedAt(line, owner);
                    return List.of(Actor.at(line, named ? owner : subject));
                }
            }
        }
        return List.of();
    }

    private interface Finder {
        boolean isOwner(Line line, int index);
    }

    private static List<Actor> first(List<Line> lines, Finder finder) {
        for (Line line : lines) {
            for (int at = 0; at < line.size(); at++) {
                if (finder.isOwner(line, at)) {
                    return List.of(Actor.at(line, at));
                }
            }
        }
        return List.of();
    }

    /** "the HPC cluster of the University of Nowhere", "resources provided at Saguaro Tech". */
    private static boolean sited(Line line, int index) {
        int before = line.is(index - 1, "the") ? index - 2 : index - 1;
        if (!isCentre(line, index) || !line.is(before, SITED)) {
            return false;
        }
        for (int at = before - 1; at >= Math.max(0, before - REACH); at--) {
            String word = line.at(at).word();
            if (MACHINES.contains(word.substring(word.lastIndexOf(' ') + 1))) {
                return true;
            }
        }
        return false;
    }

    private static List<Actor> onlyCentre(List<Line> lines) {
        Map<String, Actor> centres = new TreeMap<>();
        for (Line line : lines) {
            for (int at = 0; at < line.size(); at++) {
                if (isCentre(line, at)) {
                    Actor centre = Actor.at(line, at);
                    centres.putIfAbsent(centre.party().id(), centre);
                }
            }
        }
        return centres.size() == 1 ? List.copyOf(centres.values()) : List.of();
    }

    /** "Prickly has 32 nodes", "Prickly is a cluster". */
    private static boolean described(Line line, int index) {
        boolean machines =
                line.tokens().stream().flatMap(Facility::words).anyMatch(WORDS::contains);
        return machines
                && index <= 1
                && Actor.isNamedAt(line, index)
                && line.at(index).meaning() instanceof Meaning.Unlisted
                && line.is(index + 1, DESCRIBES);
    }

    private static boolean isCentre(Line line, int index) {
        return Owners.canOwn(line, index)
                && (Actor.at(line, index).isCentre()
                        || (line.at(index).meaning() instanceof Meaning.Unlisted(String name)
                                && Owners.isInstitution(name)));
    }
}
