package io.chipwire.enrich.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A sentence as names stand in it: which of its words are written like a part of a name. */
final class Capitals {
    /** Words that stay small in titles too. */
    private static final Set<String> SMALL =
            Set.of(
                    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "of",
                    "on", "or", "over", "the", "to", "via", "vs", "with");

    private static final int LEAST_OF_TITLE = 3;

    private final String text;
    private final Tokens tokens;
    private final boolean title;
    private final Map<Integer, Integer> told = new HashMap<>();

    /**
     * A sentence.
     *
     * @param names what is told of its names beforehand; those that the tokens do not fit are
     *     passed over
     */
    Capitals(String text, List<Token> tokens, List<NameSpan> names) {
        this.text = text;
        this.tokens = new Tokens(tokens);
        this.title = isTitle(text, tokens);
        names.forEach(this::tell);
    }

    private void tell(NameSpan name) {
        int first = 0;
        while (tokens.has(first) && tokens.get(first).start() < name.start()) {
            first++;
        }
        int after = first;
        while (tokens.has(after) && tokens.get(after).end() <= name.end() && isPlain(after)) {
            after++;
        }
        boolean fits =
                after > first
                        && tokens.get(first).start() == name.start()
                        && tokens.get(after - 1).end() == name.end();
        if (fits && (isUnlisted(first, after) || isLonger(first, after))) {
            told.put(first, after);
        }
    }

    private boolean isUnlisted(int first, int after) {
        return IntStream.range(first, after).noneMatch(tokens::isListed);
    }

    /** Whether words with a capital go on behind or before a listed name. */
    private boolean isLonger(int first, int after) {
        return after - first > 1 && !isSmall(after - 1);
    }

    /** Whether it may be part of a longer name: a word, a mark, or "Ghana" in "Bank of Ghana". */
    private boolean isPlain(int at) {
        return tokens.isMark(at)
                || tokens.isListed(at)
                || tokens.get(at).meaning() instanceof Meaning.Word;
    }

    /** One past the last word of the name that is told to begin there; the index if none is. */
    int toldEnd(int first) {
        return told.getOrDefault(first, first);
    }

    /** The first token from one to before another where a name is told; the latter if none is. */
    int nextTold(int from, int before) {
        int at = from;
        while (at < before && !told.containsKey(at)) {
            at++;
        }
        return at;
    }

    Tokens tokens() {
        return tokens;
    }

    /** Whether it is a Headline Where Every Word Has a Capital, which then tells nothing. */
    boolean isTitle() {
        return title;
    }

    /** The text from one token to before another. */
    String text(int first, int after) {
        return text.substring(tokens.get(first).start(), tokens.get(after - 1).end());
    }

    /** Whether any word has a capital where this one stands. */
    boolean isWeak(int at) {
        return title || begins(at);
    }

    /** Whether it stands first in the sentence, or first after a mark. */
    boolean begins(int at) {
        return at == 0 || tokens.isMark(at - 1);
    }

    boolean isSmall(int at) {
        return tokens.has(at) && Character.isLowerCase(text.charAt(tokens.get(at).start()));
    }

    /** Whether the word is written like a part of a name: "Acme", "xLight", not "I". */
    boolean isPart(int at) {
        if (!tokens.has(at) || !(tokens.get(at).meaning() instanceof Meaning.Word)) {
            return false;
        }
        Token token = tokens.get(at);
        boolean capital = Character.isUpperCase(text.charAt(token.start())) || isCamel(text, token);
        return capital
                && (token.start() == 0 || isBeforeName(text.charAt(token.start() - 1)))
                && (token.end() - token.start() > 1 || token.is("x"));
    }

    /** Whether it is written in capitals throughout, and no acronym. */
    boolean isShouted(int at) {
        Token token = tokens.get(at);
        for (int i = token.start(); i < token.end(); i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return token.end() - token.start() > 3;
    }

    /** "xLight", "iGenius": one small letter before capitals and small letters. */
    private static boolean isCamel(String text, Token token) {
        int start = token.start();
        return token.end() - start > 3
                && Character.isLowerCase(text.charAt(start))
                && Character.isUpperCase(text.charAt(start + 1))
                && Character.isLowerCase(text.charAt(start + 2));
    }

    /** Whether a name may follow; after a broken character it is the rest of a broken word. */
    private static boolean isBeforeName(char c) {
        return c < 128
                || Character.isWhitespace(c)
                || Character.isLetter(c)
                || "\u201c\u2018\u2019\u2013\u2014\u2022\u00ab".indexOf(c) >= 0;
    }

    private static boolean isTitle(String text, List<Token> tokens) {
        int capitals = 0;
        int words = 0;
        for (Token token : tokens) {
            boolean counts =
                    token.meaning() instanceof Meaning.Word
                            && !SMALL.contains(token.word())
                            && Character.isLetter(text.charAt(token.start()));
            if (counts) {
                words++;
                capitals += Character.isUpperCase(text.charAt(token.start())) ? 1 : 0;
            }
        }
        return words >= LEAST_OF_TITLE && 5 * capitals >= 4 * words;
    }
}
