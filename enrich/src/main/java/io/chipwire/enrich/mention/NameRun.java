package io.chipwire.enrich.mention;

import java.util.Set;

/** How far a run of capitalised words reaches that may be one name. */
final class NameRun {
    /** Words that make a listed name part of a longer one: "Samsung Medical Center". */
    private static final Set<String> HEADS = WordList.of(Names.class, "name-heads.txt");

    /** Words that never stand in a name. */
    private static final Set<String> COMMON = WordList.of(Names.class, "common-words.txt");

    /** Words that begin names of institutions, and describe all others. */
    private static final Set<String> ADJECTIVES = WordList.of(Names.class, "name-adjectives.txt");

    /** Words that follow a whole name: verbs of saying and dealing, auxiliaries, prepositions. */
    private static final Set<String> AFTER_NAMES = WordList.of(Names.class, "after-names.txt");

    /** Small words inside names: "University of Oslo", "Universidad de Chile". */
    private static final Set<String> LINKS =
            Set.of(
                    "&", "d'", "da", "das", "de", "del", "della", "der", "des", "di", "do", "du",
                    "la", "le", "of", "the", "van", "von", "y");

    /** Marks that join two parts where no space stands around them: "Kuehne+Nagel". */
    private static final Set<String> GLUE = Set.of("+", "-", "'");

    /** Names of institutions, which go on after "for" and "and". */
    private static final Set<String> INSTITUTIONS =
            Set.of(
                    "academy",
                    "agency",
                    "authority",
                    "center",
                    "centre",
                    "commission",
                    "council",
                    "department",
                    "faculty",
                    "foundation",
                    "institute",
                    "ministry",
                    "office",
                    "school",
                    "university");

    private static final Set<String> SINGULAR = Set.of("buys", "does", "has", "is", "says", "was");

    private static final Set<String> SMALL =
            Set.of(
                    "a", "also", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on",
                    "or", "that", "the", "to", "which", "while", "who", "with");

    private static final int LONGEST = 10;

    private NameRun() {}

    static boolean isHead(String word) {
        return HEADS.contains(word);
    }

    private static boolean isAfterName(String word) {
        return AFTER_NAMES.contains(word);
    }

    /** Whether it is a verb that somebody does, and can be no noun in the plural: "orders". */
    static boolean isVerb(String word) {
        boolean plural = word.endsWith("s") && !SINGULAR.contains(word);
        return AFTER_NAMES.contains(word) && !SMALL.contains(word) && !plural;
    }

    /** Whether the word there can be part of a name. */
    private static boolean isPart(Capitals line, int at) {
        String word = line.tokens().word(at);
        return line.isPart(at) && !COMMON.contains(word) && !(line.isTitle() && isAfterName(word));
    }

    /**
     * One past the last word of the run that begins there; the index itself if none does. "Swiss"
     * and "New" only begin the names of institutions: "Danish Archive", but not "Danish Acme".
     */
    static int end(Capitals line, int first) {
        if (!isPart(line, first)) {
            return first;
        }
        int after = reach(line, first);
        boolean described = ADJECTIVES.contains(line.tokens().word(first));
        return described && !hasHead(line.tokens(), first, after) ? first : after;
    }

