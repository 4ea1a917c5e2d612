package io.chipwire.enrich.mention;

import java.util.Set;

/** Words that stand for somebody named before: "it", "the company", "the Oslo-based startup". */
final class References {
    private static final Set<String> HEADS = WordList.of(References.class, "reference-heads.txt");

    private static final int REACH = 4;

    /** "the Oslo - based cloud provider". */
    private static final int REACH_OF_PLACE = 7;

    private References() {}

    /** One past the words that point back; the index itself if none begin there. */
    static int end(Capitals line, int first) {
        Tokens tokens = line.tokens();
        if (!(tokens.get(first).meaning() instanceof Meaning.Word)) {
            return first;
        }
        if (tokens.is(first, "it", "they", "he", "she", "we")) {
            return first + 1;
        }
        if (!tokens.is(first, "the", "this")) {
            return first;
        }
        boolean based = tokens.is(first + 3, "based");
        int last = Math.min(tokens.size(), first + (based ? REACH_OF_PLACE : REACH));
        for (int i = first + 1; i < last; i++) {
            if (HEADS.contains(tokens.word(i)) && line.isSmall(i)) {
                return isName(tokens, i + 1) ? first : i + 1;
            }
            if (!(tokens.get(i).meaning() instanceof Meaning.Word) && !tokens.is(i, "-")) {
                return first;
            }
        }
        return first;
    }

    private static boolean isName(Tokens tokens, int at) {
        return tokens.has(at)
                && (tokens.get(at).meaning() instanceof Meaning.Listed
                        || tokens.get(at).meaning() instanceof Meaning.Unlisted);
    }
}
