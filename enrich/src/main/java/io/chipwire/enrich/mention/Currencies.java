package io.chipwire.enrich.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How texts write currencies: {@code NT$}, {@code EUR}, "swiss francs", {@code MEUR}. */
final class Currencies {
    /**
     * A currency written.
     *
     * @param first index of its first token
     * @param after index one past its last token
     * @param code ISO 4217; empty if none is written there
     * @param factor what it multiplies the number by: 1e6 for {@code MEUR}
     */
    record Read(int first, int after, String code, double factor) {
        boolean isNothing() {
            return code.isEmpty();
        }
    }

    /** Signs that several countries share. */
    private static final String[] SHARED = {"$", "\u00a5", "\u00a3"};

    private static final int LONGEST_NAME = 4;
    private static final double MILLION = 1e6;

    private static final Map<String, String> SIGNS = new HashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Set<String> CODES = new HashSet<>();

    /** Signs that are letters and stand at the digits: {@code Rs20}, {@code RM42}. */
    private static final Set<String> LETTERS = new HashSet<>();

    static {
        for (List<String> row : WordList.rows(Currencies.class, "currencies.tsv")) {
            String code = row.get(0);
            CODES.add(code);
            NAMES.put(code.toLowerCase(Locale.ROOT), code);
            for (String sign : row.get(1).isEmpty() ? new String[0] : row.get(1).split("\\|")) {
                SIGNS.put(sign.replace(".", "").toLowerCase(Locale.ROOT), code);
                if (sign.chars().allMatch(Character::isLetter)) {
                    LETTERS.add(sign.toLowerCase(Locale.ROOT));
                }
            }
            for (String name : row.get(2).split("\\|")) {
                NAMES.put(name.replace(".", " ").replaceAll(" +", " "), code);
            }
        }
    }

    private Currencies() {}

    /** The words that a sum may begin with: names, codes and signs made of letters. */
    static Set<String> firstWords() {
        Set<String> words = new HashSet<>(NAMES.keySet());
        words.addAll(SIGNS.keySet());
        words.addAll(LETTERS);
        return words;
    }

    /** Whether a sign that several countries share stands there. */
    static boolean isShared(Tokens tokens, int at) {
        return tokens.is(at, SHARED);
    }

    /** Whether letters glued before digits are a currency: the "USD" of {@code USD115}. */
    static boolean isGlued(String letters) {
        return CODES.contains(letters)
                || (letters.length() == 2 && LETTERS.contains(letters.toLowerCase(Locale.ROOT)));
    }

    /** The currency that a number after these tokens is told in. */
    static Read before(Tokens tokens, int first) {
        Read sign = sign(tokens, first);
        if (!sign.isNothing()) {
            return sign;
        }
        String word = tokens.word(first);
        String code = NAMES.getOrDefault(word, "");
        boolean named = !code.isEmpty() && (isCode(word, code) || word.length() >= 6);
        if (named) {
            return new Read(first, first + 1, code, 1);
        }
        if (LETTERS.contains(word)) {
            boolean point = tokens.is(first + 1, ".");
            return new Read(first, point ? first + 2 : first + 1, SIGNS.getOrDefault(word, ""), 1);
        }
        return none(first);
    }

    /** The currency of the number that ends before these tokens. */
    static Read after(Tokens tokens, int first) {
        if (!tokens.has(first)) {
            return none(first);
        }
        Read sign = sign(tokens, first);
        if (!sign.isNothing()) {
            return sign;
        }
        Read longest = none(first);
        StringBuilder name = new StringBuilder();
        int words = 0;
        for (int i = first; tokens.has(i) && words < LONGEST_NAME; i++) {
            if (tokens.is(i, ".")) {
                continue;
            }
            name.append(name.isEmpty() ? "" : " ").append(tokens.word(i));
            String code = NAMES.getOrDefault(name.toString(), "");
            longest = code.isEmpty() ? longest : new Read(first, i + 1, code, 1);
            words++;
        }
        return longest.isNothing() ? millions(tokens, first) : longest;
    }

    /** {@code MUSD}: millions of them. */
    private static Read millions(Tokens tokens, int first) {
        String word = tokens.word(first);
        boolean form = word.length() == 4 && word.charAt(0) == 'm';
        String code = form ? word.substring(1).toUpperCase(Locale.ROOT) : "";
        return CODES.contains(code) ? new Read(first, first + 1, code, MILLION) : none(first);
    }

    /** A sign, with the letters before it: {@code NT$}, {@code hk $}, {@code u.s $}. */
    private static Read sign(Tokens tokens, int first) {
        String word = tokens.word(first);
        String code =
                tokens.isMark(first) || word.equals("\u5143") ? SIGNS.getOrDefault(word, "") : "";
        if (!code.isEmpty()) {
            return new Read(first, first + 1, code, 1);
        }
        int next = first + 1;
        if (!tokens.is(next, SHARED)) {
            return none(first);
        }
        // "a $4 billion order" is no Australian one
        boolean sure = tokens.isGlued(first) || word.length() > 1 || word.equals("c");
        String country = SIGNS.getOrDefault(word + tokens.word(next), "");
        return sure && !country.isEmpty() ? new Read(first, next + 1, country, 1) : none(first);
    }

    private static boolean isCode(String word, String code) {
        return word.length() == 3 && word.equals(code.toLowerCase(Locale.ROOT));
    }

    private static Read none(int first) {
        return new Read(first, first, "", 1);
    }
}
