package io.chipwire.ingest.newsletter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether parts of a text are about one thing: some name stands in nearly all of them. */
final class OneStory {
    private static final double NEARLY_ALL = 0.75;
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}\\p{N}]{2,}");
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}{3,}(?![\\p{L}\\p{N}])");

    private OneStory() {}

    static boolean isTold(List<Candidate> parts) {
        Map<String, Integer> partsWith = new HashMap<>();
        Set<String> ordinary = new HashSet<>();
        for (Candidate part : parts) {
            String text = part.text();
            found(WORD, text).forEach(ordinary::add);
            found(NAME, text).forEach(name -> partsWith.merge(name, 1, Integer::sum));
        }
        partsWith.keySet().removeAll(ordinary);
        return partsWith.values().stream().anyMatch(count -> count >= NEARLY_ALL * parts.size());
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> words = new HashSet<>();
        Matcher word = pattern.matcher(text);
        while (word.find()) {
            words.add(word.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
