package io.chipwire.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins capitalised words to names that no list knows, and marks words that point back. */
final class Names {
    /** The commonest words: one of them alone is no name, however it is capitalised. */
    private static final Set<String> VOCABULARY = WordList.of(Names.class, "vocabulary.txt");

    /** The words of the language: no names where every word has a capital. */
    private static final Set<String> DICTIONARY = WordList.of(Names.class, "dictionary.txt");

    private static final Set<String> PLACES = WordList.of(Names.class, "places.txt");
    private static final Set<String> FIRST_NAMES = WordList.of(Names.class, "first-names.txt");

    /** Sockets and memories: "SXM4", "HBM3e", "DDR5". */
    private static final Pattern CODE = Pattern.compile("[a-z]{2,5}\\d[a-z]?");

    /** What stands behind a company's name and is none: "IREN Limited". */
    private static final Set<String> LEGAL_FORMS =
            Set.of("ag", "company", "corporation", "group", "holding", "holdings", "limited", "sa");

    private static final int LONGEST_PERSON = 3;

    private final ArticleNames article;

    Names(ArticleNames article) {
        this.article = article;
    }

    /** What a run of capitalised words is. */
    enum Kind {
        NAME,
        PERSON,
        PLACE,
        WORDS
    }

    /** Capitalised words from one token to before another. */
    record Run(int first, int after, Kind kind) {}

    static boolean isOrdinary(String word) {
        return VOCABULARY.contains(word) || DICTIONARY.contains(word);
    }

    /** The tokens with those of each name, and of each reference, as one. */
    List<Token> join(Capitals line) {
        List<Token> joined = new ArrayList<>(line.tokens().size());
        int at = 0;
        for (Run run : runs(line)) {
            addReferences(line, at, run.first(), joined);
            if (run.kind() == Kind.NAME) {
                String name = line.text(run.first(), run.after());
                Meaning meaning = new Meaning.Unlisted(article.full(name));
                joined.add(token(line, run.first(), run.after(), meaning));
            } else {
                joined.addAll(line.tokens().between(run.first(), run.after()));
            }
            at = run.after();
        }
        addReferences(line, at, line.tokens().size(), joined);
        return List.copyOf(joined);
    }

    private static void addReferences(Capitals line, int from, int to, List<Token> joined) {
        int at = from;
        while (at < to) {
            int after = References.end(line, at);
            boolean points = after > at && after <= to;
            joined.add(points ? token(line, at, after, new Meaning.Back()) : line.tokens().get(at));
            at = points ? after : at + 1;
        }
    }

    private static Token token(Capitals line, int first, int after, Meaning meaning) {
        return new Token(
                line.tokens().get(first).start(),
                line.tokens().get(after - 1).end(),
                Scanner.folded(line.text(first, after)),
                meaning);
    }

