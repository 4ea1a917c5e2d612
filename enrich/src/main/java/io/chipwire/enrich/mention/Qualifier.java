package io.chipwire.enrich.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words before a number that say how far it is told: "more than", "up to", "about". */
enum Qualifier {
    AT_LEAST,
    AT_MOST,
    ABOUT,
    NONE;

    private static final int LONGEST = 4;

    private static final Map<String, Qualifier> WORDS = words();

    /**
     * Words found.
     *
     * @param first index of the first one; that of the number if there are none
     */
    record Hit(int first, Qualifier sense) {}

    /** The longest such words that end right before a token. */
    static Hit before(Tokens tokens, int number) {
        Hit longest = new Hit(number, NONE);
        StringBuilder words = new StringBuilder();
        for (int i = number - 1; i >= Math.max(0, number - LONGEST); i--) {
            words.insert(0, words.isEmpty() ? "" : " ").insert(0, tokens.word(i));
            Qualifier sense = WORDS.getOrDefault(words.toString(), NONE);
            longest = sense == NONE ? longest : new Hit(i, sense);
        }
        boolean handed =
                tokens.is(longest.first(), "over")
                        && tokens.word(longest.first() - 1).startsWith("hand");
        return handed ? new Hit(number, NONE) : longest;
    }

    private static Map<String, Qualifier> words() {
        Map<String, Qualifier> words = new HashMap<>();
        for (List<String> row : WordList.rows(Qualifier.class, "number-qualifiers.tsv")) {
            String sense = row.get(1).replace('-', '_').toUpperCase(Locale.ROOT);
            words.put(row.get(0), valueOf(sense));
        }
        return Map.copyOf(words);
    }
}
