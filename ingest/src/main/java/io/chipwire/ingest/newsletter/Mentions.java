package io.chipwire.ingest.newsletter;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the lines beside the items say of them: the title, its introduction, its contents.
 *
 * <p>A sentence that only repeats an item is left to the item. One that tells a name or a number
 * more is the item's: it belongs to that item's evidence, and to no other.
 */
final class Mentions {
    /** The share of a sentence's names and numbers that an item must tell too. */
    private static final double ENOUGH = 0.5;

    private static final int SHORT_ITEM = 200;

    private static final Pattern TELLING =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{Lu}[\\p{L}\\p{N}]{2,}|\\p{Nd}[\\p{Nd}.,]*)");
    private static final Pattern ORDINARY =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}{2,}(?![\\p{L}\\p{N}])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}|\\p{N}+");

    private final List<Candidate> items;
    private final Set<String> ordinary = new HashSet<>();
    private final Map<Candidate, Set<String>> names = new HashMap<>();
    private final Map<Candidate, Set<String>> words = new HashMap<>();
    private final Map<String, Integer> itemsWith = new HashMap<>();

    /** What a sentence says of the items. */
    sealed interface Mention {
        /** It names none of them. */
        record Other() implements Mention {}

        /** It says nothing that they do not say. */
        record Repeated() implements Mention {}

        /** It says more of one of them than that one itself. */
        record More(Candidate item) implements Mention {}
    }

    Mentions(List<Candidate> items) {
        this.items = items;
        for (Candidate item : items) {
            ordinary.addAll(found(ORDINARY, item.text()));
            words.put(item, found(WORD, item.text()));
            Set<String> telling = found(TELLING, item.text());
            names.put(item, telling);
            telling.forEach(name -> itemsWith.merge(name, 1, Integer::sum));
        }
    }

    Mention of(String sentence) {
        Set<String> telling = found(TELLING, sentence);
        telling.removeAll(ordinary);
        long known = telling.stream().filter(itemsWith::containsKey).count();
        if (known == 0 || known < ENOUGH * telling.size()) {
            return new Mention.Other();
        }
        return known == telling.size()
                ? new Mention.Repeated()
                : items.stream()
                        .max(Comparator.comparingDouble(item -> shared(telling, item)))
                        .<Mention>map(Mention.More::new)
                        .orElseGet(Mention.Other::new);
    }

    /** A name that few items tell says more about which of them is meant. */
    private double shared(Set<String> telling, Candidate item) {
        Set<String> own = names.getOrDefault(item, Set.of());
        return telling.stream()
                .filter(own::contains)
                .mapToDouble(name -> 1.0 / itemsWith.getOrDefault(name, 1))
                .sum();
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
            words.add(word.group().replaceAll("(?:[.,]+|s)$", "").toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