    /** The runs of capitalised words of a sentence, in order. */
    List<Run> runs(Capitals line) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < line.tokens().size()) {
            int told = line.toldEnd(at);
            int back = told > at ? at : References.end(line, at);
            boolean tells = told > at && !isLegalForm(line.tokens(), at, told);
            Run run = tells ? new Run(at, told, Kind.NAME) : untold(line, at);
            if (back == at && run.after() > at) {
                runs.add(run);
            }
            at = Math.max(at + 1, Math.max(back, run.after()));
        }
        return runs;
    }

    /** A run that nobody told of; it ends where a told one begins. */
    private Run untold(Capitals line, int first) {
        Run run = run(line, first);
        int next = line.nextTold(first + 1, run.after());
        return next < run.after() ? new Run(first, next, Kind.WORDS) : run;
    }

    private Run run(Capitals line, int first) {
        Tokens tokens = line.tokens();
        if (tokens.isListed(first)) {
            // "Samsung Medical Center" is not Samsung
            boolean longer = NameRun.isHead(tokens.word(first + 1)) && line.isPart(first + 1);
            int after = NameRun.end(line, first + 1);
            boolean styled = !longer && isStyle(line, first + 1, after);
            return new Run(
                    first, longer || styled ? after : first, styled ? Kind.WORDS : Kind.NAME);
        }
        int after = NameRun.end(line, first);
        for (int begin = first; line.isWeak(first) && begin < after; begin++) {
            if (article.knows(line.text(begin, after))) {
                return begin > first
                        ? new Run(first, begin, Kind.WORDS)
                        : new Run(first, after, Kind.NAME);
            }
        }
        int known = line.isTitle() ? knownEnd(line, first, after) : first;
        if (known > first) {
            return new Run(first, known, Kind.NAME);
        }
        return after == first
                ? new Run(first, first, Kind.WORDS)
                : new Run(first, after, kind(line, first, after));
    }

    /** "Foxconn Technology Group": ordinary words behind a listed name, which alone are none. */
    private static boolean isStyle(Capitals line, int first, int after) {
        Tokens tokens = line.tokens();
        for (int i = first; i < after; i++) {
            if (!isOrdinary(tokens.word(i))) {
                return false;
            }
        }
        return after > first + 1 && NameRun.isHead(tokens.word(after - 1));
    }

    /** In a title, where a known name ends that only ordinary words follow: "Acme Rents GPUs". */
    private int knownEnd(Capitals line, int first, int after) {
        int end = after - 1;
        while (end > first && isOrdinary(line.tokens().word(end))) {
            if (article.knows(line.text(first, end))) {
                return end;
            }
            end--;
        }
        return first;
    }

    private static boolean isLegalForm(Tokens tokens, int first, int after) {
        for (int i = first; i < after; i++) {
            if (!LEGAL_FORMS.contains(tokens.word(i))) {
                return false;
            }
        }
        return true;
    }

    private Kind kind(Capitals line, int first, int after) {
        if (isLegalForm(line.tokens(), first, after)) {
            return Kind.WORDS;
        }
        String name = Scanner.folded(line.text(first, after));
        if (PLACES.contains(name)) {
            return Kind.PLACE;
        }
        if (isPerson(line, first, after)) {
            return Kind.PERSON;
        }
        return isName(line, first, after) ? Kind.NAME : Kind.WORDS;
    }

    private boolean isPerson(Capitals line, int first, int after) {
        Tokens tokens = line.tokens();
        if (after - first > LONGEST_PERSON) {
            return false;
        }
        for (int i = first; i < after; i++) {
            if (NameRun.isHead(tokens.word(i)) || tokens.isMark(i)) {
                return false;
            }
        }
        boolean alone = after == first + 1 && article.isSurname(tokens.word(first));
        return alone || FIRST_NAMES.contains(tokens.word(first));
    }

    /** Whether a capitalised run is more than ordinary words: "Took" and "High Density" are not. */
    private boolean isName(Capitals line, int first, int after) {
        Tokens tokens = line.tokens();
        boolean dateline =
                first == 0
                        && tokens.is(after, ",", "-", "\u2013", "\u2014", "(", ".")
                        && line.isShouted(first);
        boolean code = after == first + 1 && CODE.matcher(tokens.word(first)).matches();
        if (dateline || code) {
            return false;
        }
        boolean several = !line.isWeak(first) && after - first > 1;
        return several
                || NameRun.isInstitution(tokens, first, after)
                || acts(line, first, after)
                || !isOrdinary(line, first, after);
    }

    /** Whether all words of the run have a capital for another reason than being a name. */
    private boolean isOrdinary(Capitals line, int first, int after) {
        Tokens tokens = line.tokens();
        boolean label = line.begins(first) && tokens.is(after, ":");
        for (int i = first; i < after; i++) {
            String word = tokens.word(i);
            boolean weak = line.isTitle() || label || (i == first && line.begins(i));
            boolean derived =
                    line.begins(first)
                            && after == first + 1
                            && (word.endsWith("ly") || word.endsWith("ing"));
            boolean ordinary =
                    VOCABULARY.contains(word)
                            || derived
                            || (weak && (DICTIONARY.contains(word) || article.isSmall(word)));
            if (!ordinary && line.isPart(i)) {
                return false;
            }
        }
        return true;
    }

    /** A bare noun in the singular with a verb behind it: "Oracle has", but not "Prices have". */
    private boolean acts(Capitals line, int first, int after) {
        String word = line.tokens().word(first);
        return after == first + 1
                && line.begins(first)
                && !VOCABULARY.contains(word)
                && !article.isSmall(word)
                && !word.endsWith("s")
                && !word.endsWith("ly")
                && !word.endsWith("ing")
                && NameRun.isVerb(line.tokens().word(after));
    }
}
