package io.chipwire.enrich.mention;

import java.util.List;
import java.util.Set;

/** Tells a name that is a common word too, "Target", from the word, by what stands around it. */
final class DoubtfulName {
    /** Words that follow only somebody who acts: "said", "bought", "CEO". */
    private static final Set<String> ACTING = WordList.of(DoubtfulName.class, "acting-words.txt");

    /** Words that make a noun of what follows: "the Target". */
    private static final Set<String> DETERMINERS =
            WordList.of(DoubtfulName.class, "determiners.txt");

    /** Marks after which no sentence begins: "Walmart, Target". */
    private static final Set<String> INNER_MARKS = Set.of(",", "(", ")", "&", "/", "+", "'", "'s");

    private DoubtfulName() {}

    /**
     * Whether the words from {@code first} to before {@code after} are meant as a name. Capitals
     * prove nothing at the beginning of a sentence and in a title.
     */
    static boolean isMeant(String text, List<Token> words, int first, int after) {
        if (acts(words, after)) {
            return true;
        }
        if (after < words.size() && isAnotherName(text, words.get(after))) {
            return false;
        }
        return first > 0
                && isInside(text, words.get(first - 1))
                && !isTitle(text, words, first, after);
    }

    /** Whether what follows is told only of somebody: "said", "has ordered", ", whose". */
    private static boolean acts(List<Token> words, int after) {
        if (after >= words.size()) {
            return false;
        }
        Token next = words.get(after);
        if (next.is("'s") || ACTING.contains(next.word())) {
            return true;
        }
        if (after + 1 >= words.size()) {
            return false;
        }
        Token then = words.get(after + 1);
        return switch (next.word()) {
            case "has", "have", "had" -> then.word().endsWith("ed") || ACTING.contains(then.word());
            case "is", "are", "was" -> then.word().endsWith("ing");
            case "plans", "wants", "intends", "aims" -> then.is("to");
            case "will" -> !then.is("be", "not");
            case "," -> then.is("which", "whose", "founded", "backed", "based");
            case "(" -> then.is("nyse", "nasdaq");
            default -> false;
        };
    }

    /** "Target Field", "Figure 3": the next word makes another name of it. */
    private static boolean isAnotherName(String text, Token next) {
        return isCapitalised(text, next) || Character.isDigit(text.charAt(next.start()));
    }

    /** Whether a name stands within a sentence, with nothing before it that makes it a noun. */
    private static boolean isInside(String text, Token before) {
        boolean mark = before.meaning() instanceof Meaning.Mark;
        return mark
                ? INNER_MARKS.contains(before.word())
                : !isCapitalised(text, before) && !DETERMINERS.contains(before.word());
    }

    /** Whether most long words around are capitalised. */
    private static boolean isTitle(String text, List<Token> words, int first, int after) {
        int capitals = 0;
        int others = 0;
        for (int i = 1; i < words.size(); i++) {
            Token word = words.get(i);
            if ((i >= first && i < after) || word.end() - word.start() < 4) {
                continue;
            }
            if (Character.isUpperCase(text.charAt(word.start()))) {
                capitals++;
            } else {
                others += Character.isLetter(text.charAt(word.start())) ? 1 : 0;
            }
        }
        return capitals > 1 && capitals > others;
    }

    /** Whether a word begins like a name; letters of an abbreviation say nothing. */
    private static boolean isCapitalised(String text, Token word) {
        return word.end() - word.start() > 1
                && Character.isUpperCase(text.charAt(word.start()))
                && Character.isLowerCase(text.charAt(word.start() + 1));
    }
}
