package io.chipwire.enrich.eval;

import io.chipwire.enrich.claim.ClaimReader;
import io.chipwire.enrich.claim.GoldForm;
import io.chipwire.enrich.claim.NamesInArticle;
import io.chipwire.enrich.score.Calibration;
import io.chipwire.enrich.score.Comparison;
import io.chipwire.enrich.score.NameForm;
import io.chipwire.enrich.score.Score;
import io.chipwire.enrich.score.ScoredClaim;
import io.chipwire.enrich.score.Scorer;
import io.chipwire.events.Article;
import io.chipwire.events.Claim;
import io.chipwire.lexicon.Lexicon;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How well the program's claims agree with those of a careful reader.
 *
 * @param score the figures
 * @param calibration how far the confidence of the claims can be trusted
 * @param faults what went wrong, in the order of the documents
 */
public record Evaluation(Score score, Calibration calibration, List<Fault> faults) {
    public Evaluation {
        faults = List.copyOf(faults);
    }

    /** Where the articles of a gold document come from. */
    @FunctionalInterface
    public interface Articles {
        /**
         * The articles that the document holds.
         *
         * @throws IOException if the document is missing or cannot be read
         */
        List<Article> of(GoldDocument document) throws IOException;
    }

    /**
     * Reads all documents with a reader and compares.
     *
     * @param lexicon the one that the reader knows
     * @throws IOException if a document cannot be read
     */
    public static Evaluation of(
            List<GoldDocument> gold, Articles articles, Lexicon lexicon, ClaimReader reader)
            throws IOException {
        Scorer scorer = new Scorer();
        List<Fault> faults = new ArrayList<>();
        for (GoldDocument document : gold) {
            List<Article> read = articles.of(document);
            List<ScoredClaim> predicted = new ArrayList<>();
            for (Article article : read) {
                NamesInArticle names = new NamesInArticle(article, lexicon);
                for (Claim claim : reader.read(article).claims()) {
                    predicted.add(ScoredClaim.of(GoldForm.of(claim, names)));
                }
            }
            Comparison comparison = scorer.add(GoldClaim.claims(document.claims()), predicted);
            Traces traces = new Traces(lexicon, read);
            faults.addAll(Diagnosis.of(document, predicted, comparison, traces));
        }
        Score score = scorer.score();
        return new Evaluation(score, Calibration.of(score.verdicts()), faults);
    }

    /**
     * The lexicon without the buyers of some documents, as if nobody had listed them: what is then
     * found foretells what will be found of buyers that nobody listed.
     */
    public static Lexicon withoutBuyers(Lexicon lexicon, List<GoldDocument> gold) {
        Set<String> buyers = new HashSet<>();
        for (GoldDocument document : gold) {
            document.buyers().forEach(name -> buyers.add(NameForm.folded(name)));
        }
        buyers.remove("");
        return lexicon.without(name -> buyers.contains(NameForm.folded(name)));
    }
}
