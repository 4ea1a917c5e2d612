package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.enrich.mention.Token;
import io.chipwire.events.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds phrases of plain words in a run of tokens: the longest at each place, not overlapping. A
 * class of chips can be one word of several ("cluster of"). {@code $} stands for an amount of money
 * with up to {@value #AROUND} plain words before it, {@code ~} before "to" for all that somebody
 * has: "its total GPU fleet".
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

    /** How many words may stand before an amount: "another whopping $2 billion". */
    private static final int AROUND = 4;

    private static final String MONEY = "$";

    private static final String ALL = "~";

    /** How many words may tell all that somebody has. */
    private static final int LONGEST = 7;

    private static final Set<String> WHOSE =
            Set.of("her", "his", "its", "our", "the", "their", "your");

    /** What all that somebody has is called. */
    private static final Set<String> FLEETS =
            Set.of(
                    "arsenal",
                    "capacity",
                    "cloud",
                    "cluster",
                    "count",
                    "fleet",
                    "footprint",
                    "holdings",
                    "infrastructure",
                    "inventory",
                    "number",
                    "stockpile",
                    "supercomputer",
                    "tally",
                    "total");

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
            End<T> end = longest(tokens, at, root, new End<>(at, List.of()));
            for (T meaning : end.meanings()) {
                hits.add(new Hit<>(at, end.after(), meaning));
            }
            at = Math.max(end.after(), at + 1);
        }
        return hits;
    }

    /** Where a phrase ends; what it means. */
    private record End<T>(int after, List<T> meanings) {}

    private static <T> End<T> longest(List<Token> tokens, int first, Node<T> from, End<T> shorter) {
        Node<T> node = from;
        End<T> best = shorter;
        int at = first;
        while (at < tokens.size()) {
            Node<T> paid = node.next.get(MONEY);
            int sum = sum(tokens, at);
            if (paid != null && sum > at) {
                best = longest(tokens, sum, paid, best);
            }
            Node<T> held = node.next.get(ALL);
            int all = held == null ? at : all(tokens, at);
            if (held != null && all > at) {
                best = longest(tokens, all, held, best);
            }
            node = isPlain(tokens.get(at)) ? node.next.get(word(tokens.get(at))) : null;
            if (node == null) {
                break;
            }
            at++;
            boolean chip = at == first + 1 && isChip(tokens.get(first));
            if (!node.meanings.isEmpty() && at > best.after() && !chip) {
                best = new End<>(at, node.meanings);
            }
        }
        return best;
    }

    /** The index past an amount of money that begins at the index or a few words on. */
    private static int sum(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size()
                && at < from + AROUND
                && tokens.get(at).meaning() instanceof Meaning.Word) {
            at++;
        }
        boolean told = at < tokens.size() && tokens.get(at).meaning() instanceof Meaning.Sum;
        return told ? at + 1 : from;
    }

    /** The index of the "to" behind "its total GPU fleet" or "the number of its chips". */
    private static int all(List<Token> tokens, int from) {
        boolean fleet = false;
        int at = from;
        while (WHOSE.contains(tokens.get(from).word())
                && at < Math.min(tokens.size(), from + LONGEST)
                && isPlain(tokens.get(at))
                && !tokens.get(at).is("to")) {
            fleet |= FLEETS.contains(word(tokens.get(at)));
            at++;
        }
        return fleet && at < tokens.size() && tokens.get(at).is("to") ? at : from;
    }

    /** The word as phrases have it; of a class of chips the last: "GPU clusters" are clusters. */
    private static String word(Token token) {
        String word = token.word().replace('\u2019', '\'');
        return isChip(token) ? word.substring(word.lastIndexOf(' ') + 1) : word;
    }

    private static boolean isChip(Token token) {
        return token.meaning() instanceof Meaning.Hardware;
    }

    private static boolean isPlain(Token token) {
        return token.meaning() instanceof Meaning.Word
                || token.meaning() instanceof Meaning.Mark
                || (token.meaning() instanceof Meaning.Hardware(var chip)
                        && chip.kind() == Item.Kind.CLASS);
    }
}
