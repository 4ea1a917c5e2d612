package io.chipwire.enrich.claim;

import io.chipwire.enrich.score.NameForm;
import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Party;
import io.chipwire.lexicon.Entry;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import io.chipwire.lexicon.Sighting;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By which name an article calls an organisation that the lexicon knows by another: "Yotta" where
 * Yotta Data Services is never named in full. Who reads the article alone would call it so too.
 */
public final class NamesInArticle {
    private final Lexicon lexicon;
    private final Map<Entry, Set<String>> called = new HashMap<>();

    /** The names of an article, which are looked for once. */
    public NamesInArticle(Article article, Lexicon lexicon) {
        this.lexicon = lexicon;
        add(article.title());
        article.blocks().forEach(block -> add(block.text()));
    }

    private void add(String text) {
        for (Sighting sighting : lexicon.find(text)) {
            called.computeIfAbsent(sighting.entry(), _ -> new LinkedHashSet<>())
                    .add(text.substring(sighting.start(), sighting.end()));
        }
    }

    /**
     * The lexicon's name where the article has it, or else the longest other form of that name in
     * it; a system, a product or a person that stands for an organisation is no name of it. Chip
     * makers have one name: nobody means anything else by "NVDA" or "Advanced Micro Devices".
     */
    public String of(Party party) {
        if (!(lexicon.organisation(party.id())
                        instanceof Best.Value<Organisation>(Organisation organisation))
                || organisation.kind() == Organisation.Kind.CHIPMAKER) {
            return party.name();
        }
        Set<String> names = called.getOrDefault(organisation, Set.of());
        String own = NameForm.folded(organisation.name());
        if (names.stream().anyMatch(name -> NameForm.folded(name).equals(own))) {
            return party.name();
        }
        return names.stream()
                .filter(name -> isFormOf(name, organisation))
                .max(Comparator.comparingInt(String::length))
                .orElse(party.name());
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
