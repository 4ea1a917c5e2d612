package io.chipwire.enrich.claim;

import io.chipwire.enrich.score.NameForm;
import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Party;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import io.chipwire.lexicon.Sighting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * By which name an article calls an organisation that the lexicon knows by another: "Yotta" where
 * Yotta Data Services is never named in full. Who reads the article alone would call it so too.
 */
final class NamesInArticle {
    private final Article article;
    private final Lexicon lexicon;

    NamesInArticle(Article article, Lexicon lexicon) {
        this.article = article;
        this.lexicon = lexicon;
    }

    /**
     * The lexicon's name where the article has it, or else the longest other form of that name in
     * it; a system, a product or a person that stands for an organisation is no name of it.
     */
    String of(Party party) {
        if (!(lexicon.organisation(party.id())
                instanceof Best.Value<Organisation>(Organisation organisation))) {
            return party.name();
        }
        List<String> called = called(organisation);
        String own = NameForm.folded(organisation.name());
        if (called.stream().anyMatch(name -> NameForm.folded(name).equals(own))) {
            return party.name();
        }
        return called.stream()
                .filter(name -> isFormOf(name, organisation))
                .max(Comparator.comparingInt(String::length))
                .orElse(party.name());
    }

    private List<String> called(Organisation organisation) {
        List<String> called = new ArrayList<>();
        Stream.concat(
                        Stream.of(article.title()),
                        article.blocks().stream().map(Article.Block::text))
                .forEach(text -> {
                    for (Sighting sighting : lexicon.find(text)) {
                        if (sighting.entry().equals(organisation)) {
                            called.add(text.substring(sighting.start(), sighting.end()));
                        }
                    }
                });
        return called;
    }

    /**
     * Whether a name shares a word with another spelling of it that is its name, or shortens it.
     */
    private static boolean isFormOf(String name, Organisation organisation) {
        String whole = organisation.name();
        return sharesWord(name, whole)
                || isAcronym(name, whole)
                || isAcronym(whole, name)
                || organisation.aliases().stream()
                        .filter(alias -> sharesWord(alias, whole) || isAcronym(whole, alias))
                        .anyMatch(alias -> isAcronym(name, alias));
    }

    private static boolean sharesWord(String one, String two) {
        List<String> words = List.of(NameForm.folded(two).split("[ -]"));
        return Stream.of(NameForm.folded(one).split("[ -]"))
                .anyMatch(word -> word.length() > 2 && words.contains(word));
    }

    /** Whether the letters of one word are first letters of a name's words, in order: "DoE". */
    private static boolean isAcronym(String word, String name) {
        if (word.contains(" ") || word.length() < 2 || !Character.isUpperCase(word.charAt(0))) {
            return false;
        }
        StringBuilder firsts = new StringBuilder();
        for (String part : name.split("[\\s-]+")) {
            boolean letters = part.chars().allMatch(Character::isUpperCase);
            firsts.append(letters ? part : part.substring(0, Math.min(1, part.length())));
        }
        String all = NameForm.folded(firsts.toString());
        int at = -1;
        for (char letter : NameForm.folded(word).toCharArray()) {
            at = all.indexOf(letter, at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }
}
