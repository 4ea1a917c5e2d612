package io.chipwire.ingest.newsletter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which lines only name what an item of the same issue tells. */
final class Mentions {
    /** Longer lines tell something themselves. */
    private static final int LONGEST = 600;

    private static final double MOST = 0.7;
    private static final int SHORT_ITEM = 200;

    private static final Pattern TELLING =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{Lu}[\\p{L}\\p{N}]{2,}|\\p{Nd}[\\p{Nd}.,]*)");
    private static final Pattern ORDINARY =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}{2,}(?![\\p{L}\\p{N}])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");

    private final Set<String> told = new HashSet<>();
    private final Set<String> ordinary = new HashSet<>();
    private final Map<Candidate, Set<String>> words = new HashMap<>();

    Mentions(List<Candidate> items) {
        for (Candidate item : items) {
            told.addAll(found(TELLING, item.text()));
            ordinary.addAll(found(ORDINARY, item.text()));
            words.put(item, found(WORD, item.text()));
        }
    }

    /** Whether the names and numbers of a line stand in the items. */
    boolean isIn(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        Set<String> names = found(TELLING, line);
        names.removeAll(ordinary);
        long known = names.stream().filter(told::contains).count();
        return known > 0 && known >= MOST * names.size();
    }

    /** Whether another, longer item says all that a short one does. */
    boolean isRepeated(Candidate item) {
        Set<String> own = words.getOrDefault(item, Set.of());
        if (item.length() > SHORT_ITEM || own.size() < 3) {
            return false;
        }
        return words.entrySet().stream()
                .anyMatch(other ->
                        other.getKey().length() > item.length()
                                && other.getValue().containsAll(own));
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
