package io.chipwire.ingest.newsletter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether parts of a text are about one thing: some name stands in nearly all of them. */
final class OneStory {
    private static final double NEARLY_ALL = 0.75;
    private static final double MOST = 0.6;

    /** Kinds of things and people that are written like names. */
    private static final Set<String> KINDS =
            Set.of("api", "ceo", "cfo", "cpu", "cpus", "cto", "gpu", "gpus", "llm", "llms", "usa");

    /** {@code Why it matters:} names nothing. */
    private static final Pattern LABEL = Pattern.compile("(?m)^[^:.\\n]{1,40}:\\s");

    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}\\p{N}]{2,}");
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}{3,}(?![\\p{L}\\p{N}])");

    private OneStory() {}

    /**
     * Whether the parts are about one thing.
     *
     * @param front what stands above them: a name that stands there too needs to stand in fewer
     */
    static boolean isTold(List<Candidate> parts, String front) {
        Map<String, Integer> partsWith = new HashMap<>();
        Set<String> ordinary = new HashSet<>();
        for (Candidate part : parts) {
            String text = LABEL.matcher(words(part)).replaceAll("");
            found(WORD, text).forEach(ordinary::add);
            found(NAME, text).forEach(name -> partsWith.merge(name, 1, Integer::sum));
        }
        partsWith.keySet().removeAll(ordinary);
        partsWith.keySet().removeAll(KINDS);
        Set<String> first = found(NAME, front);
        return partsWith.entrySet().stream()
                .anyMatch(name -> {
                    double share = first.contains(name.getKey()) ? MOST : NEARLY_ALL;
                    return name.getValue() >= share * parts.size();
                });
    }

    /** Headings in capitals tell no name from a word. */
    private static String words(Candidate part) {
        return part.lines().stream()
                .map(Line::text)
                .filter(text -> text.chars().anyMatch(Character::isLowerCase))
                .collect(Collectors.joining("\n"));
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
