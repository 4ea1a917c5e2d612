package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.enrich.mention.Token;
import io.chipwire.enrich.sentence.Sentence;
import io.chipwire.events.Article.Block.Kind;
import io.chipwire.events.Best;
import io.chipwire.events.Evidence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sentence with its tokens.
 *
 * @param deep for each token whether it stands aside in brackets
 * @param actors for each token who may buy or sell and is named by it
 */
record Line(Sentence sentence, List<Token> tokens, List<Boolean> deep, List<Best<Actor>> actors) {
    private static final Set<String> BORDERS =
            Set.of(
                    ";",
                    "while",
                    "but",
                    "although",
                    "though",
                    "whereas",
                    "than",
                    "compared",
                    "because",
                    "unlike",
                    "despite",
                    "instead",
                    "rather",
                    "until",
                    "like",
                    "versus");

    /** A colon at the end, with the marks of notes behind it or none. */
    private static final Pattern LEADING = Pattern.compile(":(?:\\s*\\[\\^?\\w+])*$");

    /** Brackets around more tokens hold the text itself, nothing said aside. */
    private static final int LONGEST_ASIDE = 40;

    static Line of(Sentence sentence, List<Token> tokens) {
        Boolean[] deep = new Boolean[tokens.size()];
        Arrays.fill(deep, false);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < deep.length; i++) {
            if (tokens.get(i).is("(")) {
                open.push(i);
            }
            if (tokens.get(i).is(")") && !open.isEmpty()) {
                int first = open.pop();
                if (i - first <= LONGEST_ASIDE) {
                    Arrays.fill(deep, first, i + 1, true);
                }
            }
        }
        Line nameless = new Line(sentence, tokens, List.of(deep), List.of());
        List<Best<Actor>> actors = new ArrayList<>();
        for (int i = 0; i < deep.length; i++) {
            actors.add(
                    Actor.mayActAt(nameless, i) ? Best.of(Actor.at(nameless, i)) : Best.unknown());
        }
        return new Line(sentence, tokens, nameless.deep, List.copyOf(actors));
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return tokens.get(index);
    }

    /** Whether the token there is one of the words; false outside the sentence. */
    boolean is(int index, String... words) {
        return index >= 0 && index < size() && tokens.get(index).is(words);
    }

    Evidence evidence(int first, int after) {
        return sentence.evidence(tokens.get(first).start(), tokens.get(after - 1).end());
    }

    Evidence evidence(int index) {
        return evidence(index, index + 1);
    }

    /** Whether the words stand in the sentence. */
    boolean holds(Evidence words) {
        return words.block() == sentence.block()
                && at(0).start() <= words.start()
                && words.end() <= at(size() - 1).end();
    }

    /** Whether it is a row of a list or table. */
    boolean isRow() {
        return sentence.kind() == Kind.LIST_ITEM || sentence.kind() == Kind.TABLE_ROW;
    }

    /** Whether it leads in what stands below: "It has:", whatever note it bears. */
    boolean leadsIn() {
        String text = sentence.text();
        return text.endsWith(":") || (text.endsWith("]") && LEADING.matcher(text).find());
    }

    /** Whether one statement ends at the token and another begins. */
    boolean isBorder(int index) {
        return BORDERS.contains(tokens.get(index).word());
    }

    boolean isHardware(int index) {
        return index >= 0
                && index < size()
                && tokens.get(index).meaning() instanceof Meaning.Hardware;
    }

    /** Whether one of the words stands in the sentence. */
    boolean says(String... words) {
        return tokens.stream().anyMatch(token -> token.is(words));
    }
}
