package io.chipwire.enrich.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A word that numbers are made of.
 *
 * @param kind how it joins with others
 * @param value what it counts; for parts the number that they divide by
 */
record NumberWord(Kind kind, double value) {
    enum Kind {
        /** "one" to "nine", and "zero". */
        DIGIT,
        /** "ten" to "nineteen". */
        TEEN,
        /** "twenty" to "ninety". */
        TEN,
        /** "hundred", "million", and "k" after digits. */
        SCALE,
        /** "thousands": a number of its own, and a scale after one. */
        PLURAL,
        /** "third": a place in a row, or a part after "one". */
        PART,
        /** "thirds". */
        PARTS,
        /** No word of numbers. */
        NONE
    }

    static final NumberWord NOTHING = new NumberWord(Kind.NONE, 0);

    private static final Map<String, NumberWord> WORDS = words();

    /** All words that numbers are made of. */
    static Set<String> all() {
        return WORDS.keySet();
    }

    static NumberWord of(String word) {
        return WORDS.getOrDefault(word, NOTHING);
    }

    boolean isCardinal() {
        return kind == Kind.DIGIT || kind == Kind.TEEN || kind == Kind.TEN;
    }

    /** Whether it multiplies the number before it. */
    boolean isScale() {
        return kind == Kind.SCALE || kind == Kind.PLURAL;
    }

    private static Map<String, NumberWord> words() {
        Map<String, NumberWord> words = new HashMap<>();
        for (List<String> row : WordList.rows(NumberWord.class, "number-words.tsv")) {
            Kind kind = Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            words.put(row.get(0), new NumberWord(kind, Double.parseDouble(row.get(2))));
        }
        return Map.copyOf(words);
    }
}
