package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.enrich.mention.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds phrases of plain words in a run of tokens: the longest at each place, not overlapping.
 *
 * @param <T> what a phrase means
 */
final class Phrases<T> {
    /**
     * A phrase found.
     *
     * @param first index of its first token
     * @param after index one past its last
     */
    record Hit<T>(int first, int after, T meaning) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private final List<T> meanings = new ArrayList<>();
    }

    private final Node<T> root = new Node<>();

    void add(String words, T meaning) {
        Node<T> node = root;
        for (String word : words.replace("-", " - ").split(" ")) {
            node = node.next.computeIfAbsent(word, _ -> new Node<>());
        }
        node.meanings.add(meaning);
    }

    List<Hit<T>> find(List<Token> tokens) {
        List<Hit<T>> hits = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Node<T> node = root;
            int after = at;
            List<T> meanings = List.of();
            for (int i = at; i < tokens.size() && isPlain(tokens.get(i)); i++) {
                node = node.next.get(tokens.get(i).word());
                if (node == null) {
                    break;
                }
                if (!node.meanings.isEmpty()) {
                    meanings = node.meanings;
                    after = i + 1;
                }
            }
            for (T meaning : meanings) {
                hits.add(new Hit<>(at, after, meaning));
            }
            at = Math.max(after, at + 1);
        }
        return hits;
    }

    private static boolean isPlain(Token token) {
        return token.meaning() instanceof Meaning.Word || token.meaning() instanceof Meaning.Mark;
    }
}
