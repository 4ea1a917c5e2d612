package io.chipwire.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins capitalised words to names that no list knows, and marks words that point back. */
final class Names {
    /** Words that make a listed name part of a longer one: "Samsung Medical Center". */
    private static final Set<String> HEADS = WordList.of(Names.class, "name-heads.txt");

    /** Words of the language: one of them alone is no name, however it is capitalised. */
    private static final Set<String> VOCABULARY = WordList.of(Names.class, "vocabulary.txt");

    /** Words that begin sentences and headings and never begin a name. */
    private static final Set<String> COMMON = WordList.of(Names.class, "common-words.txt");

    /** Words that follow a whole name: verbs of saying and dealing, auxiliaries, prepositions. */
    private static final Set<String> AFTER_NAMES = WordList.of(Names.class, "after-names.txt");

    /** Sockets and memories: "SXM4", "HBM3e", "DDR5". */
    private static final Pattern CODE = Pattern.compile("[a-z]{2,5}\\d[a-z]?");

    private static final Set<String> LINKS = Set.of("of", "&", "and", "de", "for", "the", "-", ".");

    private static final Set<String> HEADS_BACK = WordList.of(Names.class, "reference-heads.txt");

    private Names() {}

    static List<Token> join(String text, List<Token> tokens) {
        List<Token> joined = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int after = endOfName(text, tokens, at);
            if (after > at) {
                int start = tokens.get(at).start();
                int end = tokens.get(after - 1).end();
                String name = text.substring(start, end);
                joined.add(new Token(start, end, Scanner.folded(name), new Meaning.Unlisted(name)));
                at = after;
                continue;
            }
            after = endOfReference(text, tokens, at);
            if (after > at) {
                int start = tokens.get(at).start();
                int end = tokens.get(after - 1).end();
                joined.add(
                        new Token(
                                start, end, Scanner.folded(text.substring(start, end)), new Meaning.Back()));
                at = after;
                continue;
            }
            joined.add(tokens.get(at++));
        }
        return joined;
    }

    /** One past a capitalised name; the index itself if none begins there. */
    private static int endOfName(String text, List<Token> tokens, int first) {
        Token begin = tokens.get(first);
        boolean listed = begin.meaning() instanceof Meaning.Listed;
        if (listed) {
            int next = first + 1;
            boolean longer =
                    next < tokens.size()
                            && HEADS.contains(tokens.get(next).word())
                            && isNamePart(text, tokens.get(next));
            return longer ? run(text, tokens, next) : first;
        }
        if (!isNamePart(text, begin) || COMMON.contains(begin.word())) {
            return first;
        }
        int after = run(text, tokens, first);
        return isName(text, tokens, first, after) ? after : first;
    }

    /** Whether a capitalised run is more than ordinary words: "Took" and "High Density" are not. */
    private static boolean isName(String text, List<Token> tokens, int first, int after) {
        boolean begins = first == 0 || tokens.get(first - 1).meaning() instanceof Meaning.Mark;
        int ordinary = 0;
        for (Token token : tokens.subList(first, after)) {
            String word = token.word();
            boolean derived =
                    begins && after == first + 1 && (word.endsWith("ly") || word.endsWith("ing"));
            ordinary += VOCABULARY.contains(word) || COMMON.contains(word) || derived ? 1 : 0;
        }
        boolean dateline =
                first == 0
                        && after < tokens.size()
                        && tokens.get(after).is(",", "-", "\u2013", "\u2014", "(", ".")
                        && isCapitals(text, tokens.get(first));
        boolean several = !begins && after - first > 1;
        boolean code = after == first + 1 && CODE.matcher(tokens.get(first).word()).matches();
        return !dateline && !code && (several || ordinary < after - first);
    }

    /** Whether a name may follow; after a broken character it is the rest of a broken word. */
    private static boolean isBeforeName(char c) {
        return c < 128
                || Character.isWhitespace(c)
                || Character.isLetter(c)
                || "\u201c\u2018\u2019\u2013\u2014\u2022\u00ab".indexOf(c) >= 0;
    }

    private static boolean isCapitals(String text, Token token) {
        for (int i = token.start(); i < token.end(); i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return token.end() - token.start() > 3;
    }

    private static int run(String text, List<Token> tokens, int first) {
        int after = first + 1;
        while (after < tokens.size() && after < first + 8) {
            Token token = tokens.get(after);
            if (isNamePart(text, token) && !COMMON.contains(token.word())) {
                after++;
                continue;
            }
            boolean link =
                    LINKS.contains(token.word())
                            && !token.is("and", "for", ".")
                            && after + 1 < tokens.size()
                            && isNamePart(text, tokens.get(after + 1))
                            && !COMMON.contains(tokens.get(after + 1).word());
            if (!link) {
                break;
            }
            after += 2;
        }
        return isNamedAi(text, tokens, after) ? after + 1 : after;
    }

    /** Whether "AI" ends the name before it: not in "Fjord AI chips" and "Fjord AI lab". */
    private static boolean isNamedAi(String text, List<Token> tokens, int at) {
        if (at >= tokens.size()
                || !tokens.get(at).is("ai")
                || !isNamePart(text, tokens.get(at))
                || (at + 1 < tokens.size()
                        && tokens.get(at + 1).meaning() instanceof Meaning.Hardware)) {
            return false;
        }
        int next = at + 1;
        boolean ends =
                next >= tokens.size() || !(tokens.get(next).meaning() instanceof Meaning.Word);
        return ends || AFTER_NAMES.contains(tokens.get(next).word());
    }

    private static boolean isNamePart(String text, Token token) {
        return token.meaning() instanceof Meaning.Word
                && Character.isUpperCase(text.charAt(token.start()))
                && (token.start() == 0 || isBeforeName(text.charAt(token.start() - 1)))
                && (token.end() - token.start() > 1 || token.is("x"));
    }

    private static int endOfReference(String text, List<Token> tokens, int first) {
        Token token = tokens.get(first);
        if (!(token.meaning() instanceof Meaning.Word)) {
            return first;
        }
        if (token.is("it", "they", "he", "she", "we")) {
            return first + 1;
        }
        if (!token.is("the", "its", "this") || token.is("its")) {
            return first;
        }
        boolean based = first + 3 < tokens.size() && tokens.get(first + 3).is("based");
        for (int i = first + 1; i < Math.min(tokens.size(), first + (based ? 7 : 4)); i++) {
            if (HEADS_BACK.contains(tokens.get(i).word())
                    && Character.isLowerCase(text.charAt(tokens.get(i).start()))) {
                boolean follows =
                        i + 1 < tokens.size()
                                && (tokens.get(i + 1).meaning() instanceof Meaning.Listed
                                        || tokens.get(i + 1).meaning() instanceof Meaning.Unlisted);
                return follows ? first : i + 1;
            }
            if (!(tokens.get(i).meaning() instanceof Meaning.Word) && !tokens.get(i).is("-")) {
                return first;
            }
        }
        return first;
    }
}
