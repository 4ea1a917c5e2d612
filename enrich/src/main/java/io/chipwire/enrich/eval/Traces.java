package io.chipwire.enrich.eval;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.enrich.mention.Token;
import io.chipwire.enrich.mention.TokenReader;
import io.chipwire.enrich.score.NameForm;
import io.chipwire.enrich.score.ScoredClaim;
import io.chipwire.enrich.sentence.Sentence;
import io.chipwire.enrich.sentence.SentenceSplitter;
import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.lexicon.DealWord;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the first steps saw in a document, whatever the later ones made of it. */
final class Traces {
    private final Lexicon lexicon;
    private final Set<String> buyers = new HashSet<>();
    private final List<String> chips = new ArrayList<>();
    private final StringBuilder besideChips = new StringBuilder();

    Traces(Lexicon lexicon, List<Article> articles) {
        this.lexicon = lexicon;
        for (Article article : articles) {
            List<Sentence> sentences = SentenceSplitter.split(article);
            TokenReader reader = new TokenReader(lexicon, article.published());
            List<List<Token>> tokens = reader.read(sentences);
            for (int i = 0; i < sentences.size(); i++) {
                int before = chips.size();
                tokens.get(i).forEach(this::add);
                if (chips.size() > before) {
                    besideChips.append(plain(sentences.get(i).text()));
                }
            }
        }
    }

    private void add(Token token) {
        switch (token.meaning()) {
            case Meaning.Listed(Organisation organisation) -> addNames(organisation);
            case Meaning.Human(var person) -> {
                buyers.add(NameForm.folded(person.name()));
                for (String id : person.actsFor()) {
                    if (lexicon.organisation(id) instanceof Best.Value<Organisation>(var found)) {
                        addNames(found);
                    }
                }
            }
            case Meaning.Unlisted(String name) -> buyers.add(NameForm.folded(name));
            case Meaning.Hardware(var chip) -> chips.add(chip.name());
            case Meaning.Word(),
                    Meaning.Mark(),
                    Meaning.Press _,
                    Meaning.Numeral _,
                    Meaning.Sum _,
                    Meaning.Date _,
                    Meaning.Back() -> {
                // says neither who nor what
            }
        }
    }

    private void addNames(Organisation organisation) {
        organisation.spellings().forEach(name -> buyers.add(NameForm.folded(name)));
    }

    /** Whether one of the buyer's names was read as a name. */
    boolean hasBuyer(ScoredClaim claim) {
        return claim.buyers().stream().map(NameForm::folded).anyMatch(buyers::contains);
    }

    /** Whether chips were read that can be the claim's. */
    boolean hasChips(ScoredClaim claim) {
        return !chips.isEmpty() && claim.hasItemsOf(chips);
    }

    /**
     * Whether the lexicon knows a word that tells the deal: one of the trigger, where the reader
     * marked it, else one of a sentence with chips.
     */
    boolean hasDealWord(GoldClaim claim) {
        String words = claim.trigger().isEmpty() ? besideChips.toString() : plain(claim.trigger());
        return lexicon.dealWords().stream()
                .map(DealWord::words)
                .anyMatch(word -> words.contains(plain(word)));
    }

    /** Words with a space on either side of each. */
    private static String plain(String text) {
        return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}']+", " ") + " ";
    }
}
