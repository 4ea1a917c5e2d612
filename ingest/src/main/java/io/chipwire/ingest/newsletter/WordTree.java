package io.chipwire.ingest.newsletter;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/** Words as a tree of their characters: words that begin alike are compared once. */
final class WordTree {
    private final Map<Character, WordTree> next = new HashMap<>();
    private final Set<Furniture> ending = EnumSet.noneOf(Furniture.class);

    void add(String words, Furniture kind) {
        WordTree at = this;
        for (int i = 0; i < words.length(); i++) {
            at = at.next.computeIfAbsent(words.charAt(i), _ -> new WordTree());
        }
        at.ending.add(kind);
    }

    /**
     * Tells the kinds of all words that begin at a place.
     *
     * @param found gets each kind, and one past the last character of its words
     */
    void find(String text, int from, ObjIntConsumer<Furniture> found) {
        WordTree at = this;
        for (int i = from; i < text.length(); i++) {
            at = at.next.get(text.charAt(i));
            if (at == null) {
                return;
            }
            for (Furniture kind : at.ending) {
                found.accept(kind, i + 1);
            }
        }
    }
}