    private static boolean hasHead(Tokens tokens, int first, int after) {
        for (int i = first; i < after; i++) {
            if (HEADS.contains(tokens.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static int reach(Capitals line, int first) {
        Tokens tokens = line.tokens();
        int after = first + 1;
        while (after < first + LONGEST) {
            if (isPart(line, after)) {
                after++;
                continue;
            }
            int linked = linked(line, first, after);
            if (linked == after) {
                break;
            }
            after = linked;
        }
        if (isDomain(tokens, after)) {
            return after + 2;
        }
        return isNamedAi(line, after) ? after + 1 : after;
    }

    /** One past the part that a small word or a mark joins to the run. */
    private static int linked(Capitals line, int first, int at) {
        Tokens tokens = line.tokens();
        int next = at + 1;
        if (tokens.is(at, "ai") && (isHead(line, next) || isHead(line, next + 1))) {
            return next;
        }
        if (tokens.is(at, "for") && tokens.is(next, "ai") && isPart(line, next + 1)) {
            return goesOn(tokens, first, at) ? next + 2 : at;
        }
        if (tokens.is(at, "of", "de", "for") && tokens.is(next, "the", "la")) {
            next++;
        }
        if (!isPart(line, next)) {
            return at;
        }
        boolean glued = tokens.isGlued(at - 1) && tokens.isGlued(at);
        boolean joins =
                LINKS.contains(tokens.word(at))
                        || (GLUE.contains(tokens.word(at)) && glued)
                        || (tokens.is(at, "for", "and") && goesOn(tokens, first, at))
                        || isListOfFields(tokens, first, at)
                        || (tokens.is(at, "and") && isOneInstitution(line, first, at));
        return joins ? next + 1 : at;
    }

    /** "Department for Science, Innovation and Technology". */
    private static boolean isListOfFields(Tokens tokens, int first, int at) {
        int next = at + 1;
        return tokens.is(at, ",")
                && tokens.is(next + 1, ",", "and")
                && isField(tokens, at - 1)
                && isField(tokens, next)
                && isField(tokens, next + 2)
                && isOfInstitution(tokens, first, at);
    }

    /** "National Aeronautics and Space Administration", but not "National Grid and Acme Bank". */
    private static boolean isOneInstitution(Capitals line, int first, int at) {
        Tokens tokens = line.tokens();
        if (!ADJECTIVES.contains(tokens.word(first)) || hasHead(tokens, first, at)) {
            return false;
        }
        int last = at;
        while (isPart(line, last + 1) && isField(tokens, last + 1)) {
            last++;
        }
        return last > at + 1 && isField(tokens, at - 1) && HEADS.contains(tokens.word(last));
    }

    /** A word that may tell what an institution is for. */
    private static boolean isField(Tokens tokens, int at) {
        return !tokens.isListed(at) && Names.isOrdinary(tokens.word(at));
    }

    /** Whether "AI" before it is part of the name: "National AI Computing Center". */
    private static boolean isHead(Capitals line, int at) {
        return isPart(line, at) && HEADS.contains(line.tokens().word(at));
    }

    /** "Ministry of Electronics" and "Institute" may go on: "and IT", "for Progress". */
    private static boolean goesOn(Tokens tokens, int first, int at) {
        boolean institution = false;
        for (int i = first; i < at; i++) {
            institution |= INSTITUTIONS.contains(tokens.word(i));
        }
        boolean and = tokens.is(at, "and");
        return institution
                && isOfInstitution(tokens, first, at) == and
                && (!and || Names.isOrdinary(tokens.word(at - 1)));
    }

    /** Whether "of" or "for" stands behind the word for an institution. */
    private static boolean isOfInstitution(Tokens tokens, int first, int at) {
        boolean institution = false;
        for (int i = first; i < at; i++) {
            institution |= INSTITUTIONS.contains(tokens.word(i));
            if (institution && tokens.is(i, "of", "for")) {
                return true;
            }
        }
        return false;
    }

    /** Whether "AI" ends the name before it: not in "Fjord AI chips" and "Fjord AI lab". */
    private static boolean isNamedAi(Capitals line, int at) {
        Tokens tokens = line.tokens();
        if (!tokens.is(at, "ai") || !line.isPart(at) || tokens.isHardware(at + 1)) {
            return false;
        }
        boolean ends =
                !tokens.has(at + 1) || !(tokens.get(at + 1).meaning() instanceof Meaning.Word);
        return ends || AFTER_NAMES.contains(tokens.word(at + 1));
    }

    /** "Chess.com". */
    private static boolean isDomain(Tokens tokens, int at) {
        return tokens.is(at, ".")
                && tokens.isGlued(at - 1)
                && tokens.isGlued(at)
                && tokens.is(at + 1, "ai", "co", "com", "io", "net", "org");
    }

    /** Whether a run is the name of an institution by its form: "University of Oslo". */
    static boolean isInstitution(Tokens tokens, int first, int after) {
        for (int i = first; i + 1 < after; i++) {
            if (INSTITUTIONS.contains(tokens.word(i)) && tokens.is(i + 1, "of", "for", "de")) {
                return true;
            }
        }
        return after - first > 1 && INSTITUTIONS.contains(tokens.word(after - 1));
    }
}
