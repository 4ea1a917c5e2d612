package io.chipwire.lexicon;

import io.chipwire.events.Best;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names of entries in a text: at each word the longest name that begins there. Its time
 * grows with the text, whatever the number of names.
 */
final class Finder {
    private final Node root = new Node();

    /**
     * Adds a name.
     *
     * @param care what a text must do for the name to be found
     * @return the entry that had the name before, if another one had
     */
    Best<Entry> add(String name, Entry entry, Care care) {
        Meaning meaning =
                new Meaning(Best.of(entry), care == Care.NONE ? "" : name, care == Care.IN_CONTEXT);
        Best<Entry> before = put(name, meaning);
        return before.equals(Best.of(entry)) ? Best.unknown() : before;
    }

    /** Adds words that hold a name but mean nothing that we look for. */
    void ignore(String phrase) {
        put(phrase, new Meaning(Best.unknown(), "", false));
    }

    private Best<Entry> put(String name, Meaning meaning) {
        Node node = root;
        for (Words.Word word : Words.of(name)) {
            node = node.next.computeIfAbsent(word.folded(), _ -> new Node());
        }
        if (node == root) {
            throw new IllegalArgumentException(
                    "expected a name with letters, got \"" + name + "\"");
        }
        for (Meaning other : node.meanings) {
            if (other.entry() instanceof Best.Value<Entry>(Entry entry) && !other.equals(meaning)) {
                node.meanings.add(meaning);
                return Best.of(entry);
            }
        }
        node.meanings.add(meaning);
        return Best.unknown();
    }

    List<Sighting> find(String text) {
        List<Words.Word> words = Words.of(text);
        List<Sighting> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Match match = longest(text, words, at);
            if (match.words() == 0) {
                at++;
                continue;
            }
            int start = words.get(at).start();
            if (match.entry() instanceof Best.Value<Entry>(Entry entry)) {
                found.add(new Sighting(start, match.end(), entry, match.doubtful()));
            }
            at += match.words();
        }
        return List.copyOf(found);
    }

    private Match longest(String text, List<Words.Word> words, int first) {
        Match best = Match.NONE;
        if (isInsideAddress(text, words.get(first).start())) {
            return best;
        }
        Node node = root;
        for (int i = first; i < words.size(); i++) {
            Words.Word word = words.get(i);
            if (i > first && !Words.isJoint(text, words.get(i - 1).end(), word.start())) {
                break;
            }
            int count = i - first + 1;
            best = node.endingWith(text, words.get(first).start(), word, count, best);
            Node next = node.next.get(word.folded());
            if (next == null) {
                break;
            }
            node = next;
        }
        return best;
    }

    private static boolean isInsideAddress(String text, int start) {
        return start > 0 && "/_".indexOf(text.charAt(start - 1)) >= 0 && isHost(text, start);
    }

    private static boolean isHost(String text, int start) {
        int back = Math.max(0, start - 40);
        return text.substring(back, start).contains("://");
    }

    /** What a text must do for a name to be found in it. */
    enum Care {
        /** Name it, in capitals or not. */
        NONE,
        /** Have the same capitals. */
        AS_WRITTEN,
        /** Have the same capitals; even then only the sentence can tell. */
        IN_CONTEXT
    }

    private record Match(int words, int end, Best<Entry> entry, boolean doubtful) {
        static final Match NONE = new Match(0, 0, Best.unknown(), false);
    }

    private record Meaning(Best<Entry> entry, String asWritten, boolean doubtful) {
        boolean isWrittenAs(String text) {
            return asWritten.isEmpty() || asWritten.equals(text);
        }
    }

    private static final class Node {
        // Nearly all of the thousands of nodes have one child and one meaning, or none.
        private final Map<String, Node> next = new HashMap<>(2);
        private final Set<Meaning> meanings = new LinkedHashSet<>(2);

        /** The match of this node's names one word on, if the word (or its singular) ends one. */
        Match endingWith(String text, int start, Words.Word word, int count, Match shorter) {
            Node whole = next.get(word.folded());
            if (whole != null) {
                for (Meaning meaning : whole.meanings) {
                    if (isFree(text, word.end())
                            && meaning.isWrittenAs(text.substring(start, word.end()))) {
                        return new Match(count, word.end(), meaning.entry(), meaning.doubtful());
                    }
                }
            }
            if (word.folded().length() > 3 && word.folded().endsWith("s")) {
                Node one = next.get(word.folded().substring(0, word.folded().length() - 1));
                if (one != null) {
                    for (Meaning meaning : one.meanings) {
                        if (meaning.entry() instanceof Best.Value<Entry>(Chip chip)) {
                            return new Match(count, word.end(), Best.of(chip), meaning.doubtful());
                        }
                    }
                }
            }
            return shorter;
        }

        /** Whether the name is not the beginning of a host name: {@code tesla.com}. */
        private static boolean isFree(String text, int end) {
            return end + 1 >= text.length()
                    || text.charAt(end) != '.'
                    || !Character.isLowerCase(text.charAt(end + 1));
        }
    }
}
