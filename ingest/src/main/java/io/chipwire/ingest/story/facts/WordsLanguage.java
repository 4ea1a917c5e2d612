package io.chipwire.ingest.story.facts;

import io.chipwire.ingest.story.outline.Passage;
import io.chipwire.ingest.story.words.Plain;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The language of a page's prose, by its script and its commonest words.
 *
 * @param tag BCP 47 tag, or the empty string where the prose does not tell
 * @param isLatin whether most letters are Latin
 */
record WordsLanguage(String tag, boolean isLatin) {
    private static final int MOST_LETTERS = 20_000;
    private static final int FEWEST_LETTERS = 200;

    /** So many hits, and twice as many as the next language has, are no chance. */
    private static final int SURE = 8;

    /** Kana makes this share of Japanese, and none of Chinese. */
    private static final double KANA = 0.1;

    private static final Map<UnicodeScript, String> BY_SCRIPT =
            Map.of(
                    UnicodeScript.HANGUL, "ko",
                    UnicodeScript.THAI, "th",
                    UnicodeScript.HEBREW, "he",
                    UnicodeScript.GREEK, "el",
                    UnicodeScript.HAN, "zh");

    /** Articles, prepositions and the like that only one of these languages has. */
    private static final Map<String, Set<String>> COMMON =
            Map.of(
                    "de", Set.of("der", "und", "die", "das", "nicht", "mit", "ist", "für", "ein"),
                    "en", Set.of("the", "of", "and", "to", "that", "with", "for", "is", "was"),
                    "es", Set.of("el", "los", "las", "del", "una", "por", "para", "y", "con"),
                    "fr", Set.of("le", "les", "des", "et", "du", "est", "dans", "pour", "une"),
                    "it", Set.of("il", "di", "che", "della", "per", "gli", "sono", "nel", "è"),
                    "nl", Set.of("het", "van", "een", "en", "dat", "niet", "zijn", "voor", "op"),
                    "pt", Set.of("o", "os", "da", "do", "em", "não", "uma", "para", "com"));

    /** The language of the prose among a page's passages. */
    static WordsLanguage of(List<Passage> passages) {
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        Map<String, Integer> hits = new HashMap<>();
        int letters = 0;
        for (Passage passage : passages) {
            if (passage.isProse() && letters < MOST_LETTERS) {
                letters += countScripts(passage.text(), scripts);
                countWords(passage.text(), hits);
            }
        }
        int latin = scripts.getOrDefault(UnicodeScript.LATIN, 0);
        boolean isLatin = latin * 2 > letters;
        if (letters < FEWEST_LETTERS) {
            return new WordsLanguage("", isLatin);
        }
        return new WordsLanguage(isLatin ? commonest(hits) : scripted(scripts, letters), isLatin);
    }

    private static int countScripts(String text, Map<UnicodeScript, Integer> scripts) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                scripts.merge(UnicodeScript.of(c), 1, Integer::sum);
                letters++;
            }
        }
        return letters;
    }

    private static void countWords(String text, Map<String, Integer> hits) {
        for (String word : Plain.folded(text).split(" ")) {
            for (Map.Entry<String, Set<String>> language : COMMON.entrySet()) {
                if (language.getValue().contains(word)) {
                    hits.merge(language.getKey(), 1, Integer::sum);
                }
            }
        }
    }

    private static String scripted(Map<UnicodeScript, Integer> scripts, int letters) {
        int kana =
                scripts.getOrDefault(UnicodeScript.HIRAGANA, 0)
                        + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (kana > letters * KANA) {
            return "ja";
        }
        return BY_SCRIPT.entrySet().stream()
                .filter(script -> scripts.getOrDefault(script.getKey(), 0) * 2 > letters)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static String commonest(Map<String, Integer> hits) {
        List<Map.Entry<String, Integer>> ranked =
                hits.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .toList();
        boolean isSure =
                !ranked.isEmpty()
                        && ranked.getFirst().getValue() >= SURE
                        && (ranked.size() == 1
                                || ranked.getFirst().getValue() > 2 * ranked.get(1).getValue());
        return isSure ? ranked.getFirst().getKey() : "";
    }
}
