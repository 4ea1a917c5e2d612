package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.enrich.mention.WordList;
import io.chipwire.events.Evidence;
import io.chipwire.lexicon.Organisation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom an article speaks of, sentence by sentence: the one of the sentence before, the one whose
 * section it is, the one the article is about. A "we", "the cluster" or a bare row is theirs.
 */
final class Owners {
    private static final Set<String> INSTITUTIONS =
            WordList.of(Owners.class, "institution-words.txt");

    /** Words of headings that name no organisation, however they are written: "Key Findings". */
    private static final Set<String> HEADING_WORDS = WordList.of(Owners.class, "heading-words.txt");

    private static final int IN_TITLE = 3;
    private static final int IN_HEADING = 2;

    /** How often one must be named for the article to be about it; the title counts more. */
    private static final int OFTEN = 3;

    /** The last token at which a heading still begins: "[new] Saguaro …". */
    private static final int AT_START = 3;

    /** How much more often than any other. */
    private static final double AHEAD = 1.5;

    private final List<Line> lines;
    private final List<Actor> main;
    private final List<List<Actor>> facilities;
    private final List<List<Actor>> sections = new ArrayList<>();
    private final List<List<Line>> headings = new ArrayList<>();

    Owners(List<Line> lines) {
        this.lines = lines;
        boolean page = Facility.isPage(lines);
        List<Actor> described = page ? Facility.owner(lines) : List.of();
        List<Actor> most = mostNamed();
        this.main = most.isEmpty() ? described : most;
        this.facilities =
                page
                        ? Facility.owners(lines, described.isEmpty() ? described : main)
                        : Collections.nCopies(lines.size(), List.of());
        List<Actor> section = List.of();
        List<Line> heading = List.of();
        boolean strange = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean leads = line.leadsIn();
            if (isTitleOrHeading(line)) {
                List<Actor> named = headed(line);
                section = named.isEmpty() && !Layout.isAboutParts(line) ? main : section;
                section = named.isEmpty() ? section : named;
                strange = named.isEmpty() && isOfStranger(line);
            } else if (leads && !headed(line).isEmpty()) {
                section = headed(line);
                strange = false;
            }
            headings.add(heading);
            heading = isTitleOrHeading(line) ? List.of(line) : heading;
            List<Actor> operator = facilities.get(i).equals(main) ? section : facilities.get(i);
            List<Actor> owner = operator.isEmpty() ? section : operator;
            List<Actor> told = owner.isEmpty() ? main : owner;
            sections.add(strange && told.equals(main) ? List.of() : told);
        }
    }

    /** Who owns what the section of a sentence tells: one, or none if nobody stands out. */
    List<Actor> section(int line) {
        return sections.get(line);
    }

    /** Whose machines each sentence describes, on the page of a computing facility. */
    List<List<Actor>> facilities() {
        return facilities;
    }

    /** The heading above a sentence; none above the first. */
    List<Line> heading(int line) {
        return headings.get(line);
    }

    /** Whom the sentences before each sentence speak of. */
    List<List<Actor>> spokenOf() {
        List<List<Actor>> all = new ArrayList<>();
        List<Actor> salient = List.of();
        List<Actor> standing = List.of();
        int block = Evidence.TITLE;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean row = line.isRow();
            salient = row && line.sentence().block() != block ? standing : salient;
            block = line.sentence().block();
            all.add(salient.isEmpty() ? sections.get(i) : salient);
            List<Actor> spoken = isTitleOrHeading(line) ? headed(line) : subject(line);
            salient = spoken.isEmpty() ? salient : spoken;
            boolean perPiece = line.is(0, "each", "per") && line.sentence().text().contains(":");
            salient = perPiece ? List.of() : salient;
            // what one row speaks of the next does not, unless it stands over a list of its own
            standing = row && !line.leadsIn() ? standing : salient;
        }
        return all;
    }

    /** Whom a sentence speaks of: the first name that no preposition leads in. */
    private static List<Actor> subject(Line line) {
        Cast cast = new Cast(line);
        List<Actor> unlisted = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            if (!Actor.isNamedAt(line, i)
                    || cast.isAfterPreposition(i)
                    || cast.isDescription(i)
                    || cast.isHomeOf(i)) {
                continue;
            }
            Actor actor = Actor.at(line, i);
            if (actor.isListed() && !actor.isMaker()) {
                return List.of(actor);
            }
            if (!actor.isListed()
                    && unlisted.isEmpty()
                    && actor.party().name().contains(" ")
                    && (!line.leadsIn() || canOwn(line, i))) {
                unlisted.add(actor);
            }
        }
        return unlisted;
    }

    /** Whether a name may be that of an owner: an organisation, no place, maker or person. */
    static boolean canOwn(Line line, int index) {
        if (!Actor.isNamedAt(line, index) || new Cast(line).isDescription(index)) {
            return false;
        }
        return switch (line.at(index).meaning()) {
            case Meaning.Listed(Organisation organisation) ->
                    switch (organisation.kind()) {
                        case HYPERSCALER, NEOCLOUD, LAB, TELCO, MINER, RESEARCH, COMPANY -> true;
                        case CHIPMAKER, HARDWARE, STATE, GROUP -> false;
                    };
            case Meaning.Unlisted(String name) -> isInstitution(name) || namesParts(line, index);
            case Meaning.Human _,
                    Meaning.Word(),
                    Meaning.Mark(),
                    Meaning.Hardware _,
                    Meaning.Press _,
                    Meaning.Numeral _,
                    Meaning.Sum _,
                    Meaning.Date _,
                    Meaning.Back() ->
                    false;
        };
    }

    /** "University of Nowhere", "Saguaro Cloud": a name with a word that organisations bear. */
    static boolean isInstitution(String name) {
        String[] words = Actor.fold(name).split("-");
        for (String word : words) {
            if (words.length > 1 && INSTITUTIONS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** "TalTech cluster": a heading that gives the machines the name of their owner. */
    private static boolean namesParts(Line line, int index) {
        boolean leads = isTitleOrHeading(line) || line.leadsIn();
        boolean unit = index > 0 && line.at(index - 1).meaning() instanceof Meaning.Numeral;
        return leads && !unit && Layout.isPart(line, index + 1);
    }

    static boolean isTitleOrHeading(Line line) {
        return line.sentence().isHeading() || line.sentence().block() == Evidence.TITLE;
    }

    /** The owner that a heading names: the only one, or the one it begins with. */
    static List<Actor> headed(Line line) {
        Map<String, Actor> listed = new LinkedHashMap<>();
        Map<String, Actor> unlisted = new LinkedHashMap<>();
        for (int i = 0; i < line.size(); i++) {
            if (canOwn(line, i) || isAlone(line, i)) {
                Actor actor = Actor.at(line, i);
                (actor.isListed() ? listed : unlisted).putIfAbsent(actor.party().id(), actor);
            }
        }
        Map<String, Actor> named = listed.isEmpty() ? unlisted : listed;
        boolean one = named.size() == 1;
        boolean first = !named.isEmpty() && named.values().iterator().next().index() <= AT_START;
        return one || first ? List.of(named.values().iterator().next()) : List.of();
    }

    /** "IndiaAI Mission's Procurement": a heading about another than the article. */
    private static boolean isOfStranger(Line line) {
        for (int i = 0; i <= Math.min(AT_START, line.size() - 1); i++) {
            boolean owns = Actor.isNamedAt(line, i) && line.is(i + 1, "'s", "'");
            if (owns && !Actor.at(line, i).isMaker() && !isCountry(Actor.at(line, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCountry(Actor actor) {
        return actor.trade() == Actor.Trade.COUNTRY;
    }

    /** "BioNTech (Mainz)": a heading that is nothing but a name. */
    private static boolean isAlone(Line line, int index) {
        if (index > 0
                || !isTitleOrHeading(line)
                || !(line.at(index).meaning() instanceof Meaning.Unlisted(String name))) {
            return false;
        }
        boolean ends = line.size() == 1 || line.is(1, "(", ":", "\u2013", "\u2014");
        for (String word : Actor.fold(name).split("-")) {
            ends &= !HEADING_WORDS.contains(word);
        }
        return ends;
    }

    private List<Actor> mostNamed() {
        Map<String, Actor> first = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        for (Line line : lines) {
            int weight =
                    line.sentence().block() == Evidence.TITLE
                            ? IN_TITLE
                            : line.sentence().isHeading() ? IN_HEADING : 1;
            for (int i = 0; i < line.size(); i++) {
                if (canOwn(line, i)) {
                    Actor actor = Actor.at(line, i);
                    first.putIfAbsent(actor.party().id(), actor);
                    times.merge(actor.party().id(), weight, Integer::sum);
                }
            }
        }
        String most = "";
        int best = 0;
        int second = 0;
        for (Map.Entry<String, Integer> named : times.entrySet()) {
            if (named.getValue() > best) {
                second = best;
                best = named.getValue();
                most = named.getKey();
            } else {
                second = Math.max(second, named.getValue());
            }
        }
        Actor main = first.get(most);
        return main == null || best < OFTEN || best < AHEAD * second ? List.of() : List.of(main);
    }
}
