package io.chipwire.enrich.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a whole article tells of the capitalised words in it: names that stand amid its sentences,
 * words that it also writes small, surnames, and the full names that short ones stand for.
 */
final class ArticleNames {
    /** Nothing is known: each sentence stands for itself. */
    static final ArticleNames NONE = new ArticleNames();

    private static final int LONGEST_ACRONYM = 6;

    private final Set<String> names = new HashSet<>();
    private final Set<String> small = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private final Map<String, String> full = new HashMap<>();

    private ArticleNames() {}

    /** What the sentences of an article tell. */
    static ArticleNames of(List<Capitals> lines) {
        ArticleNames article = new ArticleNames();
        Names alone = new Names(NONE);
        for (Capitals line : lines) {
            for (int i = 0; i < line.tokens().size(); i++) {
                if (line.isSmall(i)) {
                    article.small.add(line.tokens().word(i));
                }
            }
            for (Names.Run run : alone.runs(line)) {
                article.add(line, run);
            }
        }
        return article;
    }

    /** Whether the name stands amid a sentence somewhere, where only names have capitals. */
    boolean knows(String name) {
        return names.contains(Scanner.folded(name)) || full.containsKey(Scanner.folded(name));
    }

    /** Whether the word is somewhere written small. */
    boolean isSmall(String word) {
        return small.contains(word);
    }

    boolean isSurname(String word) {
        return surnames.contains(word);
    }

    /** The longer name that the article has for one: "Northern Data Group" for "Northern Data". */
    String full(String name) {
        String longer = full.getOrDefault(Scanner.folded(name), "");
        return longer.isEmpty() ? name : longer;
    }

    private void add(Capitals line, Names.Run run) {
        switch (run.kind()) {
            case NAME -> {
                String name = line.text(run.first(), run.after());
                if (!line.isWeak(run.first())) {
                    names.add(Scanner.folded(name));
                }
                addShort(line, run, name);
                addAcronym(line, run, name);
            }
            case PERSON -> surnames.add(line.tokens().word(run.after() - 1));
            case PLACE, WORDS -> {
                // nothing to remember
            }
        }
    }

    /** The first words of a name stand for it, unless they are ordinary. */
    private void addShort(Capitals line, Names.Run run, String name) {
        for (int after = run.first() + 1; after < run.after(); after++) {
            String shorter = line.text(run.first(), after);
            boolean ends = line.isPart(after - 1);
            if (ends && !line.isTitle()) {
                full.merge(Scanner.folded(shorter), name, ArticleNames::longer);
            }
        }
    }

    /** Of two longer forms the one that the other begins; else neither. */
    private static String longer(String one, String other) {
        if (one.startsWith(other)) {
            return other;
        }
        return other.startsWith(one) ? one : "";
    }

    /** "Barcelona Supercomputing Center (BSC)". */
    private void addAcronym(Capitals line, Names.Run run, String name) {
        Tokens tokens = line.tokens();
        int at = run.after() + 1;
        if (!tokens.is(at - 1, "(") || !line.isPart(at) || !tokens.is(at + 1, ")")) {
            return;
        }
        StringBuilder initials = new StringBuilder();
        for (int i = run.first(); i < run.after(); i++) {
            initials.append(line.isPart(i) ? tokens.word(i).substring(0, 1) : "");
        }
        String acronym = tokens.word(at);
        if (acronym.length() <= LONGEST_ACRONYM && initials.toString().contains(acronym)) {
            full.put(acronym, name);
        }
    }
}
